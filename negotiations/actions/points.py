"""The points of contention, for now a plain list."""

from django.db import transaction
from django.db.models import Max

from negotiations import rules
from negotiations.actions.locking import lock_actor, lock_delegation
from negotiations.models import Point
from negotiations.wording import clean_text
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def add_point(*, actor: Seat, title: str) -> Point:
    """The next point of the agenda."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_prepare, actor, delegation)
    last = delegation.points.aggregate(last=Max("number"))["last"] or 0
    return Point.objects.create(delegation=delegation, number=last + 1, title=clean_text(title, 200))


@transaction.atomic
def rename_point(*, actor: Seat, point: Point, title: str) -> Point:
    """Change the title; the number stays, it may be cited."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, point.delegation)
    point.title = clean_text(title, 200)
    point.save(update_fields=["title"])
    return point


@transaction.atomic
def remove_point(*, actor: Seat, point: Point) -> None:
    """Take a point off the agenda; its number is not used again while a later one exists."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, point.delegation)
    point.delete()
