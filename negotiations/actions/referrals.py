"""Questions to the leaders, and their answers. Who asks does not answer; an answer binds what was shown."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import rules
from negotiations.actions.checking import check, check_package
from negotiations.digests import answer_digest, option_digest, package_digest, referral_digest
from negotiations.guard.verdict import Verdict
from negotiations.models import Decision, Option, OptionState, Package, Point, Progress, Referral, Utterance
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS, MANDATE, RECORD
from teams.models import Delegation, Seat
from teams.rules import Conflict, require
from teams.wording import clean_text, optional_text

LONGEST = 4000
MOST_ANNEXES = 10


class AlreadyAnswered(Conflict):
    """Somebody else answered first; `referral` carries the answer that holds."""

    code = "already_answered"

    def __init__(self, referral: Referral) -> None:
        told = _("%(name)s has answered: %(decision)s. Nothing was changed.")
        decision, name = (
            Decision(referral.decision).label,
            referral.answered_by.person.name if referral.answered_by else "",
        )
        super().__init__(told % {"name": name, "decision": decision})
        self.referral = referral
        self.holds = {
            "decision": referral.decision,
            "by": name,
            "answered_at": referral.answered_at.isoformat() if referral.answered_at else None,
            "comment": referral.comment,
            "words": referral.words,
        }


@transaction.atomic
def propose_referral(
    *,
    actor: Seat,
    question: str,
    option: Option | None = None,
    package: Package | None = None,
    utterance: Utterance | None = None,
    annexes: list[dict[str, str]] | None = None,
    ask: bool = True,
    **advice: str,
) -> Referral:
    """Write a question to the leaders. The head's is asked at once (unless `ask` is false), anybody else's goes to the head.

    Only who sees packages asks about one. `advice`: the `recommended` answer, and the `recommendation`, which says why.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_propose_referral, actor, delegation)
    if package is not None:
        require(rules.can_see_mandate, actor, delegation)
    require_own(actor, option, package, utterance.sitting if utterance else None)
    referral = Referral.objects.create(
        delegation=delegation, number=_next_number(delegation),
        progress=Progress.PROPOSED, question=clean_text(question, LONGEST), option=option, utterance=utterance, package=package,
        annexes=_annexes(annexes or []), recommended=advice.get("recommended", ""),
        recommendation=optional_text(advice.get("recommendation", ""), LONGEST),
        proposed_by=actor, proposed_at=database_now(),
    )  # fmt: skip
    if ask and rules.can_ask_leaders(actor, referral):
        _ask(actor, referral)
    else:
        body = _body(referral) | {"by": actor.person.name}
        journal.append(journal.Draft(actor.scope, MANDATE, "referral.proposed", body, actor.actor))
    return referral


@transaction.atomic
def ask_leaders(*, actor: Seat, referral: Referral) -> Entry:
    """Put a proposed question to the leaders."""
    lock_delegation(actor)
    actor, referral = lock_actor(actor), lock_referral(referral)
    require(rules.can_ask_leaders, actor, referral)
    _require(referral, Progress.PROPOSED)
    return _ask(actor, referral)


def refer_agreement(actor: Seat, *, option: Option | None = None, package: Package | None = None) -> Referral:
    """The question whether what was agreed ad referendum is confirmed; called by the action that agreed it."""
    delegation = actor.delegation
    referral = Referral.objects.create(
        delegation=delegation, number=_next_number(delegation), progress=Progress.PROPOSED,
        question=_("Agreed ad referendum: is it confirmed?"), option=option, package=package, ad_referendum=True,
        proposed_by=actor, proposed_at=database_now(),
    )  # fmt: skip
    _ask(actor, referral)
    return referral


def _next_number(delegation: Delegation) -> int:
    """Under the delegation's lock."""
    return (delegation.referrals.aggregate(last=Max("number"))["last"] or 0) + 1


def _ask(actor: Seat, referral: Referral) -> Entry:
    """The leaders get the question, the room the words meanwhile, the record that the matter was referred."""
    referral.progress, referral.asked_by, referral.asked_at = Progress.ASKED, actor, database_now()
    referral.option_digest = option_digest(referral.option) if referral.option else ""
    referral.package_digest = package_digest(referral.package) if referral.package else ""
    referral.digest = referral_digest(referral)
    referral.save()
    about = _about(referral)
    return journal.append_all(
        [
            journal.Draft(actor.scope, MANDATE, "referral.asked", _body(referral), actor.actor),
            journal.Draft(actor.scope, CAUCUS, "referral.held", about, actor.actor),
            journal.Draft(actor.scope, RECORD, "matter.referred", about, actor.actor),
        ]
    )[0]


