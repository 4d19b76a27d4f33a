"""What a delegation has filed of instruments, ready to be cited and to be asked: is that what binds this state today?

The answer is that of `briefings.norms.currency`; here is only which article is meant, and which of its words.
"""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from briefings.morphology.lemmas import primary_language
from briefings.norms.comparing import Kind, Piece, pieces
from briefings.norms.currency import Bond, Finding, Said, Wording, judge
from negotiations.desk.citations.citation import Citation
from negotiations.desk.citations.finding import citations
from negotiations.desk.citations.names import Named
from negotiations.desk.citations.quoting import Place, quotation
from negotiations.desk.terms import Form, TermSpotter

KEPT: Final = 4096
"""Answers that are remembered: the same article is cited again and again in one sitting."""
_AROUND: Final = 60
"""Characters of what stayed that are shown beside what changed."""
_MOST_PIECES: Final = 12
_CHANGED: Final = 240
_CYRILLIC = re.compile("[\u0400-\u052f]")
_IN_BRACKETS = re.compile(r"\s*\([^()]{1,40}\)\s*$")
_THE = re.compile(r"the\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """A norm: its wordings, and what states said to it, by the state's name in small letters."""

    key: Any
    article: str
    wordings: tuple[Wording, ...] = ()
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A treaty, resolution or statute; `bonds` and `said` by the state's name in small letters."""

    key: Any
    title: str
    names: Sequence[str] = ()
    binds_parties: bool = True
    binds_by_itself: bool = True
    bonds: Mapping[str, tuple[Bond, ...]] = field(default_factory=dict)
    said: Mapping[str, tuple[Said, ...]] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)

    def article(self, cited: Citation) -> Article | None:
        """The one that is filed as cited, or the article of the paragraph, or the only paragraph of the article."""
        for label in (cited.label, cited.article or cited.label):
            if found := self.articles.get(label.casefold()):
                return found
        inner = [one for label, one in self.articles.items() if label.startswith(f"{cited.label.casefold()}(")]
        return inner[0] if cited.label and len(inner) == 1 else None

    @property
    def as_one(self) -> tuple[Wording, ...]:
        """The whole instrument as one wording without words: from its first day to the last, if it has a last."""
        wordings = [one for article in self.articles.values() for one in article.wordings]
        if not wordings:
            return ()
        last = [one.until for one in wordings]
        until = None if None in last else max(day for day in last if day)
        return (Wording(self.key, "", "", min(one.since for one in wordings), until),)


@dataclass(frozen=True, slots=True)
class Checked:
    """A citation, what it was found to be, and whether that binds; without an instrument nothing of it is filed."""

    instrument: Instrument | None = None
    article: Article | None = None
    finding: Finding | None = None


class Norms:
    """All instruments of a delegation. Never changed once made, so that threads may share it."""

    def __init__(self, filed: Iterable[Instrument] = ()) -> None:
        self._by_key = {str(one.key): one for one in filed}
        self._known: dict[str, str] = {}
        forms: list[Form] = []
        for key, one in self._by_key.items():
            for name in _names(one):
                forms += [Form(key, name, language) for language in _languages(name)]
                if known := _known_as(name):
                    self._known.setdefault(known, key)
        self._spotter = TermSpotter(forms)
        self._judged = functools.lru_cache(KEPT)(self._judge)

    def citations(self, text: str, language: str) -> list[Citation]:
        """What the text cites, by the names that everybody knows and by those filed here."""
        spots = self._spotter.spot(text, language) if self._by_key else []
        return citations(text, language, [Named(spot.start, spot.end, spot.form.term) for spot in spots])

    def check_all(self, text: str, language: str, state: str, on: date) -> Iterator[tuple[Citation, Checked]]:
        """Each citation of the text: does it, as cited, bind this state ("": none is asked about) on this day?"""
        found = self.citations(text, language)
        primary = primary_language(language)
        for before, cited, following in zip([None, *found], found, [*found[1:], None], strict=False):
            after, until = before.end if before else 0, following.start if following else len(text)
            place = Place(cited.start, cited.end, after, until)
            yield cited, self._check(cited, place, text, primary, state, on)

    def _check(self, cited: Citation, place: Place, text: str, language: str, state: str, on: date) -> Checked:
        key = (
            cited.instrument if cited.instrument in self._by_key else self._known.get(cited.instrument or cited.symbol)
        )
        if not key:
            return Checked()
        instrument = self._by_key[key]
        article = instrument.article(cited) if cited.label else None
        words = quotation(text, place, language, article.wordings) if article else ""
        finding = self._judged(
            key, article.article.casefold() if article else None, bool(cited.label), state, on, words
        )
        return Checked(instrument, article, finding)

    def _judge(self, key: str, label: str | None, is_article: bool, state: str, on: date, words: str) -> Finding:
        instrument, who = self._by_key[key], state.casefold()
        article = instrument.articles[label] if label is not None else None
        wordings = article.wordings if article else () if is_article else instrument.as_one
        bonds = instrument.bonds.get(who, ()) if state and instrument.binds_parties else None
        said = (*instrument.said.get(who, ()), *(article.said.get(who, ()) if article else ()))
        return judge(
            wordings, on=on, quotation=words, bonds=bonds, said=said, binds_by_itself=instrument.binds_by_itself
        )


def difference(finding: Finding) -> list[Piece]:
    """From the wording that was cited to the one in force, where they are not one: what changed, and a little around."""
    cited, valid = finding.cited, finding.in_force
    if not cited or not valid or cited.key == valid.key or cited.language != valid.language:
        return []
    found = pieces(cited.text, valid.text)
    if all(piece.kind is Kind.SAME for piece in found):
        return []
    return [_shortened(piece) for piece in found[:_MOST_PIECES]]


def _shortened(piece: Piece) -> Piece:
    if piece.kind is not Kind.SAME:
        return Piece(piece.kind, piece.text[:_CHANGED])
    if len(piece.text) <= 2 * _AROUND:
        return piece
    return Piece(piece.kind, f"{piece.text[:_AROUND]} … {piece.text[-_AROUND:]}")


def _names(instrument: Instrument) -> list[str]:
    """Every way to name it; "(1949)" and the like at the end need not be said."""
    names = [instrument.title, *instrument.names]
    return list(dict.fromkeys([*names, *(_IN_BRACKETS.sub("", name) for name in names)]))


def _languages(name: str) -> tuple[str, ...]:
    return ("uk", "ru") if _CYRILLIC.search(name) else ("en",)


def _known_as(name: str) -> str:
    """What everybody knows it by, where the name is that of a known instrument or document and nothing else."""
    for one in citations(name, ""):
        around = _THE.sub("", name[: one.start]) + name[one.end :]
        if not one.label and not any(letter.isalnum() for letter in around):
            return one.instrument or one.symbol
    return ""
