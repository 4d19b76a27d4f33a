"""Read a record file, whatever it is."""

from collections.abc import Generator, Iterator
from typing import Self

from django.utils.translation import gettext as _

from . import jsonlines, parlamint, subrip, webvtt
from .characters import refuse_unfit
from .decoding import text_head, told_encoding, whole_lines, whole_text
from .detect import told_format
from .errors import ReadingError
from .lines import Format, Line
from .report import Report
from .source import Origin, Source


class Reading:
    """One file being read: what it is, its lines one after the other, and the report that grows with them.

    ``lines`` is an iterator: it can be gone through once. Close a reading, or use it in a ``with`` statement; one
    gone through to its end is closed. Only ReadingError is ever raised for what a file holds.
    """

    def __init__(self, source: Source) -> None:
        self._source = source
        self.sha256 = source.sha256
        self.encoding = told_encoding(source)
        self.format = told_format(text_head(source, self.encoding))
        self.report = Report(self.format, self.encoding, self.sha256)
        self.lines = self._read()

    def __iter__(self) -> Iterator[Line]:
        return self.lines

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_raised: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; there are no more lines then."""
        self.lines.close()
        self._source.close()

    def _read(self) -> Generator[Line, None, None]:
        try:
            yield from self.report.observe(self._lines_of_format())
        finally:
            self._source.close()
        if not self.report.lines:
            raise ReadingError(_("there is no speech in this file"))

    def _lines_of_format(self) -> Iterator[Line]:
        if self.format is Format.JSON_LINES:
            return jsonlines.lines(whole_lines(self._source, self.encoding), self.report)
        text = whole_text(self._source, self.encoding)
        refuse_unfit(text, 1)
        if self.format is Format.PARLAMINT:
            return parlamint.lines(text, self.encoding, self.report)
        if self.format is Format.WEBVTT:
            return webvtt.lines(text, self.report)
        return subrip.lines(text, self.report)


def read(origin: Origin) -> Reading:
    """Begin to read a file, given as a path or as a binary file that stays open.

    Raises ReadingError if it is empty, no text, in no certain encoding, or in none of the formats; what is wrong
    further on is raised while the lines are gone through. The report is whole after the last line.
    """
    source = Source(origin)
    try:
        return Reading(source)
    except BaseException:
        source.close()
        raise
