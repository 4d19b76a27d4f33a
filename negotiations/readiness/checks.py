"""What is asked before a sitting, principle by principle. Each asks only what the seat may read; what is closed to it is left out."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy

from briefings import queries as briefed
from briefings.models import Holder, Request
from negotiations import queries, rules
from negotiations.models import Outlook, Side
from negotiations.readiness.check import Check, check, named
from teams.models import Role, Seat

Checks = Iterator[Check]
AGENDA, MANDATE = ("points", gettext_lazy("Agenda")), ("mandate", gettext_lazy("Mandate"))
ROSTER, NORMS = ("roster", gettext_lazy("Roster")), ("norms", gettext_lazy("Norms"))
LEVERAGE = ("leverage", gettext_lazy("Leverage"))
PACKAGES = ("packages", gettext_lazy("Packages"))
SPEAKERS = ("speakers", gettext_lazy("Parties and speakers"))
FEWEST = 2  # options on a point, and people who check what is said


class Known:
    """A seat, and what several checks ask of it, each read once."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat
        self.decides = rules.can_see_mandate(seat, seat.delegation)

    @cached_property
    def points(self) -> list[Any]:
        return list(queries.points_prepared(self.seat))

    @cached_property
    def seats(self) -> list[Any]:
        return list(queries.members(self.seat))

    @cached_property
    def speakers(self) -> list[Any]:
        return list(queries.speakers_known(self.seat))

    @cached_property
    def endings(self) -> tuple[bool, set[str]]:
        return queries.endings(self.seat)


def strength(known: Known) -> Checks:
    """What we can press with and for whom time works; how far we would go, for leaders and the head."""
    if rules.can_read_notes(known.seat, known.seat.delegation):
        yield from _pressing(known)
    if not known.decides:
        return
    open_points = [point for point in known.points if not point.stakes_told]
    missing = _("Not said: %(points)s.") % {"points": named(open_points)} if open_points else ""
    yield check(known.seat, 1, _("Reservation point and best alternative on every point"), missing, AGENDA)


def _pressing(known: Known) -> Checks:
    found = list(briefed.leverage(known.seat))
    day = timezone.localdate(timezone=known.seat.delegation.zone)  # shown, not dated: no question to the database
    ours = [one for one in found if one.holder == Holder.OURS]
    missing = "" if ours else _("Nothing that we can press with is entered.")
    yield check(known.seat, 1, _("Our means of pressure"), missing, LEVERAGE)
    due = [one for one in found if one.is_due(day)]
    missing = _("Due: %(means)s.") % {"means": named(due)} if due else ""
    yield check(known.seat, 1, _("Means of pressure reviewed in time"), missing, LEVERAGE)
    silent = [point for point in known.points if not point.delay_told]
    missing = _("Not said: %(points)s.") % {"points": named(silent)} if silent else ""
    yield check(known.seat, 1, _("Who gains by waiting, on every point"), missing, LEVERAGE)


def preparation(known: Known) -> Checks:
    """What both sides want on each point, and how we read the norms."""
    yield check(
        known.seat, 2, _("Points on the agenda"), "" if known.points else _("No point is on the agenda yet."), AGENDA
    )
    silent = [point for point in known.points if not point.positions]
    missing = _("Not said: %(points)s.") % {"points": named(silent)} if silent else ""
    yield check(known.seat, 2, _("Both sides’ position on every point"), missing, AGENDA)
    drafts = briefed.norms_with_draft(known.seat)
    missing = _("Not reviewed: %(norms)s.") % {"norms": named(drafts)} if drafts else ""
    yield check(known.seat, 2, _("Our reading of norms reviewed by a legal adviser"), missing, NORMS)


def checking(known: Known) -> Checks:
    """Whatever may be said aloud needs a second person."""
    people = [one for one in known.seats if one.role in {Role.ANALYST, Role.ADVISER} and not one.suspended_at]
    missing = "" if len(people) >= FEWEST else _("Analysts and advisers: %(count)d.") % {"count": len(people)}
    yield check(known.seat, 3, _("Two people in the back office to check what is said"), missing, ROSTER)


