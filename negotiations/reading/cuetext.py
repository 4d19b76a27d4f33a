"""WebVTT cue text (W3C WebVTT sections 4.2.2 and 6.4): who says what, without the markup.

One difference to a player: a ``<`` that begins no tag stays in the text, as no word may get lost.
"""

import html
import re

from .cues import Cue
from .remarks import RemarkKind
from .report import Report

Spoken = list[tuple[str | None, str]]

_TAG = re.compile(r"<(?:/?[A-Za-z][^<>]*|/|[0-9]+:[0-9:.]*)?>")
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?(?:\s([^<>]*))?>")
_WORD = re.compile(r"\w")
_REFERENCE = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9A-Fa-f]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});")


def has_voices(text: str) -> bool:
    """Does a file say who speaks by voices?"""
    return _VOICE.search(text) is not None


def speech(cue: Cue, report: Report) -> Spoken:
    """Voice and words of a cue, one pair for each change of voice; at least one pair."""
    spoken: list[tuple[str | None, list[str]]] = []
    voice: str | None = None
    position = 0
    for tag in _TAG.finditer(cue.payload):
        _say(spoken, voice, cue.payload[position : tag.start()])
        position = tag.end()
        voice = _voice_after(tag[0], voice, cue, report)
    _say(spoken, voice, cue.payload[position:])
    said = [(who, _decoded("".join(raw), cue, report)) for who, raw in spoken]
    if len(said) > 1:
        said = [pair for pair in said if not _is_dash(pair, cue, report)]
    return said or [(voice, "")]


def _is_dash(pair: tuple[str | None, str], cue: Cue, report: Report) -> bool:
    """True for what stands between two voices and has neither letter nor digit: the dashes of a dialogue."""
    voice, words = pair
    if voice is not None or _WORD.search(words):
        return False
    report.remark(RemarkKind.MARKUP, cue.place, words.strip()[:60])
    return True


def _voice_after(tag: str, voice: str | None, cue: Cue, report: Report) -> str | None:
    """Who speaks after ``tag``."""
    if tag == "</v>":
        return None
    if match := _VOICE.fullmatch(tag):
        return _decoded(match[1] or "", cue, report)
    report.remark(RemarkKind.MARKUP, cue.place, tag[:60])
    return voice


def _say(spoken: list[tuple[str | None, list[str]]], voice: str | None, raw: str) -> None:
    """Add words: to the last pair if it is the same voice, or if they are only white space."""
    blank = not raw.strip()
    if spoken and (blank or spoken[-1][0] == voice):
        spoken[-1][1].append(raw)
    elif not blank:
        spoken.append((voice, [raw]))


def _decoded(text: str, cue: Cue, report: Report) -> str:
    """``text`` with its character references decoded once."""
    decoded = _REFERENCE.sub(lambda match: html.unescape(match[0]), text)
    if decoded != text:
        report.remark(RemarkKind.REFERENCES, cue.place)
    return decoded
