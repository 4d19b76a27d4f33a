"""The ten principles as ten rows: what the data says about each, for this seat. Nothing is invented."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _, ngettext

from briefings import queries as briefed
from briefings.models import Request
from briefings.rules import can_read_all_terms
from journal import queries as reading
from negotiations import queries, rules
from negotiations.models import Outlook, Side
from negotiations.principle import ATTENTION, CLEAR, LATER, MISSING, Principle
from negotiations.queries.claims import WAITING
from teams.compartments import RECORD
from teams.models import Role, Seat


def principles(seat: Seat, seats: Sequence[Seat]) -> list[Principle]:
    """All ten, from what this seat may see; `seats` is the roster."""
    facts = Facts(seat, seats)
    return [Principle(number, *_row(number, facts)) for number in range(1, 11)]


@dataclass
class Facts:
    """What the rows are computed from, each read once."""

    seat: Seat
    seats: Sequence[Seat]
    reads: bool = field(init=False)
    counsel: bool = field(init=False)

    def __post_init__(self) -> None:
        self.reads = rules.can_read_record(self.seat, self.seat.delegation)
        self.counsel = rules.can_read_notes(self.seat, self.seat.delegation)

    def url(self, name: str) -> str:
        return reverse(name, args=[self.seat.delegation_id])

    @cached_property
    def points(self) -> int:
        return queries.points(self.seat).count()

    @cached_property
    def sides(self) -> list[str]:
        """The side of each speaker who is placed."""
        return [speaker.party.side for speaker in queries.speakers(self.seat) if speaker.party]

    @cached_property
    def undecided(self) -> int:
        return queries.undecided_speakers(self.seat).count()


Row = tuple[str, str] | tuple[str, str, str, str]


def _row(number: int, facts: Facts) -> Row:
    rows = {
        1: _strength, 2: _prepared, 3: _claims, 4: _team, 5: _leaders, 6: _process, 7: _flexible, 8: _record, 9: _terms,
        10: _results,
    }  # fmt: skip
    return rows[number](facts)


def _strength(facts: Facts) -> Row:
    if not facts.counsel:
        return LATER, _("What was given and got is not open to your seat.")
    link, count = (facts.url("leverage"), _("Leverage")), briefed.leverage(facts.seat).count()
    if not count:
        return MISSING, _("No means of pressure is entered yet."), *link
    told = ngettext("%(n)d means of pressure is entered.", "%(n)d means of pressure are entered.", count)
    return CLEAR, told % {"n": count}, *link


def _flexible(facts: Facts) -> Row:
    if not facts.counsel:
        return LATER, _("The register of pressure is not open to your seat.")
    link, count = (facts.url("pressure"), _("Pressure")), queries.pressures(facts.seat).count()
    if not count:
        return MISSING, _("No pressure is entered yet."), *link
    told = ngettext("Pressure was registered %(n)d time.", "Pressure was registered %(n)d times.", count)
    return CLEAR, told % {"n": count}, *link


def _prepared(facts: Facts) -> Row:
    if not facts.reads:
        return LATER, _("What is prepared is not open to your seat.")
    if not facts.points:
        return MISSING, _("No point is on the agenda yet."), facts.url("points"), _("Enter the points")
    told = ngettext("%(n)d point is on the agenda", "%(n)d points are on the agenda", facts.points) % {
        "n": facts.points
    }
    link = facts.url("points"), _("Agenda")
    if not facts.counsel:
        return CLEAR, f"{told}.", *link
    prepared: Sequence[Any] = list(queries.points_prepared(facts.seat))
    stated = sum(point.positions for point in prepared)
    if not stated:
        return ATTENTION, _("%(points)s; no position is entered yet.") % {"points": told}, *link
    with_positions = _("%(points)s; with positions: %(stated)d.") % {"points": told, "stated": stated}
    return CLEAR if stated >= facts.points else ATTENTION, with_positions, *link


def _claims(facts: Facts) -> Row:
    if not rules.can_read_notes(facts.seat, facts.seat.delegation):
        return LATER, _("Claims and notes are not open to your seat.")
    waiting = queries.unseen_urgent_notes(facts.seat)
    if waiting:
        told = ngettext(
            "%(n)d urgent note was acknowledged by nobody.", "%(n)d urgent notes were acknowledged by nobody.", waiting
        )
        return ATTENTION, told % {"n": waiting}, *_live(facts)
    link, claims = (facts.url("claims"), _("Claims")), queries.claims(facts.seat)
    counted = claims.aggregate(all=Count("pk"), waiting=Count("pk", filter=Q(state__in=WAITING)))
    if not counted["all"]:
        return MISSING, _("No claim is entered yet; no urgent note is waiting."), *link
    if counted["waiting"]:
        told = ngettext("%(n)d claim waits for a verdict.", "%(n)d claims wait for a verdict.", counted["waiting"])
        return ATTENTION, told % {"n": counted["waiting"]}, *link
    return CLEAR, _("No claim waits for a verdict; no urgent note is waiting."), *link


def _live(facts: Facts) -> tuple[str, str]:
    sitting = queries.live_sitting(facts.seat)
    if not sitting:
        return facts.url("rounds"), _("Sittings")
    return reverse("live", args=[facts.seat.delegation_id, sitting.reference]), _("Go to the sitting")


def _team(facts: Facts) -> Row:
    delegation, count = facts.seat.delegation, len(facts.seats)
    seats = ngettext("%(n)d seat", "%(n)d seats", count) % {"n": count}
    link = facts.url("roster"), _("Roster")
    if not delegation.talks_opened_at:
        return ATTENTION, _("%(seats)s; not fixed yet, the talks are not open.") % {"seats": seats}, *link
    fixed = {"seats": seats, "since": day(delegation.talks_opened_at)}
    away = ", ".join(other.person.name for other in facts.seats if other.suspended_at)
    if away:
        return ATTENTION, _("%(seats)s, fixed since %(since)s. Suspended: %(away)s.") % (fixed | {"away": away}), *link
    return CLEAR, _("%(seats)s, fixed since %(since)s; nobody is suspended.") % fixed, *link


def _leaders(facts: Facts) -> Row:
    names = ", ".join(other.person.name for other in facts.seats if other.role == Role.LEADER)
    if not names:
        return ATTENTION, _("No leader has a seat, and nobody can issue a directive."), facts.url("roster"), _("Roster")
    if not facts.counsel:
        return LATER, _("Decisions belong to %(names)s; directives are not open to your seat.") % {"names": names}
    link, directive = (facts.url("mandate"), _("Mandate")), queries.announced_in_force(facts.seat)
    if directive is None:
        return MISSING, _("Decisions belong to %(names)s; no directive is in force.") % {"names": names}, *link
    told = {"names": names, "number": directive.number}
    waiting = queries.open_referrals(facts.seat).count()
    if waiting:
        told |= {"waiting": waiting}
        asked = _("Directive %(number)d is in force; questions with the leaders: %(waiting)d.")
        return ATTENTION, asked % told, facts.url("referrals"), _("Referrals")
    if rules.reads_directives(facts.seat) and all(
        given.seat_id != facts.seat.pk for given in directive.acknowledgements.all()
    ):
        return ATTENTION, _("Directive %(number)d is in force; you have not read it.") % told, *link
    return CLEAR, _("Decisions belong to %(names)s; directive %(number)d is in force.") % told, *link


def _process(facts: Facts) -> Row:
    link = facts.url("speakers"), _("Parties and speakers")
    if not facts.reads:
        return LATER, _("Options and dossiers are not open to your seat.")
    if facts.undecided:
        told = ngettext(
            "%(n)d name from a record waits for a person to decide.",
            "%(n)d names from a record wait for a person to decide.",
            facts.undecided,
        )
        return ATTENTION, told % {"n": facts.undecided}, *link
    theirs = facts.sides.count(Side.COUNTERPART)
    known = ngettext("%(n)d counterpart is known", "%(n)d counterparts are known", theirs) % {"n": theirs}
    if not facts.counsel:
        return CLEAR, f"{known}.", *link
    options, dossiers = queries.options(facts.seat).count(), briefed.dossiers(facts.seat).count()
    ready = (
        known,
        ngettext("%(n)d option", "%(n)d options", options) % {"n": options},
        ngettext("%(n)d dossier", "%(n)d dossiers", dossiers) % {"n": dossiers},
    )
    state = CLEAR if options and dossiers else MISSING if not (options or dossiers) else ATTENTION
    page = ("dossiers", _("Dossiers")) if options else ("points", _("Agenda"))
    return state, "; ".join(ready) + ".", facts.url(page[0]), page[1]


def _terms(facts: Facts) -> Row:
    if not can_read_all_terms(facts.seat, facts.seat.delegation):
        return LATER, _("Terms are not open to your seat.")
    found: Sequence[Any] = list(briefed.terms_prepared(facts.seat))
    link, count = (facts.url("terms"), _("Terms")), len(found)
    if not count:
        return MISSING, _("No term is entered yet."), *link
    told = ngettext("%(n)d term is on the list", "%(n)d terms are on the list", count) % {"n": count}
    waiting, bare = sum(term.request == Request.TO_ASK for term in found), sum(not term.own for term in found)
    if waiting:
        return ATTENTION, _("%(terms)s; still to ask: %(waiting)d.") % {"terms": told, "waiting": waiting}, *link
    if bare:
        return ATTENTION, _("%(terms)s; without our own definition: %(bare)d.") % {"terms": told, "bare": bare}, *link
    return CLEAR, f"{told}.", *link


def _record(facts: Facts) -> Row:
    if not facts.reads:
        return LATER, _("The record is not open to your seat.")
    lines = queries.line_count(facts.seat)
    if not lines:
        return MISSING, _("Nothing is recorded yet."), facts.url("rounds"), _("Sittings")
    told = {"lines": ngettext("%(n)d line", "%(n)d lines", lines) % {"n": lines}}
    sealed = reading.latest_checkpoint(reading.journals(facts.seat.scope, [RECORD]).get())
    link = facts.url("record"), _("Record")
    if not sealed:
        return ATTENTION, _("%(lines)s; not sealed yet.") % told, *link
    return CLEAR, _("%(lines)s; last sealed %(when)s.") % (told | {"when": moment(sealed.signed_at)}), *link


def _results(facts: Facts) -> Row:
    if not rules.can_see_mandate(facts.seat, facts.seat.delegation):
        return LATER, _("How it may end is not open to your seat.")
    link, written = (facts.url("packages"), _("Packages")), queries.scenarios(facts.seat).count()
    if not written:
        return MISSING, _("How it may end is not written yet."), *link
    if written < len(Outlook):
        told = _("How it may end: %(n)d of %(all)d are written.") % {"n": written, "all": len(Outlook)}
        return ATTENTION, told, *link
    return CLEAR, _("How it may end is written: the best, the likely and the bottom."), *link


def day(at: Any) -> str:
    """A date in the venue's zone, in the reader's language."""
    return date_format(localtime(at), "DATE_FORMAT")


def moment(at: Any) -> str:
    """A date and time of day, likewise."""
    return date_format(localtime(at), "DATETIME_FORMAT")
