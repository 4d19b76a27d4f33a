"""Packages, what they are worth to us, and scenarios: for leaders and the head, and absent for everybody else."""

from collections import defaultdict
from typing import Any

from django.db.models import Prefetch, QuerySet

from negotiations.models import Option, OptionState, Package, PackageOption, Scenario, Side, Weight, Worth
from teams.compartments import MANDATE
from teams.models import Seat
from teams.rules import can_read


def packages(seat: Seat) -> QuerySet[Package]:
    """The packages in the order of their numbers, with their options and what the guard said of each as a whole."""
    found = Package.objects.filter(delegation=seat.delegation_id).select_related(
        "delegation", "composed_by__person", "check_made__directive", "check_made__boundary__measure",
        "check_made__boundary__when_measure", "check_made__boundary__point",
    )  # fmt: skip
    members = Prefetch("members", PackageOption.objects.select_related("option__point"))
    return found.prefetch_related(members) if can_read(seat, MANDATE) else found.none()


def can_be_packaged(seat: Seat) -> QuerySet[Option]:
    """Our options that may still be offered, or are at the table, point after point."""
    ready = [OptionState.PREPARED, OptionState.TABLED]
    found = Option.objects.filter(delegation=seat.delegation_id, side=Side.OURS, state__in=ready)
    found = found.select_related("point").order_by("point__number", "place", "pk")
    return found if can_read(seat, MANDATE) else found.none()


def rungs(seat: Seat) -> dict[Any, list[Option]]:
    """Our ladder on each point, opening first, by the point's key."""
    found: dict[Any, list[Option]] = defaultdict(list)
    if can_read(seat, MANDATE):
        ours = Option.objects.filter(delegation=seat.delegation_id, side=Side.OURS).exclude(state=OptionState.PROPOSED)
        for option in ours.select_related("point").order_by("point__number", "place", "pk"):
            found[option.point_id].append(option)
    return found


def last_proposals(seat: Seat) -> dict[Any, Option]:
    """What the other side proposed last on each point, by the point's key."""
    theirs = Option.objects.filter(delegation=seat.delegation_id, side=Side.COUNTERPART).order_by("place")
    return {option.point_id: option for option in theirs} if can_read(seat, MANDATE) else {}


def weights(seat: Seat) -> dict[Any, int]:
    """How much each point weighs with us, by its key."""
    found = Weight.objects.filter(delegation=seat.delegation_id)
    return dict(found.values_list("point", "weight")) if can_read(seat, MANDATE) else {}


def worths(seat: Seat) -> dict[Any, int]:
    """What an option is worth to us on its point, by its key; only where somebody has said it."""
    found = Worth.objects.filter(delegation=seat.delegation_id)
    return dict(found.values_list("option", "worth")) if can_read(seat, MANDATE) else {}


def scenarios(seat: Seat) -> QuerySet[Scenario]:
    """How it may end, with what each rests on."""
    found = Scenario.objects.filter(delegation=seat.delegation_id).select_related("written_by__person")
    options = Prefetch("options", Option.objects.select_related("point").order_by("point__number", "side", "place"))
    found = found.prefetch_related(options, Prefetch("packages", Package.objects.order_by("number")))
    return found.order_by("kind") if can_read(seat, MANDATE) else found.none()
