"""The agenda as a page shows it: the tree, each point with its active option, and where a step leads."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from negotiations import queries
from negotiations.guard.verdict import Verdict
from negotiations.models import Option, OptionState, Point, Side
from negotiations.queries.agenda import Node
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Item:
    """A point in the tree, with the numbers of its parent and its next sibling. `opened` of `rungs` are told only to who
    sees the whole ladder.
    """

    depth: int
    point: Point
    parent: int | None = None
    next: int | None = None
    active: Option | None = None
    verdict: Verdict | None = None
    opened: int = 0
    rungs: int = 0


def agenda(seat: Seat, *, ladders: bool, q: str = "") -> list[Item]:
    """The points in their order, narrowed to a word; four queries, however many there are."""
    tree, word, rungs = queries.in_tree(queries.points(seat)), q.strip().casefold(), _rungs(seat)
    active = {point: found[-1] for point, found in _opened(rungs).items()}
    verdicts, beside = queries.verdicts(seat, list(active.values())), _beside([point for _, point in tree])
    return [
        _item(depth, point, beside[point.pk], active.get(point.pk), verdicts, rungs[point.pk] if ladders else [])
        for depth, point in tree
        if word in point.title.casefold()
    ]


def _item(
    depth: int, point: Point, beside: tuple[int | None, int | None], active: Option | None,
    verdicts: dict[Any, Verdict], rungs: list[Option],
) -> Item:  # fmt: skip
    verdict = verdicts.get(active.pk) if active else None
    return Item(depth, point, *beside, active, verdict, sum(rung.is_open for rung in rungs), len(rungs))


def _beside(points: list[Point]) -> dict[Any, tuple[int | None, int | None]]:
    """Of each point, by its key, the numbers of parent and next sibling; the points come in the order of the tree."""
    numbers: dict[Any, int] = {point.pk: point.number for point in points}
    after: dict[Any, int] = {}
    last: dict[Any, Any] = {}
    for point in points:
        if point.parent_id in last:
            after[last[point.parent_id]] = point.number
        last[point.parent_id] = point.pk
    return {point.pk: (numbers.get(point.parent_id), after.get(point.pk)) for point in points}


def _rungs(seat: Seat) -> dict[Any, list[Option]]:
    """Our rungs that this seat sees, by point, opening first."""
    found: dict[Any, list[Option]] = defaultdict(list)
    for option in queries.options(seat):
        if option.side == Side.OURS and option.state != OptionState.PROPOSED:
            found[option.point_id].append(option)
    return found


def _opened(rungs: dict[Any, list[Option]]) -> dict[Any, list[Option]]:
    opened = {point: [rung for rung in found if rung.is_open] for point, found in rungs.items()}
    return {point: found for point, found in opened.items() if found}


def step(nodes: Sequence[Node], node: Node, direction: str) -> dict[str, Node | None] | None:
    """Where one step of a point, or of a reply among those of its point, leads, as the action that moves takes it; None
    where there is nowhere to go.
    """
    by_pk: dict[Any, Node] = {one.pk: one for one in nodes}
    siblings = [one for one in nodes if one.parent_id == node.parent_id]
    at = [one.pk for one in siblings].index(node.pk)
    parent = by_pk.get(node.parent_id)
    if direction == "up" and at > 0:
        return {"parent": parent, "before": siblings[at - 1]}
    if direction == "down" and at < len(siblings) - 1:
        return {"parent": parent, "before": siblings[at + 2] if at + 2 < len(siblings) else None}
    if direction == "in" and at > 0:
        return {"parent": siblings[at - 1], "before": None}
    if direction == "out" and parent is not None:
        uncles = [one for one in nodes if one.parent_id == parent.parent_id]
        after = [one.pk for one in uncles].index(parent.pk) + 1
        return {"parent": by_pk.get(parent.parent_id), "before": uncles[after] if after < len(uncles) else None}
    return None
