"""The linkage alert: somebody ties unlike subjects together, prisoners of war and children, say, in one breath."""

from dataclasses import asdict

from journal.append import Draft
from negotiations.counter_moves import card_of
from negotiations.models import Point, Pressure, Side, Tactic, Utterance
from negotiations.spotting import spoken_of, unlike
from teams.compartments import CAUCUS


def alerts(utterance: Utterance) -> list[Draft]:
    """What the notes' journal is told of a line of theirs that names two points under different roots of the agenda."""
    party = utterance.speaker.placed.party
    if party is None or party.side == Side.OURS:
        return []
    delegation = utterance.sitting.delegation_id
    points = list(Point.objects.filter(delegation=delegation))
    pair = unlike(
        spoken_of(utterance.text, utterance.language, points), {point.pk: point.parent_id for point in points}
    )
    if pair is None:
        return []
    speaker, (here, there) = utterance.speaker.placed, pair
    before = Pressure.objects.filter(delegation=delegation, speaker=speaker, tactic=Tactic.LINKAGE).count()
    body = {
        "citation": utterance.citation,
        "speaker": speaker.name,
        "points": [{"number": point.number, "title": point.title} for point in pair],
        "times": before + 1,
        "card": asdict(card_of(delegation, Tactic.LINKAGE).about(here.title, there.title)),
    }
    return [Draft(str(delegation), CAUCUS, "linkage.spotted", body, request_key=f"linkage:{utterance.pk}")]
