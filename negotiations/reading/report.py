"""What a person needs to know about a file before it becomes part of the record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta

from django.utils.translation import gettext as _, ngettext

from .clock import Clock, span
from .errors import ReadingError
from .lines import Format, Line, Moment
from .remarks import CHANGES, ODD_TIME_TITLES, REMARK_TITLES, OddTime, RemarkKind, Tally

MOST_SPEAKERS = 10_000
MOST_SHOWN = 50
SILENCE = timedelta(seconds=1)
_IN_CUES = (Format.WEBVTT, Format.SUBRIP)


@dataclass(slots=True)
class SpeakerCount:
    """A speaker as the file names one, and how much is said."""

    label: str
    ref: str | None
    party: str | None
    linked: bool
    lines: int = 0
    turns: int = 0

    def __str__(self) -> str:
        name = f"{self.label} ({self.party})" if self.party else self.label
        lines = ngettext("%(count)d line", "%(count)d lines", self.lines) % {"count": self.lines}
        turns = ngettext("%(count)d turn", "%(count)d turns", self.turns) % {"count": self.turns}
        return f"{name}: {lines}, {turns}" + ("" if self.linked else " · " + _("to be decided by a person"))

    def as_dict(self) -> dict[str, object]:
        """For JSON."""
        return {
            "label": self.label, "ref": self.ref, "party": self.party, "linked": self.linked,
            "lines": self.lines, "turns": self.turns,
        }  # fmt: skip


_Who = tuple[str, str | None, str | None]


@dataclass(slots=True)
class Report:
    """Counts of one file; they grow while its lines are read and are whole when ``complete``.

    A turn is what one speaker says until somebody else does. Where cues cut speech into pieces it ends too at a
    silence of a second; elsewhere every utterance is whole. Lines that do not say who speaks make no turn.
    ``asides`` counts what stands between the words (notes, applause, comments, styles), by kind. Lines of odd
    times are lines of the record, lines of remarks are lines of the file.
    """

    format: Format
    encoding: str
    sha256: str
    lines: int = 0
    turns: int = 0
    nameless: int = 0
    complete: bool = False
    languages: dict[str, int] = field(default_factory=dict)
    asides: dict[str, int] = field(default_factory=dict)
    odd_times: dict[OddTime, Tally] = field(default_factory=dict)
    remarks: dict[RemarkKind, Tally] = field(default_factory=dict)
    _speakers: dict[_Who, SpeakerCount] = field(default_factory=dict, repr=False)
    _clock: Clock = field(default_factory=Clock, repr=False)

    @property
    def speakers(self) -> list[SpeakerCount]:
        """Everybody who speaks, in the order of first words."""
        return list(self._speakers.values())

    @property
    def undecided(self) -> list[SpeakerCount]:
        """The speakers of whom the file does not say for certain who they are."""
        return [speaker for speaker in self._speakers.values() if not speaker.linked]

    @property
    def characters_changed(self) -> dict[RemarkKind, Tally]:
        """The remarks that tell of characters not taken over as they are in the file."""
        return {kind: self.remarks[kind] for kind in CHANGES if kind in self.remarks}

    def remark(self, kind: RemarkKind, line: int, detail: str = "") -> None:
        """Note something about a line of the file."""
        self.remarks.setdefault(kind, Tally()).add(line, detail)

    def odd_time(self, kind: OddTime, number: int, detail: str = "") -> None:
        """Note an odd time at a line of the record."""
        self.odd_times.setdefault(kind, Tally()).add(number, detail)

    def time_within(self, number: int, moment: Moment) -> None:
        """Note a time that the file tells in the middle of line ``number`` of the record."""
        if kind := self._clock.step_to(moment):
            self.odd_time(kind, number)

    def aside(self, kind: str) -> None:
        """Count something that is not speech."""
        self.asides[kind] = self.asides.get(kind, 0) + 1

    def observe(self, lines: Iterable[Line]) -> Iterator[Line]:
        """Hand ``lines`` on, counting them. Raises ReadingError for more speakers than a person could look at."""
        languages, odd_times = self.languages, self._clock.odd_times
        last: SpeakerCount | None = None
        before: Line | None = None
        for line in lines:
            self.lines += 1
            languages[line.language] = languages.get(line.language, 0) + 1
            for kind in odd_times(line):
                self.odd_time(kind, line.number)
            speaker = self._speaker(line)
            if speaker is not None and (speaker is not last or before is None or self._parts(before, line)):
                speaker.turns += 1
                self.turns += 1
            last, before = speaker, line
            yield line
        self.complete = True

    def _parts(self, before: Line, line: Line) -> bool:
        """Does a new turn of the same speaker begin with ``line``?"""
        if self.format in _IN_CUES:
            return bool(before.ended and line.started and span(before.ended, line.started) >= SILENCE)
        return not line.continued

    def _speaker(self, line: Line) -> SpeakerCount | None:
        """Who speaks ``line``, with the line counted."""
        if line.speaker is None:
            self.nameless += 1
            self.remark(RemarkKind.NO_SPEAKER, line.place)
            return None
        who = (line.speaker, line.speaker_ref, line.party)
        speaker = self._speakers.get(who)
        if speaker is None:
            if len(self._speakers) >= MOST_SPEAKERS:
                raise ReadingError(_("more than %(count)d speakers") % {"count": MOST_SPEAKERS}, line=line.place)
            speaker = self._speakers[who] = SpeakerCount(*who, line.linked)
        speaker.lines += 1
        return speaker

    def as_dict(self) -> dict[str, object]:
        """For JSON: the same facts, every key always there."""
        return {
            "format": str(self.format), "encoding": self.encoding, "sha256": self.sha256,
            "lines": self.lines, "turns": self.turns, "nameless": self.nameless, "complete": self.complete,
            "speakers": [speaker.as_dict() for speaker in self.speakers],
            "languages": dict(self.languages), "asides": dict(self.asides),
            "odd_times": {str(kind): tally.as_dict() for kind, tally in self.odd_times.items()},
            "remarks": {str(kind): tally.as_dict() for kind, tally in self.remarks.items()},
            "characters_changed": {str(kind): tally.count for kind, tally in self.characters_changed.items()},
        }  # fmt: skip

    def render(self) -> str:
        """The report as plain text for a console, in the language in force."""
        return "\n".join(_rendered(self))


def _rendered(report: Report) -> Iterator[str]:
    yield f"{_('Format')}: {report.format.title}"
    yield f"{_('Encoding')}: {report.encoding}"
    yield f"SHA-256: {report.sha256}"
    yield f"{_('Lines')}: {report.lines}"
    yield f"{_('Turns')}: {report.turns}"
    yield from _counted(_("Languages"), report.languages)
    yield from _counted(_("Not speech"), report.asides)
    yield f"{_('Speakers')}: {len(report.speakers)}"
    shown = report.speakers[:MOST_SHOWN]
    yield from (f"  {speaker}" for speaker in shown)
    if hidden := len(report.speakers) - len(shown):
        yield "  " + ngettext("and %(count)d more", "and %(count)d more", hidden) % {"count": hidden}
    for odd, tally in report.odd_times.items():
        yield _tallied(_("Odd times"), ODD_TIME_TITLES[odd], tally, _("record lines"))
    for kind, tally in report.remarks.items():
        title = _("Changed") if kind in CHANGES else _("Remark")
        yield _tallied(title, REMARK_TITLES[kind], tally, _("file lines"))


def _counted(title: str, counts: dict[str, int]) -> Iterator[str]:
    if counts:
        yield f"{title}: " + ", ".join(f"{name} {count}" for name, count in sorted(counts.items()))


def _tallied(title: str, text: object, tally: Tally, places: str) -> str:
    more = ", …" if tally.count > len(tally.examples) else ""
    return f"{title}: {text}: {tally.count} ({places} {', '.join(map(str, tally.examples))}{more})"
