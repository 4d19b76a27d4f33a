"""Feeding a record into an open sitting as if it were spoken: for rehearsal and for the demo."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from journal.append import first
from journal.models import Entry
from negotiations.actions.record import record_utterance
from negotiations.models import Sitting, Source, Speaker, Utterance
from teams.compartments import RECORD
from teams.system import System

WORDS_A_SECOND = 2.4
LONGEST_WAIT = 60.0


@dataclass(frozen=True, slots=True)
class Spoken:
    """One line to be spoken: `key` tells it apart from every other, so that a replay can go on where it stopped."""

    key: str
    speaker: Speaker
    language: str
    text: str
    started_at: datetime | None = None


def spoken_of(utterances: Iterable[Utterance]) -> Iterable[Spoken]:
    """The lines of a sitting, as recorded."""
    for line in utterances:
        key = f"{line.sitting_id}:{line.number}"
        yield Spoken(key, line.speaker, line.language, line.text, line.started_at)


def replay(
    lines: Iterable[Spoken],
    into: Sitting,
    *,
    speed: float = 1.0,
    wait: Callable[[float], object] = time.sleep,
    after_line: Callable[[int, Entry, bool], object] = lambda number, entry, fresh: None,
) -> int:
    """Speak the lines into an open sitting, `speed` times as fast as they were spoken; returns how many.

    Lines that an earlier run has spoken are passed over at once; `after_line` is told the number of the line, its
    entry, and whether it was spoken now. Raises Conflict when the sitting is not open.
    """
    actor, before, count = System(into.delegation), None, 0
    for count, line in enumerate(lines, 1):
        fresh = not _is_spoken(actor, line, into)
        if before is not None and fresh:
            wait(min(_pause(before, line), LONGEST_WAIT) / speed)
        entry, before = _speak(actor, line, into), line
        after_line(count, entry, fresh)
    return count


def _is_spoken(actor: System, line: Spoken, into: Sitting) -> bool:
    """Whether an earlier run has spoken this line."""
    return bool(first(actor.scope, RECORD, actor.actor, _key(line, into), kind="utterance.recorded"))


def _key(line: Spoken, into: Sitting) -> str:
    return f"replay:{into.pk}:{line.key}"[:128]


def _pause(before: Spoken, line: Spoken) -> float:
    """Seconds between the beginnings of two lines: as recorded, else by the number of words."""
    if before.started_at and line.started_at:
        return max(0.0, (line.started_at - before.started_at).total_seconds())
    return len(before.text.split()) / WORDS_A_SECOND


def _speak(actor: System, line: Spoken, into: Sitting) -> Entry:
    return record_utterance(
        actor=actor,
        sitting=into,
        speaker=line.speaker,
        language=line.language,
        text=line.text,
        request_key=_key(line, into),
        source=Source.LIVE,
    )
