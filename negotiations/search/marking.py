"""Where in a text the words are that somebody looked for."""

from negotiations.search import lemmas, words
from negotiations.search.query import Query


def marks(text: str, language: str, query: Query) -> list[tuple[int, int]]:
    """The places `[start, end)` of wanted words in a text, by lemma, in order and without overlap."""
    wanted = frozenset().union(*(terms for clause in query.wanted for terms in clause.words))
    primary = lemmas.primary_language(language)
    return [(word.start, word.end) for word in words.scan(text) if wanted & _terms(word, primary)]


def _terms(word: words.Word, language: str) -> set[str]:
    terms = lemmas.reader(language)(word.raw)
    return {*terms.parts, terms.whole} - {""}


def pieces(text: str, places: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text cut at the places: (piece, is it marked), for a template that escapes each."""
    found, last = [], 0
    for start, end in places:
        found += [(text[last:start], False), (text[start:end], True)]
        last = end
    return [piece for piece in [*found, (text[last:], False)] if piece[0]]
