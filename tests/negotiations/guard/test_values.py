"""What a measure may hold is read strictly, and written in one way."""

from datetime import date
from decimal import Decimal

import pytest

from negotiations.guard.values import Kind, parse, stored


@pytest.mark.parametrize(
    ("kind", "raw", "value", "kept"),
    [
        (Kind.NUMBER, "30", Decimal(30), "30"),
        (Kind.NUMBER, "+030.50", Decimal("30.5"), "30.5"),
        (Kind.NUMBER, "-0.000001", Decimal("-0.000001"), "-0.000001"),
        (Kind.NUMBER, 10**15, Decimal(10**15), "1000000000000000"),
        (Kind.YES_NO, True, True, True),
        (Kind.YES_NO, "no", False, False),
        (Kind.DATE, "2026-02-28", date(2026, 2, 28), "2026-02-28"),
        (Kind.CHOICE, "Geneva", "Geneva", "Geneva"),
    ],
)
def test_a_value_is_read_and_kept(kind, raw, value, kept) -> None:
    assert parse(kind, raw) == value
    assert stored(value) == kept


@pytest.mark.parametrize(
    ("kind", "raw"),
    [
        (Kind.NUMBER, ""), (Kind.NUMBER, " 30"), (Kind.NUMBER, "3_0"), (Kind.NUMBER, "１０"), (Kind.NUMBER, "1e2"),
        (Kind.NUMBER, "NaN"), (Kind.NUMBER, "Infinity"), (Kind.NUMBER, "."), (Kind.NUMBER, "9" * 5_000),
        (Kind.NUMBER, "0.0000001"), (Kind.NUMBER, True), (Kind.NUMBER, 1.5), (Kind.NUMBER, None), (Kind.NUMBER, ["1"]),
        (Kind.YES_NO, 1), (Kind.YES_NO, "true"), (Kind.YES_NO, []), (Kind.YES_NO, None),
        (Kind.DATE, "2026-02-29"), (Kind.DATE, "20260228"), (Kind.DATE, "2026-W09-6"), (Kind.DATE, "2026-02-28T00:00"),
        (Kind.DATE, 20260228), (Kind.CHOICE, ""), (Kind.CHOICE, True), (Kind.CHOICE, ["Geneva"]),
    ],
)  # fmt: skip
def test_anything_else_is_refused(kind, raw) -> None:
    with pytest.raises(ValueError):  # noqa: PT011  the message is the value
        parse(kind, raw)
