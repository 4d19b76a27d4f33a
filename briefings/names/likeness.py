"""How like two names are, from 0 to 1: by their keys, so script and spelling do not matter, and a typing error little."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefings.names.folding import words_of

LIKE = 0.45
"""Words that share this part of their trigrams may be one word with an error in it."""
SAME = 0.72
"""Names from this on are proposed as one person."""
SHORTEST_BEGINNING = 2
BEGINNING = 3


@lru_cache(maxsize=8192)
def trigrams(word: str) -> frozenset[str]:
    padded = f"  {word} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def jaccard(one: str, other: str) -> float:
    """The part of their trigrams that two words share."""
    if one == other:
        return 1.0
    first, second = trigrams(one), trigrams(other)
    shared = len(first & second)
    return shared / (len(first) + len(second) - shared)


def matches(query: str, spellings: Iterable[str]) -> float:
    """How well what is typed finds a person of these spellings; 0 where a word of it finds nothing."""
    wanted = words_of(query)
    return max((_found(wanted, words_of(each)) for each in spellings), default=0.0) if wanted else 0.0


def _found(wanted: Sequence[str], words: Sequence[str]) -> float:
    best = [max((_word(one, word) for word in words), default=0.0) for one in wanted]
    return sum(best) / len(best) if best and min(best) > 0 else 0.0


def _word(one: str, word: str) -> float:
    if one == word:
        return 1.0
    if len(one) >= SHORTEST_BEGINNING and word.startswith(one):
        return 0.9
    if one[0] == word[0] and sorted(one) == sorted(word):
        return 0.8  # letters that changed places
    like = jaccard(one, word)
    return like if like >= LIKE else 0.0


def same_person(one: str, other: str) -> float:
    """How likely two names are spellings of one; word by word, in any order, an initial standing for its word."""
    first, second = sorted((words_of(one), words_of(other)), key=len)
    left, scores = list(second), []
    for word in first:
        best = max(left, key=lambda each: _alike(word, each), default="")
        scores.append(_alike(word, best))
        if best:
            left.remove(best)
    full = any(len(word) > 1 and score >= SAME for word, score in zip(first, scores, strict=True))
    return sum(scores) / len(scores) if full and min(scores) >= LIKE and (len(first) > 1 or not left) else 0.0


def beginnings(name: str) -> set[str]:
    """Names that share none of these are not compared: of thousands, only a few remain to be."""
    return {word[:BEGINNING] for word in words_of(name) if len(word) > 1}


def _alike(one: str, other: str) -> float:
    if min(len(one), len(other)) == 1:
        return 0.8 if one[:1] == other[:1] else 0.0
    return jaccard(one, other)
