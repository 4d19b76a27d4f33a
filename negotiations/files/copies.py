"""Copies that are kept as evidence: to the byte, so they are told by content and refused where they are two things.

Only what proves itself whole is kept: PDF, PNG, JPEG, WebP, or plain text in UTF-8. Nothing is unpacked but to be measured,
and a copy is never shown by us: it is handed out as a download.
"""

import struct
import unicodedata
import warnings
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image, UnidentifiedImageError

from briefings.files.unreadable import Unreadable

LARGEST = 16 << 20
MOST_PIXELS = 40_000_000
TAIL = 65_557
"""How far from its end a ZIP archive may tell that it is one (PKWARE APPNOTE 4.3.16)."""
HEAD = 1024
"""How far from its beginning readers look for a PDF (ISO 32000-1, annex H.3.4.1)."""
PICTURES = {"PNG": "image/png", "JPEG": "image/jpeg", "WEBP": "image/webp"}
PDF, TEXT = "application/pdf", "text/plain"


@dataclass(frozen=True, slots=True)
class Copy:
    """A file as it came, what it is, and its SHA-256 in hex."""

    name: str
    kind: str
    content: bytes
    digest: str


def copy_of(origin: BinaryIO, name: str) -> Copy:
    """The file, checked; raises Unreadable with one sentence for the person who chose it."""
    data = origin.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise Unreadable(_("The file has more than %(most)d MiB.") % {"most": LARGEST >> 20})
    if not data.strip():
        raise Unreadable(_("The file is empty."))
    kind = _kind(data)
    if b"PK\x05\x06" in data[-TAIL:] or (kind != PDF and b"%PDF-" in data[:HEAD]):
        raise Unreadable(_("The file is two things at once. Save it anew as one of them."))
    return Copy(_named(name), kind, data, sha256(data).hexdigest())


def _kind(data: bytes) -> str:
    if data.startswith(b"%PDF-"):
        if b"%%EOF" not in data[-HEAD:]:
            raise Unreadable(_("The PDF is not whole."))
        return PDF
    if data.startswith((b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")) or (data[:4] == b"RIFF" and data[8:12] == b"WEBP"):
        return _picture(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unreadable(_("Keep a PDF, a PNG, JPEG or WebP picture, or plain text in UTF-8.")) from error
    if any(unicodedata.category(mark) == "Cc" and mark not in "\t\n\r\f" for mark in text):
        raise Unreadable(_("Keep a PDF, a PNG, JPEG or WebP picture, or plain text in UTF-8."))
    if text.lstrip()[:1] == "<":
        raise Unreadable(_("A web page is kept as PDF or as a picture: it could run in a reader’s browser."))
    return TEXT


def _picture(data: bytes) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(BytesIO(data), formats=tuple(PICTURES)) as image:
                kind, pixels = PICTURES[str(image.format)], image.width * image.height
                if pixels <= MOST_PIXELS:
                    image.verify()
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unreadable(_("The picture has too many pixels.")) from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, EOFError, KeyError, struct.error) as error:
        raise Unreadable(_("The picture is damaged.")) from error
    if pixels > MOST_PIXELS:
        raise Unreadable(_("The picture has too many pixels."))
    if not _ends(kind, data):
        raise Unreadable(_("Something follows the end of the picture. Save it anew."))
    return kind


def _ends(kind: str, data: bytes) -> bool:
    """Whether nothing follows what the format calls its end."""
    if kind == "image/png":
        return data.endswith(b"\x00\x00\x00\x00IEND\xaeB`\x82")
    if kind == "image/jpeg":
        return data.endswith(b"\xff\xd9")
    size: int = struct.unpack("<I", data[4:8])[0]
    return len(data) == size + 8 + (size & 1)


def _named(name: str) -> str:
    """The name without folders and without what could turn it around or end a header's line."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    kept = "".join(
        mark for mark in last if unicodedata.category(mark)[0] in "LNPSZM" and mark not in '"<>|:*?\u2028\u2029'
    )
    return kept.strip(" .")[-200:] or "evidence"