@transaction.atomic
def withdraw_referral(*, actor: Seat, referral: Referral) -> Entry:
    """Take a question back before it is answered. What was agreed ad referendum stays a question."""
    lock_delegation(actor)
    actor, referral = lock_actor(actor), lock_referral(referral)
    require(rules.can_ask_leaders, actor, referral)
    _require(referral, Progress.PROPOSED, Progress.ASKED)
    if referral.ad_referendum:
        raise Conflict(_("What was agreed ad referendum waits for the leaders."))
    Referral.objects.filter(pk=referral.pk).update(progress=Progress.WITHDRAWN)
    drafts = [journal.Draft(actor.scope, MANDATE, "referral.withdrawn", _body(referral), actor.actor)]
    if referral.progress == Progress.ASKED:
        drafts.append(journal.Draft(actor.scope, CAUCUS, "referral.released", _about(referral), actor.actor))
    return journal.append_all(drafts)[0]


@transaction.atomic
def answer_referral(
    *, actor: Seat, referral: Referral, digest: str, decision: str, comment: str = "", words: str = ""
) -> Entry:
    """Answer, once. `digest` is that of what was shown (`answer_digest`): Conflict if it has changed, or if another
    directive is in force. The comment goes to the head and the leaders, the words to the room. Raises Denied,
    AlreadyAnswered, Conflict and ValidationError.
    """
    lock_delegation(actor)
    actor, referral = lock_actor(actor), lock_referral(referral)
    require(rules.can_answer_referral, actor, referral)
    _require(referral, Progress.ASKED)
    if referral.digest != referral_digest(referral) or digest != answer_digest(referral):
        raise Conflict(_("What you were shown has changed since. Read it again, then answer."))
    if decision == Decision.APPROVE:
        _require_no_red_line(referral)
    comment, words = optional_text(comment, LONGEST), optional_text(words, LONGEST)
    if decision == Decision.INSTRUCT and not words and not comment:
        raise ValidationError({"comment": _("Write the instruction.")})
    referral.progress, referral.decision, referral.comment, referral.words = Progress.ANSWERED, decision, comment, words
    referral.answered_by, referral.answered_at = actor, database_now()
    referral.save()
    answer = {"decision": decision, "by": actor.person.name}
    drafts = [
        journal.Draft(actor.scope, MANDATE, "referral.answered", _body(referral) | answer, actor.actor),
        journal.Draft(
            actor.scope, CAUCUS, "referral.settled", _about(referral) | answer | {"words": words}, actor.actor
        ),
    ]
    if referral.ad_referendum:
        drafts += _decided(actor, referral)
    return journal.append_all(drafts)[0]


def _require_no_red_line(referral: Referral) -> None:
    """Conflict where what would be approved crosses a red line of the directive in force: only another directive moves it."""
    made: Any = None
    if referral.package:
        made = check_package(referral.package)
    elif referral.option:
        made = check(referral.option)
    if made and made.verdict == Verdict.OUTSIDE and made.boundary and made.boundary.red_line:
        raise Conflict(_("It crosses a red line: no answer lets it through, only another directive."))


def _decided(actor: Seat, referral: Referral) -> list[journal.Draft]:
    """What was agreed ad referendum is confirmed, or it is not: an instruction is no confirmation."""
    state = OptionState.CONFIRMED if referral.decision == Decision.APPROVE else OptionState.DECLINED
    options = referral.matter
    Option.objects.filter(pk__in=[option.pk for option in options]).update(state=state)
    return [
        journal.Draft(
            actor.scope, RECORD, f"option.{state.value}",
            {"number": referral.number, "title": option.title} | _point(option.point), actor.actor,
        )
        for option in options
    ]  # fmt: skip


def lock_referral(referral: Referral) -> Referral:
    """The referral, fresh and locked."""
    found = Referral.objects.select_for_update(no_key=True, of=("self",)).select_related(
        "delegation", "option__point", "package", "utterance__sitting__round", "answered_by__person"
    )
    return found.get(pk=referral.pk)


def _require(referral: Referral, *expected: str) -> None:
    if referral.progress == Progress.ANSWERED:
        raise AlreadyAnswered(referral)
    if referral.progress not in expected:
        told = _("State of the referral: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": Progress(referral.progress).label})


def _annexes(annexes: list[dict[str, str]]) -> list[dict[str, str]]:
    if len(annexes) > MOST_ANNEXES:
        raise ValidationError(_("At most %(count)d annexes.") % {"count": MOST_ANNEXES})
    return [{"title": clean_text(one["title"], 200), "text": clean_text(one["text"], LONGEST)} for one in annexes]


def _body(referral: Referral) -> dict[str, Any]:
    """Ids and fingerprints: the question stays in its table."""
    return {"referral": str(referral.pk), "number": referral.number, "digest": referral.digest}


def _about(referral: Referral) -> dict[str, Any]:
    """What everybody may know: that point so-and-so is with the leaders."""
    point = referral.option.point if referral.option else None
    return {"number": referral.number} | _point(point)


def _point(point: Point | None) -> dict[str, Any]:
    return {"point": point.number if point else None, "point_title": point.title if point else ""}
