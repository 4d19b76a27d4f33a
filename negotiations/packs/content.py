"""The one content of a briefing pack: which sections, in which order, for which seat."""

from collections.abc import Callable, Iterator
from functools import partial

from django.utils.translation import gettext as _

from briefings.models import Dossier
from negotiations.packs.mandate import mandate
from negotiations.packs.norms import norms
from negotiations.packs.papers import Papers
from negotiations.packs.people import people
from negotiations.packs.preparation import checklist, questions
from negotiations.packs.sections import Section, table
from negotiations.packs.sheets import sheet
from negotiations.packs.terms import terms
from teams.models import Seat


def content(seat: Seat, dossiers: list[Dossier]) -> list[Section]:
    """All sections at once; the reading of these dossiers is entered already."""
    return [section for _share, section in contents(seat, dossiers) if section.blocks]


def contents(seat: Seat, dossiers: list[Dossier]) -> Iterator[tuple[float, Section]]:
    """One section after the other, each with the share (0–1) that is gathered with it; some are empty."""
    papers = Papers(seat)
    parts: list[Callable[[], Section]] = [partial(_agenda, papers), partial(mandate, papers)]
    parts += [partial(sheet, papers, point) for point in papers.points]
    parts += [partial(people, seat, dossiers), partial(terms, papers), partial(norms, papers)]
    parts += [partial(questions, seat), partial(checklist, seat)]
    for count, part in enumerate(parts, 1):
        yield count / len(parts), part()


def _agenda(papers: Papers) -> Section:
    rows = [
        (str(one.number), one.title, one.owner.person.name if one.owner else "", one.led_by.person.name if one.led_by else "")
        for one in papers.points
    ]  # fmt: skip
    heads = (_("Number"), _("Point"), _("Owner"), _("Leads"))
    return Section("agenda", _("Agenda"), table(heads, rows, (1, 6, 3, 3)))
