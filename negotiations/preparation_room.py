"""What the pages of the preparation show a seat, apart from their forms. Who does not read the notes finds nothing."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from briefings.queries import refused_terms
from negotiations import queries, rules
from negotiations.counting import counting, readiness
from negotiations.models import DEEPEST, Carry, ChecklistItem, Point, PredictedClaim, Reply, Round
from teams.models import Seat


def preparation_room(seat: Seat, tab: str) -> dict[str, Any]:
    """What all its pages share; Point.DoesNotExist for who does not read the notes."""
    if not rules.can_read_notes(seat, seat.delegation):
        raise Point.DoesNotExist
    return {"tab": tab, "may_keep": rules.can_keep_preparation(seat, seat.delegation)}


@dataclass(slots=True)
class Branch:
    """A reply with what stands under it; `may_grow` unless it stands at the deepest."""

    reply: Reply
    depth: int
    children: list["Branch"] = field(default_factory=list)

    @property
    def may_grow(self) -> bool:
        return self.depth + 1 < DEEPEST


def forest(seat: Seat) -> list[tuple[Point, list[Branch]]]:
    """The trees of each point that has some; one query."""
    found: dict[Any, tuple[Point, list[Branch]]] = {}
    branches: dict[Any, Branch] = {}
    for depth, reply in queries.in_tree(queries.replies(seat)):
        branches[reply.pk] = branch = Branch(reply, depth)
        roots = found.setdefault(reply.point_id, (reply.point, []))[1]
        (branches[reply.parent_id].children if reply.parent_id else roots).append(branch)
    return list(found.values())


def claims_found(seat: Seat, point: int | None, words: str) -> list[PredictedClaim]:
    """The predicted claims on a point, or on all, in which all these words stand, in any of their texts."""
    wanted = words.casefold().split()
    claims = [claim for claim in queries.predicted_claims(seat) if point in {None, claim.point.number}]
    return [claim for claim in claims if all(word in _everything(claim) for word in wanted)]


def _everything(claim: PredictedClaim) -> str:
    texts = [getattr(claim, f"{part}_{language}") for part in ("said", "answer") for language in ("en", "uk", "ru")]
    return " ".join([*texts, *claim.words, claim.speaker.name if claim.speaker else ""]).casefold()


def round_room(seat: Seat, round: Round | None) -> dict[str, Any]:
    """The checklist of a round, how far it is, what the round took over, and what it could."""
    listed = queries.checklists(seat).filter(round=round).first() if round else None
    items = list(listed.items.all()) if listed else []
    count = counting(items)
    return {
        "round": round, "rounds": list(queries.rounds(seat)), "checklist": listed, "readiness": readiness(items),
        "items": [{"item": item, "counts": item.pk in count} for item in items],
        **(_carrying(seat, round, items) if round else {}),
    }  # fmt: skip


def _carrying(seat: Seat, round: Round, items: Iterable[ChecklistItem]) -> dict[str, Any]:
    before, taken = queries.round_before(seat, round), list(queries.carried(seat, round))
    there: dict[str, list[Any]] = {
        Carry.CHECKLIST: [item for item in items if item.carried_from_id],
        Carry.COMMITMENTS: [one.commitment for one in taken if one.commitment],
        Carry.POINTS: [one.point for one in taken if one.point],
        Carry.QUESTIONS: [one.question for one in taken if one.question],
        Carry.TERMS: [one.term for one in taken if one.term],
    }
    return {"before": before, "carried": _listed(there), "offered": _listed(_left(seat, before, there))}


def _left(seat: Seat, before: Round | None, there: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """What could be taken over and is not there yet."""
    if before is None:
        return {}
    waiting = queries.checklist_items(seat).filter(checklist__round=before, done_at=None)
    copied = {item.carried_from_id for item in there[Carry.CHECKLIST]}
    left: dict[str, list[Any]] = {
        Carry.CHECKLIST: [item for item in waiting if item.pk not in copied],
        Carry.COMMITMENTS: list(queries.open_commitments(seat)),
        Carry.POINTS: list(queries.unresolved_points(seat)),
        Carry.QUESTIONS: list(queries.unanswered_questions(seat)),
        Carry.TERMS: list(refused_terms(seat)),
    }
    return {kind: [row for row in rows if row not in there[kind]] for kind, rows in left.items()}


def _listed(rows: dict[str, list[Any]]) -> list[dict[str, Any]]:
    return [{"kind": Carry(kind), "rows": found} for kind, found in rows.items() if found]
