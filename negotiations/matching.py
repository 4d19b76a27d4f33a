"""Whose words are these? The names of a file against the speakers we know.

A name is matched only when it is the same to the letter. Everything else is a new speaker, in doubt when the
file itself was in doubt; joining two spellings is a person's decision (`actions.speakers.place_speaker`).
"""

from dataclasses import dataclass, field

from negotiations.models import Speaker
from negotiations.reading import Line, Report
from teams.models import Delegation

UNNAMED = "—"
Who = tuple[str | None, str | None, str | None]


@dataclass(slots=True)
class Matched:
    """The speakers of a file: those we have, and those it brings."""

    known: list[Speaker] = field(default_factory=list)
    new: list[Speaker] = field(default_factory=list)
    by_who: dict[Who, Speaker] = field(default_factory=dict)

    @property
    def in_doubt(self) -> list[Speaker]:
        """New speakers who wait for a person."""
        return [speaker for speaker in self.new if speaker.in_doubt]

    def save_new(self) -> None:
        Speaker.objects.bulk_create(self.new)

    def speaker_of(self, line: Line) -> Speaker:
        return self.by_who[line.speaker, line.speaker_ref, line.party]


def match_speakers(delegation: Delegation, report: Report) -> Matched:
    """Match every speaker of a report; nothing is saved."""
    ours = {
        (speaker.name, speaker.reference): speaker
        for speaker in delegation.speakers.select_related("party", "same_as__party")
    }
    parties = {party.name.casefold(): party for party in delegation.parties.all()}
    matched = Matched()
    told: list[tuple[str, str | None, str | None, bool]] = [
        (count.label, count.ref, count.party, count.linked) for count in report.speakers
    ]
    if report.nameless:
        told.append((UNNAMED, None, None, False))
    for name, ref, party, linked in told:
        who: Who = (None if name == UNNAMED and not linked else name, ref, party)
        speaker = ours.get((name, ref or "")) or ours.get((name, ""))
        if speaker is None:
            found = parties.get((party or "").casefold())
            speaker = ours[name, ref or ""] = Speaker(
                delegation=delegation, name=name, reference=ref or "", party=found, in_doubt=not linked,
                title="" if found else (party or ""),
            )  # fmt: skip
            matched.new.append(speaker)
        elif speaker not in matched.new:
            matched.known.append(speaker)
        matched.by_who[who] = speaker
    return matched
