"""Times of a record: how they are written, and how they may be odd."""

import re
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from .characters import excerpt
from .errors import ReadingError
from .lines import Line, Moment
from .remarks import OddTime

LONGEST = timedelta(hours=10)
_FIRST_YEAR, _LAST_YEAR = 1900, 2199

# WebVTT section 4.2 "WebVTT timestamp"; SubRip writes the same with a comma and always with hours.
_CUE_TIME = re.compile(r"(?:([0-9]{1,4}):)?([0-9]{2}):([0-9]{2})([.,])([0-9]{3})")
_WALL_TIME = re.compile(r"\(?\s*([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?\s*\)?\.?")


def read_cue_time(text: str, line: int) -> tuple[timedelta, str]:
    """The offset written as ``01:02:03.456`` and its decimal mark. Raises ReadingError."""
    match = _CUE_TIME.fullmatch(text)
    if match is None:
        raise ReadingError(_("“%(text)s” is not a time") % {"text": excerpt(text)}, line=line)
    hours, minutes, seconds, mark, thousandths = match.groups()
    if minutes > "59" or seconds > "59":
        raise ReadingError(_("“%(text)s” has more than 59 minutes or seconds") % {"text": text}, line=line)
    whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
    return timedelta(seconds=whole, milliseconds=int(thousandths)), mark


def read_date_and_time(text: object, line: int) -> datetime:
    """The moment written as ISO 8601 date and time. Raises ReadingError."""
    try:
        if type(text) is str and text[10:11] in ("T", " ", "t"):
            moment = datetime.fromisoformat(text)
            if _FIRST_YEAR <= moment.year <= _LAST_YEAR:
                return moment
    except ValueError:
        pass
    shown = excerpt(text) if isinstance(text, str) else type(text).__name__
    raise ReadingError(_("“%(text)s” is not a date and time (ISO 8601)") % {"text": shown}, line=line)


def read_wall_time(text: str) -> timedelta | None:
    """Time since midnight from a clock time such as ``(08:01:35)``; None: it is something else."""
    match = _WALL_TIME.fullmatch(text.strip())
    if match is None:
        return None
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    if hours > 23 or minutes > 59 or seconds > 59:
        return None
    return timedelta(hours=hours, minutes=minutes, seconds=seconds)


class Clock:
    """Watches the times of one file, in the order of its lines."""

    def __init__(self) -> None:
        self._start: Moment | None = None
        self._end: Moment | None = None

    def odd_times(self, line: Line) -> list[OddTime]:
        """How the times of ``line`` are odd by themselves and after the lines before it."""
        if line.started is None:
            return []
        odd = [] if line.ended is None else _oddly_long(line.started, line.ended)
        if not line.continued and (kind := self.step_to(line.started)):
            odd.append(kind)
        self._end = line.ended
        return odd

    def step_to(self, moment: Moment) -> OddTime | None:
        """Go on to ``moment``; tell if that is a step back, into the line before, or absurdly far.

        What cannot be compared, an offset and a date or a date without a zone and one with, is not odd.
        """
        before, self._start = self._start, moment
        if before is None:
            return None
        try:
            if moment < before:  # type: ignore[operator]
                return OddTime.BACKWARDS
            if self._end is not None and moment < self._end:  # type: ignore[operator]
                return OddTime.OVERLAPPING
        except TypeError:
            return None
        is_jump = type(moment) is timedelta and span(self._end or before, moment) > LONGEST
        return OddTime.ABSURD if is_jump else None


def span(started: Moment, ended: Moment) -> timedelta:
    """From ``started`` to ``ended``; nothing where the two cannot be compared."""
    try:
        return ended - started  # type: ignore[operator,return-value]
    except TypeError:
        return timedelta()


def _oddly_long(started: Moment, ended: Moment) -> list[OddTime]:
    if started == ended:
        return [OddTime.ZERO]
    length = span(started, ended)
    if length < timedelta():
        return [OddTime.NEGATIVE]
    return [OddTime.ABSURD] if length > LONGEST else []
