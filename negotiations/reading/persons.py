"""Who ``who="#id"`` is: persons of a ParlaMint file, by list or by the id itself."""

import re
from dataclasses import dataclass

from .teitext import XML_ID, Element, local_name, words

MOST_POINTERS = 5  # the rest makes a label too long to be one
_YEAR = re.compile(r"\.[0-9]{4}[a-z]?")
_NAME_PARTS = ("forename", "surname")


@dataclass(frozen=True, slots=True)
class Person:
    """A speaker as ``who`` points to one. ``ref`` is the id; ``linked``: exactly one person has it."""

    name: str | None
    ref: str | None
    linked: bool
    several: bool = False


class Persons:
    """The persons listed in one file. A file without a list is trusted to mean what its ids say."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._doubled: set[str] = set()

    def add(self, element: Element) -> None:
        """Take up a ``<person>`` of a ``<listPerson>``."""
        ref = element.get(XML_ID)
        if ref is None:
            return
        if ref in self._names:
            self._doubled.add(ref)
        self._names[ref] = _listed_name(element) or readable(ref)

    def who(self, pointer: str | None, noted: str | None) -> Person:
        """The person behind the attribute ``who``; ``noted`` is the label printed before the utterance."""
        pointers = (pointer or "").split(maxsplit=MOST_POINTERS)
        if not pointers:
            return Person(noted, None, linked=False)
        if not all("#" in one for one in pointers):
            return Person(words(pointer or ""), None, linked=False)
        found = [self._one(one.partition("#")[2]) for one in pointers]
        if len(found) == 1:
            return found[0]
        return Person(", ".join(one.name or "" for one in found), None, linked=False, several=True)

    def _one(self, ref: str) -> Person:
        if not ref:
            return Person(None, None, linked=False)
        if not self._names:
            return Person(readable(ref), ref, linked=True)
        several = ref in self._doubled
        return Person(self._names.get(ref) or readable(ref), ref, ref in self._names and not several, several)


def readable(ref: str) -> str:
    """``Руслан Олексійович Стефанчук`` for ``РусланОлексійовичСтефанчук.1975``."""
    bare = ref[: match.start()] if (match := _YEAR.search(ref)) and match.end() == len(ref) else ref
    spaced = "".join(
        " " + letter if letter.isupper() and before.islower() else letter
        for before, letter in zip(" " + bare, bare, strict=False)
    )
    return words(spaced.replace("_", " ")) or ref


def _listed_name(person: Element) -> str:
    """The first name a ``<person>`` has."""
    for child in person:
        if local_name(child) == "persName":
            named = [part for part in child.iter() if local_name(part) in _NAME_PARTS]
            named.sort(key=lambda part: _NAME_PARTS.index(local_name(part)))
            return words(" ".join("".join(part.itertext()) for part in named) or "".join(child.itertext()))
    return ""
