"""From bytes to text: one encoding for a whole file, told for certain or not at all.

UTF-8 with or without a byte-order mark; UTF-16 with one; windows-1251 and KOI8-U where the letters prove it.
Decoding is strict everywhere, so nothing is replaced.
"""

import codecs
from collections.abc import Iterator

from django.utils.translation import gettext as _

from .cyrillic import is_scrambled, sure_encoding
from .errors import ReadingError
from .source import LARGEST_HELD, Source

LONGEST_LINE = 1_000_000  # characters
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, ""),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def told_encoding(source: Source) -> str:
    """The codec of the file. Raises ReadingError where it is not certain, or not an encoding read here."""
    head = source.head()
    if not head:
        raise ReadingError(_("the file is empty"))
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name or _refuse_utf32()
    if (offset := head.find(0)) >= 0:
        raise ReadingError(_("a NUL: this is not text, or UTF-16 without a byte-order mark"), offset=offset)
    return _utf8_or_legacy(source)


def text_head(source: Source, encoding: str) -> str:
    """The text of the first 64 KiB, for telling the format. Raises ReadingError."""
    decoder = _Decoder(encoding)
    text = decoder.decode(source.head(), final=False)
    if is_scrambled(text):
        raise ReadingError(_("the Cyrillic letters make no words: the file was saved in a wrong encoding"))
    return text


def whole_text(source: Source, encoding: str) -> str:
    """The whole text of a file small enough to hold. Raises ReadingError."""
    return _Decoder(encoding).decode(source.whole(), final=True)


def whole_lines(source: Source, encoding: str) -> Iterator[str]:
    """The text in pieces that end with a line feed, in flat memory. Raises ReadingError."""
    decoder = _Decoder(encoding)
    tail, line = "", 1
    for piece in source.checked_pieces():
        text = tail + decoder.decode(piece, final=False)
        cut = text.rfind("\n") + 1
        if cut:
            yield text[:cut]
            line += text.count("\n", 0, cut)
        tail = text[cut:]
        if len(tail) > LONGEST_LINE:
            raise ReadingError(_("a line of more than %(most)d characters") % {"most": LONGEST_LINE}, line=line)
    tail += decoder.decode(b"", final=True)
    if tail:
        yield tail + "\n"


class _Decoder:
    """A strict incremental decoder that tells the offset of what it cannot decode."""

    def __init__(self, encoding: str) -> None:
        self._marked = encoding in dict(_MARKS).values()
        self._encoding = encoding
        self._decoder = codecs.getincrementaldecoder(encoding.removesuffix("-sig"))("strict")
        self._offset = 0

    def decode(self, data: bytes, *, final: bool) -> str:
        waiting = self._decoder.getstate()[0]
        try:
            text = self._decoder.decode(data, final)
        except UnicodeDecodeError as error:
            offset = self._offset - len(waiting) + error.start
            raise ReadingError(
                _("this is not %(encoding)s: damaged, cut short, or two encodings in one file")
                % {"encoding": self._encoding},
                offset=offset,
            ) from None
        self._offset += len(data)
        if self._marked and text:
            self._marked = False
            text = text.removeprefix("\ufeff")
        return text


def _refuse_utf32() -> str:
    raise ReadingError(_("UTF-32 is not read; save the file as UTF-8"))


def _utf8_or_legacy(source: Source) -> str:
    """UTF-8 if all of a file that may be held is UTF-8, or the first page of a larger one; else a sure guess."""
    small = source.size <= LARGEST_HELD
    decoder = _Decoder("utf-8")
    try:
        if not small:
            decoder.decode(source.head(), final=False)
            return "utf-8"
        for piece in source.pieces():
            decoder.decode(piece, final=False)
        decoder.decode(b"", final=True)
    except ReadingError as not_utf8:
        encoding = sure_encoding(source.whole()) if small else None
        if encoding is None:
            raise not_utf8 from None
        return encoding
    return "utf-8"
