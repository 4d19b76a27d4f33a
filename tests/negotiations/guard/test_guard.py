"""The guard agrees with a plain reading of the directive, whatever the boundaries and the offer."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from negotiations.guard.guard import Guard
from negotiations.guard.limits import Limit, Rule
from negotiations.guard.values import Kind, Value
from negotiations.guard.verdict import Verdict
from negotiations.guard.words import Ban

# Few measures and few values: boundaries meet each other and the offers meet their limits.
MEASURES = {
    "days": Kind.NUMBER,
    "places": Kind.NUMBER,
    "format": Kind.CHOICE,
    "monitors": Kind.YES_NO,
    "from": Kind.DATE,
}
FIRST = date(2026, 3, 1)
POOL: Mapping[Kind, list[Any]] = {
    Kind.NUMBER: [Decimal(n) for n in range(7)],
    Kind.CHOICE: ["all for all", "in stages", "by lists", "none"],
    Kind.YES_NO: [True, False],
    Kind.DATE: [FIRST + timedelta(days=n) for n in range(7)],
}
ORDERED = [name for name, kind in MEASURES.items() if kind in {Kind.NUMBER, Kind.DATE}]


def several(measure: str, least: int = 1) -> st.SearchStrategy[tuple[Value, ...]]:
    return st.lists(st.sampled_from(POOL[MEASURES[measure]]), min_size=least, max_size=3).map(tuple)


@st.composite
def plain(draw: st.DrawFn) -> Limit:
    """A boundary without a condition."""
    rule = draw(st.sampled_from([rule for rule in Rule if rule not in {Rule.ONLY_IF, Rule.WITHOUT}]))
    measure = draw(st.sampled_from(ORDERED if rule in {Rule.AT_LEAST, Rule.AT_MOST} else list(MEASURES)))
    values = draw(several(measure))
    margin = Decimal(draw(st.integers(0, 2))) if rule in {Rule.AT_LEAST, Rule.AT_MOST} else Decimal(0)
    return Limit(measure, rule, values, margin, red_line=draw(st.booleans()), key=draw(st.integers()))


@st.composite
def conditional(draw: st.DrawFn) -> Limit:
    measure = draw(st.sampled_from(list(MEASURES)))
    return Limit(
        measure, Rule.ONLY_IF, draw(several(measure, 0)), condition=draw(plain()), red_line=draw(st.booleans())
    )


def offers(dice: Random, count: int) -> list[dict[str, Any]]:
    """Some offers; one in five has no value for a measure."""
    return [
        {name: dice.choice(POOL[kind]) for name, kind in MEASURES.items() if dice.randrange(5)} for _ in range(count)
    ]


LIMITS = st.lists(plain() | conditional(), max_size=8)
# Terms as a lexicon gives them: a form may be read as several, and a phrase takes each of its words as any of those.
TERMS = ["price", "child", "for", "swap", "list"]
PHRASES = st.lists(st.frozensets(st.sampled_from(TERMS), min_size=1, max_size=2), min_size=1, max_size=3).map(tuple)
BANS = st.lists(
    st.builds(
        Ban, st.lists(PHRASES, max_size=2).map(tuple), st.sampled_from([None, "here", "there"]), st.booleans(), st.integers()
    ),
    max_size=3,
)  # fmt: skip


def read(limit: Limit, offer: Mapping[str, Any]) -> str:
    """One boundary, read aloud."""
    if limit.measure not in offer:
        return "unclear"
    value, far = offer[limit.measure], limit.values
    if limit.rule == "only_if":
        return "inside" if far and value not in far else read(limit.condition, offer)  # type: ignore[arg-type]
    if limit.rule in {"one_of", "must"}:
        return "inside" if value in far else "outside"
    if limit.rule in {"none_of", "must_not"}:
        return "outside" if value in far else "inside"
    room: Any = value - far[0] if limit.rule == "at_least" else far[0] - value  # type: ignore[operator]
    room = room.days if isinstance(room, timedelta) else room
    return "outside" if room < 0 else "edge" if room <= limit.margin else "inside"


def read_all(limits: list[Limit], measures: list[str], offer: Mapping[str, Any]) -> str:
    said = {read(limit, offer) for limit in limits if limit.measure in measures}
    return next((verdict for verdict in ("outside", "unclear", "edge") if verdict in said), "inside")


def spoken(dice: Random) -> list[tuple[str, ...]]:
    return [tuple(dice.choice(TERMS) for _ in range(dice.randrange(5))) for _ in range(dice.randrange(4))]


def hear(ban: Ban, said: list[tuple[str, ...]]) -> str:
    """One ban, read aloud: word by word from every place."""
    for text in said:
        for phrase in ban.phrases:
            for at in range(len(text)):
                heard = [word in allowed for word, allowed in zip(text[at:], phrase, strict=False)]
                if len(heard) == len(phrase) and all(heard):
                    return "outside"
    return "inside"


@settings(max_examples=200)
@given(LIMITS, BANS, st.sampled_from([None, "here", "there"]), st.randoms(use_true_random=False))
def test_banned_words_are_boundaries_like_the_others(
    limits: list[Limit], bans: list[Ban], point: str | None, dice: Random
) -> None:
    """What is said is as bad as the worst of numbers and words; a red line decides among equals; the rest is not heard."""
    guard, mute, dice = Guard(limits, bans), Guard(limits), Random(dice.random())  # noqa: S311
    here = [ban for ban in bans if ban.point in {None, point}]
    assert guard.listens(point) == bool(here)
    for offer in offers(dice, 10):
        said = spoken(dice)
        found, numbers = guard.judge(MEASURES, offer, said, point), mute.judge(MEASURES, offer)
        broken = [ban for ban in here if hear(ban, said) == "outside"]
        assert found.verdict == (Verdict.OUTSIDE if broken else numbers.verdict)
        if broken:
            reds = [*broken, *([numbers.limit] if numbers.verdict == Verdict.OUTSIDE and numbers.limit else [])]
            assert found.limit in reds
            assert found.limit is not None
            assert found.limit.red_line == any(one.red_line for one in reds)


@settings(max_examples=400)
@given(LIMITS, st.lists(st.sampled_from(list(MEASURES)), unique=True), st.randoms(use_true_random=False))
def test_it_agrees_with_a_plain_reading(limits: list[Limit], measures: list[str], dice: Random) -> None:
    """25 offers to each of 400 directives: 10,000 cases."""
    guard = Guard(limits)
    for offer in offers(Random(dice.random()), 25):  # noqa: S311
        found = guard.judge(measures, offer)
        assert found.verdict == read_all(limits, measures, offer)
        if found.limit is None:
            assert found.verdict == Verdict.INSIDE
            continue
        assert found.limit in limits
        assert read(found.limit, offer) == found.verdict, "the boundary that is named says something else"
        reds = [limit for limit in limits if limit.red_line and limit.measure in measures]
        assert found.limit.red_line == (found.verdict in {read(limit, offer) for limit in reds}), (
            "a red line goes first"
        )


def tighter(limit: Limit) -> Limit:
    """The same boundary, one step narrower."""
    first: Any = limit.values[0]
    step: Any = timedelta(days=1) if isinstance(first, date) else 1
    if limit.rule == Rule.AT_LEAST:
        return replace(limit, values=(first + step,))
    if limit.rule == Rule.AT_MOST:
        return replace(limit, values=(first - step,))
    if limit.rule in {Rule.ONE_OF, Rule.MUST}:
        return replace(limit, values=limit.values[:-1])
    return limit


@settings(max_examples=200)
@given(LIMITS, LIMITS, st.randoms(use_true_random=False))
def test_tightening_lets_nothing_in(limits: list[Limit], more: list[Limit], dice: Random) -> None:
    dice = Random(dice.random())  # noqa: S311
    tight = [tighter(limit) if limit.values and dice.randrange(2) else limit for limit in limits]
    loose, narrow = Guard(limits), Guard([*tight, *more])
    for offer in offers(dice, 25):
        before, after = loose.judge(MEASURES, offer).verdict, narrow.judge(MEASURES, offer).verdict
        assert before != Verdict.OUTSIDE or after == Verdict.OUTSIDE
        assert after.severity >= before.severity


def test_a_bounded_measure_without_a_value_is_unclear() -> None:
    guard = Guard([Limit("days", Rule.AT_MOST, (Decimal(30),))])
    assert guard.judge(["days"], {}).verdict == Verdict.UNCLEAR
    assert guard.judge(["places"], {}).verdict == Verdict.INSIDE


@pytest.mark.parametrize(
    ("days", "verdict"), [(31, Verdict.OUTSIDE), (30, Verdict.EDGE), (28, Verdict.EDGE), (27, Verdict.INSIDE)]
)
def test_the_edge_is_as_wide_as_its_margin(days: int, verdict: Verdict) -> None:
    guard = Guard([Limit("days", Rule.AT_MOST, (Decimal(30),), margin=Decimal(2))])
    assert guard.judge(["days"], {"days": Decimal(days)}).verdict == verdict


def test_a_margin_beyond_the_calendar_is_no_error() -> None:
    guard = Guard([Limit("from", Rule.AT_LEAST, (date.max,), margin=Decimal(10) ** 9)])
    assert guard.judge(["from"], {"from": date.max}).verdict == Verdict.EDGE
