"""How the desk fares: how long claims waited at each step, and who says the same again. Ours stand apart."""

from datetime import datetime
from typing import Any, Final, NamedTuple

from django.db.models import Count, F, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from negotiations.models import Claim, ClaimState, Showing
from negotiations.queries.claims import WAITING, claims
from teams.models import Seat

BATCH: Final = 500
"""Keys in one question to the database."""
WHO: Final = {"speaker": Coalesce("speaker__same_as", "speaker"), "party": F("party")}


class Timed(NamedTuple):
    """The moments of a claim. `shown`: when a seat at the table first had a verdict on it."""

    round: int
    sitting: int
    source: str
    said: datetime
    marked: datetime
    checked: datetime | None
    shown: datetime | None


class Told(NamedTuple):
    """How often somebody said a claim: `root` is its first time, `who` a speaker or a party, None without one."""

    root: Any
    who: Any
    times: int
    first: datetime
    last: datetime


def _standing(seat: Seat, own: bool) -> QuerySet[Claim]:
    return claims(seat).prefetch_related(None).filter(own=own).exclude(state=ClaimState.WITHDRAWN)


def claim_counts(seat: Seat, *, own: bool) -> dict[str, int]:
    """How many wait, are being checked and are answered."""
    rows = _standing(seat, own).order_by("state").values_list("state").annotate(Count("pk"))
    return {state.value: 0 for state in (*WAITING, ClaimState.ANSWERED)} | dict(rows)


def oldest_waiting(seat: Seat, *, own: bool) -> Claim | None:
    """What nobody has taken for longest."""
    return _standing(seat, own).filter(state=ClaimState.OPEN).order_by("marked_at", "pk").first()


def claims_timed(seat: Seat, *, own: bool) -> list[Timed]:
    """The moments of every claim, those of the newest sitting first."""
    shown = Showing.objects.filter(verdict__claim=OuterRef("pk")).order_by("at", "pk").values("at")[:1]
    rows = _standing(seat, own).annotate(shown=Subquery(shown)).order_by(
        "-utterance__sitting__round__number", "-utterance__sitting__number", "marked_at", "pk"
    )  # fmt: skip
    about = ("round__number", "number")
    names = [f"utterance__sitting__{name}" for name in about]
    told = rows.values_list(*names, "utterance__source", "said_at", "marked_at", "answered_at", "shown")
    return [Timed(*row) for row in told]


def claims_told(seat: Seat, *, own: bool, by: str) -> list[Told]:
    """Who (by `speaker` or `party`) said which claim how often; two spellings of a speaker are one."""
    found = _standing(seat, own).order_by().annotate(root=Coalesce("same_as", "pk"), who=WHO[by])
    counted = found.values("root", "who").annotate(times=Count("pk"), earliest=Min("said_at"), newest=Max("said_at"))
    rows = counted.order_by("root", "who").values_list("root", "who", "times", "earliest", "newest")
    return [Told(*row) for row in rows]


def first_told(seat: Seat, roots: list[Any], *, own: bool) -> dict[Any, Claim]:
    """Of each of these claims (the key of its first time) the earliest that stands."""
    found: dict[Any, Claim] = {}
    for at in range(0, len(roots), BATCH):
        part = roots[at : at + BATCH]
        same = _standing(seat, own).filter(Q(pk__in=part) | Q(same_as__in=part))
        for claim in same.order_by("said_at", "pk"):
            found.setdefault(claim.same_as_id or claim.pk, claim)
    return found
