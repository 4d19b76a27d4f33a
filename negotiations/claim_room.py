"""What the pages of claims show a seat, apart from their forms."""

from typing import Any

from negotiations import queries, rules
from negotiations.claim_told import is_outdated
from negotiations.models import Claim, ClaimState, Verdict
from teams.models import Seat

ON_THE_DESK = 12


def card(seat: Seat, claim: Claim) -> dict[str, Any]:
    """A claim with the verdict that holds, and what this seat may do with it; from the rows at hand."""
    verdict = max(claim.verdicts.all(), key=lambda one: one.number, default=None)
    waits = claim.state != ClaimState.WITHDRAWN
    return {
        "claim": claim, "verdict": verdict, "safe": getattr(verdict, "safe", None) if verdict else None,
        "corrected": is_outdated(claim, verdict), "may": _may(seat, claim, verdict, waits=waits),
        "seen": _has_seen(verdict) and claim.state == ClaimState.ANSWERED and not is_outdated(claim, verdict),
    }  # fmt: skip


def _has_seen(verdict: Verdict | None) -> bool:
    """Whether this seat has said by a tap that it has the verdict."""
    return bool(verdict and list(verdict.showings.all()))


def _may(seat: Seat, claim: Claim, verdict: Verdict | None, *, waits: bool) -> dict[str, bool]:
    checks, holds = rules.can_check_claim(seat, claim), claim.taken_by_id == seat.pk
    if verdict:
        verdict.claim = claim
    outdated = is_outdated(claim, verdict)
    safe = bool(verdict and getattr(verdict, "safe", None))
    return {
        "check": checks and waits,
        "take": checks and waits and (claim.taken_by_id is None or holds),
        "return": checks and holds,
        "sign": checks and holds,
        "withdraw": waits and verdict is None and rules.can_withdraw_claim(seat, claim),
        "safe": bool(verdict and not safe and not outdated and rules.can_say_safe(seat, verdict)),
        "seen": bool(verdict and not _has_seen(verdict) and rules.can_acknowledge_verdict(seat, claim)),
        "ask": bool(verdict and (verdict.ask_en or verdict.ask_uk) and not (claim.own or claim.question_id))
        and rules.can_put_its_question(seat, claim),
        "release": bool(verdict and safe and not outdated and claim.released_id != verdict.pk)
        and rules.can_release_verdict(seat, claim),
    }


def claim_room(seat: Seat, claim: Claim) -> dict[str, Any]:
    """One claim in whole: its card, evidence, verdicts of before, and the other times it was said."""
    verdicts = sorted(claim.verdicts.all(), key=lambda one: one.number, reverse=True)
    return card(seat, claim) | {
        "evidence": list(queries.evidence(seat, claim)),
        "earlier_verdicts": verdicts[1:],
        "said_before": [card(seat, one) for one in queries.said_before(seat, claim)[:20]],
    }


def desk_claims(seat: Seat, sitting: Any) -> dict[str, Any]:
    """Beside the live record: what waits, then the last answers, the newest first.

    For who uses the answers they stand before what waits, until he has said that he has them.
    """
    if not rules.can_read_claims(seat, seat.delegation):
        return {"cards": []}
    answered = [card(seat, one) for one in queries.claims_answered(seat, sitting)[:ON_THE_DESK]]
    first = [one for one in answered if one["may"]["seen"]]
    known = {one["claim"].pk for one in answered}
    waiting = [card(seat, one) for one in queries.claims_to_check(seat, ON_THE_DESK) if one.pk not in known]
    return {"cards": [*first, *waiting, *(one for one in answered if one not in first)]}
