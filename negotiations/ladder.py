"""The options on a point as a page shows them: our ladder, what is proposed to the head, and what they propose."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from journal.clock import database_now
from negotiations import queries, rules
from negotiations.cooling import cooling_off
from negotiations.digests import version
from negotiations.guard.verdict import Verdict
from negotiations.models import MandateCheck, Measure, Option, OptionState, Point, Side
from negotiations.phrasing import boundary_text, values_text
from teams.models import Seat

STATES = OptionState
REASONED = frozenset({Verdict.EDGE, Verdict.UNCLEAR})
BESIDE = {"raise": -1, "lower": 1}
OPEN_TO_CHANGE = frozenset({STATES.PROPOSED, STATES.PREPARED})


@dataclass(slots=True)
class Rung:
    """An option with what this seat is told of it and may do with it.

    `standing` is how it is drawn: active, opened, closed, or nothing where it is on no ladder. `place` counts from 1,
    for who sees all rungs; nobody else is told how many there are.
    """

    option: Option
    standing: str = ""
    place: int = 0
    verdict: Verdict | None = None
    check: MandateCheck | None = None
    values: list[tuple[str, str]] = field(default_factory=list)
    cooling: bool = False
    may: dict[str, bool] = field(default_factory=dict)

    @property
    def boundary(self) -> str:
        """The boundary that decided, in words; only where the check itself is shown."""
        return boundary_text(self.check.boundary) if self.check and self.check.boundary else ""

    @property
    def red_line(self) -> bool:
        return bool(self.check and self.check.boundary and self.check.boundary.red_line)

    @property
    def version(self) -> str:
        return version(self.option)

    @property
    def needs_reason(self) -> bool:
        return self.verdict in REASONED or self.cooling


@dataclass(frozen=True, slots=True)
class Ladder:
    rungs: list[Rung]
    proposals: list[Rung]
    counters: list[Rung]


def ladder(seat: Seat, point: Point) -> Ladder:
    """What this seat sees of a point's options, opening first."""
    found = list(queries.options(seat).filter(point=point))
    return _ladder(seat, found, told(seat, found, queries.measures_on(seat, point)))


def ladders(seat: Seat) -> dict[Any, Ladder]:
    """The same of every point that has options, by the point's key, in as many queries as of one."""
    by_point: dict[Any, list[Option]] = {}
    for option in queries.options_listed(seat):
        by_point.setdefault(option.point_id, []).append(option)
    shown = told(seat, [option for found in by_point.values() for option in found], queries.measures(seat))
    return {point: _ladder(seat, found, shown) for point, found in by_point.items()}


def _ladder(seat: Seat, found: list[Option], told: Iterable[Rung]) -> Ladder:
    rungs = [option for option in found if option.side == Side.OURS and option.state != STATES.PROPOSED]
    shown = {rung.option.pk: rung for rung in told}
    _draw(seat, [shown[option.pk] for option in rungs])
    return Ladder(
        [shown[option.pk] for option in rungs],
        [shown[option.pk] for option in found if option.side == Side.OURS and option.state == STATES.PROPOSED],
        [shown[option.pk] for option in found if option.side != Side.OURS],
    )


def told(seat: Seat, options: list[Option], measures: Iterable[Measure]) -> list[Rung]:
    """Each option with its verdict, its values in words and what the seat may do."""
    for option in options:
        option.delegation = seat.delegation  # at hand already: the rules ask for it
    known, verdicts, now = list(measures), queries.verdicts(seat, options), database_now()
    fresh = [option for option in options if option.looked_at is None and option.state in OPEN_TO_CHANGE]
    warm = now - cooling_off(seat.delegation) if fresh else now
    checks = {check.option_id: check for check in queries.checks(seat).filter(option__in=options)}
    return [
        Rung(
            option, verdict=verdicts.get(option.pk), check=checks.get(option.pk), values=values_text(known, option.values),
            cooling=option in fresh and option.changed_at > warm, may=_may(seat, option),
        )
        for option in options
    ]  # fmt: skip


def _draw(seat: Seat, rungs: list[Rung]) -> None:
    """Which rung is active, which is next; places only for who sees every rung."""
    opened = [rung for rung in rungs if rung.option.is_open]
    closed = [rung for rung in rungs if not rung.option.is_open]
    for rung in rungs:
        rung.standing = "opened" if rung.option.is_open else "closed"
        last = bool(opened) and rung is opened[-1]
        rung.standing = "active" if last else rung.standing
        rung.may["close"] = rung.may["close"] and last
        rung.may["open"] = rung.may["open"] and rung is closed[0]
        rung.may["raise"] = rung.may["lower"] = False
    if not rules.can_shape_ladder(seat, seat.delegation):
        return
    for place, rung in enumerate(rungs, 1):
        rung.place = place
    for at, rung in enumerate(closed):
        rung.may |= {"raise": at > 0, "lower": at < len(closed) - 1}


def _may(seat: Seat, option: Option) -> dict[str, bool]:
    shapes, heads = rules.can_shape_ladder(seat, option.delegation), rules.can_table(seat, option)
    state, ours, opens = option.state, option.side == Side.OURS, rules.can_open_option(seat, option)
    mine = option.drafted_by_id == seat.pk and rules.can_propose_option(seat, option.delegation)
    changes = ours and (
        (shapes and state in OPEN_TO_CHANGE) or (mine and state == STATES.PROPOSED and not option.is_open)
    )
    prepared, tabled = ours and state == STATES.PREPARED, state == STATES.TABLED
    return {
        "accept": shapes and ours and state == STATES.PROPOSED,
        "change": changes,
        "remove": changes and not option.is_open,
        "open": opens and prepared and not option.is_open,
        "close": opens and prepared and option.is_open,
        "look": prepared and option.is_open and option.looked_at is None and rules.can_look_again(seat, option),
        "table": heads and prepared and option.is_open,
        "agree": heads and tabled,
        "withdraw": heads and tabled,
        "refuse": heads and tabled,
        "refer": state in {STATES.PREPARED, STATES.TABLED} and rules.can_propose_referral(seat, option.delegation),
    }


def active_rung(seat: Seat, point: Point | None) -> Rung | None:
    """The active option of a point, as a panel of the live sitting shows it."""
    if point is None:
        return None
    found = list(queries.active_options(seat).filter(point=point))
    return next(iter(told(seat, found, queries.measures_on(seat, point))), None)


def place_beside(seat: Seat, option: Option, step: str) -> int:
    """The place one higher or one lower on the ladder, as `move_option` takes it."""
    places = {rung.option.pk: rung.place for rung in ladder(seat, option.point).rungs}
    return places.get(option.pk, 0) + BESIDE[step]
