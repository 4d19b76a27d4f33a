"""What a dossier's own lines may hold."""

from collections.abc import Mapping
from datetime import date

from briefings.models import Dossier
from briefings.names.spelling import clean_name, optional_name
from briefings.retention import justified, last_day
from teams.days import today
from teams.wording import optional_text

LONGEST_TEXT = 5000
NAMES = {"role": 200, "organisation": 200, "languages": 200, "address_as": 300, "pronunciation": 200}
TEXTS = ("biography", "motives")


def fill(dossier: Dossier, name: str, texts: Mapping[str, str]) -> None:
    """Write name and texts into it; ValidationError for what is no name or too long."""
    dossier.name = clean_name(name)
    for field, longest in NAMES.items():
        setattr(dossier, field, optional_name(texts.get(field, ""), longest))
    for field in TEXTS:
        setattr(dossier, field, optional_text(texts.get(field, ""), LONGEST_TEXT))


def justify(dossier: Dossier, purpose: str, basis: str, keep_until: date) -> None:
    """Write why and until when it is kept; ValidationError where that is not said."""
    dossier.purpose, dossier.basis = justified(purpose, basis)
    if keep_until != dossier.keep_until:
        dossier.keep_until = last_day(keep_until, today(dossier.delegation))
