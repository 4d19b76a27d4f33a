"""The directive in force: guidance for every member, its text and boundaries for leaders and the head alone."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from negotiations import queries
from negotiations.models import Boundary, Standing
from negotiations.packs.papers import Papers
from negotiations.packs.sections import Block, Section, Words, facts, table
from negotiations.phrasing import boundary_text
from teams.models import Seat


def mandate(papers: Papers) -> Section:
    announced = queries.announced_in_force(papers.seat)
    if announced is None:
        return Section("mandate", _("Mandate"), _overall(papers))
    told = facts(
        (_("In force since"), date_format(announced.issued_at) if announced.issued_at else ""),
        (_("Until"), date_format(announced.expires_at, "DATETIME_FORMAT") if announced.expires_at else ""),
    )
    guidance: list[Block] = [Words(announced.guidance, _("Guidance for the delegation"))] if announced.guidance else []
    title = _("Directive %(number)s") % {"number": announced.number}
    return Section("mandate", title, [*told, *guidance, *_closed(papers.seat), *_overall(papers)])


def _closed(seat: Seat) -> list[Block]:
    """For leaders and the head: for anybody else the query finds nothing."""
    directive = queries.directives(seat).filter(standing=Standing.ISSUED).first()
    if directive is None:
        return []
    rows = [(str(one.about or _("every point")), _limit(one), one.note) for one in directive.boundaries.all()]
    boundaries = table((_("Point"), _("Boundary"), _("Remark")), rows, (3, 5, 3), _("Boundaries"))
    return [Words(directive.text, _("Text for leaders and the head")), *boundaries]


def _limit(boundary: Boundary) -> str:
    told = boundary_text(boundary)
    return _("%(boundary)s (red line)") % {"boundary": told} if boundary.red_line else told


def _overall(papers: Papers) -> list[Block]:
    stakes = papers.stakes.get(None)
    if stakes is None:
        return []
    return facts(
        (_("Aspiration"), stakes.aspiration), (_("Reservation point"), stakes.reservation),
        (_("Best alternative"), stakes.alternative),
    )  # fmt: skip
