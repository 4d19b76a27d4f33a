"""What was said before on a line, by its speaker or the whole side, in a long record. Runs inside Django."""

import random
import time
from collections.abc import Iterator

from django.db import connection

from negotiations import queries
from negotiations.models import Utterance
from negotiations.said_before import SIDE, SPEAKER, said_before
from teams.models import Seat
from tests.bench.figure import Figure

LINES = 200


def looking_back(seat: Seat, lines: int) -> Iterator[Figure]:
    """As the page does it, from lines all over the record: index, rows, comparison and seals."""
    dice = random.Random(7)  # noqa: S311
    last = Utterance.objects.latest("pk").pk
    asked = queries.utterances(seat).in_bulk(dice.sample(range(max(1, last - lines), last + 1), LINES))
    for whose in (SPEAKER, SIDE):
        took = sorted(_timed(seat, line, whose) for line in asked.values())
        name = f"said before, by the {whose}, in {lines:,} lines"
        p95 = took[int(len(took) * 0.95)] * 1e3
        yield Figure(f"{name}, p95, {connection.vendor}", p95, "ms", sense="at most", must=100, aim=100)
        yield Figure(f"{name}, p50, {connection.vendor}", took[len(took) // 2] * 1e3, "ms", sense="at most")


def _timed(seat: Seat, line: Utterance, whose: str) -> float:
    began = time.perf_counter()
    said_before(seat, line, whose=whose)
    return time.perf_counter() - began
