"""Instruments by name: one walk over the line's words through a tree of the names' words.

A word of a name stands as it is, or as its beginning where `*` takes the ending's place, so that every case of a
Ukrainian or Russian name is found; the names of all languages are in one tree, for speakers quote one in another.
"""

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from briefings.morphology import words
from negotiations.desk.citations.constitutions import constitutions
from negotiations.desk.citations.regional import REGIONAL
from negotiations.desk.citations.universal import UNIVERSAL

LONGEST_WORD: Final = 64
"""Characters of a run of letters that are read: no name has a longer one."""
_BETWEEN = re.compile(r"[\s,\-‐‑–'’\"«»“”„(]{0,4}(?:the[\s]{1,2})?", re.IGNORECASE)
_UNSPOKEN: Final = frozenset({"the", ""})
# A space that was lost in printing.
_JOINED: Final = {"ofthe": "of", "ofa": "of", "inthe": "in"}
_LAST_WORDS: Final = 40
"""Words of the longest name."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a text, `[start, end)` in code points, and the key of what it names."""

    start: int
    end: int
    key: str


Spoken = tuple[int, int, str]
"""A word of a text: where it starts and ends, and folded."""


@dataclass(slots=True)
class _Node:
    key: str = ""
    words: dict[str, "_Node"] = field(default_factory=dict)
    beginnings: dict[str, "_Node"] = field(default_factory=dict)
    lengths: set[int] = field(default_factory=set)

    def onward(self, form: str) -> list["_Node"]:
        found = [self.words[form]] if form in self.words else []
        return found + [self.beginnings[form[:n]] for n in self.lengths if form[:n] in self.beginnings]


def named(text: str) -> list[Named]:
    """Every name that stands in the text, those within others too."""
    spoken = _spoken(text)
    return [
        one
        for first, (_start, _end, form) in enumerate(spoken)
        for node in _begun(form)
        for one in _walk(text, spoken, first, node)
    ]


def _walk(text: str, spoken: list[Spoken], first: int, node: _Node) -> Iterator[Named]:
    waiting = [(node, first)]
    while waiting:
        node, at = waiting.pop()
        end, after = spoken[at][1], at + 1
        if node.key:
            yield Named(spoken[first][0], end, node.key)
        if after < len(spoken) and after - first < _LAST_WORDS and _BETWEEN.fullmatch(text, end, spoken[after][0]):
            waiting += [(following, after) for following in node.onward(spoken[after][2])]


def _spoken(text: str) -> list[Spoken]:
    """The words, but for articles."""
    return [
        (at + start, at + end, form)
        for at, _end, raw in words.scan(text)
        for start, end, form in _forms(raw[:LONGEST_WORD])
        if form not in _UNSPOKEN
    ]


@functools.lru_cache(maxsize=2**15)
def _forms(raw: str) -> tuple[tuple[int, int, str], ...]:
    parts = words.parts(words.Word(0, len(raw), raw))
    forms = [(part.start, part.end, words.fold(part.raw)) for part in parts]
    return tuple((start, end, _JOINED.get(form, form)) for start, end, form in forms)


@functools.lru_cache(maxsize=2**15)
def _begun(form: str) -> tuple[_Node, ...]:
    """Where a name may begin; most words begin none."""
    return tuple(_tree().onward(form))


@functools.cache
def _tree() -> _Node:
    root = _Node()
    for key, languages in (_tables() | constitutions()).items():
        for names in languages.values():
            for name in names:
                _plant(root, key, name)
    return root


def _plant(node: _Node, key: str, name: str) -> None:
    for word in name.split():
        is_beginning = word.endswith("*")
        forms = [words.fold(part) for part in words.raw_parts(word.removesuffix("*"))]
        for form in forms[:-1] if is_beginning else forms:
            node = node.words.setdefault(form, _Node())
        if is_beginning:
            node.lengths.add(len(forms[-1]))
            node = node.beginnings.setdefault(forms[-1], _Node())
    node.key = node.key or key


def _tables() -> dict[str, dict[str, list[str]]]:
    """What the tables hold: for each key and language, its names."""
    found: dict[str, dict[str, list[str]]] = {}
    key = ""
    for row in (UNIVERSAL + REGIONAL).split("\n"):
        head, _, names = row.partition(" ")
        if names:
            found[key][head] = names.split(" | ")
        elif head:
            key = head
            found[key] = {}
    return found
