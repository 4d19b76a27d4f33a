"""Which of the claims we have foreseen a line makes: by lemma, in whichever language the line is."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.morphology.lemmas import lemmas, primary_language
from negotiations.models import PredictedClaim
from negotiations.spotting import phrase, place_of

SHORTEST = 4
"""Letters of a lemma that tells something; what is shorter stands in every line."""
ENOUGH = 0.6
"""Of the lemmas of a form that tell something, how many make a line that has no key word the same claim."""
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Foreseen:
    """A claim that was made as foreseen: by which key words it was recognised, and how much of its form was said (0–1)."""

    claim: PredictedClaim
    words: tuple[str, ...]
    share: float


def predicted(text: str, language: str, claims: Iterable[PredictedClaim]) -> list[Foreseen]:
    """The claims that the text makes, the surest first; `language` is a BCP 47 tag.

    A claim is recognised by one of its key words or phrases in any inflection, or when most of what it was foreseen to say
    in this language is said.
    """
    said, told = lemmas(text, language), primary_language(language)
    found = [_foreseen(said, language, claim, getattr(claim, f"said_{told}", "") if told else "") for claim in claims]
    sure = [one for one in found if one.words or one.share >= ENOUGH]
    return sorted(sure, key=lambda one: (-len(one.words), -one.share))


def _foreseen(said: list[str], language: str, claim: PredictedClaim, form: str) -> Foreseen:
    words = tuple(word for word in claim.words if place_of(phrase(word, language), said) >= 0)
    telling = {lemma for lemma in phrase(form, language) if len(lemma) >= SHORTEST}
    shared = telling.intersection(said)
    return Foreseen(claim, words, len(shared) / len(telling) if len(shared) >= FEWEST else 0.0)
