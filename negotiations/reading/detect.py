"""Which format is it? Told by the first page of text, never by the file's name."""

import re

from django.utils.translation import gettext as _

from .characters import excerpt
from .errors import ReadingError
from .lines import Format

_WEBVTT = re.compile(r"WEBVTT(?:[ \t\r\n]|\Z)")  # W3C WebVTT section 4.1
_NUMBER = re.compile(r"[0-9]{1,9}")
_ROOT = re.compile(r"<([^\s<>/!?]+)")
_ROOTS = ("TEI", "teiCorpus")


def told_format(page: str) -> Format:
    """The format of a text that starts with ``page``. Raises ReadingError where there is none we read."""
    if _WEBVTT.match(page):
        return Format.WEBVTT
    start = page.lstrip()
    if not start:
        raise ReadingError(_("the file is empty"))
    if start[0] == "<" and not start.startswith("<v"):
        return _told_xml(start)
    if start[0] == "{":
        return Format.JSON_LINES
    if start[0] == "[":
        raise ReadingError(_("JSON, but not JSON Lines: every line has to be one object"))
    return _told_cues(start)


def _told_cues(start: str) -> Format:
    """SubRip if the text begins with a numbered cue."""
    lines = [line.strip() for line in start[:4000].splitlines()[:40] if line.strip()]
    timing = next((line for line in lines if "-->" in line), "")
    if _NUMBER.fullmatch(lines[0]) and (len(lines) == 1 or "-->" in lines[1]):
        return Format.SUBRIP
    if timing and timing == lines[0] and "," in timing:
        return Format.SUBRIP
    if timing or start.startswith(("WEBVTT", "webvtt", "<v")):
        raise ReadingError(_("this looks like WebVTT, but the file does not begin with WEBVTT"))
    raise ReadingError(
        _("not a format that is read here: WebVTT, SubRip, ParlaMint TEI or JSON Lines; it begins with “%(text)s”")
        % {"text": excerpt(lines[0])}
    )


def _told_xml(start: str) -> Format:
    """ParlaMint TEI if the root element says so."""
    root = _root(start)
    if root.rpartition(":")[2] in _ROOTS:
        return Format.PARLAMINT
    raise ReadingError(_("XML, but not TEI: the root element is <%(name)s>") % {"name": excerpt(root)})


def _root(text: str) -> str:
    """The name of the root element, after declaration, comments and processing instructions (XML 1.0 section 2.8)."""
    position = 0
    while position < len(text):
        if text[position].isspace():
            position += 1
        elif text.startswith("<?", position):
            position = _after(text, "?>", position)
        elif text.startswith("<!--", position):
            position = _after(text, "-->", position)
        elif text[position : position + 9].upper() == "<!DOCTYPE":
            raise ReadingError(_("a file with a DOCTYPE is not read"), line=text.count("\n", 0, position) + 1)
        elif match := _ROOT.match(text, position):
            return match[1]
        else:
            break
    raise ReadingError(_("XML without a root element on its first page"))


def _after(text: str, mark: str, position: int) -> int:
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)
