"""ParlaMint TEI (https://clarin-eric.github.io/ParlaMint/): utterances of a sitting, linked to persons.

An utterance ``<u>`` is one line, its ``<seg>``s parted by line feeds; white space of the XML layout is one space.
"""

import codecs
import re
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from typing import Any

from django.utils.translation import gettext as _
from lxml import etree

from .characters import excerpt, refuse_unfit
from .decoding import LONGEST_LINE
from .errors import ReadingError
from .labels import LONGEST_LABEL, Labels
from .languages import Guess, primary
from .lines import Line, Moment
from .persons import Persons
from .remarks import RemarkKind
from .report import Report
from .source import PIECE
from .teitext import ASIDES, TEI, XINCLUDE, Element, day_of, inherited_language, local_name, parts, time_of, words

DEEPEST = 100
_DECLARATION = re.compile(r"""<\?xml\s[^<>]*?\?>""")
_DECLARED = re.compile(r"""encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")


def lines(text: str, encoding: str, report: Report) -> Iterator[Line]:
    """The lines of a TEI file. Raises ReadingError."""
    reader = _Reader(text, report)
    for event, element in _events(_undeclared(text, encoding, report)):
        if event == "start":
            reader.open(element)
        else:
            yield from reader.close(event, element)


def _undeclared(text: str, encoding: str, report: Report) -> str:
    """``text`` without its XML declaration, whose encoding is no longer true of it; line numbers stay."""
    declaration = _DECLARATION.match(text)
    if declaration is None:
        return text
    declared = _DECLARED.search(declaration[0])
    if declared and not _same_codec(declared[1], encoding):
        report.remark(RemarkKind.DECLARED_ENCODING, 1, declared[1])
    return "\n" * declaration[0].count("\n") + text[declaration.end() :]


def _same_codec(declared: str, encoding: str) -> bool:
    try:
        name = codecs.lookup(declared).name
    except LookupError:
        return False
    return encoding.removesuffix("-sig").startswith(name)  # utf-16 is declared without the order of bytes


def _events(text: str) -> Iterator[tuple[str, Element]]:
    """Events of the parser, at most ``DEEPEST`` elements deep. Raises ReadingError; fetches nothing."""
    parser: Any = etree.XMLPullParser(
        ("start", "end", "comment", "pi"), encoding="utf-8",
        collect_ids=False, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
    )  # fmt: skip
    depth = 0
    for piece in _pieces(text):
        error = _feed(parser, piece)
        for event, element in parser.read_events():
            depth += {"start": 1, "end": -1}.get(event, 0)
            if depth > DEEPEST:
                raise ReadingError(
                    _("elements nested more than %(most)d deep") % {"most": DEEPEST}, line=element.sourceline
                )
            yield event, element
        if error is not None:
            raise ReadingError(_("not well-formed XML: %(why)s") % {"why": excerpt(error.msg, 200)}, line=error.lineno)


def _pieces(text: str) -> Iterator[str | None]:
    """The text a piece at a time, then None."""
    for at in range(0, len(text), PIECE):
        yield text[at : at + PIECE]
    yield None


def _feed(parser: Any, piece: str | None) -> etree.XMLSyntaxError | None:
    """Feed a piece, or close the parser; the events before an error still count."""
    try:
        if piece is None:
            parser.close()
        else:
            parser.feed(piece.encode())
    except etree.XMLSyntaxError as error:
        return error
    return None


class _Reader:
    """Makes lines of elements, and lets go of each element once it is read."""

    def __init__(self, text: str, report: Report) -> None:
        self._report = report
        self._labels = Labels(report)
        self._guess = Guess(text)
        self._persons = Persons()
        self._number = 0
        self._day: date | None = None
        self._time: Moment | None = None
        self._noted: str | None = None
        self._utterance: Element | None = None
        self._times_within: list[Moment] = []

    def open(self, element: Element) -> None:
        """See the start of an element; its attributes are known, its content is not."""
        if element.tag == f"{{{XINCLUDE}}}include":
            raise ReadingError(_("a part is in another file (XInclude), which is not read"), line=element.sourceline)
        if element.getparent() is None:
            _check_root(element)
        if local_name(element) == "u":
            if self._utterance is not None:
                raise ReadingError(_("an utterance inside an utterance"), line=element.sourceline)
            self._utterance = element

    def close(self, event: str, element: Element) -> Iterator[Line]:
        """See the end of an element."""
        if event != "end":
            self._report.aside({"pi": "processing instruction"}.get(event, event))
            return
        name = local_name(element)
        if name == "u":
            yield from self._lines(element)
        elif name in ASIDES:
            self._see_aside(element, name)
        elif name == "person":
            self._persons.add(element)
        elif name == "date" and self._day is None:
            self._day = day_of(element)
        if self._utterance is None and name in ("u", "div", "person", *ASIDES):
            _let_go(element)

    def _see_aside(self, element: Element, name: str) -> None:
        """Count it; keep the time it tells, or the label it prints before an utterance."""
        self._report.aside(name)
        moment = time_of(element, self._day)
        if self._utterance is not None:
            self._times_within += [moment] if moment is not None else []
        elif moment is not None:
            self._time = moment
        elif element.get("type") == "speaker":
            self._noted = words("".join(element.itertext()))

    def _lines(self, element: Element) -> Iterator[Line]:
        """The lines of an utterance: one for each run of segments in one language."""
        place = element.sourceline or 0
        person = self._persons.who(element.get("who"), self._noted)
        if person.ref and len(person.ref) > LONGEST_LABEL:
            raise ReadingError(_("an id of %(count)d characters") % {"count": len(person.ref)}, line=place)
        if person.several:
            self._report.remark(RemarkKind.SEVERAL_SPEAKERS, place, person.name or "")
        label = self._labels.read(person.name, None, place)
        spoken = self._spoken(element, label.name, place)
        if len(spoken) != 1:
            self._report.remark(RemarkKind.SPLIT_BY_LANGUAGE if spoken else RemarkKind.EMPTY, place)
        for part, (language, text) in enumerate(spoken):
            self._number += 1
            yield Line(
                self._number, label.name, person.ref, label.party, language, text,
                None if part else self._time, None, person.linked and label.sound, place, None, part > 0,
            )  # fmt: skip
        for moment in self._times_within:
            self._report.time_within(max(self._number, 1), moment)
        self._times_within, self._time, self._noted, self._utterance = [], None, None, None

    def _spoken(self, element: Element, speaker: str | None, place: int) -> list[tuple[str, str]]:
        """Language and text of each run of segments in one language. Raises ReadingError."""
        said = [(language, self._fit(raw, place)) for language, raw in parts(element)]
        if sum(len(text) for _language, text in said) > LONGEST_LINE:
            raise ReadingError(_("an utterance of more than %(most)d characters") % {"most": LONGEST_LINE}, line=place)
        around = inherited_language(element)
        usual = primary(around, place) if around else None
        told: list[tuple[str, str]] = []
        for own, text in said:
            if text:
                told.append((primary(own, place) if own else usual or self._guess.language(text, speaker), text))
        runs = groupby(told, lambda one: one[0])
        return [(language, "\n".join(text for _language, text in run)) for language, run in runs]

    def _fit(self, raw: str, place: int) -> str:
        """The words of a segment. Raises ReadingError."""
        text = words(raw)
        if text != raw.strip(" \t\r\n"):
            self._report.remark(RemarkKind.LAYOUT, place)
        if odd := refuse_unfit(text, place):
            self._report.remark(RemarkKind.ODD_CHARACTERS, place, odd)
        return text


def _check_root(root: Element) -> None:
    """Raise ReadingError unless the root element is TEI's and the parser has seen no DOCTYPE."""
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReadingError(_("a file with a DOCTYPE is not read"))
    if local_name(root) not in ("TEI", "teiCorpus"):
        raise ReadingError(_("the root element is not in the namespace %(name)s") % {"name": TEI})


def _let_go(element: Element) -> None:
    """Empty an element, and drop those before it: the parser may still hold the element itself."""
    element.clear(keep_tail=True)
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
