"""The one error that leaves this package, and the bytes it starts from."""

from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

LARGEST = 32 << 20


class Unreadable(Exception):
    """A file is not what it should be; the message is one sentence for the person who chose it. Nothing is kept."""


def whole(origin: Path | BinaryIO) -> bytes:
    """All bytes of a file; Unreadable when it is empty or larger than may be held in memory."""
    if isinstance(origin, Path):
        with origin.open("rb") as file:
            return whole(file)
    data = origin.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable(_("The file has more than %(most)d MiB.") % {"most": LARGEST >> 20})
    if not data.strip():
        raise Unreadable(_("The file is empty."))
    return data


def decoded(data: bytes) -> str:
    """The text of a file in UTF-8, with or without a mark of byte order."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_("The file is not in UTF-8 (byte %(at)d).") % {"at": error.start}) from error
