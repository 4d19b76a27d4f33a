"""What a person needs to know about a file before it becomes part of the record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .clock import Clock
from .lines import Format, Line
from .remarks import CHANGES, ODD_TIME_TITLES, REMARK_TITLES, OddTime, RemarkKind, Tally

MOST_SHOWN = 50


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

    A turn is a run of lines by one speaker; lines that do not say who speaks make none. ``asides`` counts what
    stands between the words (notes, applause, comments, styles), by kind. Lines of odd times are lines of the
    record, lines of remarks are lines of the file.
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
    _speakers: dict[_Who, SpeakerCount] = field(default_factory=dict)

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

    def aside(self, kind: str) -> None:
        """Count something that is not speech."""
        self.asides[kind] = self.asides.get(kind, 0) + 1

    def observe(self, lines: Iterable[Line], clock: Clock) -> Iterator[Line]:
        """Hand ``lines`` on, counting them."""
        languages, speakers = self.languages, self._speakers
        last: SpeakerCount | None = None
        for line in lines:
            self.lines += 1
            languages[line.language] = languages.get(line.language, 0) + 1
            if line.started is not None and (odd := clock.odd_times(line)):
                for kind in odd:
                    self.odd_time(kind, line.number)
            if line.speaker is None:
                self.nameless += 1
                self.remark(RemarkKind.NO_SPEAKER, line.place)
                last = None
            else:
                who = (line.speaker, line.speaker_ref, line.party)
                speaker = speakers.get(who)
                if speaker is None:
                    speaker = speakers[who] = SpeakerCount(*who, line.linked)
                speaker.lines += 1
                if speaker is not last:
                    last = speaker
                    speaker.turns += 1
                    self.turns += 1
            yield line
        self.complete = True

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
