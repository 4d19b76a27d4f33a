"""SubRip: numbered cues, ``00:00:01,000 --> 00:00:02,000``, and names before a colon.

There is no standard; the customs are those of the program and of the players that read its files.
"""

import re
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .characters import excerpt
from .cues import Block, Cue, Scribe, blocks, payload, read_times
from .errors import ReadingError
from .lines import Line
from .names import Prefixes
from .remarks import RemarkKind
from .report import Report

_MARKUP = re.compile(r"</?(?:b|i|u|s|font)(?:\s[^<>]*)?>|\{\\[^{}]*\}|\{/?[biu]\}", re.IGNORECASE)
_NUMBER = re.compile(r"[0-9]{1,9}")
_CUT = re.compile(r"[0-9]{1,9}(?:\n[0-9][0-9:,. >-]*)?")  # a number, perhaps the beginning of times, and no more
_POSITION = re.compile(r"(?:[XY][12]:[0-9]{1,6}\s*){1,4}")


def lines(text: str, report: Report) -> Iterator[Line]:
    """The lines of a SubRip file. Raises ReadingError."""
    scribe, prefixes = Scribe(text, report), Prefixes(report)
    for cue in _cues(text, report):
        words = _MARKUP.sub("", cue.payload)
        if words != cue.payload:
            report.remark(RemarkKind.MARKUP, cue.place)
        yield from scribe.lines(cue, [prefixes.split(words.strip(" \t\n"), cue.place)])


def _cues(text: str, report: Report) -> Iterator[Cue]:
    """Cues; a block without times is the rest of the cue before it."""
    numbers = _Numbers(report)
    pending: list[Block] = []
    for block in blocks(text, " \t"):
        timed = _timed(block)
        if timed is None:
            _check_rest(block, pending, report)
            pending.append(block)
            continue
        if pending:
            yield _cue(pending, report)
        numbers.see(block[:timed])
        pending = [block[timed:]]
    if pending:
        yield _cue(pending, report)


def _check_rest(block: Block, pending: list[Block], report: Report) -> None:
    """Raise ReadingError where a block without times cannot be the rest of a cue."""
    place, first = block[0]
    if not pending or _CUT.fullmatch("\n".join(line.strip(" \t") for _number, line in block[:3])):
        raise ReadingError(_("“%(text)s” has no times: the file is cut short?") % {"text": excerpt(first)}, line=place)
    report.remark(RemarkKind.BLANK_IN_CUE, place)


def _timed(block: Block) -> int | None:
    """Where the times are: in the first line, or in the second after a number."""
    if "-->" in block[0][1]:
        return 0
    if len(block) > 1 and "-->" in block[1][1] and _NUMBER.fullmatch(block[0][1].strip(" \t")):
        return 1
    return None


def _cue(parts: list[Block], report: Report) -> Cue:
    """The cue whose times are the first line of the first block."""
    place, times = parts[0][0]
    started, ended, rest = read_times(times, place, ",", report)
    if rest and not _POSITION.fullmatch(rest):
        raise ReadingError(_("“%(text)s” after the times") % {"text": excerpt(rest)}, line=place)
    return Cue(place, started, ended, "\n\n".join([payload(parts[0][1:]), *map(payload, parts[1:])]))


class _Numbers:
    """The numbers of the cues: a gap may be a lost cue."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._last: int | None = None

    def see(self, block: Block) -> None:
        """Compare the number in ``block``, if there is one, with the one before."""
        for place, line in block:
            number = int(line)
            if self._last is not None and number != self._last + 1:
                self._report.remark(RemarkKind.NUMBERS, place, f"{self._last} → {number}")
            self._last = number
