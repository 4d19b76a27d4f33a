"""Files that are kept as evidence: what they are is told by their content, and what is two things is refused."""

import struct
import zipfile
import zlib
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image

from briefings.files.unreadable import Unreadable
from negotiations.files.copies import LARGEST, copy_of

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def picture(kind: str) -> bytes:
    out = BytesIO()
    Image.new("RGB", (8, 8), "white").save(out, kind)
    return out.getvalue()


def archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("a.txt", b"0" * 1000)
    return out.getvalue()


def vast() -> bytes:
    """A PNG of a few bytes that says it is 100,000 by 100,000."""
    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    return (
        b"\x89PNG\r\n\x1a\n"
        + struct.pack(">I", 13)
        + chunk
        + struct.pack(">I", zlib.crc32(chunk))
        + picture("PNG")[33:]
    )


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PDF, "application/pdf"),
        (picture("PNG"), "image/png"),
        (picture("JPEG"), "image/jpeg"),
        (picture("WEBP"), "image/webp"),
        ("\ufeffСтаття 49\r\n".encode(), "text/plain"),
    ],
)
def test_what_is_whole_is_kept_to_the_byte(data, kind) -> None:
    copy = copy_of(BytesIO(data), "../../S_PV.7138.pdf")
    assert (copy.kind, copy.content, copy.digest) == (kind, data, sha256(data).hexdigest())
    assert copy.name == "S_PV.7138.pdf"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n",
        b"x" * (LARGEST + 1),
        archive(),
        PDF + archive(),
        picture("PNG") + archive(),
        picture("PNG") + b"<script>",
        picture("JPEG") + PDF,
        picture("WEBP") + b"<html>",
        b"text %PDF-1.7",
        b"text " + archive(),
        picture("PNG")[:-20],
        PDF[:20],
        vast(),
        b"<!doctype html><script>alert(1)</script>",
        b"\n <svg xmlns='http://www.w3.org/2000/svg'/>",
        b"nul \0 byte",
        b"\xff\xfe\x00",
        b"MZ\x90\x00",
        b"GIF89a\x01\x00",
    ],
    ids=range(20),
)
def test_what_is_not_is_refused(data) -> None:
    with pytest.raises(Unreadable):
        copy_of(BytesIO(data), "evidence")


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("C:\\x\\y.pdf", "y.pdf"),
        ("a\r\nSet-Cookie: b.pdf", "aSet-Cookie b.pdf"),
        ('"><script>', "script"),
        ("..", "evidence"),
        ("\u202efdp.exe", "fdp.exe"),
        ("Стаття 49.pdf", "Стаття 49.pdf"),
    ],
)
def test_a_name_loses_what_could_mislead(name, kept) -> None:
    assert copy_of(BytesIO(PDF), name).name == kept
