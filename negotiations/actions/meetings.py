"""Sittings from the meetings of a calendar: first a report of every event, then all of it or nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations import rules
from negotiations.calendar_dates import sitting_uid
from negotiations.files.calendar_in import Meeting
from negotiations.models import Round, Sitting, State
from negotiations.schedules import scheduled
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import AUDIT
from teams.models import Delegation, Seat
from teams.rules import Conflict, require


class Fate(StrEnum):
    """What becomes of an event; one that is wrong keeps all others out."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"
    LEFT = "left"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Row:
    """`told` says why it is wrong or left out, or what to look at; `sitting` is the one that it is already."""

    meeting: Meeting
    fate: Fate
    told: str = ""
    sitting: Sitting | None = None


@transaction.atomic
def import_meetings(*, actor: Seat, round: Round, meetings: Sequence[Meeting], dry_run: bool = False) -> list[Row]:
    """Plan a sitting of this round for each meeting that is none yet, in the order of their times.

    A meeting is known by its UID: what was planned of it before and is not opened yet takes its title and time.
    The same file again changes nothing.

    Raises Denied, ValidationError when an event is wrong, and Conflict when a
    sitting was opened in between.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_plan, actor, delegation)
    require_own(actor, round)
    rows = _judged(delegation, meetings)
    if dry_run:
        return rows
    if any(row.fate is Fate.WRONG for row in rows):
        raise ValidationError(_("An event is wrong: nothing was imported. Mend the file and choose it again."))
    changed = [_changed(row.meeting, row.sitting) for row in rows if row.fate is Fate.CHANGED and row.sitting]
    planned = _planned(actor, round, [row.meeting for row in rows if row.fate is Fate.NEW])
    if changed or planned:
        body = {
            "round": round.number, "planned": len(planned), "changed": len(changed), "seat": actor.actor,
            "name": actor.person.name,
        }  # fmt: skip
        told = [scheduled(actor, sitting) for sitting in (*changed, *planned)]
        journal.append_all([journal.Draft(actor.scope, AUDIT, "calendar.imported", body, actor.actor), *told])
    return rows


def _changed(meeting: Meeting, sitting: Sitting) -> Sitting:
    now = {"title": meeting.title, "planned_from": meeting.begins, "planned_until": meeting.ends}
    if not Sitting.objects.filter(pk=sitting.pk, state=State.PLANNED).update(**now):
        raise Conflict(
            _("Sitting %(reference)s was opened meanwhile. Nothing was imported.") % {"reference": sitting.reference}
        )
    for name, value in now.items():
        setattr(sitting, name, value)
    return sitting


def _planned(actor: Seat, round: Round, meetings: Iterable[Meeting]) -> list[Sitting]:
    round = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    last = round.sittings.aggregate(last=Max("number"))["last"] or 0
    in_order = sorted(meetings, key=lambda meeting: (meeting.begins, meeting.uid))
    return Sitting.objects.bulk_create(
        Sitting(
            delegation=actor.delegation, round=round, number=number, title=meeting.title, planned_from=meeting.begins,
            planned_until=meeting.ends, calendar_uid=meeting.uid,
        )
        for number, meeting in enumerate(in_order, last + 1)
    )  # fmt: skip


def _judged(delegation: Delegation, meetings: Sequence[Meeting]) -> list[Row]:
    """Each event against the sittings there are, and against those before it in the file."""
    known: dict[str, Sitting] = {}
    busy: dict[Any, Sitting] = {}
    for sitting in delegation.sittings.select_related("round", "delegation").order_by("round__number", "number"):
        known |= {uid: sitting for uid in (sitting_uid(sitting.pk), sitting.calendar_uid) if uid}
        busy |= {sitting.planned_from: sitting} if sitting.planned_from else {}
    rows, seen = [], set()
    for meeting in meetings:
        row = _row(meeting, known.get(meeting.uid), busy.get(meeting.begins))
        if meeting.uid in seen and row.fate not in {Fate.WRONG, Fate.LEFT}:
            row = replace(row, fate=Fate.WRONG, told=_("An event of the same name (UID) stands before it."))
        rows.append(row)
        seen.add(meeting.uid)
    return rows


def _row(meeting: Meeting, sitting: Sitting | None, at_that_time: Sitting | None) -> Row:
    if meeting.problem:
        return Row(meeting, Fate.WRONG, meeting.problem)
    if meeting.aside:
        return Row(meeting, Fate.LEFT, meeting.aside)
    if sitting is None:
        told = [meeting.note] if meeting.note else []
        if at_that_time:
            told.append(_("Sitting %(reference)s begins at the same time.") % {"reference": at_that_time.reference})
        return Row(meeting, Fate.NEW, "; ".join(told))
    if sitting.state != State.PLANNED:
        return Row(meeting, Fate.LEFT, _("it was held, and stays as it is"), sitting)
    now = (sitting.title, sitting.planned_from, sitting.planned_until)
    same = now == (meeting.title, meeting.begins, meeting.ends)
    return Row(meeting, Fate.SAME if same else Fate.CHANGED, meeting.note, sitting)
