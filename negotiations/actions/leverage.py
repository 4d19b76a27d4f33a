"""Means of pressure and the points they bear on, and for whom time works on each point."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction

from briefings import rules as briefed
from briefings.actions import leverage as keeping
from briefings.models import Leverage
from journal import append as journal
from journal.clock import database_now
from negotiations.models import Bearing, Delay, Gains, Point
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require
from teams.wording import clean_text

LONGEST = 500


@transaction.atomic
def enter_on_points(*, actor: Seat, points: Iterable[Point], **asked: Any) -> Leverage:
    """Enter a means of pressure with the points it bears on; `asked` as `briefings` has it."""
    require(briefed.can_keep_leverage, actor, actor.delegation)
    found = keeping.enter_leverage(actor=actor, **asked)
    place_leverage(actor=actor, leverage=found, points=points)
    return found


@transaction.atomic
def change_on_points(*, actor: Seat, leverage: Leverage, points: Iterable[Point], **asked: Any) -> Leverage:
    """Change what is named, and the points it bears on."""
    require(briefed.can_keep_leverage, actor, actor.delegation)
    found = keeping.change_leverage(actor=actor, leverage=leverage, **asked)
    place_leverage(actor=actor, leverage=found, points=points)
    return found


@transaction.atomic
def place_leverage(*, actor: Seat, leverage: Leverage, points: Iterable[Point]) -> None:
    """Say on which points it bears, all of them at once; nothing is told where nothing changes."""
    actor, asked = lock_actor(actor), list(points)
    require(briefed.can_keep_leverage, actor, actor.delegation)
    require_own(actor, leverage, *asked)
    mine = Bearing.objects.filter(leverage=leverage)
    before, wanted = set(mine.order_by("pk").values_list("point", flat=True)), {point.pk for point in asked}
    if before == wanted:
        return
    mine.exclude(point__in=wanted).delete()
    Bearing.objects.bulk_create(Bearing(leverage=leverage, point_id=key) for key in sorted(wanted - before))
    numbers = sorted(point.number for point in asked)
    body = {"leverage": str(leverage.pk), "title": leverage.title, "points": numbers, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, CAUCUS, "leverage.placed", body, actor.actor))


@transaction.atomic
def judge_delay(*, actor: Seat, point: Point, gains: str, reason: str) -> Delay:
    """Say who gains by waiting on a point, and why; the judgement before it stays in the journal."""
    actor = lock_actor(actor)
    require(briefed.can_keep_leverage, actor, actor.delegation)
    require_own(actor, point)
    told = {
        "gains": Gains(gains),
        "reason": clean_text(reason, LONGEST),
        "judged_by": actor,
        "judged_at": database_now(),
    }
    delay, _made = Delay.objects.update_or_create(point=point, defaults=told)
    body = {
        "point": point.number, "point_title": point.title, "gains": delay.gains, "reason": delay.reason,
        "by": actor.person.name,
    }  # fmt: skip
    journal.append(journal.Draft(actor.scope, CAUCUS, "delay.judged", body, actor.actor))
    return delay
