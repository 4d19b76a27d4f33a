"""Looking for all terms at once: one walk over the line's words through a tree of the forms' lemmas.

A tree of dictionaries over lemmas is as fast here as an automaton over letters would be: a line has some dozen words,
and all but a few of them begin no term. The lemmas themselves come from a cache, word by word.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any, Final

from briefings.morphology import words
from briefings.morphology.lemmas import primary_language
from negotiations.desk.terms.overlaps import settle
from negotiations.desk.terms.refusing import STOP_WORDS, Refusal, is_abbreviation, refusal
from negotiations.desk.terms.tokens import Lemmas, Steps, reader, steps

MOST_PATHS: Final = 64
"""Ways to read one form. Each of its words may be of several lemmas."""
_ENDS: Final = ""
"""Where a tree keeps the forms that end here: no lemma is empty."""
_BETWEEN = re.compile("[\\s\\-‐‑–—/'\"«»„“”‘’()]*")
_PUNCTUATION = re.compile("[,.;:()/]")


@dataclass(frozen=True, slots=True)
class Form:
    """One way to say a term; `term` is whatever the caller knows the term by, `language` a BCP 47 tag."""

    term: Any
    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A term in a line, `[start, end)` in code points; `nested` are the terms that it covers in whole or in part.

    `disguised`: it was recognised only because letters of another alphabet look like its own.
    """

    start: int
    end: int
    form: Form
    disguised: bool = False
    nested: tuple["Spot", ...] = ()


class TermSpotter:
    """The forms of a delegation, ready to be looked for. Never changed once made, so that threads may share it."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._tree: dict[str, Any] = {}
        self.refused: dict[Form, Refusal] = {}
        for form in forms:
            if why := refusal(form.text):
                self.refused[form] = why
            else:
                self._plant(form)

    def _plant(self, form: Form) -> None:
        for path in _paths(form):
            node = self._tree
            for lemma in path:
                node = node.setdefault(lemma, {})
            ends = node.setdefault(_ENDS, [])
            if form not in ends:
                ends.append(form)

    def spot(self, text: str, language: str) -> list[Spot]:
        """The terms in the text, in order: the longest where they overlap. `language` is a BCP 47 tag."""
        line = steps(text, primary_language(language))
        plain, disguised = set(), dict[tuple[int, int, Any], Spot]()
        found: list[Spot] = []
        for spot in self._walk(text, line):
            place = (spot.start, spot.end, spot.form.term)
            if spot.disguised:
                disguised.setdefault(place, spot)
            elif place not in plain:
                plain.add(place)
                found.append(spot)
        taken = {(start, end) for start, end, _term in plain}
        found += [spot for (start, end, _term), spot in disguised.items() if (start, end) not in taken]
        return [
            Spot(spot.start, spot.end, spot.form, spot.disguised, tuple(sorted(covered, key=_order)))
            for spot, covered in settle(found)
        ]

    def _walk(self, text: str, line: Steps) -> Iterator[Spot]:
        tree = self._tree
        for first, onward in enumerate(line.onward):
            waiting = [(tree[lemma], after, masked) for lemma, after, masked in onward if lemma in tree]
            while waiting:
                node, at, masked = waiting.pop()
                for form in node.get(_ENDS, ()):
                    if _holds_together(text, line, first, at, form):
                        yield Spot(line.starts[first], line.ends[at - 1], form, masked)
                if at < len(line.onward) and len(node) > (_ENDS in node):
                    waiting += [
                        (node[lemma], after, masked or other)
                        for lemma, after, other in line.onward[at]
                        if lemma in node
                    ]


def _order(spot: Spot) -> tuple[int, int, str]:
    return spot.start, -spot.end, str(spot.form.term)


def _paths(form: Form) -> Iterator[tuple[str, ...]]:
    """All ways to walk a form: by the lemmas of its words; a joined word by its parts, and as a whole."""
    read = reader(primary_language(form.language))
    ways: list[list[list[Lemmas]]] = []
    for raw in words.raw_words(form.text):
        told = read(raw)
        if not told.parts:
            continue
        parts = [_meant(raw[part.start : part.end], part.lemmas + part.disguised) for part in told.parts]
        ways.append([parts, [told.whole + told.whole_disguised]] if told.whole else [parts])
    for way in product(*ways):
        line = [lemmas for word in way for lemmas in word]
        size = 1
        for at, lemmas in enumerate(line):
            size *= len(lemmas)
            if size > MOST_PATHS:
                line[at:] = [lemmas[:1] for lemmas in line[at:]]
                break
        yield from product(*line)


def _meant(raw: str, lemmas: Lemmas) -> Lemmas:
    """What a filed word may be: itself where it is a lemma, for terms are filed so; else all that it may belong to."""
    form = words.fold(raw)
    return (form,) if form in lemmas else lemmas


def _holds_together(text: str, line: Steps, first: int, after: int, form: Form) -> bool:
    """Nothing but spaces, hyphens and quotation marks between the words, unless the form itself has more."""
    if form.text.casefold() in STOP_WORDS and is_abbreviation(form.text):
        return text[line.starts[first] : line.ends[first]].isupper()
    if after - first == 1 or _PUNCTUATION.search(form.text):
        return True
    gaps = zip(line.ends[first : after - 1], line.starts[first + 1 : after], strict=True)
    return all(_BETWEEN.fullmatch(text, end, start) for end, start in gaps)
