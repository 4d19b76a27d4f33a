"""What the index holds: one document for each version of a line.

A document's number is that of the line and of its version, so that the order of documents is the order of lines.
Beside the words it holds *facets*, so that filters are part of the same look-up.
"""

from dataclasses import dataclass
from typing import Any, Final

from briefings.morphology import lemmas
from negotiations.models import Correction, Utterance

VERSIONS: Final = 1024
"""Documents a line can have: as it was recorded is 0, its corrections are 1, 2, …"""
DELEGATION: Final = "d"
SITTING: Final = "t"
SPEAKER: Final = "s"
LANGUAGE: Final = "l"


@dataclass(frozen=True, slots=True)
class Document:
    """`parts` are the terms of the words in their order, `others` those of joined words and the facets."""

    number: int
    delegation: Any
    parts: list[str]
    others: list[str]


def of_line(line: Utterance) -> Document:
    """The line as it was recorded."""
    return _document(line, 0, line.text)


def of_correction(correction: Correction) -> Document:
    """A correction of a line."""
    return _document(correction.utterance, correction.number, correction.text)


def _document(line: Utterance, version: int, text: str) -> Document:
    parts, wholes = lemmas.split_terms(text, line.language)
    delegation = line.sitting.delegation_id
    facets = [
        facet(DELEGATION, delegation),
        facet(SITTING, line.sitting_id),
        facet(SPEAKER, line.speaker_id),
        facet(LANGUAGE, line.language),
    ]
    return Document(number(line, version), delegation, parts, wholes + facets)


def number(line: Utterance, version: int) -> int:
    """The document of a line as recorded (0), or of its correction."""
    return line.pk * VERSIONS + version


def facet(kind: str, key: Any) -> str:
    """The term that stands for what a document belongs to; no word of a text begins with `=`."""
    return f"={kind}{str(key).replace('-', '')}"
