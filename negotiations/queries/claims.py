"""Claims, what speaks for and against them, and verdicts. One of our own side is there for the back office alone."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Case, Exists, IntegerField, Max, OuterRef, Prefetch, Q, QuerySet, When

from negotiations.desk.likeness import likeness
from negotiations.models import (
    Claim,
    ClaimOrder,
    ClaimState,
    Correction,
    Evidence,
    EvidenceFile,
    Showing,
    Sitting,
    Verdict,
    VerdictLabel,
)
from negotiations.scale import SHIPPED, Label
from teams.compartments import CAUCUS, DESK
from teams.models import Seat
from teams.rules import can_read

LOOKED_AT, OFFERED = 500, 20
WAITING = (ClaimState.OPEN, ClaimState.CHECKING)
STANDING = Case(
    When(state__in=WAITING, then=0), When(state=ClaimState.ANSWERED, then=1), default=2, output_field=IntegerField()
)
ORDERS: dict[str, tuple[str, ...]] = {
    ClaimOrder.WORTH: ("standing", "-urgency", "-worth", "marked_at", "pk"),
    ClaimOrder.NEWEST: ("-marked_at", "pk"),
    ClaimOrder.OLDEST: ("marked_at", "pk"),
}


def claims(seat: Seat) -> QuerySet[Claim]:
    """The claims that this seat sees, the most pressing first, with verdicts and the line's corrections at hand."""
    corrections = Correction.objects.order_by("number")
    return (
        _seen(seat)
        .select_related(
            "delegation", "utterance__sitting__round", "speaker__party", "party", "marked_by__person",
            "taken_by__person", "same_as", "predicted",
        )
        .prefetch_related(
            Prefetch("utterance__corrections", queryset=corrections), Prefetch("verdicts", queryset=_verdicts(seat))
        )
    )  # fmt: skip


def _seen(seat: Seat) -> QuerySet[Claim]:
    found = Claim.objects.filter(delegation=seat.delegation_id)
    if not can_read(seat, CAUCUS):
        return found.none()
    return found if can_read(seat, DESK) else found.filter(own=False)


def _verdicts(seat: Seat) -> QuerySet[Verdict]:
    """In their order, each with this seat's own tap on it, if there is one."""
    taps = Showing.objects.filter(seat=seat, acknowledged_at__isnull=False)
    found = Verdict.objects.select_related("signed_by__person", "safe__said_by__person").order_by("number")
    return found.prefetch_related(Prefetch("showings", queryset=taps))


def claim(seat: Seat, key: Any) -> Claim:
    """One of them; Claim.DoesNotExist otherwise."""
    return claims(seat).get(pk=key)


def claims_alike(seat: Seat, found: Claim) -> list[Claim]:
    """Other claims of the same side that it may be the same as: of the latest ones the most alike first."""
    others = claims(seat).filter(own=found.own, same_as=None).exclude(Q(pk=found.pk) | Q(state=ClaimState.WITHDRAWN))
    rows = others.order_by("-marked_at", "pk").values_list("pk", "telling")[:LOOKED_AT]
    alike = sorted(rows, key=lambda row: -likeness(found.telling, row[1]))[:OFFERED]
    known = others.in_bulk([key for key, _telling in alike])
    return [known[key] for key, _telling in alike if key in known]


def claims_found(
    seat: Seat, *, state: str = "", mine: bool = False, speaker: Any = None, sitting: Any = None, order: str = ""
) -> QuerySet[Claim]:
    """Narrowed to a state, to those that this seat marked or has taken, to who said it, and to a sitting.

    What waits stands before what is answered, and both before what is withdrawn, unless the time decides.
    """
    found = claims(seat).annotate(standing=STANDING).order_by(*ORDERS.get(order, ORDERS[ClaimOrder.WORTH]))
    if state:
        found = found.filter(state=state)
    if mine:
        found = found.filter(Q(marked_by=seat.pk) | Q(taken_by=seat.pk))
    if speaker:
        found = found.filter(speaker=speaker)
    return found.filter(utterance__sitting=sitting) if sitting else found


def claims_to_check(seat: Seat, limit: int) -> list[Claim]:
    """What waits, the most pressing first."""
    return list(claims(seat).filter(state__in=WAITING)[:limit])


def claims_answered(seat: Seat, sitting: Sitting) -> QuerySet[Claim]:
    """Those of this sitting that have a verdict, and others that got one since it was opened; the newest verdict first.

    One that is being checked again is among them: what the room was told of it has to say so.
    """
    found = claims(seat).exclude(state=ClaimState.WITHDRAWN).annotate(last=Max("verdicts__signed_at"))
    since = Q(last__gte=sitting.opened_at) if sitting.opened_at else Q()
    return found.filter(last__isnull=False).filter(Q(utterance__sitting=sitting) | since).order_by("-last", "pk")


def said_before(seat: Seat, claim: Claim) -> QuerySet[Claim]:
    """The other times it was said, the oldest first."""
    same = Q(pk=claim.first.pk) | Q(same_as=claim.first.pk)
    return claims(seat).filter(same).exclude(pk=claim.pk).order_by("said_at", "pk")


def evidence(seat: Seat, claim: Claim | None = None) -> QuerySet[Evidence]:
    """What speaks for or against the claims that this seat sees; of the files all but their content."""
    found = Evidence.objects.filter(claim__in=_seen(seat)).select_related("added_by__person", "file")
    found = found.defer("file__content")
    return found.filter(claim=claim.pk) if claim else found


def evidence_file(seat: Seat, key: Any) -> EvidenceFile:
    """The copy that was kept with one of them, with its content; EvidenceFile.DoesNotExist otherwise."""
    return EvidenceFile.objects.get(evidence=key, evidence__claim__in=_seen(seat))


def verdicts_of(seat: Seat) -> QuerySet[Verdict]:
    """What was signed, and who stands for it."""
    return _verdicts(seat).filter(claim__in=_seen(seat)).select_related("claim__delegation")


def scale(seat: Seat) -> list[Label]:
    """The steps of the delegation's scale, its own or the shipped one, in their order."""
    rows: Iterable[VerdictLabel] = VerdictLabel.objects.filter(delegation=seat.delegation_id)
    return [Label(row.key, row.en, row.uk, row.rating) for row in rows] or list(SHIPPED)


def scale_is_fixed(seat: Seat) -> bool:
    """From the first verdict on it stays as it is."""
    return Verdict.objects.filter(claim__delegation=seat.delegation_id).exists()


def released_claims(seat: Seat) -> QuerySet[Claim]:
    """Those whose verdict that holds is released and is of the line as it now reads, in the order of the release."""
    later = Verdict.objects.filter(claim=OuterRef("pk"), number__gt=OuterRef("released__number"))
    otherwise = Correction.objects.filter(utterance=OuterRef("utterance"), number__gt=OuterRef("released__reading"))
    found = claims(seat).filter(own=False, released__isnull=False).exclude(Exists(later)).exclude(Exists(otherwise))
    return found.select_related("released", "released_by__person").order_by("released_at", "pk")
