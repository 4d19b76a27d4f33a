"""What is wrong with a directive is told when it is drafted."""

from datetime import date
from decimal import Decimal
from typing import Any
from unittest import mock

import pytest

from negotiations.guard.drafting import circle, contradictions
from negotiations.guard.limits import Limit, Rule


def limit(measure: str, rule: Rule, *values: Any, **more: Any) -> Limit:
    return Limit(measure, rule, tuple(Decimal(value) if type(value) is int else value for value in values), **more)


def on(measure: str, condition: Limit, *values: Any) -> Limit:
    return limit(measure, Rule.ONLY_IF, *values, condition=condition)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((Rule.AT_LEAST, 10), (Rule.AT_MOST, 9)),
        ((Rule.ONE_OF, "a", "b"), (Rule.NONE_OF, "a", "b", "c")),
        ((Rule.ONE_OF, "a"), (Rule.ONE_OF, "b")),
        ((Rule.MUST, True), (Rule.MUST_NOT, True)),
        ((Rule.MUST_NOT, True), (Rule.MUST_NOT, False)),
        ((Rule.MUST, 5), (Rule.AT_LEAST, 6)),
    ],
)
def test_a_contradiction_is_found_in_either_order(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    first, second = limit("m", *one), limit("m", *other)
    assert list(contradictions([first, second])) == [(first, second)]
    assert list(contradictions([second, first])) == [(second, first)]


def test_several_that_leave_nothing_together_are_a_contradiction() -> None:
    few = limit("m", Rule.ONE_OF, "a", "b")
    rest = [limit("m", Rule.NONE_OF, "a"), limit("m", Rule.MUST_NOT, "b")]
    assert list(contradictions([few, *rest])) == [(few, *rest)]
    assert list(contradictions([few, rest[0]])) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((Rule.AT_LEAST, 9), (Rule.AT_MOST, 9)),
        ((Rule.ONE_OF, "a", "b"), (Rule.NONE_OF, "a")),
        ((Rule.MUST_NOT, "a"), (Rule.MUST_NOT, "b")),
        ((Rule.AT_LEAST, 9), (Rule.AT_LEAST, 12)),
    ],
)
def test_what_can_be_kept_together_is_no_contradiction(one: tuple[Any, ...], other: tuple[Any, ...]) -> None:
    assert list(contradictions([limit("m", *one), limit("m", *other)])) == []


CHOICES = ("at once", "in stages")
REFUSED = [
    [limit("m", Rule.NONE_OF, *CHOICES)],
    [limit("m", Rule.MUST_NOT, CHOICES[0]), limit("m", Rule.MUST_NOT, CHOICES[1])],
    [limit("y", Rule.NONE_OF, True, False)],
    [limit("n", Rule.AT_LEAST, 5), limit("n", Rule.AT_MOST, 5), limit("n", Rule.MUST_NOT, 5)],
    [limit("y", Rule.MUST, True), on("y", limit("n", Rule.AT_LEAST, 10), True), limit("n", Rule.AT_MOST, 5)],
    [
        limit("y", Rule.MUST, True), on("y", limit("n", Rule.AT_LEAST, 10), True),
        on("y", limit("n", Rule.AT_MOST, 5), True),
    ],
    [limit("y", Rule.MUST, True), on("y", limit("z", Rule.MUST, True), True), on("z", limit("n", Rule.AT_LEAST, 400), True)],
    [limit("n", Rule.AT_LEAST, 366)],
    [limit("d", Rule.AT_LEAST, date(2026, 5, 2)), limit("d", Rule.AT_MOST, date(2026, 5, 1))],
]  # fmt: skip


@pytest.mark.parametrize("boundaries", REFUSED)
def test_none_of_what_leaves_nothing_could_be_spared(boundaries: list[Limit]) -> None:
    """Conditions, all the answers of a choice, and the ends of a range are told; what has nothing to do with it is not."""
    beside = [limit("other", Rule.AT_LEAST, 1), on("other", limit("y", Rule.MUST_NOT, False), Decimal(7))]
    domains = {"m": CHOICES, "n": (Decimal(0), Decimal(365))}
    assert list(contradictions([*beside, *boundaries], domains)) == [tuple(boundaries)]
    for at in range(len(boundaries)):
        assert list(contradictions([*beside, *boundaries[:at], *boundaries[at + 1 :]], domains)) == []


def test_many_boundaries_of_many_values_are_read_in_a_moment() -> None:
    """Counted, not timed: a kind of value is judged once by each boundary that is about its measure."""
    values = [Decimal(n) for n in range(100)]
    many = [on("m", limit("n", Rule.ONE_OF, *values[k % 50 :]), *values[k % 100 :]) for k in range(200)]
    with mock.patch.object(Limit, "judge", autospec=True, side_effect=Limit.judge) as judged:
        assert list(contradictions(many)) == []
    assert judged.call_count <= 200 * 2 * 201 * 2


def test_boundaries_of_different_measures_do_not_contradict() -> None:
    assert list(contradictions([limit("m", Rule.AT_LEAST, 10), limit("n", Rule.AT_MOST, 1)])) == []


def only_if(measure: str, needed: str) -> Limit:
    return limit(measure, Rule.ONLY_IF, condition=limit(needed, Rule.MUST, True))


def test_a_circle_is_found_wherever_it_begins() -> None:
    chain = [only_if("a", "b"), only_if("b", "c"), only_if("c", "d"), only_if("d", "b")]
    assert set(circle(chain)) == {"b", "c", "d"}
    assert set(circle(chain[::-1])) == {"b", "c", "d"}
    assert circle([only_if("a", "a")]) == ["a"]


def test_a_long_chain_is_no_circle() -> None:
    assert circle([only_if(str(n), str(n + 1)) for n in range(5000)]) == []
    assert circle([only_if("a", "b"), only_if("a", "c"), only_if("b", "c")]) == []
