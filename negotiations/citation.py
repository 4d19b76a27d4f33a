"""The stable citation of a line: round, sitting, line, as in 2.3.118. It works on paper."""

import re

from django.urls import register_converter

NUMBER = "[1-9][0-9]{0,8}"
CITATION = rf"{NUMBER}\.{NUMBER}\.{NUMBER}"
PATTERN = re.compile(rf"({NUMBER})\.({NUMBER})\.({NUMBER})", re.ASCII)


def cite(round_number: int, sitting_number: int, line: int) -> str:
    return f"{round_number}.{sitting_number}.{line}"


def parse(text: str) -> tuple[int, int, int]:
    """The three numbers; ValueError when it is not a citation."""
    match = PATTERN.fullmatch(text)
    if not match:
        raise ValueError(f"not a citation: {text[:40]!r}")
    return int(match[1]), int(match[2]), int(match[3])


def pieces(text: str) -> list[tuple[str, bool]]:
    """A text cut at the citations in it, and of each piece whether it is one; a longer row of numbers is none."""
    cut = re.split(rf"(?<![\w.])({CITATION})(?![\w]|\.\w)", text, flags=re.ASCII)
    return [(piece, number % 2 == 1) for number, piece in enumerate(cut) if piece]


class CitationConverter:
    """A citation in an address."""

    regex = CITATION

    def to_python(self, value: str) -> tuple[int, int, int]:
        return parse(value)

    def to_url(self, value: str | tuple[int, int, int]) -> str:
        return value if isinstance(value, str) else cite(*value)


register_converter(CitationConverter, "citation")
