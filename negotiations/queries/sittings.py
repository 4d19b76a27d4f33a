"""Rounds and sittings, and who was there."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery, Sum

from negotiations.models import Attendance, Break, Round, Sitting, State, Utterance
from teams.compartments import RECORD
from teams.models import Delegation, Seat
from teams.rules import can_read


def rounds(seat: Seat) -> QuerySet[Round]:
    """Rounds, newest first, with their sittings."""
    sittings = Sitting.objects.select_related("round").order_by("number")
    return (
        Round.objects.filter(delegation=seat.delegation_id)
        .prefetch_related(Prefetch("sittings", queryset=sittings))
        .order_by("-number")
    )


def sittings(seat: Seat) -> QuerySet[Sitting]:
    """Sittings, newest first. That they take place is known to every seat; what is said in them is not."""
    return (
        Sitting.objects.filter(delegation=seat.delegation_id)
        .select_related("round", "delegation")
        .order_by("-round__number", "-number")
    )


def sittings_recorded_late(seat: Seat, line: Utterance) -> list[Any]:
    """The ids of sittings before that of a line whose lines came into the record after it: they were imported late."""
    last = Utterance.objects.filter(sitting=OuterRef("pk")).order_by("-number").values("pk")[:1]
    number, same = line.sitting.round.number, Q(round__number=line.sitting.round.number)
    earlier = sittings(seat).filter(Q(round__number__lt=number) | same & Q(number__lt=line.sitting.number))
    late = earlier.annotate(last=Subquery(last)).filter(last__gt=line.pk)
    return list(late.values_list("pk", flat=True)) if can_read(seat, RECORD) else []


def line_count(seat: Seat) -> int:
    """How many lines the record has; none for who does not read it."""
    count = sittings(seat).aggregate(lines=Sum("lines"))["lines"] or 0
    return count if can_read(seat, RECORD) else 0


def live_sitting(seat: Seat) -> Sitting | None:
    """The sitting that is open or paused; the newest if there are several."""
    return sittings(seat).filter(state__in=[State.OPEN, State.PAUSED]).first()


def empty_sittings(seat: Seat) -> QuerySet[Sitting]:
    """Planned sittings without a line: a record can be imported into one."""
    return sittings(seat).filter(state=State.PLANNED, lines=0)


def next_sitting(seat: Seat) -> Sitting | None:
    """The first sitting that is planned."""
    return sittings(seat).filter(state=State.PLANNED).order_by("round__number", "number").first()


def live_sittings(delegations: Iterable[Any]) -> dict[Any, Sitting]:
    """The sitting that is open or paused in each of these delegations (ids), where there is one."""
    found = Sitting.objects.filter(delegation__in=list(delegations), state__in=[State.OPEN, State.PAUSED])
    return {sitting.delegation_id: sitting for sitting in found.select_related("round").order_by("opened_at")}


def sitting_by_reference(seat: Seat, round_number: int, number: int) -> Sitting:
    """The sitting cited as round.number; Sitting.DoesNotExist otherwise."""
    return sittings(seat).get(round__number=round_number, number=number)


def is_first_of_round(sitting: Sitting) -> bool:
    """Whether no sitting of its round was opened before."""
    return not sitting.round.sittings.filter(opened_at__isnull=False).exists()


def attendees(seat: Seat, sitting: Sitting) -> QuerySet[Attendance]:
    """Who was at a sitting; the speakers only for who reads the record."""
    found = Attendance.objects.filter(sitting=sitting, sitting__delegation=seat.delegation_id).order_by("pk")
    return found if can_read(seat, RECORD) else found.exclude(seat=None)


def attendance_counts(seat: Seat) -> dict[str, dict[Any, int]]:
    """How many of the sittings held each seat and each speaker attended: the continuity of both sides."""
    held = Attendance.objects.filter(sitting__delegation=seat.delegation_id)
    by_seat = dict(held.exclude(seat=None).values_list("seat").annotate(Count("pk")))
    if not can_read(seat, RECORD):
        return {"seats": by_seat, "speakers": {}}
    return {"seats": by_seat, "speakers": dict(held.exclude(speaker=None).values_list("speaker").annotate(Count("pk")))}


def attendance(sitting: Sitting) -> tuple[set[Any], set[Any]]:
    """Who was at a sitting: ids of seats and of speakers."""
    rows = list(Attendance.objects.filter(sitting=sitting).values_list("seat", "speaker"))
    return {seat for seat, _ in rows if seat}, {speaker for _, speaker in rows if speaker}


def breaks(seat: Seat, sitting: Sitting) -> QuerySet[Break]:
    """The breaks of a sitting in order; for everybody who reads the record."""
    found = Break.objects.filter(sitting=sitting, sitting__delegation=seat.delegation_id).order_by("began_at")
    return found if can_read(seat, RECORD) else found.none()


def break_now(seat: Seat, sitting: Sitting) -> Break | None:
    """The break that is on, if there is one."""
    return breaks(seat, sitting).filter(ended_at=None).first() if sitting.state == State.PAUSED else None


def open_scopes() -> list[str]:
    """The delegations whose talks are open, as the journal names them; for sweeps, which have no seat."""
    return [str(pk) for pk in Delegation.objects.exclude(talks_opened_at=None).values_list("pk", flat=True)]
