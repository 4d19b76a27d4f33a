"""What of a dossier a seat sees: the same for pages, the API, searches and exports."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from briefings import rules
from briefings.models import Dossier
from teams.models import Role, Seat

INTERPRETER = ("name", "role", "pronunciation")
PRESS = ("name", "biography")
FULL = (
    "name", "role", "organisation", "languages", "address_as", "pronunciation", "biography", "motives", "purpose",
    "basis", "keep_until", "aliases",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """A dossier as one seat sees it; None where it does not."""

    id: Any
    full: bool
    name: str
    role: str | None = None
    organisation: str | None = None
    languages: str | None = None
    address_as: str | None = None
    pronunciation: str | None = None
    biography: str | None = None
    motives: str | None = None
    purpose: str | None = None
    basis: str | None = None
    keep_until: date | None = None
    aliases: list[str] | None = None
    version: str | None = None


def face(seat: Seat, dossier: Dossier) -> Face:
    """The part that this seat sees; the dossier was found by its queries, which say whether it sees any."""
    full = rules.can_read_dossier(seat, dossier)
    names = FULL if full else {Role.INTERPRETER: INTERPRETER, Role.PRESS: PRESS}[Role(seat.role)]
    values = {name: getattr(dossier, name) for name in names if name != "aliases"}
    if full:
        values["aliases"], values["version"] = dossier.spellings[1:], dossier.version
    return Face(dossier.pk, full, **values)
