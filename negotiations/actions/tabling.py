"""What happens to an option at the table. Nothing is agreed here but ad referendum: the leaders decide."""

from dataclasses import dataclass
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.checking import check
from negotiations.actions.locking import lock_option, require_state
from negotiations.actions.referrals import refer_agreement
from negotiations.cooling import cooling_off
from negotiations.digests import option_digest
from negotiations.guard.verdict import Verdict
from negotiations.mandate import directive_in_force, judge_at_the_table, red_lines_unclear
from negotiations.models import Decision, MandateCheck, Measure, Option, OptionState, PackageCheck, Progress, Side
from negotiations.rounds import round_now
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import MANDATE, RECORD
from teams.models import Delegation, Seat
from teams.rules import Conflict, require
from teams.wording import optional_text

LONGEST = 500
C = TypeVar("C", MandateCheck, PackageCheck)


@dataclass(frozen=True, slots=True)
class Tabling:
    """What came of it: an entry of the record; or none, because it is outside the directive and was refused."""

    check: MandateCheck
    entry: Entry | None


@transaction.atomic
def table_option(*, actor: Seat, option: Option, reason: str = "", waive: bool = False) -> Tabling:
    """Put an opened option of ours on the table.

    Outside the directive it is refused, and that is kept in the mandate's journal; unless the leaders approved this very
    option under the directive in force, and no red line is crossed. At its edge, or where it is unclear, the head gives a
    reason. What was changed a moment ago needs a second look; the head may waive that, with a reason. Raises Denied,
    Conflict and ValidationError.
    """
    delegation, actor, option = _required(actor, option)
    require_state(option, OptionState.PREPARED)
    if not option.is_open or option.side != Side.OURS:
        raise Conflict(_("Open it to the room first."))
    return _put(delegation, actor, option, OptionState.TABLED, "option.tabled", optional_text(reason, LONGEST), waive)


@transaction.atomic
def agree_option(*, actor: Seat, option: Option, reason: str = "") -> Tabling:
    """Agree ad referendum to what is on the table, theirs or ours: the leaders are asked in the same moment."""
    delegation, actor, option = _required(actor, option)
    require_state(option, OptionState.TABLED)
    made = _put(delegation, actor, option, OptionState.AGREED, "option.agreed", optional_text(reason, LONGEST), True)
    if made.entry:
        refer_agreement(actor, option=option)
    return made


def withdraw_option(*, actor: Seat, option: Option) -> Entry:
    """Take an option of ours from the table, or say that they took theirs."""
    return _require_and_move(actor, option, OptionState.WITHDRAWN, "option.withdrawn")


def refuse_option(*, actor: Seat, option: Option) -> Entry:
    """An option was refused: ours by them, or theirs by us."""
    return _require_and_move(actor, option, OptionState.REFUSED, "option.refused")


@transaction.atomic
def _require_and_move(actor: Seat, option: Option, state: str, kind: str) -> Entry:
    _, actor, option = _required(actor, option)
    require_state(option, OptionState.TABLED)
    Option.objects.filter(pk=option.pk).update(state=state)
    return journal.append(put_on_record(actor, option, kind))


def _required(actor: Seat, option: Option) -> tuple[Delegation, Seat, Option]:
    """In the order in which everybody locks; a directive is issued before this, or after it, never in between."""
    delegation, actor, option = lock_delegation(actor), lock_actor(actor), lock_option(option)
    require(rules.can_table, actor, option)
    return delegation, actor, option


def _put(
    delegation: Delegation, actor: Seat, option: Option, state: str, kind: str, reason: str, waive: bool
) -> Tabling:
    made, digest = _judged(delegation, option), option_digest(option)
    excused = made.verdict == Verdict.OUTSIDE and _is_excused(delegation, option, made)
    told = {"option": str(option.pk), "digest": digest, "verdict": made.verdict}
    if made.verdict == Verdict.OUTSIDE and not excused:
        journal.append(journal.Draft(actor.scope, MANDATE, "tabling.refused", told | {"step": kind}, actor.actor))
        return Tabling(made, None)
    waived = _cooling(option, reason, waive) if kind == "option.tabled" else False
    if excused and not reason and red_lines_unclear(made.directive, option):
        raise ValidationError(
            {"reason": _("Give the reason: a red line is on something that this option leaves open.")}
        )
    if made.verdict in {Verdict.EDGE, Verdict.UNCLEAR} and not reason:
        told_why = _("Give the reason: what the guard says is “%(verdict)s”.")
        raise ValidationError({"reason": told_why % {"verdict": Verdict(made.verdict).label}})
    put = {"round": round_now(delegation)} if kind == "option.tabled" else {}
    Option.objects.filter(pk=option.pk).update(state=state, **put)
    drafts = [put_on_record(actor, option, kind)]
    if reason or waived or excused:
        body = told | {"step": kind, "reason": reason, "waived": waived, "excused": excused}
        drafts.append(journal.Draft(actor.scope, MANDATE, "tabling.reasoned", body, actor.actor))
    return Tabling(made, journal.append_all(drafts)[0])


def _judged(delegation: Delegation, option: Option) -> MandateCheck:
    """What the guard says now: of the option alone, and if that is not outside, beside what is on the table."""
    return beside_the_table(delegation, check(option), [option])


def beside_the_table(delegation: Delegation, made: C, options: list[Option]) -> C:
    """The check that was made, or outside, for this moment alone, where it goes ill with what is on the table."""
    found = judge_at_the_table(delegation, made.directive, options)
    if made.verdict != Verdict.OUTSIDE and found.verdict == Verdict.OUTSIDE:
        made.verdict, made.boundary = found.verdict, found.limit.key if found.limit else None
    return made


def _is_excused(delegation: Delegation, option: Option, made: MandateCheck) -> bool:
    """Whether the leaders approved exactly this under the directive in force. No answer lets a red line be crossed."""
    directive = directive_in_force(delegation)
    if directive is None or made.boundary is None or made.boundary.red_line:
        return False
    return option.referrals.filter(
        progress=Progress.ANSWERED,
        decision=Decision.APPROVE,
        option_digest=option_digest(option),
        answered_at__gte=directive.issued_at,
    ).exists()


def _cooling(option: Option, reason: str, waive: bool) -> bool:
    """Whether the second look was waived; Conflict where it is needed still."""
    cooling = cooling_off(option.delegation)
    if option.looked_at or database_now() - option.changed_at >= cooling:
        return False
    minutes = int(cooling.total_seconds() // 60)
    if not waive:
        told = _(
            "Changed less than %(minutes)d minutes ago: somebody else looks at it first, or you waive that with a reason."
        )
        raise Conflict(told % {"minutes": minutes})
    if not reason:
        raise ValidationError({"reason": _("Give the reason for waiving the second look.")})
    return True


def put_on_record(actor: Seat, option: Option, kind: str) -> journal.Draft:
    """What the record holds: the option as it was put, with what it measures."""
    measures = {str(measure.pk): measure for measure in Measure.objects.filter(point=option.point_id)}
    values: list[dict[str, Any]] = [
        {"measure": measures[key].name, "unit": measures[key].unit, "value": value}
        for key, value in option.values.items()
        if key in measures
    ]
    body = {
        "option": str(option.pk), "point": option.point.number, "point_title": option.point.title, "side": option.side,
        "title": option.title, "text_en": option.text_en, "text_uk": option.text_uk, "values": values,
        "binding": option.binding, "by": actor.person.name,
    }  # fmt: skip
    return journal.Draft(actor.scope, RECORD, kind, body, actor.actor)
