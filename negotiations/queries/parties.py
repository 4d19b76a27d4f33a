"""The parties, and who speaks for them."""

from typing import Any

from django.db.models import Count, QuerySet

from negotiations.models import Party, Speaker
from teams.compartments import RECORD
from teams.models import Seat
from teams.rules import can_read


def parties(seat: Seat) -> QuerySet[Party]:
    """All parties of the negotiation."""
    return Party.objects.filter(delegation=seat.delegation_id)


def speakers(seat: Seat) -> QuerySet[Speaker]:
    """Everybody who speaks, with party; those joined to another are left out. Absent for who reads no record."""
    found = Speaker.objects.filter(delegation=seat.delegation_id, same_as=None)
    return (found if can_read(seat, RECORD) else found.none()).select_related("party").order_by("hotkey", "name")


def names_of(seat: Seat, *, speaker: str = "", party: str = "") -> set[Any] | None:
    """The ids under which a speaker, or a party, stands in the record, joined names too; None when neither is asked."""
    if not (speaker or party):
        return None
    names = [(one, one.placed) for one in all_speakers(seat)]
    return {
        one.pk
        for one, placed in names
        if speaker in {"", str(one.pk), str(placed.pk)} and party in {"", str(placed.party_id)}
    }


def parties_with_speakers(seat: Seat, q: str = "") -> list[Party]:
    """The parties, each with its speakers (and the names joined to them) in `speaker_list`, narrowed to a word."""
    word, found = q.casefold(), list(parties(seat))
    known = speakers(seat).filter(in_doubt=False).prefetch_related("aliases")
    named = [speaker for speaker in known if word in f"{speaker.name} {speaker.title}".casefold()]
    for party in found:
        party.speaker_list = [speaker for speaker in named if speaker.party_id == party.pk]  # type: ignore[attr-defined]
    return found


def undecided_speakers(seat: Seat) -> QuerySet[Speaker]:
    """Those whom an import could not place, with how often they spoke."""
    return speakers(seat).filter(in_doubt=True).annotate(lines=Count("utterances"))


def speakers_without_party(seat: Seat) -> QuerySet[Speaker]:
    """Those of whom a file told the name but not for whom they speak, with how often they spoke."""
    return speakers(seat).filter(in_doubt=False, party=None).annotate(lines=Count("utterances"))


def all_speakers(seat: Seat) -> QuerySet[Speaker]:
    """With those who were joined to another."""
    found = Speaker.objects.filter(delegation=seat.delegation_id).select_related("party", "same_as")
    return found if can_read(seat, RECORD) else found.none()
