"""JSON Lines (https://jsonlines.org, RFC 8259): one object a line, a million lines in flat memory.

Read are ``text`` and, where they are there, ``speaker``, ``speaker_id``, ``delegation`` (or ``party``),
``language``, ``spoke_in`` (a tag, or a language's English name), ``started_at``, ``ended_at`` and ``seq``.
"""

import json
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NoReturn

from django.utils.translation import gettext as _

from .characters import is_plain, refuse_unfit
from .clock import read_date_and_time
from .decoding import LONGEST_LINE
from .errors import ReadingError
from .labels import LONGEST_LABEL, Label, Labels
from .languages import Guess, primary
from .lines import Line
from .remarks import RemarkKind
from .report import Report

Fields = dict[str, Any]

_TEXTS = ("text", "speaker", "speaker_id", "delegation", "party", "language", "spoke_in", "started_at", "ended_at")
_ESCAPED = re.compile(r"\\[ubf]")  # the escapes that can stand for a character that is not plain
_MOST_KEPT = 1000
_LAST_SEQ = 10**15


def lines(pieces: Iterable[str], report: Report) -> Iterator[Line]:
    """The lines of a JSON Lines file given as pieces that end with a line feed. Raises ReadingError."""
    reader = _Reader(report)
    place = 1
    for piece in pieces:
        plain = is_plain(piece) and not _ESCAPED.search(piece)
        start = 0
        while (stop := piece.find("\n", start)) >= 0:
            fields = _object(piece, start, stop, place)
            if fields is not None and (line := reader.line(fields, place, plain=plain)) is not None:
                yield line
            start = stop + 1
            place += 1


def _object(piece: str, start: int, stop: int, place: int) -> Fields | None:
    """The object between ``start`` and ``stop``; None for an empty line. Raises ReadingError."""
    if stop - start > LONGEST_LINE:
        raise ReadingError(_("a line of more than %(most)d characters") % {"most": LONGEST_LINE}, line=place)
    if piece[start] != "{":
        start = stop - len(piece[start:stop].lstrip(" \t\r"))
        if start == stop:
            return None
    try:
        value, end = _decode(piece, start)
    except (ValueError, RecursionError) as error:
        raise ReadingError(_why_not(error, start), line=place) from None
    if end != stop and (end > stop or piece[end:stop].strip(" \t\r")):
        raise ReadingError(_("not one JSON object alone on its line"), line=place)
    if type(value) is not dict:
        raise ReadingError(_("JSON, but not an object"), line=place)
    return value


