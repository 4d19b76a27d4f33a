"""Claims: marked from a line in a moment, withdrawn by mistake, asked to the table."""

import re

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.models import Entry
from negotiations import rules
from negotiations.actions.claim_locking import ClaimTaken, enter, lock_claim
from negotiations.actions.confirming import confirm_marks
from negotiations.claim_told import standing_verdict
from negotiations.desk.likeness import ENOUGH, likeness, telling
from negotiations.desk.worthiness import worth_of
from negotiations.models import Claim, ClaimState, MarkKind, PredictedClaim, Urgency, Utterance
from negotiations.predicting import predicted
from negotiations.rules.claims import AT_THE_TABLE, is_ours
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text


class MarkedAlready(Conflict):
    """These words are marked; `holds` tells the claim."""

    code = "marked"

    def __init__(self, claim: Claim) -> None:
        super().__init__(_("%(name)s has marked these words already.") % {"name": claim.marked_by.person.name})
        self.holds = {"claim": str(claim.pk), "state": claim.state}


@transaction.atomic
def mark_claim(
    *, actor: Seat, utterance: Utterance, request_key: str, words: str = "", start: int | None = None
) -> Entry:
    """Mark the line, or these words of it as it now reads, as a claim to check; returns the entry.

    `start` tells which, where the words stand in it more than once. What it is worth to be checked is weighed by rules;
    a suggestion of these words is confirmed with it. The same key again returns the first entry, for ever. Raises Denied,
    ValidationError where the words do not stand in the line, MarkedAlready and KeyReused.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require_own(actor, utterance.sitting)
    require(rules.can_mark_claim, actor, utterance)
    reading, text, begin = _place(utterance, words, start)
    claim = Claim(
        delegation=delegation, utterance=utterance, reading=reading, start=begin, end=begin + len(text), text=text,
        speaker=utterance.speaker.placed, party=utterance.speaker.placed.party, own=is_ours(utterance), worth=worth_of(text, utterance.language),
        marked_by=actor, said_at=utterance.said_at, telling=telling(text, utterance.language),
        urgency=Urgency.ASKED if actor.role in AT_THE_TABLE else Urgency.ROUTINE,
    )  # fmt: skip
    same = {"citation": utterance.citation, "title": text}
    if made := journal.first(actor.scope, claim.compartment, actor.actor, request_key, kind="claim.marked", **same):
        return made
    _refuse_twice(claim)
    _recognise(claim)
    entry = enter(claim, "claim.marked", actor, key=request_key)
    claim.marked_at = entry.recorded_at
    claim.save(force_insert=True)
    confirm_marks(entry, actor, kind=MarkKind.CLAIM, utterance=utterance, version=reading, start=begin, end=claim.end)
    return entry


def _place(utterance: Utterance, words: str, start: int | None) -> tuple[int, str, int]:
    """Which reading of the line it is of, the exact words, and where they begin in it."""
    latest = utterance.latest
    reading, text = (latest.number, latest.text) if latest else (0, utterance.text)
    if not words.strip():
        return reading, text, 0
    # A browser tells a selection with its own blanks: they count as one.
    wanted = re.compile(r"\s+".join(re.escape(word) for word in words.split()))
    found = wanted.search(text, max(start or 0, 0))
    if found is None:
        raise ValidationError({"words": _("These words do not stand in the line as it now reads.")})
    return reading, found[0], found.start()


def _refuse_twice(claim: Claim) -> None:
    """One claim for the same words of the same reading."""
    same = Claim.objects.filter(utterance=claim.utterance, reading=claim.reading, start=claim.start, end=claim.end)
    earlier = same.exclude(state=ClaimState.WITHDRAWN).select_related("marked_by__person").first()
    if earlier is not None:
        raise MarkedAlready(earlier)


def _recognise(claim: Claim) -> None:
    """Find the same claim of before, in any round, and the one that was foreseen; what is ours is foreseen by nobody."""
    told = Claim.objects.filter(
        delegation=claim.delegation, own=claim.own, utterance__language=claim.utterance.language
    )
    rows = told.exclude(state=ClaimState.WITHDRAWN).order_by("marked_at", "pk").values_list("pk", "same_as", "telling")
    scored = [(likeness(claim.telling, words), first or key) for key, first, words in rows.iterator()]
    best = max((score for score, _key in scored), default=0.0)
    if best >= ENOUGH:
        key = next(key for score, key in scored if score == best)
        claim.same_as = Claim.objects.select_related("utterance__sitting__round").get(pk=key)
    if not claim.own:
        claims = PredictedClaim.objects.filter(delegation=claim.delegation, removed_at=None).order_by("written_at")
        foreseen = predicted(claim.text, claim.utterance.language, claims)
        claim.predicted = foreseen[0].claim if foreseen else None


@transaction.atomic
def withdraw_claim(*, actor: Seat, claim: Claim, why: str = "") -> Entry:
    """Take it out of the queue. Conflict where somebody else is checking it, and once there is a verdict: that stands."""
    _delegation, actor = lock_delegation(actor), lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_withdraw_claim, actor, claim)
    verdict = standing_verdict(claim)
    held = claim.state == ClaimState.CHECKING and claim.taken_by_id != actor.pk
    if verdict or held or claim.state == ClaimState.WITHDRAWN:
        raise ClaimTaken(claim, verdict)
    claim.state, claim.taken_by, claim.lease_until = ClaimState.WITHDRAWN, None, None
    claim.withdrawn_why = optional_text(why, 300)
    claim.save(update_fields=["state", "taken_by", "lease_until", "withdrawn_why"])
    _succeed(claim)
    return enter(claim, "claim.withdrawn", actor, why=claim.withdrawn_why)


def _succeed(claim: Claim) -> None:
    """Of what was said again the next time is the first one from now on."""
    first = claim.repeats.exclude(state=ClaimState.WITHDRAWN).order_by("marked_at", "pk").first()
    if first:
        Claim.objects.filter(pk=first.pk).update(same_as=None)
        claim.repeats.update(same_as=first)


@transaction.atomic
def match_claim(*, actor: Seat, claim: Claim, same_as: Claim | None) -> Entry:
    """Say that it is the same as another one, or that it is not: a person knows better than its letters."""
    # One after the other: two that name each other at once would both be repeats, and none the first.
    _delegation, actor = lock_delegation(actor), lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_check_claim, actor, claim)
    require_own(actor, same_as)
    if same_as is not None:
        same_as = Claim.objects.select_related("utterance__sitting__round").get(pk=same_as.first.pk)
        if same_as.pk == claim.pk or same_as.own != claim.own:
            raise ValidationError({"same_as": _("Choose another claim of the same side.")})
        if claim.repeats.exists():
            raise Conflict(_("Others are the same as this one: say it of them."))
    claim.same_as = same_as
    claim.save(update_fields=["same_as"])
    return enter(claim, "claim.matched", actor)
