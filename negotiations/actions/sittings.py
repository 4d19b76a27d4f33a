"""Rounds and sittings: planned, opened, paused, resumed, closed."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _, ngettext

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from journal.sealing import seal
from negotiations import rules
from negotiations.actions.carrying import carry_over
from negotiations.actions.record import lock_sitting
from negotiations.models import Break, Point, Round, Side, Sitting, State
from negotiations.queries import is_first_of_round
from negotiations.readiness import gaps
from negotiations.schedules import require_times, scheduled
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import AUDIT, RECORD
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text

LONGEST_REASON = 500

# what happens: (from which states, to which state)
STEPS = {
    "sitting.opened": ({State.PLANNED}, State.OPEN),
    "sitting.paused": ({State.OPEN}, State.PAUSED),
    "sitting.resumed": ({State.PAUSED}, State.OPEN),
    "sitting.closed": ({State.OPEN, State.PAUSED}, State.CLOSED),
}


@transaction.atomic
def plan_round(*, actor: Seat, title: str = "", place: str = "", carry: Collection[str] = ()) -> Round:
    """The next round of the talks, with what it is asked to take over from the last one (`Carry`)."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_plan, actor, delegation)
    last = delegation.rounds.aggregate(last=Max("number"))["last"] or 0
    round = Round.objects.create(delegation=delegation, number=last + 1, title=title, place=place)
    if carry:
        carry_over(actor=actor, round=round, what=carry)
    return round


@transaction.atomic
def plan_sitting(
    *,
    actor: Seat,
    round: Round,
    title: str = "",
    planned_from: datetime | None = None,
    planned_until: datetime | None = None,
) -> Sitting:
    """The next sitting of a round, with the time for which it is planned where that is known already."""
    actor = lock_actor(actor)
    require(rules.can_plan, actor, round.delegation)
    require_times(planned_from, planned_until)
    round = Round.objects.select_for_update(no_key=True).get(pk=round.pk)
    last = round.sittings.aggregate(last=Max("number"))["last"] or 0
    sitting = Sitting.objects.create(
        delegation=actor.delegation, round=round, number=last + 1, title=title, planned_from=planned_from,
        planned_until=planned_until,
    )  # fmt: skip
    if planned_from:
        journal.append(scheduled(actor, sitting))
    return sitting


class Unready(Conflict):
    """The board of readiness shows gaps."""

    code = "unready"


@transaction.atomic
def open_sitting(*, actor: Seat, sitting: Sitting, unready: str = "") -> Entry:
    """Open a planned sitting. Conflict unless the talks are open and no other sitting is.

    Before the first sitting of a round the board of readiness is asked, for leaders and the head alone: Unready when it
    shows gaps, unless the head
    (a leader while no head is active) opens all the same and says why in `unready`, which is sealed.
    """
    lock_delegation(actor)  # of two that are opened at once one finds the other open
    locked = lock_actor(actor)
    require(rules.can_open_sitting, locked, sitting)
    if is_first_of_round(sitting) and sitting.state == State.PLANNED and sitting.delegation.talks_are_open:
        _pass_gate(locked, sitting, optional_text(unready, LONGEST_REASON))
    return _step(actor, sitting, "sitting.opened")


def _pass_gate(actor: Seat, sitting: Sitting, reason: str) -> None:
    if not rules.can_see_mandate(actor, sitting.delegation):
        # How many gaps there are tells of what this seat does not see; that there are any would tell, too.
        raise Unready(_("The first sitting of a round passes the board of readiness: the head opens it."))
    missing = gaps(sitting.delegation)
    if not missing:
        return
    if not reason:
        told = ngettext(
            "The board of readiness shows %(count)d gap. The head may open the sitting all the same, with a reason; a leader while no head is active.",
            "The board of readiness shows %(count)d gaps. The head may open the sitting all the same, with a reason; a leader while no head is active.",
            len(missing),
        )
        raise Unready(told % {"count": len(missing)})
    require(rules.can_open_unready, actor, sitting)
    body = {
        "sitting": sitting.reference, "reason": reason, "by": actor.person.name,
    }  # fmt: skip
    journal.append(journal.Draft(actor.scope, AUDIT, "readiness.overridden", body, actor.actor))


def pause_sitting(*, actor: Seat, sitting: Sitting, reason: str = "", asked_by: str = "") -> Entry:
    """Pause an open sitting; the record is sealed at this moment. `asked_by` is a side, or nothing: not told."""
    return _step(actor, sitting, "sitting.paused", reason, asked_by)


def resume_sitting(*, actor: Seat, sitting: Sitting) -> Entry:
    """Go on after a pause."""
    return _step(actor, sitting, "sitting.resumed")


def close_sitting(*, actor: Seat, sitting: Sitting, reason: str = "") -> Entry:
    """Close a sitting for good; the record is sealed at this moment."""
    return _step(actor, sitting, "sitting.closed", reason)


@transaction.atomic
def take_up_point(*, actor: Seat, sitting: Sitting, point: Point | None) -> Entry:
    """Say which point is under discussion (none: none in particular)."""
    actor, sitting = lock_actor(actor), lock_sitting(sitting)
    require(rules.can_run_sitting, actor, sitting)
    require_own(actor, point)
    if sitting.state != State.OPEN:
        raise Conflict(
            _("State of the sitting: %(state)s. Nothing was changed.") % {"state": State(sitting.state).label}
        )
    Sitting.objects.filter(pk=sitting.pk).update(point=point)
    body = {
        "sitting": str(sitting.pk), "point": point.number if point else None, "point_title": point.title if point else "",
    }  # fmt: skip
    return journal.append(journal.Draft(actor.scope, RECORD, "point.taken_up", body, actor.actor))


@transaction.atomic
def _step(actor: Seat, sitting: Sitting, kind: str, reason: str = "", asked_by: str = "") -> Entry:
    actor, sitting = lock_actor(actor), lock_sitting(sitting)
    require(rules.can_open_sitting if kind == "sitting.opened" else rules.can_run_sitting, actor, sitting)
    sources, target = STEPS[kind]
    if sitting.state not in sources:
        told = _("State of the sitting: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": State(sitting.state).label})
    if kind == "sitting.opened":
        _require_talks(sitting)
    now = database_now()
    stamps = {"sitting.opened": {"opened_at": now}, "sitting.closed": {"closed_at": now}}.get(kind, {})
    Sitting.objects.filter(pk=sitting.pk).update(state=target, **stamps)
    body = _body(sitting, reason)
    if kind == "sitting.paused":
        body["asked_by"] = Side(asked_by).value if asked_by else ""
        Break.objects.create(sitting=sitting, asked_by=body["asked_by"], reason=reason, began_at=now)
    else:
        Break.objects.filter(sitting=sitting, ended_at=None).update(ended_at=now)
    entry = journal.append(journal.Draft(actor.scope, RECORD, kind, body, actor.actor))
    if target in {State.PAUSED, State.CLOSED}:
        seal(actor.scope, RECORD)
    return entry


def _require_talks(sitting: Sitting) -> None:
    if not sitting.delegation.talks_are_open:
        raise Conflict(_("Open the talks first: from then on the roster is fixed."))
    if sitting.delegation.sittings.filter(state__in=[State.OPEN, State.PAUSED]).exists():
        raise Conflict(_("Another sitting is open: close it first."))


def _body(sitting: Sitting, reason: str) -> dict[str, Any]:
    return {
        "sitting": str(sitting.pk),
        "round": sitting.round.number,
        "number": sitting.number,
        "title": sitting.title,
        "reason": reason,
    }
