"""WebVTT (W3C, https://www.w3.org/TR/webvtt1/): cues with <v> voices."""

# By hand, not by webvtt-py: it leaves references undecoded (section 6.4), makes one text of two voices (section 6.5),
# drops words outside cues even when strict (section 6.1), and its errors name no line.

from collections.abc import Iterator

from django.utils.translation import gettext as _

from .characters import excerpt
from .cues import Block, Cue, Scribe, blocks, payload, read_times
from .cuetext import has_voices, speech
from .errors import ReadingError
from .lines import Line
from .names import Prefixes
from .remarks import RemarkKind
from .report import Report


def lines(text: str, report: Report) -> Iterator[Line]:
    """The lines of a WebVTT file. Raises ReadingError for anything a player would drop or could not place."""
    scribe = Scribe(text, report)
    prefixes = None if has_voices(text) else Prefixes(report)
    for cue in _cues(text, report):
        spoken = speech(cue, report)
        if prefixes is not None:
            spoken = [prefixes.split(words, cue.place) for _voice, words in spoken]
        if len(spoken) > 1:
            report.remark(RemarkKind.SPLIT_BY_VOICE, cue.place)
        yield from scribe.lines(cue, spoken)


def _cues(text: str, report: Report) -> Iterator[Cue]:
    every = blocks(text)
    payload(next(every)[1:])
    for block in every:
        if cue := _cue(block, report):
            yield cue


def _cue(block: Block, report: Report) -> Cue | None:
    """The cue in a block (section 6.1 "collect a WebVTT block"), or None for a comment, style or region."""
    timed = next((index for index, (_number, line) in enumerate(block[:2]) if "-->" in line), None)
    if timed is not None:
        place, times = block[timed]
        started, ended, _settings = read_times(times, place, ".", report)
        return Cue(place, started, ended, payload(block[timed + 1 :]))
    place, first = block[0]
    kind = _aside(first)
    if kind is None:
        raise ReadingError(_("“%(text)s” belongs to no cue") % {"text": excerpt(first)}, line=place)
    payload(block)
    report.aside(kind)
    return None


def _aside(first: str) -> str | None:
    """What a block without times is, by its first line (sections 4.1 and 6.1)."""
    if first == "NOTE" or first.startswith(("NOTE ", "NOTE\t")):
        return "comment"
    return {"STYLE": "style", "REGION": "region"}.get(first.rstrip(" \t"))
