"""What does this seat see of the negotiation? Seat first; nothing here writes.

What a seat may not see is absent: the query finds nothing, as if it did not exist.
"""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Prefetch, QuerySet, Sum

from negotiations.models import (
    Acknowledgement,
    Attendance,
    Correction,
    Note,
    Party,
    Point,
    RecordImport,
    Round,
    Sitting,
    Speaker,
    State,
    Utterance,
)  # fmt: skip
from negotiations.search.finding import Within, search
from negotiations.search.index import VERSIONS
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


def names_of(seat: Seat, *, speaker: str = "", party: str = "") -> set[Any] | None:
    """The ids under which a speaker, or a party, stands in the record, joined names too; None when neither is asked."""
    if not (speaker or party):
        return None
    names = [(one, one.placed) for one in all_speakers(seat)]
    return {
        one.pk
        for one, placed in names
        if speaker in {"", str(one.pk), str(placed.pk)} and party in {"", str(placed.party_id)}
    }


def parties_with_speakers(seat: Seat, q: str = "") -> list[Party]:
    """The parties, each with its speakers (and the names joined to them) in `speaker_list`, narrowed to a word."""
    word, found = q.casefold(), list(parties(seat))
    known = speakers(seat).filter(in_doubt=False).prefetch_related("aliases")
    named = [speaker for speaker in known if word in f"{speaker.name} {speaker.title}".casefold()]
    for party in found:
        party.speaker_list = [speaker for speaker in named if speaker.party_id == party.pk]  # type: ignore[attr-defined]
    return found


def undecided_speakers(seat: Seat) -> QuerySet[Speaker]:
    """Those whom an import could not place, with how often they spoke."""
    return speakers(seat).filter(in_doubt=True).annotate(lines=Count("utterances"))


def speakers_without_party(seat: Seat) -> QuerySet[Speaker]:
    """Those of whom a file told the name but not for whom they speak, with how often they spoke."""
    return speakers(seat).filter(in_doubt=False, party=None).annotate(lines=Count("utterances"))


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


def utterances(seat: Seat) -> QuerySet[Utterance]:
    """The whole record of the delegation that this seat may read, with corrections at hand."""
    found = Utterance.objects.filter(sitting__delegation=seat.delegation_id)
    if not can_read(seat, RECORD):
        return found.none()
    corrections = Correction.objects.select_related("corrected_by__person").order_by("number")
    return found.select_related("sitting__round", "speaker__party", "speaker__same_as__party").prefetch_related(
        Prefetch("corrections", queryset=corrections)
    )


def utterances_after(seat: Seat, position: int, limit: int, *, sitting: Any = None) -> QuerySet[Utterance]:
    """The lines that follow a position of the record's journal, in order; of one sitting (its id) if it is given."""
    found = utterances(seat).filter(position__gt=position)
    return (found.filter(sitting=sitting) if sitting else found).order_by("position")[:limit]


def utterances_found(
    seat: Seat, text: str, *, limit: int, before: int | None = None, sitting: Any = None
) -> tuple[list[Utterance], int | None]:
    """Lines that hold what is looked for, newest first, before a position; and the position before which it goes on."""
    if not can_read(seat, RECORD):
        return [], None
    within = Within(seat.delegation_id, sittings=(sitting,) if sitting else ())
    page = search(within, text, before=_document_of(seat, before), limit=limit)
    lines = utterances(seat).in_bulk([hit.utterance for hit in page.hits])
    found = [lines[hit.utterance] for hit in page.hits]
    return found, found[-1].position if page.next is not None else None


def _document_of(seat: Seat, position: int | None) -> int | None:
    """The search's number for the first line from a position on: lines are numbered in the order of their journal."""
    if position is None:
        return None
    first = utterances(seat).filter(position__gte=position).order_by("position").values_list("pk", flat=True)[:1]
    return next((pk * VERSIONS for pk in first), None)


def utterance(seat: Seat, citation: tuple[int, int, int]) -> Utterance:
    """The line cited as round.sitting.line; Utterance.DoesNotExist otherwise."""
    round_number, sitting, line = citation
    return utterances(seat).get(sitting__round__number=round_number, sitting__number=sitting, number=line)


def notes(seat: Seat) -> QuerySet[Note]:
    """The notes between room and back office, in order; none for who does not read them."""
    found = Note.objects.filter(delegation=seat.delegation_id)
    if not can_read(seat, CAUCUS):
        return found.none()
    acknowledgements = Acknowledgement.objects.select_related("seat__person").order_by("pk")
    return found.select_related("author__person", "reply_to").prefetch_related(
        Prefetch("acknowledgements", queryset=acknowledgements)
    )


def notes_after(seat: Seat, position: int, limit: int) -> QuerySet[Note]:
    """The notes that follow a position of their journal, in order."""
    return notes(seat).filter(position__gt=position).order_by("position")[:limit]


def unseen_urgent_notes(seat: Seat) -> int:
    """How many urgent notes nobody has acknowledged."""
    found = Note.objects.filter(delegation=seat.delegation_id, raise_at__isnull=False)
    return found.count() if can_read(seat, CAUCUS) else 0


def note(seat: Seat, note_id: Any) -> Note:
    """One note; Note.DoesNotExist otherwise."""
    return notes(seat).select_related("delegation").get(pk=note_id)


def imports(seat: Seat) -> QuerySet[RecordImport]:
    """What was imported; for everybody who reads the record."""
    found = RecordImport.objects.filter(delegation=seat.delegation_id).select_related("sitting__round")
    return found if can_read(seat, RECORD) else found.none()


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


def was_imported(seat: Seat, digest: str) -> bool:
    """Whether a file with this SHA-256 is part of the record already."""
    return imports(seat).filter(digest=digest).exists()


def attendance(sitting: Sitting) -> tuple[set[Any], set[Any]]:
    """Who was at a sitting: ids of seats and of speakers."""
    rows = list(Attendance.objects.filter(sitting=sitting).values_list("seat", "speaker"))
    return {seat for seat, _ in rows if seat}, {speaker for _, speaker in rows if speaker}


def open_scopes() -> list[str]:
    """The delegations whose talks are open, as the journal names them; for sweeps, which have no seat."""
    return [str(pk) for pk in Delegation.objects.exclude(talks_opened_at=None).values_list("pk", flat=True)]
