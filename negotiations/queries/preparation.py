"""What is prepared for the talks: for everybody who reads the notes."""

from typing import Any

from django.db.models import Count, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from negotiations.models import (
    Carried,
    Checklist,
    ChecklistItem,
    ClaimSource,
    Option,
    OptionState,
    Outcome,
    Point,
    PredictedClaim,
    Question,
    QuestionOutcome,
    Reply,
    Round,
    is_there,
)
from negotiations.queries.agenda import points
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import can_read

AGREED = (OptionState.AGREED, OptionState.CONFIRMED)


def predicted_claims(seat: Seat, *, removed: bool = False) -> QuerySet[PredictedClaim]:
    """What they will say, point after point, with our sources; or what of it was removed."""
    sources = ClaimSource.objects.select_related("norm__instrument")
    found = (
        PredictedClaim.objects.filter(delegation=seat.delegation_id, removed_at__isnull=not removed)
        .select_related("point", "speaker__party", "written_by__person", "delegation")
        .prefetch_related(Prefetch("sources", queryset=sources))
    )
    return found if can_read(seat, CAUCUS) else found.none()


def replies(seat: Seat, *, removed: bool = False) -> QuerySet[Reply]:
    """If they say this we say that, siblings in their order; or what of it was removed, without what stands under it."""
    found = Reply.objects.filter(delegation=seat.delegation_id)
    found = found.filter(removed_at__isnull=False) if removed else found.filter(is_there())
    found = found.select_related("point", "written_by__person", "delegation")
    return found if can_read(seat, CAUCUS) else found.none()


def questions(seat: Seat, *, removed: bool = False) -> QuerySet[Question]:
    """What we want to know of them, point after point, with what became of it; or what of it was removed."""
    found = (
        Question.objects.filter(delegation=seat.delegation_id, removed_at__isnull=not removed)
        .select_related("point", "written_by__person", "delegation")
        .prefetch_related(Prefetch("outcomes", queryset=_outcomes(seat)))
    )
    return found if can_read(seat, CAUCUS) else found.none()


def _outcomes(seat: Seat) -> QuerySet[QuestionOutcome]:
    found = QuestionOutcome.objects.filter(delegation=seat.delegation_id, question__removed_at=None)
    return found.select_related("utterance__sitting__round", "speaker__party", "recorded_by__person")


def question_outcomes(seat: Seat, *, removed: bool = False) -> QuerySet[QuestionOutcome]:
    """When a question was asked, answered or dodged, in the order in which it was recorded."""
    found = _outcomes(seat).filter(removed_at__isnull=not removed).select_related("question__point")
    return found if can_read(seat, CAUCUS) else found.none()


def unanswered_questions(seat: Seat) -> QuerySet[Question]:
    """Those of which the last that is recorded is no answer; also those that were not asked."""
    last = QuestionOutcome.objects.filter(question=OuterRef("pk"), removed_at=None).order_by("-recorded_at", "-pk")
    found = questions(seat).annotate(last=Subquery(last.values("outcome")[:1]))
    return found.filter(Q(last=None) | ~Q(last=Outcome.ANSWERED))


def dodge_counts(seat: Seat) -> dict[Any, int]:
    """By speaker (id), under whatever name he spoke: how often he dodged a question."""
    dodged = question_outcomes(seat).filter(outcome=Outcome.DODGED)
    who = Coalesce("speaker__same_as", "speaker")
    return dict(dodged.order_by().annotate(who=who).values_list("who").annotate(Count("pk")))


def checklists(seat: Seat) -> QuerySet[Checklist]:
    """What has to be done before each round, the newest round first."""
    found = (
        Checklist.objects.filter(delegation=seat.delegation_id)
        .select_related("round", "delegation", "made_by__person")
        .prefetch_related(Prefetch("items", queryset=_items(seat).filter(removed_at=None)))
        .order_by("-round__number")
    )
    return found if can_read(seat, CAUCUS) else found.none()


def checklist_items(seat: Seat, *, removed: bool = False) -> QuerySet[ChecklistItem]:
    """What has to be done, in its order; or what of it was removed."""
    found = _items(seat).filter(removed_at__isnull=not removed)
    return found if can_read(seat, CAUCUS) else found.none()


def _items(seat: Seat) -> QuerySet[ChecklistItem]:
    return ChecklistItem.objects.filter(delegation=seat.delegation_id).select_related(
        "checklist__round", "delegation", "owner__person", "done_by__person", "only_if",
        "carried_from__checklist__round",
    )  # fmt: skip


def unresolved_points(seat: Seat) -> QuerySet[Point]:
    """Those on which nothing was agreed at the table."""
    agreed = Option.objects.filter(delegation=seat.delegation_id, state__in=AGREED)
    found = points(seat).exclude(pk__in=agreed.values("point"))
    return found if can_read(seat, CAUCUS) else found.none()


def carried(seat: Seat, round: Round) -> QuerySet[Carried]:
    """What a round took over from the one before it, but for items of the checklist."""
    found = Carried.objects.filter(round=round, round__delegation=seat.delegation_id).select_related(
        "commitment__party", "commitment__utterance__sitting__round", "point", "question__point", "term"
    )
    found = found.prefetch_related(Prefetch("question__outcomes", queryset=_outcomes(seat)))
    return found if can_read(seat, CAUCUS) else found.none()


def round_before(seat: Seat, round: Round) -> Round | None:
    """The round that a new one starts from."""
    return Round.objects.filter(delegation=seat.delegation_id, number__lt=round.number).order_by("-number").first()
