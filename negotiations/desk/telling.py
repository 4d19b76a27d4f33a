"""The words of a line that tell what it is about, each with its lemma and its place."""

from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Final, NamedTuple

from briefings.morphology import lemmas, words
from negotiations.desk.opposites import labels, value
from negotiations.desk.stop_words import NOT, denials, one_of, stop_words

SHORTEST: Final = 3
"""Letters of a word that tells something; a number tells something however short it is."""
MOST_READ: Final = 20_000
"""Characters of a line that are read: whoever speaks longer without a pause is still heard in good time."""
REACH: Final = 4
"""Words on either side of a denial, in the same clause, that it may deny."""
YEARS: Final = range(1900, 2101)
"""Numbers that name a year, and count nothing."""
ENDS: Final = frozenset('.,;:!?…—–()«»“”"\n')


class Word(NamedTuple):
    """A word at `[start, end)` in code points: its form, its term in the index, its lemma, the number of its clause."""

    start: int
    end: int
    form: str
    term: str
    lemma: str
    clause: int
    telling: bool


@dataclass(frozen=True)
class Reading:
    """A text as it is compared: its words in order."""

    text: str
    language: str
    words: list[Word] = field(default_factory=list)

    @cached_property
    def by_lemma(self) -> dict[str, list[int]]:
        """Where each telling lemma stands, as indices of `words`, in the order in which they are first said."""
        found: dict[str, list[int]] = {}
        for at, word in enumerate(self.words):
            if word.telling:
                found.setdefault(word.lemma, []).append(at)
        return found

    @cached_property
    def denying(self) -> list[int]:
        """Where the denials stand."""
        told = denials(self.language)
        return [
            at
            for at, word in enumerate(self.words)
            if word.lemma in told or word.form in told or word.form.endswith(NOT)
        ]

    @cached_property
    def counted(self) -> dict[str, dict[float, int]]:
        """Of each thing that is counted the numbers, with their places: the telling word after a number is what it counts."""
        found: dict[str, dict[float, int]] = {}
        names = labels(self.language)
        for at, word in enumerate(self.words):
            number = value(word.lemma, self.language)
            if number is None or number in YEARS or (at and self.words[at - 1].lemma in names):
                continue
            after = (one for one in self.words[at + 1 : at + 3] if one.clause == word.clause)
            unit = next((one.lemma for one in after if one.telling and value(one.lemma, self.language) is None), None)
            unit = "%" if self.text[word.end : word.end + 2].lstrip().startswith("%") else unit
            if unit:
                found.setdefault(unit, {}).setdefault(number, at)
        return found

    def denial_of(self, at: int) -> int | None:
        """The denial that reaches the word there: the nearest of its clause."""
        near = [
            one for one in self.denying if abs(one - at) <= REACH and self.words[one].clause == self.words[at].clause
        ]
        return min(near, key=lambda one: abs(one - at), default=None)


@lru_cache(maxsize=2**10)
def read(text: str, language: str) -> Reading:
    """Read a text in a language (a BCP 47 tag)."""
    told = lemmas.primary_language(language)
    found: list[Word] = []
    clause, last = 0, 0
    text = text[:MOST_READ]
    for word in words.scan(text):
        clause += not ENDS.isdisjoint(text[last : word.start])
        last = word.end
        found += [
            Word(word.start + one.start, word.start + one.end, one.form, one.term, one.lemma, clause, one.telling)
            for one in (_known if len(word.raw) <= lemmas.LONGEST_RAW else _parts)(word.raw, told)
        ]
    return Reading(text, told, found)


def _parts(raw: str, language: str) -> tuple[Word, ...]:
    """The parts of a word as it is written, placed from its beginning; a number with its joints is one."""
    reader, stops = lemmas.reader(language), stop_words(language)
    word = words.Word(0, len(raw), raw)
    whole = reader(raw[: lemmas.LONGEST_RAW]).whole
    found = []
    for part in [word] if whole and any(one.isdigit() for one in raw) else words.parts(word):
        terms = reader(part.raw[: lemmas.LONGEST_RAW])
        term = terms.whole or next(iter(terms.parts), "")
        form, lemma = words.fold(part.raw), one_of(term[2:])
        if lemma:
            telling = lemma[0].isdigit() or (len(lemma) >= SHORTEST and lemma not in stops and form not in stops)
            found.append(Word(part.start, part.end, form, term, lemma, 0, telling))
    return tuple(found)


_known = lru_cache(maxsize=2**15)(_parts)


def sought(reading: Reading, most: int) -> dict[str, str]:
    """The forms to look for by their lemmas, at most so many: names and numbers first, then long words, which are rarer."""
    first = {lemma: reading.words[places[0]] for lemma, places in reading.by_lemma.items()}
    order = sorted(first.values(), key=lambda word: (-_weight(reading, word), word.start))
    return {word.lemma: word.form for word in order[:most]}


def _weight(reading: Reading, word: Word) -> int:
    begins = reading.text[: word.start].rstrip()[-1:] in ("", ".", "!", "?", "…")
    named = reading.text[word.start].isupper() and not begins
    return len(word.lemma) + 8 * (named or word.lemma[0].isdigit())
