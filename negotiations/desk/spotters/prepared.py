"""What was prepared against what they say: predicted claims, and replies that wait for their word."""

from collections.abc import Iterator
from typing import Any

from briefings.morphology.lemmas import lemmas, primary_language
from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.models import MarkKind, Reply, Side
from negotiations.predicting import predicted
from negotiations.spotting import phrase, place_of


def spot_foreseen(line: Line, known: Knowledge) -> Iterator[Found]:
    """The claims that we have foreseen, with our answer ready; only of others, for we know what we say."""
    if line.side == Side.OURS or not known.claims:
        return
    language = primary_language(line.language) or "en"
    for found in predicted(line.text, line.language, known.claims):
        claim = found.claim
        answers = [(code, getattr(claim, f"answer_{code}")) for code in (language, "en", "uk", "ru")]
        code, answer = next((pair for pair in answers if pair[1]), (language, ""))
        told = {"claim": str(claim.pk), "name": str(claim), "answer": answer, "language": code}
        yield Found(MarkKind.FORESEEN, 0, 0, told, {"claim_id": claim.pk})


def spot_replies(line: Line, known: Knowledge) -> Iterator[Found]:
    """If they say this, we say that: where a reply's key words are spoken."""
    if line.side == Side.OURS or not known.replies:
        return
    said = lemmas(line.text, line.language)
    for reply in known.replies:
        if any(place_of(phrase(word, line.language), said) >= 0 for word in reply.words):
            yield Found(MarkKind.REPLY, 0, 0, _answered(reply, line), {"reply_id": reply.pk})


def _answered(reply: Reply, line: Line) -> dict[str, Any]:
    own, other = ("uk", "en") if primary_language(line.language) == "uk" else ("en", "uk")
    code = own if getattr(reply, f"reply_{own}") else other
    return {
        "reply": str(reply.pk), "name": reply.trigger, "answer": getattr(reply, f"reply_{code}"), "language": code,
        "point": reply.point.number,
    }  # fmt: skip
