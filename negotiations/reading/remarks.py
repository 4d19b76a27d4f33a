"""What can be said about a file besides its lines: kinds of odd times and of remarks."""

from dataclasses import dataclass, field
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from .characters import visible

MOST_EXAMPLES = 20


class OddTime(StrEnum):
    """A time that is kept as it is and told about."""

    BACKWARDS = "backwards"
    OVERLAPPING = "overlapping"
    NEGATIVE = "negative"
    ZERO = "zero"
    ABSURD = "absurd"


class RemarkKind(StrEnum):
    """Something a person should know before the record is taken in."""

    MARKUP = "markup"
    REFERENCES = "references"
    LAYOUT = "layout"
    LABEL_CHANGED = "label_changed"
    MIXED_ALPHABETS = "mixed_alphabets"
    ODD_CHARACTERS = "odd_characters"
    EMPTY = "empty"
    SPLIT_BY_LANGUAGE = "split_by_language"
    SPLIT_BY_VOICE = "split_by_voice"
    NO_SPEAKER = "no_speaker"
    SEVERAL_SPEAKERS = "several_speakers"
    NAME_DOUBTFUL = "name_doubtful"
    NUMBERS = "numbers"
    DECIMAL_MARK = "decimal_mark"
    BLANK_IN_CUE = "blank_in_cue"
    FIELD_UNREAD = "field_unread"
    TRANSLATED = "translated"
    NO_ZONE = "no_zone"
    DECLARED_ENCODING = "declared_encoding"


ODD_TIME_TITLES = {
    OddTime.BACKWARDS: _("starts before the line above it"),
    OddTime.OVERLAPPING: _("starts before the line above it has ended"),
    OddTime.NEGATIVE: _("ends before it starts"),
    OddTime.ZERO: _("ends when it starts"),
    OddTime.ABSURD: _("lasts, or jumps, more than 10 hours"),
}

REMARK_TITLES = {
    RemarkKind.MARKUP: _("markup left out of the text"),
    RemarkKind.REFERENCES: _("character references decoded"),
    RemarkKind.LAYOUT: _("line breaks and indents of the XML read as one space"),
    RemarkKind.LABEL_CHANGED: _("names shown otherwise than written"),
    RemarkKind.MIXED_ALPHABETS: _("names that mix Cyrillic and Latin letters in one word"),
    RemarkKind.ODD_CHARACTERS: _("invisible, directional or lost characters in the text, kept"),
    RemarkKind.EMPTY: _("entries without words, left out"),
    RemarkKind.SPLIT_BY_LANGUAGE: _("utterances in more than one language, split"),
    RemarkKind.SPLIT_BY_VOICE: _("cues with more than one voice, split"),
    RemarkKind.NO_SPEAKER: _("lines that do not say who speaks"),
    RemarkKind.SEVERAL_SPEAKERS: _("lines with several speakers, or an id of several persons"),
    RemarkKind.NAME_DOUBTFUL: _("words before a colon not taken for a name"),
    RemarkKind.NUMBERS: _("the file's own numbers skip or repeat"),
    RemarkKind.DECIMAL_MARK: _("times with a decimal mark of another format"),
    RemarkKind.BLANK_IN_CUE: _("empty lines inside a cue"),
    RemarkKind.FIELD_UNREAD: _("fields that are not read"),
    RemarkKind.TRANSLATED: _("lines spoken in another language than their text"),
    RemarkKind.NO_ZONE: _("times without an offset from UTC, taken as the clock on the wall"),
    RemarkKind.DECLARED_ENCODING: _("the file declares another encoding than it has"),
}

# Kinds that change characters on the way from the file to the line.
CHANGES = (RemarkKind.MARKUP, RemarkKind.REFERENCES, RemarkKind.LAYOUT, RemarkKind.LABEL_CHANGED)


@dataclass(frozen=True, slots=True)
class Remark:
    """One place a tally counts: a line of the record (odd times) or of the file (all else)."""

    line: int
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.line} ({visible(self.detail)})" if self.detail else str(self.line)


@dataclass(slots=True)
class Tally:
    """How often something occurred, and the first places."""

    count: int = 0
    examples: list[Remark] = field(default_factory=list)

    def add(self, line: int, detail: str = "") -> None:
        """Count one more."""
        self.count += 1
        if len(self.examples) < MOST_EXAMPLES:
            self.examples.append(Remark(line, detail))

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {
            "count": self.count,
            "examples": [{"line": one.line, "detail": visible(one.detail)} for one in self.examples],
        }
