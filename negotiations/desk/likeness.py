"""Whether two claims say the same, in one language: by the lemmas that tell something, and by the letters."""

from briefings.morphology.lemmas import lemmas

SHORTEST = 4
"""Letters of a lemma that tells something; a number tells whatever its length."""
ENOUGH = 0.6
"""How alike two claims are that are offered as the same; a person sees both and may think otherwise."""
FEWEST = 3
"""Lemmas that two claims must have in common: two words are in every line."""
LONGEST = 200
"""Lemmas of a claim that are looked at."""


def telling(text: str, language: str) -> str:
    """The lemmas of a text that tell something, each once, in order, with blanks between."""
    found = [lemma for lemma in lemmas(text, language) if len(lemma) >= SHORTEST or lemma.isdigit()]
    return " ".join(list(dict.fromkeys(found))[:LONGEST])


def likeness(one: str, other: str) -> float:
    """How alike two texts of telling lemmas are, 0 to 1: their words in common, and their groups of three letters.

    Words alone miss a word that the dictionary does not know in another form; letters alone find every long text.
    """
    if one == other and one:
        return 1.0
    words, others = set(one.split()), set(other.split())
    if len(words & others) < FEWEST:
        return 0.0
    return 0.6 * _shared(words, others) + 0.4 * _shared(_groups(one), _groups(other))


def _shared(one: set[str], other: set[str]) -> float:
    """Dice's coefficient."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _groups(text: str) -> set[str]:
    return {text[at : at + 3] for at in range(len(text) - 2)}
