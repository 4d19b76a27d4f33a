"""Reply trees: if they say this, we say that, and what they may say then."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.actions.predicting import clean_words
from negotiations.models import DEEPEST, Point, Reply, is_there
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_text, optional_text


@transaction.atomic
def add_reply(
    *, actor: Seat, trigger: str, point: Point | None = None, parent: Reply | None = None, words: Collection[str] = (),
    reply_en: str = "", reply_uk: str = "",
) -> Reply:  # fmt: skip
    """Under another reply, or (a point is given) as the root of a tree; at most six deep."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, point, parent)
    point = parent.point if parent else point
    if point is None:
        raise ValidationError({"point": _("Say which point it belongs to.")})
    tree = _tree(point)
    if parent and parent.pk not in tree:
        raise Conflict(_("It was removed. Put it back first."))
    if len(_above(tree, parent)) >= DEEPEST:
        raise ValidationError(_("Replies are nested at most %(count)d deep.") % {"count": DEEPEST})
    last = point.replies.filter(parent=parent).aggregate(place=Max("place"))["place"] or 0
    reply = Reply.objects.create(
        delegation=delegation, point=point, parent=parent, place=last + 1, written_by=actor, written_at=database_now(),
        **_cleaned(trigger, words, reply_en, reply_uk),
    )  # fmt: skip
    journal.append(_told(actor, reply, changed=False))
    return reply


@transaction.atomic
def change_reply(
    *, actor: Seat, reply: Reply, trigger: str, words: Collection[str] = (), reply_en: str = "", reply_uk: str = ""
) -> Reply:
    """Write it anew; its place stays."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, reply)
    kept = _tree(reply.point).get(reply.pk)
    if kept is None:
        raise Conflict(_("It was removed. Put it back first."))
    for name, value in _cleaned(trigger, words, reply_en, reply_uk).items():
        setattr(kept, name, value)
    kept.written_by, kept.written_at = actor, database_now()
    kept.save()
    journal.append(_told(actor, kept, changed=True))
    return kept


@transaction.atomic
def move_reply(*, actor: Seat, reply: Reply, parent: Reply | None = None, before: Reply | None = None) -> Reply:
    """Under another reply of its point (none: at the top), before one that stands there, or last; with all below it."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_preparation, actor, delegation)
    require_own(actor, reply, parent, before)
    tree = _tree(reply.point)
    if any(one is not None and one.pk not in tree for one in (reply, parent, before)):
        raise ValidationError(_("It is no longer there, or belongs to another point."))
    reply = tree[reply.pk]
    if before and tree[before.pk].parent_id != (parent.pk if parent else None):
        raise ValidationError(_("The one that follows stands elsewhere."))
    above = _above(tree, parent)
    if reply.pk in above or len(above) + _height(tree, reply) > DEEPEST:
        told = _("A reply cannot stand under itself, and not more than %(count)d deep.")
        raise ValidationError(told % {"count": DEEPEST})
    siblings = [one for one in tree.values() if one.parent_id == (parent.pk if parent else None) and one.pk != reply.pk]
    at = next((n for n, one in enumerate(siblings) if before and one.pk == before.pk), len(siblings))
    siblings.insert(at, reply)
    reply.parent = parent
    for place, one in enumerate(siblings, 1):
        one.place = place
    Reply.objects.bulk_update(siblings, ["parent", "place"])
    return reply


def _tree(point: Point) -> dict[Any, Reply]:
    """What stands on a point, by key, in its order; without what was removed, or stands under it."""
    found = Reply.objects.filter(is_there(), point=point).select_related("point").order_by("place", "written_at")
    return {one.pk: one for one in found}


def _above(tree: dict[Any, Reply], reply: Reply | None) -> list[Any]:
    """The keys of a reply and of those above it."""
    found: list[Any] = []
    while reply is not None:
        found.append(reply.pk)
        reply = tree.get(reply.parent_id) if reply.parent_id else None
    return found


def _height(tree: dict[Any, Reply], reply: Reply) -> int:
    below = [_height(tree, one) for one in tree.values() if one.parent_id == reply.pk]
    return 1 + max(below, default=0)


def _cleaned(trigger: str, words: Collection[str], reply_en: str, reply_uk: str) -> dict[str, Any]:
    texts = {"reply_en": optional_text(reply_en, 500), "reply_uk": optional_text(reply_uk, 500)}
    if not any(texts.values()):
        raise ValidationError(_("Write what we answer, in at least one language."))
    return {"trigger": clean_text(trigger, 300), "words": clean_words(words=words), **texts}


def _told(actor: Seat, reply: Reply, *, changed: bool) -> journal.Draft:
    body: dict[str, Any] = {
        "reply": str(reply.pk), "point": reply.point.number, "point_title": reply.point.title, "title": reply.trigger,
        "changed": changed, "by": actor.person.name,
    }  # fmt: skip
    return journal.Draft(actor.scope, CAUCUS, "reply.prepared", body, actor.actor)
