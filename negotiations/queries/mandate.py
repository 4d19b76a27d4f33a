"""Directives and referrals, and what the guard said."""

from datetime import datetime
from typing import Any

from django.db.models import Prefetch, Q, QuerySet
from django.db.models.functions import Now

from journal import queries as journals
from negotiations.guard.verdict import Verdict, told_without_boundary
from negotiations.models import (
    ENDED,
    Boundary,
    Directive,
    DirectiveAcknowledgement,
    MandateCheck,
    Option,
    Progress,
    Referral,
    Standing,
)
from negotiations.queries.agenda import is_active
from negotiations.rules import reads_directives
from teams.compartments import CAUCUS, MANDATE, RECORD
from teams.models import Seat
from teams.rules import can_read

ANNOUNCED = (Standing.ISSUED, *ENDED)


def directives(seat: Seat) -> QuerySet[Directive]:
    """All directives with their boundaries, newest first; for leaders and the head."""
    found = Directive.objects.filter(delegation=seat.delegation_id).select_related(
        "drafted_by__person", "issued_by__person"
    )
    boundaries = Boundary.objects.select_related("measure__point", "when_measure__point", "point")
    return found.prefetch_related(Prefetch("boundaries", boundaries)) if can_read(seat, MANDATE) else found.none()


def announced_directives(seat: Seat) -> QuerySet[Directive]:
    """What every member is told of the directives that were issued: number, dates and guidance, and nothing else.

    The digest is left out too: it differs with the boundaries.
    """
    found = Directive.objects.filter(delegation=seat.delegation_id, standing__in=ANNOUNCED)
    found = found.only("number", "standing", "guidance", "issued_at", "ended_at", "expires_at", "delegation")
    made = DirectiveAcknowledgement.objects.select_related("seat__person")
    return found.prefetch_related(Prefetch("acknowledgements", made)) if can_read(seat, CAUCUS) else found.none()


def announced_in_force(seat: Seat) -> Directive | None:
    """What is announced of the one in force, with who has read it; none once its day is over."""
    return _in_force(announced_directives(seat))


def in_force_announced(seat: Seat) -> Directive | None:
    """The same without who has read it."""
    return _in_force(announced_directives(seat).prefetch_related(None))


def _in_force(found: QuerySet[Directive]) -> Directive | None:
    found = found.filter(standing=Standing.ISSUED)
    return found.filter(Q(expires_at=None) | Q(expires_at__gt=Now())).first()


def offered(seat: Seat) -> list[tuple[datetime, Option]]:
    """What was put on the table, ours and theirs, each with its moment, in order; for leaders and the head."""
    if not can_read(seat, MANDATE):
        return []
    put = journals.of_kind(seat.scope, RECORD, "option.tabled")
    heard = journals.of_kind(seat.scope, CAUCUS, "counter.recorded")
    moments = {entry.body["option"]: entry.recorded_at for entry in (*put, *heard)}
    known = {str(option.pk): option for option in Option.objects.filter(delegation=seat.delegation_id)}
    return [(at, known[key]) for key, at in sorted(moments.items(), key=lambda told: told[1]) if key in known]


def checks(seat: Seat) -> QuerySet[MandateCheck]:
    """What the guard said, with the boundary that decided; for leaders and the head."""
    found = MandateCheck.objects.filter(option__delegation=seat.delegation_id)
    found = found.select_related(
        "boundary__measure", "boundary__when_measure", "boundary__point", "directive", "option"
    )
    return found if can_read(seat, MANDATE) else found.none()


def verdicts(seat: Seat, options: list[Option]) -> dict[Any, Verdict]:
    """By option what this seat is told of it: to others than leaders and head of our active rungs only, without an edge."""
    found = MandateCheck.objects.filter(option__in=options, option__delegation=seat.delegation_id)
    if can_read(seat, MANDATE):
        return {option: Verdict(verdict) for option, verdict in found.values_list("option", "verdict")}
    if not can_read(seat, CAUCUS):
        return {}
    active = Option.objects.filter(is_active(), delegation=seat.delegation_id)
    told = found.filter(option__in=active).values_list("option", "verdict")
    return {option: told_without_boundary(Verdict(verdict)) for option, verdict in told}


def referrals(seat: Seat) -> QuerySet[Referral]:
    """Leaders and the head see all, anybody else those they proposed."""
    found = Referral.objects.filter(delegation=seat.delegation_id).select_related(
        "option__point",
        "package",
        "utterance__sitting__round",
        "proposed_by__person",
        "asked_by__person",
        "answered_by__person",
    )
    if can_read(seat, MANDATE):
        return found.prefetch_related("package__members__option__point")
    return found.filter(proposed_by=seat) if can_read(seat, CAUCUS) else found.none()


def open_referrals(seat: Seat) -> QuerySet[Referral]:
    """Those that wait for a leader's answer."""
    return referrals(seat).filter(progress=Progress.ASKED)


def unread_by(directive: Directive) -> list[Seat]:
    """The members who have not acknowledged it; leaders are not waited for."""
    read = directive.acknowledgements.values("seat")
    seats = Seat.objects.filter(delegation=directive.delegation_id).exclude(pk__in=read)
    return [seat for seat in seats.select_related("person").order_by("role", "pk") if reads_directives(seat)]
