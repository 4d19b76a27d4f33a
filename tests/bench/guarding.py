"""The mandate guard: 1,000 options against 200 boundaries, and a directive issued over 1,000 options. Runs inside Django."""

import time
from collections.abc import Callable, Iterator
from decimal import Decimal

from django.db import connection

from negotiations.actions import directives, measures, options, points
from negotiations.boundaries import BoundaryAsked
from negotiations.demo.telling import set_stage
from negotiations.digests import draft_digest
from negotiations.guard.guard import Guard
from negotiations.guard.limits import Limit, Rule
from negotiations.guard.values import Kind
from negotiations.guard.verdict import SEVERITY, Verdict
from negotiations.models import Measure
from teams.models import Role
from tests.bench.figure import Figure
from tests.bench.issuing import issuing

OPTIONS, BOUNDARIES, MEASURES = 1_000, 200, 20


def guarding() -> Iterator[Figure]:
    """The guard alone, against reading every boundary for every option; then the whole act of issuing; then all of it
    to the last screen."""
    limits = [
        Limit(n % MEASURES, (Rule.AT_LEAST, Rule.AT_MOST)[n % 2], (Decimal(n if n % 2 == 0 else 1000 - n),), red_line=n % 5 == 0)
        for n in range(BOUNDARIES)
    ]  # fmt: skip
    offers = [{measure: Decimal((n * 7 + measure) % 1000) for measure in range(MEASURES)} for n in range(OPTIONS)]

    def plain() -> list[Verdict]:
        return [max((limit.judge(offer) for limit in limits), key=SEVERITY.__getitem__) for offer in offers]

    def guarded() -> list[Verdict]:
        guard = Guard(limits)
        return [guard.judge(range(MEASURES), offer).verdict for offer in offers]

    assert plain() == guarded()
    took, each = _best(guarded) * 1e3, _best(plain) * 1e3
    name = f"{OPTIONS:,} options against {BOUNDARIES} boundaries"
    yield Figure(name, took, "ms", f"each boundary by itself {each:.0f} ms", sense="at most", must=100, aim=50)
    yield Figure(
        f"a directive over {OPTIONS:,} options, {connection.vendor}", _issuing(), "s", sense="at most", must=2, aim=1
    )
    yield from issuing()


def _best(do: Callable[[], object]) -> float:
    return min(_timed(do) for _ in range(5))


def _timed(do: Callable[[], object]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _issuing() -> float:
    """From the leader's press to the commit: every option checked anew, everybody told."""
    stage = set_stage()
    head, leader = (
        next(seat for seat in stage.seats.values() if seat.role == role) for role in (Role.HEAD, Role.LEADER)
    )
    measured: list[Measure] = []
    for n in range(10):
        point = points.add_point(actor=head, title=f"Measured {n}")
        measured += [
            measures.add_measure(actor=head, point=point, name=f"Days {each}", kind=Kind.NUMBER) for each in range(2)
        ]
    for n in range(OPTIONS):
        measure = measured[n % len(measured)]
        options.draft_option(actor=head, point=measure.point, title=f"Option {n}", values={str(measure.pk): str(n)})
    boundaries = [
        BoundaryAsked(measured[n % len(measured)].pk, Rule.AT_MOST, [str(500 + n)]) for n in range(BOUNDARIES)
    ]
    directive = directives.draft_directive(actor=leader, text="For the bench.", boundaries=boundaries)
    return _timed(lambda: directives.issue_directive(actor=leader, directive=directive, digest=draft_digest(directive)))
