"""ZIP files from strangers: counted, weighed and measured before anything is unpacked."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _

from briefings.files.unreadable import Unreadable

MOST_ENTRIES = 200
LARGEST_UNPACKED = 64 << 20
HIGHEST_RATIO = 200
SMALL = 1 << 20
LOCAL_HEADER = 30
ENCRYPTED = 0x1


def refuse_bomb(data: bytes) -> list[str]:
    """The names in the file; Unreadable where unpacking it could hurt, or what it says of itself is not so."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
    except (BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Unreadable(_("The file is damaged: it cannot be unpacked.")) from error
    names = [entry.filename for entry in entries]
    if len(entries) > MOST_ENTRIES or len(set(names)) < len(names):
        raise Unreadable(_("The file has too many parts, or two of one name."))
    if any(entry.flag_bits & ENCRYPTED for entry in entries):
        raise Unreadable(_("The file is encrypted."))
    heavy = [entry for entry in entries if entry.file_size > max(SMALL, HIGHEST_RATIO * entry.compress_size)]
    if heavy or sum(entry.file_size for entry in entries) > LARGEST_UNPACKED:
        raise Unreadable(_("The file would unpack to far more than a list of people needs."))
    end = 0
    for entry in sorted(entries, key=lambda one: one.header_offset):
        if entry.header_offset < end:
            raise Unreadable(_("Parts of the file lie on each other."))
        end = entry.header_offset + LOCAL_HEADER + len(entry.filename.encode()) + entry.compress_size
    return names