def team(known: Known) -> Checks:
    missing = "" if known.seat.delegation.talks_are_open else _("The talks are not open.")
    yield check(known.seat, 4, _("The roster is fixed"), missing, ROSTER)
    away = named(one.person.name for one in known.seats if one.suspended_at)
    missing = _("Suspended: %(names)s.") % {"names": away} if away else ""
    yield check(known.seat, 4, _("Nobody is suspended"), missing, ROSTER)


def leaders(known: Known) -> Checks:
    directive = queries.in_force_announced(known.seat)
    missing = "" if directive else _("No directive is in force.")
    yield check(known.seat, 5, _("A directive is in force"), missing, MANDATE)
    unread = named(one.person.name for one in known.seats if rules.reads_directives(one) and not one.has_read)
    missing = _("Not by: %(names)s.") % {"names": unread} if unread else ""
    yield check(known.seat, 5, _("Every member has read it"), missing if directive else _("There is none."), MANDATE)


def process(known: Known) -> Checks:
    """Options on each point, for who may know how many there are; and who leads at the table."""
    if known.decides:
        few = [point for point in known.points if point.ways < FEWEST]
        missing = _("Fewer: %(points)s.") % {"points": named(few)} if few else ""
        yield check(known.seat, 6, _("Two options or more on every point"), missing, AGENDA)
    unled = [point for point in known.points if point.led_by_id is None]
    missing = _("Nobody: %(points)s.") % {"points": named(unled)} if unled else ""
    yield check(known.seat, 6, _("Somebody leads every point at the table"), missing, AGENDA)


def counterparts(known: Known) -> Checks:
    """A dossier on everybody who sits opposite: for who reads all dossiers."""
    if known.decides:
        opposite = [one for one in known.speakers if one.party and one.party.side == Side.COUNTERPART]
        unknown = [speaker.name for speaker in opposite if not speaker.has_dossier]
        missing = _("None: %(names)s.") % {"names": named(unknown)} if unknown else ""
        page = ("dossiers", _("Dossiers"))
        yield check(known.seat, 6, _("A dossier on every counterpart"), missing, page)


def terminology(known: Known) -> Checks:
    terms: list[Any] = list(briefed.terms_prepared(known.seat))
    page = ("terms", _("Terms"))
    yield check(known.seat, 9, _("Terms of the talks"), "" if terms else _("No term is entered yet."), page)
    waiting = named(term for term in terms if term.request == Request.TO_ASK)
    missing = _("To ask: %(terms)s.") % {"terms": waiting} if waiting else ""
    yield check(known.seat, 9, _("Every definition we need is asked for"), missing, page)
    unsaid = named(term for term in terms if not term.own)
    missing = _("Not said: %(points)s.") % {"points": unsaid} if unsaid else ""
    yield check(known.seat, 9, _("Our own definition of every term"), missing, page)


def flexibility(known: Known) -> Checks:
    """The card for leaving the table: for leaders and the head."""
    if known.decides:
        missing = "" if known.endings[0] else _("No leader has armed it.")
        yield check(known.seat, 7, _("The card for walking away is armed"), missing, ("walk_away", _("Walk away")))


def record(known: Known) -> Checks:
    takers = [one for one in known.seats if one.role == Role.RECORDER and not one.suspended_at]
    missing = "" if takers else _("No recorder has a seat.")
    yield check(known.seat, 8, _("Somebody takes down every word"), missing, ROSTER)
    undecided = named(speaker for speaker in known.speakers if speaker.in_doubt)
    missing = _("Not decided: %(names)s.") % {"names": undecided} if undecided else ""
    yield check(known.seat, 8, _("Every speaker is known"), missing, SPEAKERS)


def results(known: Known) -> Checks:
    """How it may end for us: for leaders and the head."""
    if known.decides:
        unwritten = [outlook.label for outlook in Outlook if outlook not in known.endings[1]]
        missing = _("Not written: %(outlooks)s.") % {"outlooks": named(unwritten)} if unwritten else ""
        yield check(known.seat, 10, _("The best, the likely and the bottom result"), missing, PACKAGES)


ALL: tuple[Callable[[Known], Checks], ...] = (
    strength, preparation, checking, team, leaders, process, counterparts, flexibility, record,
    terminology, results,
)  # fmt: skip
