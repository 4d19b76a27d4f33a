"""CSV that opens in a spreadsheet and stays text there."""

import csv
from collections.abc import Iterable, Sequence
from io import StringIO

# What a spreadsheet takes for the beginning of a formula, full-width forms too (OWASP, CSV injection).
FORMULA = frozenset("=+-@＝＋－＠\t\r\n")
BOM = "\ufeff"


def defused(text: str) -> str:
    """The text behind an apostrophe where it would be calculated, also after spaces and quotes."""
    bare = text.lstrip(" \"'\u00a0")
    return f"'{text}" if text[:1] in FORMULA or bare[:1] in FORMULA else text


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """A table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8."""
    out = StringIO(newline="")
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows([defused(cell) for cell in row] for row in rows)
    return BOM + out.getvalue()
