"""What packs and sheets are made of: sections of plain blocks, which every renderer knows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Heading:
    """Stands over the blocks that follow; `note` is told beside it."""

    kind: ClassVar[str] = "heading"
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A text as it was written; `about` says what it is."""

    kind: ClassVar[str] = "words"
    text: str
    about: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Names with values, one a line."""

    kind: ClassVar[str] = "facts"
    rows: Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under heads, as many cells in each; `shares` are the widths of the columns against each other."""

    kind: ClassVar[str] = "table"
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]
    shares: Sequence[int]

    @property
    def cells(self) -> list[list[tuple[str, str]]]:
        """Row by row each cell with its column's head."""
        return [list(zip(self.heads, row, strict=True)) for row in self.rows]


Block = Heading | Words | Facts | Table


@dataclass(frozen=True, slots=True)
class Section:
    """A part that begins on a page of its own; without blocks it is left out."""

    key: str
    title: str
    blocks: Sequence[Block]


def facts(*rows: tuple[str, str]) -> list[Block]:
    """Those that have a value; none where none has."""
    told = [(name, value) for name, value in rows if value]
    return [Facts(told)] if told else []


def table(heads: Sequence[str], rows: Sequence[Sequence[str]], shares: Sequence[int], title: str = "") -> list[Block]:
    """A table with its title, where it has rows."""
    found: list[Block] = [Heading(title)] if title and rows else []
    return [*found, Table(heads, rows, shares)] if rows else []
