"""From names, numbers and articles to citations: each article with the instrument that is named beside it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from negotiations.desk.citations.citation import Citation
from negotiations.desk.citations.constitutions import state_beside
from negotiations.desk.citations.names import Named, named
from negotiations.desk.citations.numbered import acts, resolutions, symbols
from negotiations.desk.citations.patterns import (
    AFTER_NAME,
    ARTICLE,
    BARE,
    BEFORE_NAME,
    ITEM,
    PARAGRAPH,
    YEAR,
    YEAR_AFTER,
    YEAR_BEFORE,
)
from negotiations.desk.terms.overlaps import settle

CHARTER: Final = "un-charter"
_BESIDE: Final = 32
"""Characters that may stand between an article and its instrument."""
_OF_THE_CHARTER: Final = frozenset({"VI", "VII", "VIII"})
"""Chapters that everybody names without their Charter."""
_DIGIT = re.compile(r"\d")
_INNER = re.compile(r"\((\w{1,3})\)")


def citations(text: str, language: str, filed: Iterable[Named] = ()) -> list[Citation]:
    """Every norm or document that the text cites, in order, none within another. `language` is a BCP 47 tag.

    `filed` are places of names that the caller knows beside those that everybody does.
    """
    names = [Named(match.start(), match.end(), CHARTER) for match in BARE.finditer(text)]
    standing = [span for span, _within in settle([*filed, *named(text), *names])]
    targets: list[Citation] = [_dated(text, span) for span in standing]
    targets += [each for span in standing if (each := _beside(text, span))]
    numbers = [*resolutions(text), *symbols(text), *acts(text)] if _DIGIT.search(text) else []
    targets = [span for span, _within in settle([*targets, *numbers])]
    return [span for span, _within in settle(_with_articles(text, targets))]


def _dated(text: str, name: Named) -> Citation:
    """The name with the year beside it."""
    start, end = name.start, name.end
    before, after = YEAR_BEFORE.search(text[max(start - 6, 0) : start]), YEAR_AFTER.match(text, end)
    own = YEAR.search(text[start:end])
    year = (after["in"] or after["of"] or after["own"]) if after else before[1] if before else own[0] if own else None
    if after:
        end = after.end()
    elif before:
        start -= len(before[0])
    return Citation(start, end, instrument=name.key, year=int(year) if year else None)


def _beside(text: str, name: Named) -> Citation | None:
    """Of "the Ukraine and Crimean Constitutions" the first, which has its state alone."""
    if not text[name.start : name.end].lower().endswith("constitutions"):
        return None
    floor = max(name.start - 60, 0)
    match = state_beside().search(text[floor : name.start])
    if not match:
        return None
    code = next(code for code, state in match.groupdict().items() if state)
    return Citation(floor + match.start(1), floor + match.end(1), instrument=f"constitution-{code.replace('_', '-')}")


def _with_articles(text: str, targets: Sequence[Citation]) -> list[Citation]:
    """The targets, each article beside one taken in; articles whose instrument is not said follow by themselves."""
    ordered = sorted(targets, key=lambda one: one.start)
    taken: set[int] = set()
    found: list[Citation] = []
    for match in ARTICLE.finditer(text):
        place = _target_of(text, ordered, match)
        if place is None:
            found += _alone(match)
        elif place not in taken:
            taken.add(place)
            found += _joined(match, ordered[place])
    found += [one for place, one in enumerate(ordered) if place not in taken]
    return _with_paragraphs(text, found) if _DIGIT.search(text) else found


def _with_paragraphs(text: str, found: list[Citation]) -> list[Citation]:
    ordered = sorted(found, key=lambda one: one.start)
    for match in PARAGRAPH.finditer(text):
        place = _target_of(text, ordered, match)
        if place is not None and not ordered[place].paragraph and match.end() <= ordered[place].start:
            ordered[place] = replace(ordered[place], start=match.start(), paragraph=_plain(match["paragraph"]))
    return ordered


def _target_of(text: str, ordered: list[Citation], match: re.Match[str]) -> int | None:
    """The place of the instrument that stands right after the article, or right before it."""
    following = _first_from(ordered, match.end())
    if following < len(ordered):
        gap = ordered[following].start
        if gap - match.end() <= _BESIDE and BEFORE_NAME.fullmatch(text, match.end(), gap):
            return following
    before = following - 1
    if before >= 0 and 0 <= match.start() - ordered[before].end <= _BESIDE:
        return before if AFTER_NAME.fullmatch(text, ordered[before].end, match.start()) else None
    return None


def _first_from(ordered: list[Citation], place: int) -> int:
    low, high = 0, len(ordered)
    while low < high:
        middle = (low + high) // 2
        low, high = (middle + 1, high) if ordered[middle].start < place else (low, middle)
    return low


def _joined(match: re.Match[str], target: Citation) -> list[Citation]:
    """One citation for each article, the one next to the name with the name."""
    items = _items(match)
    if target.start >= match.end():
        items[0] = replace(items[0], start=match.start())
        items[-1] = replace(items[-1], end=target.end)
    else:
        items[0] = replace(items[0], start=target.start)
    return [replace(one, instrument=target.instrument, symbol=target.symbol, year=target.year) for one in items]


def _alone(match: re.Match[str]) -> list[Citation]:
    word, items = match["word"], _items(match)
    items[0] = replace(items[0], start=match.start())
    if word.lower().startswith(("chapter", "глав", "розділ", "раздел")):
        return [replace(one, instrument=CHARTER) for one in items if one.article in _OF_THE_CHARTER]
    return items if word[:1] in "Aсc" or word.lower().startswith("ст") else []


def _items(match: re.Match[str]) -> list[Citation]:
    found = []
    for item in ITEM.finditer(match.string, match.start("items"), match.end("items")):
        inner = _INNER.findall(item["inner"])
        paragraph = ")(".join(inner) or item["dotted"] or item["paragraph"] or ""
        article = item["article"] if item["article"][:1].isdigit() else item["article"].upper()
        found.append(Citation(item.start(), item.end(), article=article, paragraph=paragraph))
    if match["paragraph"] and not found[0].paragraph:
        found[0] = replace(found[0], paragraph=_plain(match["paragraph"]))
    return found


def _plain(paragraph: str) -> str:
    """As it stands within brackets: "4)(a" for "4 (a)"."""
    return paragraph.replace(" ", "").replace("(", ")(").removesuffix(")")
