"""Photos from strangers: told by content, bounded before they are unpacked, and made anew from their pixels alone."""

import warnings
from dataclasses import dataclass
from io import BytesIO
from typing import BinaryIO

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from briefings.files.unreadable import Unreadable

LARGEST_FILE = 8 << 20
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 800
FORMATS = ("JPEG", "PNG", "WEBP")


@dataclass(frozen=True, slots=True)
class Picture:
    """A JPEG without any metadata, at most 800 pixels long."""

    content: bytes
    width: int
    height: int


def picture(origin: BinaryIO) -> Picture:
    """The picture of a JPEG, PNG or WebP file, turned as its EXIF says; raises Unreadable."""
    data = origin.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise Unreadable(_("The photo has more than %(most)d MiB.") % {"most": LARGEST_FILE >> 20})
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            return _made_anew(data)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise Unreadable(_("The photo has too many pixels.")) from error
    except Unreadable:
        raise
    except Exception as error:  # the library raises whatever it stumbles over in a damaged file
        raise Unreadable(_("This is no JPEG, PNG or WebP picture that can be read.")) from error


def _made_anew(data: bytes) -> Picture:
    with Image.open(BytesIO(data), formats=FORMATS) as image:
        if image.width * image.height > MOST_PIXELS:
            raise Unreadable(_("The photo has too many pixels."))
        if image.format == "JPEG":
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
        turned = ImageOps.exif_transpose(image).convert("RGBA")
    turned.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    # New pixels on white: nothing that came with the file, hidden under transparency either, goes on.
    sheet = Image.new("RGB", turned.size, "white")
    sheet.paste(turned, mask=turned.getchannel("A"))
    out = BytesIO()
    sheet.save(out, "JPEG", quality=85, optimize=True)
    return Picture(out.getvalue(), *sheet.size)
