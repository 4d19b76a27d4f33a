"""What is drafted, stored, issued and kept beside an option says what a plain reading of the boundaries says."""

from decimal import Decimal
from random import Random
from typing import Any
from uuid import UUID

import pytest
from django.core.exceptions import ValidationError

from negotiations.actions import directives, measures, options, packages
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Boundary, Measure, Option, PackageCheck
from tests import house, table

pytestmark = pytest.mark.django_db
CHOICES = ["all for all", "in stages", "by lists"]
TIMES = 60


def bounds(dice: Random, known: list[Measure]) -> list[BoundaryAsked]:
    """A few boundaries, one in three under a condition on another measure."""
    found = []
    for _ in range(dice.randrange(1, 6)):
        rule, measure = plain(dice, dice.choice(known))
        if dice.randrange(3):
            found.append(BoundaryAsked(measure.pk, rule, values(dice, measure, rule), red_line=not dice.randrange(3)))
            continue
        other = dice.choice([one for one in known if one.pk != measure.pk])
        when, other = plain(dice, other)
        found.append(
            BoundaryAsked(
                measure.pk, Rule.ONLY_IF, values(dice, measure, Rule.MUST) if dice.randrange(2) else [],
                when_measure=other.pk, when_rule=when, when_values=values(dice, other, when),
            )
        )  # fmt: skip
    return found


def plain(dice: Random, measure: Measure) -> tuple[Rule, Measure]:
    ordered = [Rule.AT_LEAST, Rule.AT_MOST] if measure.kind == Kind.NUMBER else []
    return dice.choice([Rule.ONE_OF, Rule.NONE_OF, Rule.MUST, Rule.MUST_NOT, *ordered]), measure


def values(dice: Random, measure: Measure, rule: Rule) -> list[Any]:
    pool: list[Any] = {Kind.NUMBER: list(map(str, range(6))), Kind.CHOICE: CHOICES, Kind.YES_NO: [True, False]}[
        Kind(measure.kind)
    ]
    return dice.sample(pool, dice.randrange(1, 3) if rule in {Rule.ONE_OF, Rule.NONE_OF} else 1)


def read(rule: str, far: list[Any], value: Any) -> str:
    """One rule, read aloud, of values as they are typed."""
    if value is None:
        return "unclear"
    if rule in {"at_least", "at_most"}:
        room = (Decimal(value) - Decimal(far[0])) * (1 if rule == "at_least" else -1)
        return "outside" if room < 0 else "edge" if room == 0 else "inside"
    return "inside" if (value in far) == (rule in {"one_of", "must"}) else "outside"


def read_all(boundaries: list[Boundary], about: set[Any], offer: dict[Any, Any]) -> str:
    said = set()
    for one in boundaries:
        if one.measure.point_id not in about:
            continue
        value = offer.get(one.measure_id)
        if one.rule != "only_if" or value is None:
            said.add(read(one.rule, one.values, value))
        elif not one.values or value in one.values:
            said.add(read(one.when_rule, one.when_values, offer.get(one.when_measure_id)))
    return next((verdict for verdict in ("outside", "unclear", "edge") if verdict in said), "inside")


def test_options_and_packages_are_kept_with_what_a_plain_reading_says() -> None:
    """Sixty directives, each over eight options and four packages of two points: conditions cross between them."""
    talks, dice = house.opened(), Random(7)  # noqa: S311
    here, there = table.point(talks, "Here"), table.point(talks, "There")
    add = measures.add_measure
    known = [
        *(add(actor=talks.head, point=point, name="How many", kind=Kind.NUMBER) for point in (here, there)),
        add(actor=talks.head, point=here, name="How", kind=Kind.CHOICE, choices=CHOICES),
        add(actor=talks.head, point=there, name="Watched", kind=Kind.YES_NO),
    ]
    rungs = {
        point: [
            options.draft_option(actor=talks.head, point=point, title=f"Rung {n}", values=offer(dice, known, point))
            for n in range(4)
        ]
        for point in (here, there)
    }
    made = [
        packages.compose_package(actor=talks.head, title=str(n), options=pair)
        for n, pair in enumerate(zip(*rungs.values(), strict=True))
    ]
    seen, issued = set(), 0
    while issued < TIMES:
        try:
            draft = directives.draft_directive(actor=talks.leader, text="Bounds.", boundaries=bounds(dice, known))
        except ValidationError:  # they exclude each other, or go in a circle
            continue
        directives.issue_directive(actor=talks.leader, directive=draft, digest=draft_digest(draft))
        issued += 1
        boundaries = list(draft.boundaries.select_related("measure"))
        for option in Option.objects.select_related("check_made"):
            expected = read_all(boundaries, {option.point_id}, by_measure(option))
            assert option.check_made.verdict == expected, (boundaries, option.values)
        for package in made:
            both = {key: value for option in package.options for key, value in by_measure(option).items()}
            expected = read_all(boundaries, {here.pk, there.pk}, both)
            assert PackageCheck.objects.get(package=package).verdict == expected
            seen.add(expected)
    assert seen == {"inside", "edge", "unclear", "outside"}


def offer(dice: Random, known: list[Measure], point: Any) -> dict[str, Any]:
    """A value for most of a point's measures."""
    mine = [measure for measure in known if measure.point_id == point.pk and dice.randrange(6)]
    return {str(measure.pk): values(dice, measure, Rule.MUST)[0] for measure in mine}


def by_measure(option: Option) -> dict[Any, Any]:
    return {UUID(key): value for key, value in option.values.items()}
