"""The counterpart delegates: of each dossier the part that the seat sees, and never a source."""

from collections import defaultdict
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _, pgettext

from briefings import queries as known
from briefings.models import Aspect, Dossier, Marking, Observation
from briefings.seeing import Face, face
from negotiations.packs.sections import Block, Heading, Section, Words, facts, table
from teams.models import Seat


def people(seat: Seat, dossiers: list[Dossier]) -> Section:
    """`dossiers` are the seat's own, and their reading is entered already."""
    observed: dict[Any, list[Observation]] = defaultdict(list)
    for one in known.observations(seat):
        observed[one.dossier_id].append(one)
    blocks = [block for dossier in dossiers for block in _person(face(seat, dossier), observed[dossier.pk])]
    return Section("people", _("Their people"), blocks)


def _person(face: Face, observed: list[Observation]) -> list[Block]:
    told = facts(
        (_("Also written"), ", ".join(face.aliases or ())),
        (pgettext("of a person", "Title"), face.role or ""),
        (_("Organisation"), face.organisation or ""),
        (_("Languages"), face.languages or ""),
        (_("How to address"), face.address_as or ""),
        (_("Pronunciation"), face.pronunciation or ""),
    )
    texts = ((_("Public biography"), face.biography), (_("What moves them professionally"), face.motives))
    found: list[Block] = [Heading(face.name), *told, *(Words(text, label) for label, text in texts if text)]
    rows = [
        (date_format(one.observed_on), str(Aspect(one.kind).label), one.text, f"{one.grade} {Marking(one.marking).label}")
        for one in observed
    ]  # fmt: skip
    return found + table((_("Date"), _("About"), _("Observation"), _("Grade and marking")), rows, (2, 2, 6, 3))
