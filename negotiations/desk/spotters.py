"""All that looks through a line, one after the other: a function of the line and of what the delegation knows.

Another one is a line in `SPOTTERS`. One that fails is logged by who runs them, and the others go on.
"""

from collections.abc import Callable, Iterator
from typing import Any, Final

from briefings.morphology.lemmas import lemmas, primary_language
from negotiations.desk.marks import Concept, Found, Knowledge, Line
from negotiations.desk.terms import Spot
from negotiations.models import MarkKind, Reply, Side
from negotiations.predicting import predicted
from negotiations.spotting import phrase, place_of

EXCERPT: Final = 240
"""Characters of a definition or an answer that are shown beside a line; all of it stands a tap away."""
OWN_SENSE: Final = {Side.OURS: "ours", Side.COUNTERPART: "stated"}
"""Whose definition a speaker of a side is held to."""


def spot_terms(line: Line, known: Knowledge) -> Iterator[Found]:
    """Terms with what each side means by them."""
    for spot in known.terms.spot(line.text, line.language):
        yield Found(MarkKind.TERM, spot.start, spot.end, _told(spot, line, known.concepts), {"term_id": spot.form.term})


def _told(spot: Spot, line: Line, concepts: Any) -> dict[str, Any]:
    concept: Concept = concepts.get(spot.form.term) or Concept(spot.form.text)
    meanings = {one.whose: {"text": one.text[:EXCERPT], "language": one.language} for one in concept.meanings}
    names = (concepts.get(one.form.term) or Concept(one.form.text) for one in spot.nested)
    return {
        "term": str(spot.form.term),
        "name": concept.name,
        "disguised": spot.disguised,
        "meanings": meanings,
        "own": OWN_SENSE.get(Side(line.side), "") if line.side and OWN_SENSE.get(Side(line.side)) in meanings else "",
        "within": list(dict.fromkeys(one.name for one in names if one is not concept)),
    }


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


SPOTTERS: Final[tuple[Callable[[Line, Knowledge], Iterator[Found]], ...]] = (spot_terms, spot_foreseen, spot_replies)
