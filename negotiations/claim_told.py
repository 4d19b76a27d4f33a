"""How the journals tell of a claim: all that a card shows, so that a screen that has it needs nothing more."""

from typing import Any

from journal.append import Draft
from negotiations.models import Claim, ClaimState, Utterance, Verdict
from teams.models import Seat

JOINED = ("delegation", "utterance__sitting__round", "speaker", "party", "taken_by__person", "same_as", "predicted")


def claim_told(claim: Claim, verdict: Verdict | None, by: Seat | None, **more: Any) -> dict[str, Any]:
    """The claim as it stands with the verdict that holds; `by` is who did what is told, None for the machine."""
    return {
        "claim": str(claim.pk),
        "citation": claim.utterance.citation,
        "sitting": str(claim.utterance.sitting_id),
        "title": claim.text,
        "language": claim.utterance.language,
        "speaker": claim.speaker.name,
        "side": claim.party.side if claim.party else None,
        "state": claim.state,
        "asked": bool(claim.urgency),
        "corrected": is_outdated(claim, verdict),
        "taken_by": claim.taken_by.person.name if claim.taken_by else None,
        "lease_until": claim.lease_until.isoformat() if claim.lease_until else None,
        "prepared": _prepared(claim),
        "earlier": _earlier(claim),
        "verdict": verdict_told(verdict) if verdict else None,
        "by": by.person.name if by else None,
        **more,
    }


def told_of_correction(utterance: Utterance, version: int) -> list[Draft]:
    """What is said of the claims of a line once this correction of it stands: that it reads otherwise now."""
    found = Claim.objects.filter(utterance=utterance).exclude(state=ClaimState.WITHDRAWN).select_related(*JOINED)
    return [
        Draft(
            str(claim.delegation_id), claim.compartment, "claim.corrected",
            claim_told(claim, standing_verdict(claim), None), request_key=f"corrected:{claim.pk}:{version}",
        )
        for claim in found.order_by("marked_at", "pk")
    ]  # fmt: skip


def verdict_told(verdict: Verdict) -> dict[str, Any]:
    """The headline, the line to say, and who stands for it."""
    safe = getattr(verdict, "safe", None)
    return {
        "number": verdict.number, "headline": verdict.headline, "answers": verdict.answers, "say_en": verdict.say_en,
        "say_uk": verdict.say_uk, "ask_en": verdict.ask_en, "ask_uk": verdict.ask_uk,
        "signed_by": verdict.signed_by.person.name, "safe_by": safe.said_by.person.name if safe else None,
    }  # fmt: skip


def standing_verdict(claim: Claim) -> Verdict | None:
    """The one that holds: the last."""
    found = claim.verdicts.select_related("signed_by__person", "safe__said_by__person").order_by("number")
    return found.last()


def is_outdated(claim: Claim, verdict: Verdict | None) -> bool:
    """Whether the line was corrected since it was marked, or, once there is a verdict, since that was signed."""
    latest = claim.utterance.latest
    read = verdict.reading if verdict else claim.reading
    return latest is not None and latest.number > read


def _prepared(claim: Claim) -> dict[str, str] | None:
    """The answer that was ready before it was said."""
    foreseen = claim.predicted
    if foreseen is None:
        return None
    return {language: getattr(foreseen, f"answer_{language}") for language in ("en", "uk", "ru")}


def _earlier(claim: Claim) -> dict[str, Any] | None:
    """When the same was said before, and the last verdict on that."""
    first = claim.same_as
    if first is None:
        return None
    verdict = (
        Verdict.objects.filter(claim__in=[first, *first.repeats.exclude(pk=claim.pk)]).order_by("signed_at").last()
    )
    return {
        "claim": str(first.pk),
        "citation": first.utterance.citation,
        "headline": verdict.headline if verdict else None,
    }
