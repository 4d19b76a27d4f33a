"""Briefing packs, asked for and made by the product's own actions; names are those of tests' addresses."""

from io import BytesIO
from typing import Any

from pypdf import PdfReader

from negotiations.actions import pack_making, packs
from negotiations.models import Pack
from teams.models import Seat

IDS = ("pack", "asked_pack")


def packed(seat: Seat) -> Pack:
    """A pack of this seat, ready to be taken."""
    asked = packs.ask_pack(actor=seat)
    assert pack_making.make_next_pack() == 1
    return Pack.objects.select_related("delegation").get(pk=asked.pk)


def pages(content: bytes) -> list[str]:
    """What stands on each page, without spaces: where a line ends says nothing."""
    return ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(content)).pages]


def text(content: bytes) -> str:
    return "".join(pages(content))


def prepare(seats: dict[str, Seat]) -> dict[str, Any]:
    """Of the head one that is ready (`pack`) and one that waits (`asked_pack`)."""
    ready = packed(seats["head"])
    return {"pack": ready.pk, "asked_pack": packs.ask_pack(actor=seats["head"]).pk}
