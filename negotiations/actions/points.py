"""The agenda: an ordered tree of points, what each side wants, and how far we would go."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations import rules
from negotiations.actions.locking import require_version
from negotiations.digests import TEXTS
from negotiations.models import VIEWS, VIEWS_FROM, Point, Stakes, Stance
from negotiations.rounds import round_now
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS, MANDATE
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, clean_text, optional_text

LONGEST = 4000
DEEPEST = 4
MOST_WORDS = 40


@transaction.atomic
def add_point(*, actor: Seat, title: str, parent: Point | None = None, **more: Any) -> Point:
    """The next point of the agenda, the last under its parent; `more` as in `change_point`."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_prepare, actor, delegation)
    require_own(actor, parent, *_seats(more))
    if parent and len(_above(parent)) >= DEEPEST:
        raise ValidationError(_("Points are nested at most %(count)d deep.") % {"count": DEEPEST})
    last = delegation.points.aggregate(number=Max("number"), place=Max("place"))
    point = Point.objects.create(
        delegation=delegation, number=(last["number"] or 0) + 1, place=(last["place"] or 0) + 1,
        title=clean_line(title, 200), parent=parent, round=round_now(delegation), **_cleaned(more),
    )  # fmt: skip
    tell_agenda(actor, point, "added")
    return point


@transaction.atomic
def change_point(*, actor: Seat, point: Point, title: str, **more: Any) -> Point:
    """Change the title and what is given of owner, led_by, minutes, proposed_by and words; the number is cited, it stays."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, point.delegation)
    require_own(actor, *_seats(more))
    point = Point.objects.select_for_update(no_key=True, of=("self",)).get(pk=point.pk)
    point.title = clean_line(title, 200)
    for name, value in _cleaned(more).items():
        setattr(point, name, value)
    point.save(update_fields=["title", *more])
    tell_agenda(actor, point, "changed")
    return point


@transaction.atomic
def move_point(*, actor: Seat, point: Point, parent: Point | None = None, before: Point | None = None) -> Point:
    """Put a point under a parent (none: at the top), before one of its children, or last."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_prepare, actor, delegation)
    require_own(actor, parent, before)
    point.refresh_from_db()
    if before and before.parent_id != (parent.pk if parent else None):
        raise ValidationError(_("That point has another parent."))
    if parent and (point.pk in {above.pk for above in _above(parent)} or len(_above(parent)) >= DEEPEST):
        raise ValidationError(
            _("A point cannot stand under itself, and not more than %(count)d deep.") % {"count": DEEPEST}
        )
    siblings = [
        one for one in delegation.points.filter(parent=parent).order_by("place", "number") if one.pk != point.pk
    ]
    at = next((n for n, one in enumerate(siblings) if before and one.pk == before.pk), len(siblings))
    siblings.insert(at, point)
    point.parent = parent
    for place, one in enumerate(siblings, 1):
        one.place = place
    Point.objects.bulk_update(siblings, ["parent", "place"])
    tell_agenda(actor, point, "moved")
    return point


@transaction.atomic
def remove_point(*, actor: Seat, point: Point) -> None:
    """Take a point off the agenda. Conflict while something hangs on it; its number is not used again while a later exists."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_remove_point, actor, delegation)
    require_own(actor, point)
    if Stakes.objects.filter(point=point).exclude(**dict.fromkeys(TEXTS[Stakes], "")).exists():
        raise Conflict(_("How far we would go stands on this point: take that out first."))
    tell_agenda(actor, point, "removed")
    try:
        point.delete()
    except ProtectedError as error:
        raise Conflict(
            _("Something hangs on this point: other points, options or measures. Remove those first.")
        ) from error


@transaction.atomic
def state_stance(*, actor: Seat, point: Point, version: str = "", **texts: str) -> Stance:
    """What both sides say they want, and why (`VIEWS`), and where that is known from (`VIEWS_FROM`).

    `version`: of what was read; Conflict if somebody has written since.
    """
    lock_delegation(actor)
    actor = lock_actor(actor)
    require(rules.can_state_stance, actor, point.delegation)
    longest = dict.fromkeys(VIEWS, LONGEST) | dict.fromkeys(VIEWS_FROM, 300)
    cleaned = {name: optional_text(text, longest[name]) for name, text in texts.items()}
    require_version(Stance.objects.filter(point=point).first() or Stance(), version)
    tell_agenda(actor, point, "positions")
    return Stance.objects.update_or_create(point=point, defaults=cleaned)[0]


@transaction.atomic
def set_stakes(*, actor: Seat, point: Point | None = None, version: str = "", **texts: str) -> Stakes:
    """Aspiration, reservation and best alternative on a point, or in all; by leaders and the head. `version`: as above."""
    lock_delegation(actor)
    actor = lock_actor(actor)
    require(rules.can_see_mandate, actor, actor.delegation)
    require_own(actor, point)
    cleaned = {name: optional_text(text, LONGEST) for name, text in texts.items()}
    held = Stakes.objects.filter(delegation=actor.delegation, point=point).first()
    require_version(held or Stakes(), version)
    body = {"point": point.number if point else None, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, MANDATE, "stakes.set", body, actor.actor))
    return Stakes.objects.update_or_create(delegation=actor.delegation, point=point, defaults=cleaned)[0]


def tell_agenda(actor: Seat, point: Point, what: str) -> None:
    """That a point was added, changed, moved or removed, its positions stated, its measures changed; not how."""
    body = {"point": point.number, "point_title": point.title, "what": what, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, CAUCUS, "agenda.changed", body, actor.actor))


def _above(point: Point) -> list[Point]:
    """The point and those above it."""
    found = [point]
    while (parent := found[-1].parent) is not None:
        found.append(parent)
    return found


def _seats(more: dict[str, Any]) -> list[Seat | None]:
    return [more.get("owner"), more.get("led_by")]


def _cleaned(more: dict[str, Any]) -> dict[str, Any]:
    if "words" in more:
        words = [clean_text(word, 80) for word in more["words"] if word.strip()]
        if len(words) > MOST_WORDS:
            raise ValidationError(_("At most %(count)d words for a point.") % {"count": MOST_WORDS})
        more = more | {"words": words}
    return more
