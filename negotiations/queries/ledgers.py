"""The ledgers, the balance on each point, and who has the initiative."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet

from negotiations.models import Break, Commitment, Concession, Direction, Kept, Option, Point, WalkAway
from negotiations.queries.agenda import AT_THE_TABLE
from teams.compartments import CAUCUS, MANDATE
from teams.models import Seat
from teams.rules import can_read


def concessions(seat: Seat) -> QuerySet[Concession]:
    """What was given and got, in order; for everybody who reads the notes."""
    found = Concession.objects.filter(delegation=seat.delegation_id).select_related(
        "point", "utterance__sitting__round", "withdrawn_in__sitting__round", "recorded_by__person"
    )
    return found if can_read(seat, CAUCUS) else found.none()


def balances(seat: Seat) -> dict[int, tuple[int, int]]:
    """By point: the weight given and the weight got, without what was withdrawn."""
    given: Counter[int] = Counter()
    got: Counter[int] = Counter()
    rows = concessions(seat).filter(withdrawn_at=None).values_list("point", "direction", "weight")
    for point, direction, weight in rows:
        (given if direction == Direction.GIVEN else got)[point] += weight
    return {point: (given[point], got[point]) for point in given.keys() | got.keys()}


def commitments(seat: Seat) -> QuerySet[Commitment]:
    """Who promised what, in order; for everybody who reads the notes."""
    found = Commitment.objects.filter(delegation=seat.delegation_id).select_related(
        "party", "utterance__sitting__round", "recorded_by__person"
    )
    return found if can_read(seat, CAUCUS) else found.none()


def open_commitments(seat: Seat) -> QuerySet[Commitment]:
    """Those that the next round opens with: neither kept nor broken yet; what is due first comes first."""
    return commitments(seat).filter(state=Kept.OPEN).order_by("due", "recorded_at")


def promises_brought(seat: Seat, round_number: int) -> QuerySet[Commitment]:
    """What a round opens with: the open promises of the rounds before it."""
    return open_commitments(seat).filter(utterance__sitting__round__number__lt=round_number)


def initiative(seat: Seat) -> dict[str, Counter[Any]]:
    """Who proposed what, by side: points of the agenda, texts that came to the table, and breaks that were asked for."""
    return {name: Counter(side for _, side in rows) for name, rows in _put_forward(seat).items()}


def initiative_by_round(seat: Seat) -> dict[str, dict[int, Counter[Any]]]:
    """The same, by the number of the round in which it was put; 0 is before the first sitting."""
    found: dict[str, dict[int, Counter[Any]]] = {}
    for name, rows in _put_forward(seat).items():
        by_round = found.setdefault(name, {})
        for number, side in rows:
            by_round.setdefault(number or 0, Counter())[side] += 1
    return found


def _put_forward(seat: Seat) -> dict[str, list[tuple[int | None, str]]]:
    """By kind: the number of the round and the side, once for each that was put; for everybody who reads the notes."""
    if not can_read(seat, CAUCUS):
        return {}
    points = Point.objects.filter(delegation=seat.delegation_id).exclude(proposed_by="")
    texts = Option.objects.filter(delegation=seat.delegation_id, state__in=AT_THE_TABLE)
    breaks = Break.objects.filter(sitting__delegation=seat.delegation_id).exclude(asked_by="")
    return {
        "points": list(points.order_by("pk").values_list("round__number", "proposed_by")),
        "texts": list(texts.order_by("pk").values_list("round__number", "side")),
        "breaks": list(breaks.order_by("pk").values_list("sitting__round__number", "asked_by")),
    }


def walk_away_card(seat: Seat) -> WalkAway | None:
    """The card; for leaders and the head."""
    found = WalkAway.objects.filter(delegation=seat.delegation_id).select_related("armed_by__person")
    return found.first() if can_read(seat, MANDATE) else None
