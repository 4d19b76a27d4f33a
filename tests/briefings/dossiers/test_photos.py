"""Photos: made anew from their pixels; whatever else a file is or holds stays outside."""

import struct
import zlib
from contextlib import suppress
from io import BytesIO
from random import Random

import pytest
from PIL import Image

from briefings.files.pictures import LONGEST_SIDE, picture
from briefings.files.unreadable import Unreadable


def encoded(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **more: object) -> bytes:
    out = BytesIO()
    Image.new(mode, size, "red").save(out, kind, **more)
    return out.getvalue()


def huge_png(side: int) -> bytes:
    """A PNG of a few bytes whose header claims side × side pixels."""
    header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(b"\0" * 1000)), (b"IEND", b"")]
    parts = [
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    ]
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def described() -> bytes:
    """A JPEG with a place, an author and a device in its EXIF, standing on its side, and a page behind its end."""
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x0110] = 6, "secret-author", "secret-device"
    exif.get_ifd(0x8825)[2] = (50.0, 27.0, 0.0)
    return encoded("JPEG", exif=exif, comment=b"secret-comment") + b"<html><script>secret-script</script></html>"


@pytest.mark.parametrize(
    "data", [encoded("JPEG"), encoded("PNG", mode="P"), encoded("WEBP"), encoded("PNG", mode="RGBA")]
)
def test_the_three_formats_become_a_small_jpeg(data: bytes) -> None:
    made = picture(BytesIO(data))
    with Image.open(BytesIO(made.content)) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (60, 40))
    assert picture(BytesIO(encoded("PNG", (2000, 1000)))).width == LONGEST_SIDE


def test_nothing_but_the_picture_is_kept_and_it_stands_upright() -> None:
    made = picture(BytesIO(described()))
    assert b"secret" not in made.content
    assert (made.width, made.height) == (40, 60)
    with Image.open(BytesIO(made.content)) as image:
        assert (dict(image.getexif()), image.info.get("comment")) == ({}, None)


HOSTILE = {
    "nothing": b"", "svg": b"<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "html": b"<html></html>",
    "gif": encoded("GIF"), "tiff": encoded("TIFF"), "bmp": encoded("BMP"), "pdf": b"%PDF-1.7\n%%EOF",
    "huge": huge_png(100_000), "large": huge_png(8000), "cut": encoded("JPEG", (400, 400))[:300],
    "heavy": b"\xff\xd8\xff" + b"\0" * (9 << 20), "zip": b"PK\x03\x04" + encoded("JPEG"),
    "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n",
}  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        picture(BytesIO(data))


def test_a_damaged_photo_is_read_or_refused() -> None:
    for seed in range(200):
        chance, data = Random(seed), bytearray(described())  # noqa: S311
        for _time in range(chance.randrange(1, 6)):
            data[chance.randrange(min(len(data), 400))] = chance.randrange(256)
        with suppress(Unreadable):
            picture(BytesIO(data))
