"""What does this seat see of the negotiation? Seat first; nothing here writes.

What a seat may not see is absent: the query finds nothing, as if it did not exist.
"""

from typing import Any

from django.db.models import Count, Prefetch, QuerySet

from negotiations.models import (
    Attendance, Correction, Note, Party, Point, RecordImport, Round, Sitting, Speaker, State, Utterance,
)  # fmt: skip
from teams.compartments import CAUCUS, RECORD
from teams.models import Delegation, Seat
from teams.rules import can_read


def parties(seat: Seat) -> QuerySet[Party]:
    """All parties of the negotiation."""
    return Party.objects.filter(delegation=seat.delegation_id)


def speakers(seat: Seat) -> QuerySet[Speaker]:
    """Everybody who speaks, with party; those joined to another are left out. Absent for who reads no record."""
    found = Speaker.objects.filter(delegation=seat.delegation_id, same_as=None)
    return (found if can_read(seat, RECORD) else found.none()).select_related("party").order_by("hotkey", "name")


def undecided_speakers(seat: Seat) -> QuerySet[Speaker]:
    """Those whom an import could not place, with how often they spoke."""
    return speakers(seat).filter(in_doubt=True).annotate(lines=Count("utterances"))


def all_speakers(seat: Seat) -> QuerySet[Speaker]:
    """With those who were joined to another."""
    found = Speaker.objects.filter(delegation=seat.delegation_id).select_related("party", "same_as")
    return found if can_read(seat, RECORD) else found.none()


def points(seat: Seat) -> QuerySet[Point]:
    """The agenda; for everybody who reads the record."""
    found = Point.objects.filter(delegation=seat.delegation_id)
    return found if can_read(seat, RECORD) else found.none()


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


def live_sitting(seat: Seat) -> Sitting | None:
    """The sitting that is open or paused; the newest if there are several."""
    return sittings(seat).filter(state__in=[State.OPEN, State.PAUSED]).first()


def sitting_by_reference(seat: Seat, round_number: int, number: int) -> Sitting:
    """The sitting cited as round.number; Sitting.DoesNotExist otherwise."""
    return sittings(seat).get(round__number=round_number, number=number)


def utterances(seat: Seat) -> QuerySet[Utterance]:
    """The whole record of the delegation that this seat may read, with corrections at hand."""
    found = Utterance.objects.filter(sitting__delegation=seat.delegation_id)
    if not can_read(seat, RECORD):
        return found.none()
    return found.select_related(
        "sitting__round", "speaker__party", "speaker__same_as__party"
    ).prefetch_related(Prefetch("corrections", queryset=Correction.objects.order_by("number")))


def utterance(seat: Seat, citation: tuple[int, int, int]) -> Utterance:
    """The line cited as round.sitting.line; Utterance.DoesNotExist otherwise."""
    round_number, sitting, line = citation
    return utterances(seat).get(sitting__round__number=round_number, sitting__number=sitting, number=line)


def notes(seat: Seat) -> QuerySet[Note]:
    """The notes between room and back office, in order; none for who does not read them."""
    found = Note.objects.filter(delegation=seat.delegation_id)
    if not can_read(seat, CAUCUS):
        return found.none()
    return found.select_related("author__person", "reply_to").prefetch_related("acknowledgements__seat__person")


def note(seat: Seat, note_id: Any) -> Note:
    """One note; Note.DoesNotExist otherwise."""
    return notes(seat).select_related("delegation").get(pk=note_id)


def imports(seat: Seat) -> QuerySet[RecordImport]:
    """What was imported; for everybody who reads the record."""
    found = RecordImport.objects.filter(delegation=seat.delegation_id).select_related("sitting__round")
    return found if can_read(seat, RECORD) else found.none()


def attendance_counts(seat: Seat) -> dict[str, dict[Any, int]]:
    """How many of the sittings held each seat and each speaker attended: the continuity of both sides."""
    held = Attendance.objects.filter(sitting__delegation=seat.delegation_id)
    by_seat = dict(held.exclude(seat=None).values_list("seat").annotate(Count("pk")))
    if not can_read(seat, RECORD):
        return {"seats": by_seat, "speakers": {}}
    return {"seats": by_seat, "speakers": dict(held.exclude(speaker=None).values_list("speaker").annotate(Count("pk")))}


def open_scopes() -> list[str]:
    """The delegations whose talks are open, as the journal names them; for sweeps, which have no seat."""
    return [str(pk) for pk in Delegation.objects.exclude(talks_opened_at=None).values_list("pk", flat=True)]
