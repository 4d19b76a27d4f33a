"""A released claim as schema.org's ClaimReview (https://schema.org/ClaimReview), as fact-checkers exchange them."""

from typing import Any

from negotiations.models import Claim
from negotiations.scale import BEST, WORST


def claim_review(claim: Claim) -> dict[str, Any]:
    """JSON-LD of the claim and the verdict that was released; without one, ValueError.

    The rating is the worst of the four answers, `alternateName` its label. No address is told: the house has none that
    a stranger could open.
    """
    verdict = claim.released
    if verdict is None:
        raise ValueError("this claim is not released")
    said = {"@type": "Person", "name": claim.speaker.name}
    if claim.party:
        said["affiliation"] = {"@type": "Organization", "name": claim.party.name}  # type: ignore[assignment]
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "identifier": str(claim.pk),
        "datePublished": (claim.released_at or verdict.signed_at).date().isoformat(),
        "claimReviewed": claim.text,
        "author": {"@type": "Organization", "name": claim.delegation.our_party},
        "itemReviewed": {
            "@type": "Claim",
            "datePublished": claim.said_at.date().isoformat(),
            "author": said,
            "appearance": {"@type": "CreativeWork", "name": f"{claim.delegation.negotiation}, {claim.utterance.citation}"},
        },
        "reviewRating": {
            "@type": "Rating", "ratingValue": verdict.rating, "worstRating": WORST, "bestRating": BEST,
            "alternateName": verdict.headline["en"],
        },
        "reviewBody": verdict.say_en or verdict.say_uk,
    }  # fmt: skip
