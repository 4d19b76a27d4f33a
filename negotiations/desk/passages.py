"""The passage of a long line that is quoted: whole sentences, word for word, and never more than fits a glance."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

LONGEST: Final = 900
"""Characters of a quotation."""
SENTENCE: Final = re.compile(r"[^.!?…]+(?:[.!?…]+[»”\")]*|$)\s*")
PLAIN, SHARED, CUE = 0, 1, 2


def passage(text: str, places: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """`[start, end)` of what is quoted: all of a short text; else sentences around the one with the most of the places."""
    if len(text) <= LONGEST:
        return 0, len(text)
    sentences = [match.span() for match in SENTENCE.finditer(text)] or [(0, len(text))]
    held = [sum(start <= place[0] < end for place in places) for start, end in sentences]
    first = last = held.index(max(held))
    grown = True
    while grown:
        grown = False
        for low, high in ((first, last + 1), (first - 1, last)):
            if low >= 0 and high < len(sentences) and sentences[high][1] - sentences[low][0] <= LONGEST:
                first, last, grown = low, high, True
    start, end = sentences[first][0], sentences[last][1]
    if end - start > LONGEST:
        start, end = _words(text, start, end, next((place[0] for place in places if start <= place[0] < end), start))
    return start, start + len(text[start:end].rstrip())


def _words(text: str, start: int, end: int, at: int) -> tuple[int, int]:
    """Of one endless sentence the words about a place."""
    low = max(start, at - LONGEST // 3)
    low = low if low == start else (text.find(" ", low, at) + 1 or low)
    high = min(end, low + LONGEST)
    return low, high if high == end else max(text.rfind(" ", at, high), at + 1)


def painted(
    text: str, start: int, end: int, shared: Sequence[tuple[int, int]], cues: Sequence[tuple[int, int]]
) -> list[tuple[str, int]]:
    """The passage in pieces, each plain, shared or a cue; a cue within what is shared is a cue."""
    levels = bytearray(end - start)
    for level, places in ((SHARED, shared), (CUE, cues)):
        for one, other in places:
            low, high = max(one, start) - start, min(other, end) - start
            levels[low:high] = bytes([level]) * max(0, high - low)
    told = groupby(zip(text[start:end], levels, strict=True), key=lambda pair: pair[1])
    return [("".join(character for character, _ in piece), level) for level, piece in told]
