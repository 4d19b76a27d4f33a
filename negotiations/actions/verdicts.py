"""Verdicts: signed by a person, stood for by a second one, used at the table, released to the public."""

from collections.abc import Mapping
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions.claim_locking import ClaimTaken, enter, lock_claim
from negotiations.claim_told import is_outdated, standing_verdict
from negotiations.claim_words import WORDS, read_again
from negotiations.models import Asked, Claim, ClaimState, SafeToSay, Verdict
from negotiations.scale import answers_of
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import optional_text


class LineCorrected(Conflict):
    """The line reads otherwise than the signer saw it; `holds` tells how."""

    code = "corrected"

    def __init__(self, claim: Claim) -> None:
        latest = claim.utterance.latest
        text = latest.text if latest else claim.utterance.text
        super().__init__(_("The line was corrected since. It now reads: “%(text)s” Look at it again.") % {"text": text})
        self.holds = {"reading": latest.number if latest else 0, "text": text}


@transaction.atomic
def sign_verdict(
    *, actor: Seat, claim: Claim, answers: Mapping[str, str], reading: int, request_key: str, **texts: str
) -> Entry:
    """Sign what is thought of it: of fact, context, quotation and norm each a label's key, or nothing; the worst leads.

    `texts` are say_en, say_uk (the line that the room can say, at least one), ask_en and ask_uk (a question to the
    table). `reading` is the correction of the line that was read, 0 for none: the claim is of its words from now on.
    It takes the place of the verdict before.
    Raises Denied, ValidationError, ClaimTaken unless this seat has the claim now, LineCorrected and KeyReused.
    """
    actor = lock_actor(actor)
    claim = lock_claim(claim)
    require(rules.can_check_claim, actor, claim)
    given = _answered(actor, answers)
    cleaned = _worded(texts)
    same = {"claim": str(claim.pk), "signed": given, **cleaned}
    if made := journal.first(actor.scope, claim.compartment, actor.actor, request_key, kind="verdict.signed", **same):
        return made
    before = standing_verdict(claim)
    if not claim.is_held(actor, database_now()):
        raise ClaimTaken(claim, before)
    latest = claim.utterance.latest
    if (latest.number if latest else 0) != reading:
        raise LineCorrected(claim)
    read_again(claim)
    verdict = Verdict(
        claim=claim, number=before.number + 1 if before else 1, answers=given, reading=reading, signed_by=actor,
        rating=min(answer["rating"] for answer in given), **cleaned,
    )  # fmt: skip
    claim.state, claim.taken_by, claim.lease_until, claim.question = ClaimState.ANSWERED, None, None, None
    entry = enter(claim, "verdict.signed", actor, key=request_key, verdict=verdict, signed=given, **cleaned)
    verdict.signed_at, verdict.position = entry.recorded_at, entry.position
    verdict.save(force_insert=True)
    claim.answered_at = claim.answered_at or entry.recorded_at
    claim.save(update_fields=["state", "taken_by", "lease_until", "question", "answered_at", *WORDS])
    return entry


def _answered(actor: Seat, answers: Mapping[str, str]) -> list[dict[str, Any]]:
    if unknown := answers.keys() - set(Asked.values):
        raise ValidationError({min(unknown): _("There is no such question.")})
    try:
        given = answers_of(answers, queries.scale(actor))
    except KeyError as error:
        raise ValidationError(_("“%(key)s” is not on the scale.") % {"key": error.args[0]}) from error
    if not given:
        raise ValidationError(_("Answer at least one of the four questions."))
    return given


def _worded(texts: Mapping[str, str]) -> dict[str, str]:
    longest = {"say_en": 300, "say_uk": 300, "ask_en": 500, "ask_uk": 500}
    cleaned = {name: optional_text(texts.get(name, ""), most) for name, most in longest.items()}
    if not (cleaned["say_en"] or cleaned["say_uk"]):
        raise ValidationError(_("Write the line that the room can say, in at least one language."))
    return cleaned


def lock_standing(claim: Claim, number: int) -> tuple[Claim, Verdict]:
    """The claim, locked, and its verdict that holds; Conflict unless that is the one with this number."""
    claim = lock_claim(claim)
    verdict = standing_verdict(claim)
    if verdict is None:
        raise Conflict(_("There is no verdict yet."))
    if verdict.number != number:
        told = _("The verdict was changed: it is now “%(label)s”. Look at it first.")
        raise Conflict(told % {"label": verdict.label})
    verdict.claim = claim
    return claim, verdict


@transaction.atomic
def say_safe(*, actor: Seat, claim: Claim, number: int) -> Entry:
    """Stand for the verdict with this number as a second person: the room may say its line.

    Conflict where it was replaced, where somebody did so before, and where the line was corrected since.
    """
    actor = lock_actor(actor)
    claim, verdict = lock_standing(claim, number)
    require(rules.can_say_safe, actor, verdict)
    if is_outdated(claim, verdict):
        raise Conflict(_("The line was corrected since the verdict was signed: it needs another one."))
    if safe := getattr(verdict, "safe", None):
        raise Conflict(_("%(name)s has said so already.") % {"name": safe.said_by.person.name})
    verdict.safe = SafeToSay(verdict=verdict, said_by=actor)
    entry = enter(claim, "claim.safe", actor, verdict=verdict)
    verdict.safe.said_at = entry.recorded_at
    verdict.safe.save(force_insert=True)
    return entry


@transaction.atomic
def release_verdict(*, actor: Seat, claim: Claim, number: int, release: bool = True) -> Entry:
    """Let the verdict with this number out, as ClaimReview, or hold it back again.

    A second person stands for what leaves the house. What is released lapses when another verdict is signed or the line
    is corrected.
    """
    actor = lock_actor(actor)
    claim, verdict = lock_standing(claim, number)
    require(rules.can_release_verdict, actor, claim)
    if release and getattr(verdict, "safe", None) is None:
        raise Conflict(_("A second person has to stand for it first: “safe to say”."))
    if release and is_outdated(claim, verdict):
        raise Conflict(_("The line was corrected since the verdict was signed: it needs another one."))
    if release == (claim.released_id == verdict.pk):
        raise Conflict(_("It is released already.") if release else _("It is not released."))
    claim.released, claim.released_by = (verdict, actor) if release else (None, None)
    claim.released_at = database_now() if release else None
    claim.save(update_fields=["released", "released_by", "released_at"])
    return enter(claim, "claim.released", actor, released=release)
