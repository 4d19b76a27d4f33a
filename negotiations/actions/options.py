"""Options on a point: drafted or proposed, changed, accepted, looked at again, taken back."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, ProtectedError
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.actions.checking import check
from negotiations.actions.ladder import tell_change
from negotiations.actions.locking import lock_option, require_state, require_version
from negotiations.lint.dates import self_imposed
from negotiations.mandate import read_values
from negotiations.models import MandateCheck, Option, OptionState, Point, Side, Utterance
from negotiations.rounds import round_now
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS, MANDATE
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, optional_text

LONGEST = 8000
SPOKEN = ("text_en", "text_uk", "talking_points")
TEXTS = ("text_en", "text_uk", "talking_points", "condition")


@transaction.atomic
def draft_option(*, actor: Seat, point: Point, title: str, **content: Any) -> Option:
    """A new rung, the last of its ladder; what somebody else than a leader or the head drafts is a proposal to the head."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_propose_option, actor, delegation)
    require_own(actor, point)
    _require_no_dates(title, content)
    shapes = rules.can_shape_ladder(actor, delegation)
    state = OptionState.PREPARED if shapes else OptionState.PROPOSED
    option = _added(actor, point, Side.OURS, state, title, content)
    if shapes:
        check(option)
    else:
        body = {"option": str(option.pk), "point": point.number, "by": actor.person.name}
        journal.append(journal.Draft(actor.scope, MANDATE, "option.proposed", body, actor.actor))
    return option


@transaction.atomic
def record_counter(
    *, actor: Seat, point: Point, title: str, heard_in: Utterance | None = None, **content: Any
) -> Option:
    """What the other side proposes on a point; checked like an option of ours."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_propose_option, actor, delegation)
    require_own(actor, point, heard_in.sitting if heard_in else None)
    option = _added(
        actor, point, Side.COUNTERPART, OptionState.TABLED, title, content, heard_in=heard_in,
        round=heard_in.sitting.round if heard_in else round_now(delegation),
    )  # fmt: skip
    body = {
        "option": str(option.pk), "point": point.number, "point_title": point.title, "title": option.title,
        "citation": heard_in.citation if heard_in else None, "binding": option.binding,
    }  # fmt: skip
    if rules.can_see_mandate(actor, delegation):
        check(option)
    journal.append(journal.Draft(actor.scope, CAUCUS, "counter.recorded", body, actor.actor))
    return option


def _added(
    actor: Seat, point: Point, side: str, state: str, title: str, content: dict[str, Any], **more: Any
) -> Option:
    last = point.options.filter(side=side).aggregate(last=Max("place"))["last"] or 0
    return Option.objects.create(
        delegation=actor.delegation, point=point, side=side, place=last + 1, state=state, drafted_by=actor,
        changed_by=actor, changed_at=database_now(), title=clean_line(title, 200), **_cleaned(point, content), **more,
    )  # fmt: skip


@transaction.atomic
def change_option(*, actor: Seat, option: Option, title: str, version: str = "", **content: Any) -> Option:
    """Change what is not at the table yet. One's own proposal, or anything by leaders and the head.

    `version`: of what was read; Conflict if it was changed since.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    option = lock_option(option)
    mine = option.state == OptionState.PROPOSED and option.drafted_by_id == actor.pk
    require(rules.can_propose_option if mine else rules.can_shape_ladder, actor, delegation)
    require_own(actor, option)
    require_state(option, OptionState.PROPOSED, OptionState.PREPARED)
    require_version(option, version)
    _require_no_dates(title, {name: getattr(option, name) for name in (*SPOKEN, "dates_reason")} | content)
    option.title = clean_line(title, 200)
    for name, value in _cleaned(option.point, content).items():
        setattr(option, name, value)
    option.changed_by, option.changed_at, option.looked_at = actor, database_now(), None
    option.save()
    if rules.can_see_mandate(actor, delegation):
        check(option)
        if option.is_open:
            tell_change(actor, option.point)
    else:
        MandateCheck.objects.filter(option=option).delete()  # the sweep makes it anew
    return option


@transaction.atomic
def accept_proposal(*, actor: Seat, option: Option) -> Option:
    """Put a proposal on the ladder, as its last rung."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    option = lock_option(option)
    require(rules.can_shape_ladder, actor, delegation)
    require_own(actor, option)
    require_state(option, OptionState.PROPOSED)
    option.state = OptionState.PREPARED
    option.save(update_fields=["state"])
    check(option)
    return option


@transaction.atomic
def remove_option(*, actor: Seat, option: Option) -> None:
    """Take back what was never opened nor tabled."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    option = lock_option(option)
    mine = option.state == OptionState.PROPOSED and option.drafted_by_id == actor.pk
    require(rules.can_propose_option if mine else rules.can_shape_ladder, actor, delegation)
    require_own(actor, option)
    require_state(option, OptionState.PROPOSED, OptionState.PREPARED)
    if option.is_open:
        raise Conflict(_("Close it first: the room sees it."))
    try:
        option.delete()
    except ProtectedError as error:
        raise Conflict(_("A referral or a package has this option: it stays.")) from error


@transaction.atomic
def look_again(*, actor: Seat, option: Option, version: str) -> Option:
    """The second look at what was changed a moment ago; by anybody who may see it, but not by who changed it.

    Conflict if it was changed again: `version` is of what was looked at.
    """
    lock_delegation(actor)
    actor, option = lock_actor(actor), lock_option(option)
    require(rules.can_look_again, actor, option)
    require_version(option, version, needed=True)
    option.looked_at = database_now()
    option.save(update_fields=["looked_at"])
    return option


def _require_no_dates(title: str, content: dict[str, Any]) -> None:
    """ValidationError where our own text sets us a date, and nobody said why it stays."""
    said = "\n".join([title, *(content.get(name, "") for name in SPOKEN)])
    if (found := self_imposed(said, spans=False)) and not content.get("dates_reason", "").strip():
        told = _("“%(words)s” sets us a date. Take it out, or say why it stays.")
        raise ValidationError({"dates_reason": told % {"words": found[0].words}})


def _cleaned(point: Point, content: dict[str, Any]) -> dict[str, Any]:
    cleaned: dict[str, Any] = {name: optional_text(content[name], LONGEST) for name in TEXTS if name in content}
    cleaned |= {name: content[name] for name in ("opener", "binding") if name in content}
    if "dates_reason" in content:
        cleaned["dates_reason"] = optional_text(content["dates_reason"], 300)
    if "values" in content:
        cleaned["values"] = read_values(point, content["values"])
    return cleaned
