"""Norms from Akoma Ntoso (OASIS LegalDocML 1.0): an act, whose articles are norms.

The wording's days are those of the article's temporal group; without one it holds from the expression's date. The
language is the expression's (ISO 639-2, as ISO 639-1 where there is one).
"""

from datetime import date

from django.utils.translation import gettext as _

from briefings.files.norm_entry import MOST, NormEntry, checked, day
from briefings.files.unreadable import Unreadable
from briefings.files.xml import Element, first, name, root_of, words

LANGUAGES = {"eng": "en", "ukr": "uk", "rus": "ru", "fra": "fr", "fre": "fr", "spa": "es", "ara": "ar", "zho": "zh"}
HEADS = {"num", "heading", "subheading"}
# What stands on a line of its own inside an article.
BLOCKS = {"paragraph", "point", "list", "intro", "wrapUp", "content", "p", "subparagraph", "alinea"}


def entries(data: bytes) -> list[NormEntry]:
    """The articles of the act, in order; raises Unreadable."""
    root = root_of(data)
    act = first(root, "act")
    if name(root) != "akomaNtoso" or act is None:
        raise Unreadable(_("This XML is not an act in Akoma Ntoso."))
    articles = list(act.iter("{*}article"))[: MOST + 1]
    if not articles or len(articles) > MOST:
        raise Unreadable(_("The act has no articles, or more than %(most)d.") % {"most": MOST})
    return [_Act(act).entry(article, place) for place, article in enumerate(articles, 1)]


class _Act:
    """What the act says of all its articles."""

    def __init__(self, act: Element) -> None:
        self.title = _title(act)
        expression = first(act, "FRBRExpression")
        self.language = _value(expression, "FRBRlanguage", "language") or "en"
        self.since = _value(expression, "FRBRdate", "date")
        self.source = _value(act, "FRBRuri", "value") or self.title
        self.days = {event.get("eId", ""): event.get("date", "") for event in act.iter("{*}eventRef")}
        self.spans = {group.get("eId", ""): group for group in act.iter("{*}temporalGroup")}

    def entry(self, article: Element, place: int) -> NormEntry:
        where = _("article %(number)d") % {"number": place}
        number, heading = first(article, "num"), first(article, "heading")
        since, until = self._span(article, where)
        return checked(
            NormEntry(
                where,
                self.title,
                _number(words(number)) if number is not None else str(place),
                LANGUAGES.get(self.language, self.language)[:3],
                _text(article),
                since,
                self.source,
                title=words(heading) if heading is not None else "",
                in_force_to=until,
            )
        )

    def _span(self, article: Element, where: str) -> tuple[date, date | None]:
        group = self.spans.get(article.get("period", "").removeprefix("#"))
        interval = first(group, "timeInterval") if group is not None else None
        if interval is None:
            return day(self.since, where), None
        start = self.days.get(interval.get("start", "").removeprefix("#"), "")
        end = self.days.get(interval.get("end", "").removeprefix("#"), "")
        return day(start, where), day(end, where) if end else None


def _value(within: Element | None, element: str, attribute: str) -> str:
    found = first(within, element) if within is not None else None
    return str(found.get(attribute, "")).strip() if found is not None else ""


def _title(act: Element) -> str:
    if alias := _value(act, "FRBRalias", "value"):
        return alias
    title = first(act, "docTitle")
    found = words(title) if title is not None else _value(act, "FRBRname", "value")
    if not found:
        raise Unreadable(_("The act has no title (FRBRalias, docTitle or FRBRname)."))
    return found


def _number(text: str) -> str:
    """The last word of what numbers an article: 23 of “Article 23.”"""
    return text.rsplit(maxsplit=1)[-1].strip(".:") if text.split() else ""


def _text(article: Element) -> str:
    """The article's words, a line for each block, each number before what it numbers."""
    lines: list[str] = []
    _collect(article, lines)
    return "\n".join(line for line in lines if line)


def _collect(element: Element, lines: list[str]) -> None:
    number = ""
    for child in element:
        if name(child) == "num" and name(element) != "article":
            number = words(child)
        elif name(child) in HEADS:
            continue
        elif any(name(one) in BLOCKS for one in child):
            before = len(lines)
            _collect(child, lines)
            if number and len(lines) > before:
                lines[before], number = f"{number} {lines[before]}", ""
        else:
            lines.append(f"{number} {words(child)}".strip())
            number = ""
