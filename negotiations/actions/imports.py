"""Importing a record: all of it or nothing, and the same file once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from os import PathLike
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _, ngettext

from journal import append as journal
from journal.clock import database_now
from journal.sealing import seal
from negotiations import rules
from negotiations.actions.record import lock_sitting, utterance_body
from negotiations.matching import Matched, match_speakers
from negotiations.models import Attendance, RecordImport, Round, Sitting, Source, Speaker, State, Utterance
from negotiations.reading import Line, Reading, Report, read
from negotiations.reading.source import Origin
from negotiations.search.index import index_utterances
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import AUDIT, RECORD
from teams.models import Delegation, Seat
from teams.rules import Conflict, require
from teams.system import System

BATCH = 1000
# The record's lock is held for the whole import: a sitting under way must not wait for it.
MOST_BESIDE_A_SITTING = 2000


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did, or would do: the file's report, its speakers against ours, the import if one was made."""

    report: Report
    matched: Matched
    made: RecordImport | None = None
    repeated: bool = False


def import_record(
    *,
    actor: Seat | System,
    sitting: Sitting,
    file: Origin,
    starts_at: datetime | None = None,
    dry_run: bool = False,
) -> Outcome:
    """Enter a file's lines into a planned sitting, which is then closed.

    `starts_at` is the moment of offset 0 for files that give only offsets; without it their lines carry no
    times. The same file again changes nothing (`repeated`). Raises ReadingError, Denied and Conflict, and then
    nothing was written.
    """
    require(rules.can_import, actor, sitting.delegation)
    with _read_from_start(file) as reading:
        for _line in reading:
            pass
        report = reading.report
    if dry_run:
        return Outcome(report, match_speakers(sitting.delegation, report))
    return _enter(actor, sitting, file, starts_at, report)


def _read_from_start(file: Origin) -> Reading:
    """A file is read twice: to see that all of it can be entered, and to enter it."""
    if not isinstance(file, (str, PathLike)):
        file.seek(0)
    return read(file)


@transaction.atomic
def _enter(actor: Seat | System, sitting: Sitting, file: Origin, starts_at: datetime | None, report: Report) -> Outcome:
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_import, actor, sitting.delegation)
    if made := delegation.imports.filter(digest=report.sha256).select_related("sitting__round").first():
        return Outcome(report, match_speakers(delegation, report), made, repeated=True)
    sitting = lock_sitting(sitting)
    _require_room(delegation, sitting, report)
    matched = match_speakers(delegation, report)
    matched.save_new()
    body = {"sitting": sitting.reference, "digest": report.sha256, "lines": report.lines, "format": str(report.format)}
    journal.append(journal.Draft(actor.scope, AUDIT, "record.imported", body, actor.actor))
    with _read_from_start(file) as reading:
        if reading.sha256 != report.sha256:
            raise Conflict(_("The file changed while it was read: import it again."))
        _enter_lines(actor, sitting, _utterances(reading, sitting, actor, matched, starts_at), report.sha256)
    _close(sitting, report.lines)
    made = RecordImport.objects.create(
        delegation=delegation, sitting=sitting, digest=report.sha256, report=report.as_dict(),
        imported_by=actor if isinstance(actor, Seat) else None, imported_at=database_now(),
    )  # fmt: skip
    seal(actor.scope, RECORD)
    return Outcome(report, matched, made)


def _require_room(delegation: Delegation, sitting: Sitting, report: Report) -> None:
    if sitting.state != State.PLANNED or sitting.lines:
        raise Conflict(_("A record is imported into a planned sitting without lines: plan one for it."))
    live = delegation.sittings.filter(state__in=[State.OPEN, State.PAUSED]).exists()
    if live and report.lines > MOST_BESIDE_A_SITTING:
        raise Conflict(
            ngettext(
                "A sitting is under way and must not wait: import %(count)d line when it is closed.",
                "A sitting is under way and must not wait: import %(count)d lines when it is closed.",
                report.lines,
            )
            % {"count": report.lines}
        )


def _utterances(
    lines: Iterable[Line], sitting: Sitting, actor: Seat | System, matched: Matched, starts_at: datetime | None
) -> Iterator[Utterance]:
    recorder, now = (actor if isinstance(actor, Seat) else None), database_now()
    for line in lines:
        yield Utterance(
            sitting=sitting,
            number=line.number,
            speaker=matched.speaker_of(line),
            language=line.language,
            text=line.text,
            started_at=_moment(line.started, sitting, starts_at),
            ended_at=_moment(line.ended, sitting, starts_at),
            source=Source.IMPORTED,
            recorded_by=recorder,
            recorded_at=now,
        )


def _moment(told: timedelta | datetime | None, sitting: Sitting, starts_at: datetime | None) -> datetime | None:
    if isinstance(told, timedelta):
        return starts_at + told if starts_at else None
    if told is not None and told.tzinfo is None:
        return told.replace(tzinfo=sitting.delegation.zone)
    return told


def _enter_lines(actor: Any, sitting: Sitting, utterances: Iterator[Utterance], digest: str) -> None:
    stream = journal.Stream(actor.scope, RECORD)
    while batch := list(islice(utterances, BATCH)):
        entries = stream.enter([_draft(actor, utterance, digest) for utterance in batch])
        for utterance, entry in zip(batch, entries, strict=True):
            utterance.position, utterance.recorded_at = entry.position, entry.recorded_at
        index_utterances(Utterance.objects.bulk_create(batch))
    spoke: Iterable[Any] = Speaker.objects.filter(utterances__sitting=sitting).distinct()
    Attendance.objects.bulk_create([Attendance(sitting=sitting, speaker=speaker) for speaker in spoke])


def _draft(actor: Any, utterance: Utterance, digest: str) -> journal.Draft:
    key = f"import:{digest[:32]}:{utterance.number}"
    return journal.Draft(actor.scope, RECORD, "utterance.recorded", utterance_body(utterance), actor.actor, key)


def _close(sitting: Sitting, lines: int) -> None:
    times = Utterance.objects.filter(sitting=sitting).exclude(started_at=None).order_by("number")
    first, last = times.first(), times.last()
    Sitting.objects.filter(pk=sitting.pk).update(
        state=State.CLOSED,
        lines=lines,
        opened_at=first.started_at if first else None,
        closed_at=(last.ended_at or last.started_at) if last else None,
    )


def plan_for_import(
    *, actor: System, file: Origin, starts_at: datetime | None = None, dry_run: bool = False
) -> Outcome:
    """Import into a new sitting of the newest round (a first round is made if there is none).

    The sitting is made in the same transaction, so that a file imported before leaves no empty one behind.
    """
    with transaction.atomic():
        delegation = lock_delegation(actor)
        rounds = delegation.rounds.select_for_update(no_key=True)  # planning a sitting waits
        newest = rounds.order_by("-number").first() or Round.objects.create(delegation=delegation, number=1)
        last = newest.sittings.aggregate(last=Max("number"))["last"] or 0
        sitting = Sitting.objects.create(delegation=delegation, round=newest, number=last + 1)
        outcome = import_record(actor=actor, sitting=sitting, file=file, starts_at=starts_at, dry_run=dry_run)
        if outcome.made is None or outcome.repeated:
            transaction.set_rollback(True)
        return outcome
