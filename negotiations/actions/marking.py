"""Marking: what was recorded is looked through by machines, after it is recorded and beside it.

The recorder's transaction does nothing of this. A cursor tells how far each delegation's record was looked through;
lines are read and looked through outside of any transaction, then the cursor moves on, the marks are written and the
notes' journal is told, all in one short transaction. Two that do the same work at once do not wait for each other: the
cursor moves for the first, and the other one throws away what it found. Killed at any moment it begins again where the
cursor stands.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from django.db import DatabaseError, transaction

from journal import append as journal, queries as reading
from journal.clock import database_now
from journal.models import Entry
from negotiations import linkage, queries
from negotiations.claim_told import told_of_correction
from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.desk.spotters import SPOTTERS
from negotiations.marking.done import note_what_is_done
from negotiations.marking.knowledge import knowledge_of
from negotiations.marks_told import marks_told
from negotiations.models import Correction, Mark, MarkCursor, MarkKind, Side, Source, Utterance
from teams.compartments import RECORD

BATCH: Final = 20
MOST_BATCHES: Final = 50
"""Of one delegation in one go: a long import must not keep a sitting waiting."""
MOST_MARKS: Final = 60
"""Of one line. Nobody reads more, and a line of 100 KB has thousands."""
LAST: Final = 3
"""Of the ranks by which a line keeps its marks, behind terms (1) and terms again (2)."""
CHECKING: Final = frozenset({MarkKind.CITATION, MarkKind.CLAIM})
"""Marks that judge what was said, or call for it: of our own lines they are told to the back office alone."""
LINE_KINDS: Final = ("utterance.recorded", "utterance.corrected")
T = TypeVar("T")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Marked:
    """What was found in a wording, and what else the notes' journal is told of it."""

    wording: "Wording"
    found: list[Found]
    alerts: list[journal.Draft]


@dataclass(frozen=True, slots=True)
class Wording:
    """A line as first recorded (version 0), or as one of its corrections has it."""

    utterance: Utterance
    version: int
    text: str

    @property
    def is_imported(self) -> bool:
        return self.utterance.source == Source.IMPORTED

    @property
    def is_ours(self) -> bool:
        placed = self.utterance.speaker.placed
        return bool(placed.party and placed.party.side == Side.OURS)

    @property
    def line(self) -> Line:
        placed = self.utterance.speaker.placed
        return Line(
            self.text, self.utterance.language, placed.party.side if placed.party else "",
            placed.party.name if placed.party else "", self.utterance.said_at.date(),
        )  # fmt: skip


def mark_what_is_new() -> int:
    """A sweep: look through what no bell was heard for; returns how many wordings of lines. Least behind comes first."""
    return sum(mark_new_lines(delegation) for delegation in queries.behind_with_marks())


def mark_new_lines(delegation: Any) -> int:
    """Look through what was recorded in this delegation (its id) since the last time; returns how many wordings."""
    count = 0
    for _ in range(MOST_BATCHES):
        cursor, _made = MarkCursor.objects.get_or_create(delegation_id=delegation)
        record = reading.journals(str(delegation), [RECORD]).get()
        if cursor.position >= record.size:
            break
        until = min(cursor.position + BATCH, record.size)
        marked = _looked_through(record.pk, cursor, until)
        if _keep(cursor, until, marked):
            count += len(marked)
    return count


def _looked_through(record: int, cursor: MarkCursor, until: int) -> list[Marked]:
    wordings = _wordings(reading.entries_between(record, cursor.position, until, LINE_KINDS), cursor.delegation_id)
    known = knowledge_of(cursor.delegation_id) if wordings else Knowledge()
    return [Marked(one, _spotted(one, known), _alerts(one)) for one in wordings]


def _alerts(wording: Wording) -> list[journal.Draft]:
    """A correction is told of with the claims of the line; alerts are of what is being said, not of what was imported.

    Not in the recorder's transaction: that holds the record's journal already, and others lock the notes' before it.
    """
    if wording.version:
        return _unless_it_fails(told_of_correction, wording.utterance, wording.version)
    if wording.is_imported:
        return []
    return _unless_it_fails(linkage.alerts, wording.utterance)


def _wordings(entries: Iterable[Entry], delegation: Any) -> list[Wording]:
    positions = [entry.position for entry in entries]
    about = ("sitting__round", "speaker__party", "speaker__same_as__party")
    lines = Utterance.objects.filter(sitting__delegation=delegation, position__in=positions).select_related(*about)
    corrections = Correction.objects.filter(utterance__sitting__delegation=delegation, position__in=positions)
    corrections = corrections.select_related(*(f"utterance__{name}" for name in about))
    found = {line.position: Wording(line, 0, line.text) for line in lines}
    found |= {one.position: Wording(one.utterance, one.number, one.text) for one in corrections}
    return [found[position] for position in positions if position in found]


def _spotted(wording: Wording, known: Knowledge) -> list[Found]:
    found = [each for spotter in SPOTTERS for each in _unless_it_fails(spotter, wording.line, known)]
    found.sort(key=lambda one: (one.start, -one.end))
    return sorted(_weightiest(found), key=lambda one: (one.start, -one.end))


def _weightiest(found: list[Found]) -> list[Found]:
    """The most that are told of a line: what calls for an act, each term, each term again, suggestions behind the best."""
    if len(found) <= MOST_MARKS:
        return found
    met = set[Any]()
    ranked = list[tuple[int, Found]]()
    for one in found:
        is_term, again = one.kind == MarkKind.TERM, one.told.get("term") in met
        met |= {one.told["term"]} if is_term else set()
        ranked.append((LAST if one.told.get("lesser") else is_term + (is_term and again), one))
    return [one for _rank, one in sorted(ranked, key=lambda pair: pair[0])[:MOST_MARKS]]


def _unless_it_fails(look: Callable[..., Iterable[T]], *given: Any) -> list[T]:
    """What it finds; one that fails keeps no other from looking. A database that is away is waited for."""
    try:
        return list(look(*given))
    except DatabaseError:
        raise
    except Exception:
        logger.exception("%s failed; the others go on", look.__name__)
        return []


@transaction.atomic
def _keep(cursor: MarkCursor, until: int, marked: list[Marked]) -> bool:
    """Write what was found, once; False where somebody else has looked through the same lines meanwhile."""
    here = MarkCursor.objects.filter(pk=cursor.pk, position=cursor.position)
    if not here.update(position=until):
        return False
    now, drafts, rows = database_now(), list[journal.Draft](), list[Mark]()
    for one in marked:
        marks = [_mark(one.wording, place, each, now) for place, each in enumerate(one.found, 1)]
        note_what_is_done(marks)
        rows += marks
        drafts += [*_told(one.wording, marks), *one.alerts]
    Mark.objects.bulk_create(rows)
    if drafts:
        journal.append_all(drafts)
    return True


def _mark(wording: Wording, place: int, found: Found, now: datetime) -> Mark:
    return Mark(
        utterance=wording.utterance, version=wording.version, place=place, kind=found.kind, start=found.start,
        end=found.end, told=found.told, marked_at=now, own=wording.is_ours and found.kind in CHECKING, **found.of,
    )  # fmt: skip


def _told(wording: Wording, marks: list[Mark]) -> Iterator[journal.Draft]:
    """An imported line is watched by nobody; one without marks is told only where it had some before."""
    if wording.is_imported:
        return
    line, version = wording.utterance, wording.version
    for own in (False, True) if wording.is_ours else (False,):
        if version or any(mark.own == own for mark in marks):
            yield marks_told(line, version, marks, key=f"mark:{line.pk}:{version}", own=own)
