"""What WebVTT and SubRip share: cues, and the lines of speech in them."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext as _

from .characters import excerpt, refuse_unfit
from .clock import read_cue_time
from .decoding import LONGEST_LINE
from .errors import ReadingError
from .labels import Labels
from .languages import Guess
from .lines import Line
from .remarks import RemarkKind
from .report import Report

Block = list[tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Cue:
    """Times and raw payload of one cue; ``place`` is the line of the file with the times."""

    place: int
    started: timedelta
    ended: timedelta
    payload: str


def blocks(text: str, blanks: str = "") -> Iterator[Block]:
    """Runs of lines between empty ones, each line with its number. Raises ReadingError for one too large.

    A line only of ``blanks`` is empty too.
    """
    block: Block = []
    size = 0
    for number, ended_line in enumerate(io.StringIO(text, newline=None), start=1):
        line = ended_line.removesuffix("\n")
        size += len(line)
        if size > LONGEST_LINE:
            raise too_large(number)
        if line.strip(blanks):
            block.append((number, line))
        elif block:
            yield block
            block, size = [], 0
    if block:
        yield block


def too_large(line: int) -> ReadingError:
    """The error for a cue that no one can have spoken."""
    return ReadingError(_("a cue of more than %(most)d characters") % {"most": LONGEST_LINE}, line=line)


def read_times(text: str, place: int, usual_mark: str, report: Report) -> tuple[timedelta, timedelta, str]:
    """Start, end and what follows them in ``00:00:01.000 --> 00:00:02.000 align:left``. Raises ReadingError."""
    start, _arrow, rest = text.partition("-->")
    end, _space, settings = rest.strip(" \t").replace("\t", " ").partition(" ")
    started, start_mark = read_cue_time(start.strip(" \t"), place)
    ended, end_mark = read_cue_time(end, place)
    if "-->" in settings:
        raise ReadingError(_("two arrows between times: “%(text)s”") % {"text": excerpt(text)}, line=place)
    if start_mark != usual_mark or end_mark != usual_mark:
        report.remark(RemarkKind.DECIMAL_MARK, place)
    return started, ended, settings.strip(" ")


def payload(block: Block) -> str:
    """The lines of a cue's text. Raises ReadingError where another cue begins among them."""
    for number, line in block:
        if "-->" in line:
            raise ReadingError(
                _("a cue begins without an empty line before it: “%(text)s”") % {"text": excerpt(line)}, line=number
            )
    return "\n".join(line for _number, line in block)


class Scribe:
    """Makes lines of the speech in cues; numbers them, and guesses their language."""

    def __init__(self, text: str, report: Report) -> None:
        self._report = report
        self._labels = Labels(report)
        self._guess = Guess(text)
        self._number = 0

    def lines(self, cue: Cue, spoken: Iterable[tuple[str | None, str]]) -> Iterator[Line]:
        """A line for each speaker and words of a cue that are not empty. Raises ReadingError."""
        continued = False
        for speaker, words in spoken:
            if line := self._line(cue, speaker, words, continued=continued):
                continued = True
                yield line

    def _line(self, cue: Cue, speaker: str | None, text: str, *, continued: bool) -> Line | None:
        text = text.strip(" \t\n")
        if not text:
            self._report.remark(RemarkKind.EMPTY, cue.place)
            return None
        if len(text) > LONGEST_LINE:
            raise too_large(cue.place)
        if odd := refuse_unfit(text, cue.place):
            self._report.remark(RemarkKind.ODD_CHARACTERS, cue.place, odd)
        label = self._labels.read(speaker, None, cue.place)
        self._number += 1
        return Line(
            self._number, label.name, None, label.party, self._guess.language(text, label.name), text,
            cue.started, cue.ended, label.sound, cue.place, None, continued,
        )  # fmt: skip
