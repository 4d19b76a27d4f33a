"""What a record file holds, whatever its format: lines of speech."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

Moment = timedelta | datetime


class Format(StrEnum):
    """A format this package reads."""

    WEBVTT = "webvtt"
    SUBRIP = "subrip"
    PARLAMINT = "parlamint"
    JSON_LINES = "jsonlines"

    @property
    def title(self) -> str:  # type: ignore[override]
        """The format's own name, the same in every language."""
        return _TITLES[self]


_TITLES = {
    Format.WEBVTT: "WebVTT",
    Format.SUBRIP: "SubRip",
    Format.PARLAMINT: "ParlaMint TEI",
    Format.JSON_LINES: "JSON Lines",
}


@dataclass(slots=True)
class Line:
    """One utterance as the file gives it.

    Not frozen only because a frozen dataclass takes three times as long to make; treat it as a value.

    number       1.. in the order of the file, without gaps
    speaker      how the file calls who speaks, safe to show; None: the file does not say
    speaker_ref  the speaker's id inside the file, stable there, as written and so not for show
                 (ParlaMint ``who="#id"``, JSON ``speaker_id``)
    party        the party the file names beside the speaker
    language     language of the text, a BCP 47 primary tag; ``und``: cannot be told
    text         the words, as they are in the file; never empty
    started      offset from the start of the recording, or a date and time. One without an offset from UTC
                 is the clock on the wall where the record was made
    ended        the same, or None
    linked       the file says without doubt who speaks. False: a person has to decide
    place        the line of the file where it begins
    spoken       the language it was spoken in, where the file says that it differs from the text's
    continued    one more part of the utterance or cue that the line before is from
    """

    number: int
    speaker: str | None
    speaker_ref: str | None
    party: str | None
    language: str
    text: str
    started: Moment | None
    ended: Moment | None
    linked: bool
    place: int
    spoken: str | None = None
    continued: bool = False
