"""The sentences of a line, each with its place. A full stop in "Mr. Ford", "No. 5", "U.S." or "ст. 49" ends none."""

import re
from collections.abc import Iterator
from typing import Final

LONGEST: Final = 2_000
"""Characters of a sentence that are looked at: nobody speaks a longer one."""
END: Final = re.compile(r"[.!?…]+[»”’\")\]]*(?=\s|$)|\n+")
SHORT: Final = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|no|nos|art|arts|para|paras|st|vs|gen|sen|gov|rep|lt|col|u\.s|u\.n|e\.g|i\.e|a\.m|p\.m|"
    r"ст|п|пп|ч|р|рр|г|гг|м|ул|вул|ім|им|т|д|н|е|о|млн|млрд|тис|тыс|грн|руб|ін|др|пр)|\b[a-zа-яіїєґ])\.$",
    re.IGNORECASE,
)
"""What a full stop belongs to: an abbreviation, or an initial."""


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """`[start, end)` of each, without the blanks around it."""
    start = 0
    for match in END.finditer(text):
        if match.group() == "." and _goes_on(text, match.end()):
            continue
        yield from _place(text, start, match.end())
        start = match.end()
    yield from _place(text, start, len(text))


def _goes_on(text: str, end: int) -> bool:
    """After an abbreviation, or where what follows is no beginning."""
    following = text[end : end + 3].lstrip()[:1]
    return (
        bool(SHORT.search(text[max(0, end - 8) : end]))
        if following.isupper() or following.isdigit()
        else following.islower()
    )


def _place(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    over = start + len(piece.rstrip())
    if over > begin:
        yield begin, min(over, begin + LONGEST)
