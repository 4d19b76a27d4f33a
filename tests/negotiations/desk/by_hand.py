"""Lines in three languages whose terms were marked by hand: `{term:words}` in `lines.txt`, the terms in `glossary.tsv`."""

import re
from collections.abc import Iterator
from pathlib import Path

from negotiations.desk.terms import Form, TermSpotter

HERE = Path(__file__).parent
MARKED = re.compile(r"{([a-z]+):([^}]*)}")
Place = tuple[str, int, int]


def rows(name: str) -> list[list[str]]:
    kept = (line for line in (HERE / name).read_text().splitlines() if line and not line.startswith("#"))
    return [line.split("\t") for line in kept]


def glossary() -> list[Form]:
    return [Form(term, text, language) for term, language, text in rows("glossary.tsv")]


def marked_lines() -> Iterator[tuple[str, str, set[Place]]]:
    """The language of each line, the line as it was said, and the places of its terms."""
    for language, text in rows("lines.txt"):
        yield language, *_unmarked(text)


def compared(spotter: TermSpotter) -> tuple[set[tuple[int, *Place]], set[tuple[int, *Place]]]:
    """What was marked by hand and what this one finds, by the number of the line."""
    expected, found = set[tuple[int, *Place]](), set[tuple[int, *Place]]()
    for number, (language, text, places) in enumerate(marked_lines()):
        expected |= {(number, *place) for place in places}
        found |= {(number, spot.form.term, spot.start, spot.end) for spot in spotter.spot(text, language)}
    return expected, found


def _unmarked(text: str) -> tuple[str, set[Place]]:
    plain, places, at = "", set[Place](), 0
    for match in MARKED.finditer(text):
        plain += text[at : match.start()]
        places.add((match[1], len(plain), len(plain) + len(match[2])))
        plain, at = plain + match[2], match.end()
    return plain + text[at:], places