class _Reader:
    """Makes lines of objects. Values seen before are not looked at twice: that is most of them."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._labels = Labels(report)
        self._guess: Guess | None = None
        self._number = 0
        self._seq: int | None = None
        self._shapes: set[tuple[str, ...]] = set()
        self._unread: set[str] = set()
        self._known_labels: dict[Any, Label] = {}
        self._known_tags: dict[Any, str] = {}

    def line(self, fields: Fields, place: int, *, plain: bool) -> Line | None:
        """The line of one object, or None if it has no words. Raises ReadingError."""
        get = fields.get
        text = get("text")
        if type(text) is not str or not plain or tuple(fields) not in self._shapes:
            self._look_at(fields, place)
        if not text or text.isspace():
            self._report.remark(RemarkKind.EMPTY, place)
            return None
        if (seq := get("seq")) is not None:
            self._follow(seq, place)
        try:
            label = self._known_labels[get("speaker"), get("delegation")]
        except (KeyError, TypeError):
            label = self._label(fields, place)
        try:
            language = self._known_tags[get("language")]
        except (KeyError, TypeError):
            language = self._language(fields, text, label.name, place)
        started, ended, spoken = get("started_at"), get("ended_at"), get("spoke_in")
        self._number += 1
        return Line(
            self._number, label.name, get("speaker_id") and self._ref(fields, place), label.party, language, text,
            started and self._moment(started, place), ended and self._moment(ended, place), label.sound, place,
            spoken and self._spoken(fields, language, place),
        )  # fmt: skip

    def _look_at(self, fields: Fields, place: int) -> None:
        """Raise ReadingError for a wrong type or unfit characters; note what is not read."""
        _string(fields, "text", place, needed=True)
        for name in fields:
            if name in _TEXTS:
                if (value := _string(fields, name, place)) and (odd := refuse_unfit(value, place)):
                    self._report.remark(RemarkKind.ODD_CHARACTERS, place, odd)
            elif name != "seq" and name not in self._unread:
                self._report.remark(RemarkKind.FIELD_UNREAD, place, name[:LONGEST_LABEL])
                _remember(self._unread, name)
        _remember(self._shapes, tuple(fields))

    def _follow(self, seq: object, place: int) -> None:
        """Compare the file's own number with the one before: a gap may be a lost line."""
        if type(seq) is not int or abs(seq) > _LAST_SEQ:
            raise ReadingError(_("“seq” is not a whole number"), line=place)
        if self._seq is not None and seq != self._seq + 1:
            self._report.remark(RemarkKind.NUMBERS, place, f"{self._seq} → {seq}")
        self._seq = seq

    def _label(self, fields: Fields, place: int) -> Label:
        speaker, party = _string(fields, "speaker", place), _string(fields, "delegation", place)
        label = self._labels.read(
            speaker or _string(fields, "speaker_id", place), party or _string(fields, "party", place), place
        )
        if "party" not in fields and "speaker_id" not in fields:
            self._known_labels[speaker, party] = label
        return label

    def _language(self, fields: Fields, text: str, speaker: str | None, place: int) -> str:
        if tag := _string(fields, "language", place):
            return self._tag(tag, place)
        if self._guess is None:
            self._guess = Guess(text)
        return self._guess.language(text, speaker)

    def _tag(self, tag: str, place: int) -> str:
        language = primary(tag, place)
        if len(self._known_tags) < _MOST_KEPT:
            self._known_tags[tag] = language
        return language

    def _ref(self, fields: Fields, place: int) -> str | None:
        ref = _string(fields, "speaker_id", place)
        if ref and len(ref) > LONGEST_LABEL:
            raise ReadingError(_("“%(name)s” is too long") % {"name": "speaker_id"}, line=place)
        return ref

    def _moment(self, written: object, place: int) -> datetime:
        moment = read_date_and_time(written, place)
        if moment.tzinfo is None:
            self._report.remark(RemarkKind.NO_ZONE, place)
        return moment

    def _spoken(self, fields: Fields, language: str, place: int) -> str | None:
        """The language a line was spoken in, where it is not the text's."""
        name = _string(fields, "spoke_in", place) or ""
        spoken = self._known_tags.get(name) or self._tag(name, place)
        if spoken == language:
            return None
        self._report.remark(RemarkKind.TRANSLATED, place, spoken)
        return spoken


def _string(fields: Fields, name: str, place: int, *, needed: bool = False) -> str | None:
    """The string in a field, or None. Raises ReadingError for anything else."""
    value = fields.get(name)
    if type(value) is str or (value is None and not needed):
        return value
    if name not in fields:
        raise ReadingError(_("an object without “%(name)s”") % {"name": name}, line=place)
    raise ReadingError(
        _("“%(name)s” is of the type %(type)s, not a string") % {"name": name, "type": type(value).__name__}, line=place
    )


def _remember(known: set[Any], one: object) -> None:
    """Keep ``one`` while there are few: a hostile file has a new one in every line."""
    if len(known) < _MOST_KEPT:
        known.add(one)


class _Doubled(ValueError):
    """Two values under one key: RFC 8259 section 4 leaves open which one counts."""


def _unique(pairs: list[tuple[str, Any]]) -> Fields:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _Doubled
    return fields


def _no_constant(name: str) -> NoReturn:
    raise json.JSONDecodeError(name, name, 0)


_decode = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_constant).raw_decode


def _why_not(error: Exception, start: int) -> str:
    """What is wrong with a line, in words."""
    if isinstance(error, json.JSONDecodeError):
        return _("not JSON (RFC 8259), at character %(column)d") % {"column": max(error.pos - start, 0) + 1}
    if isinstance(error, _Doubled):
        return _("a key occurs twice in one object")
    if isinstance(error, RecursionError):
        return _("JSON nested too deeply")
    return _("a number of too many digits")
