"""The measures of the bench, against sums done by hand."""

import pytest

from tests.bench.learning import learned
from tests.bench.ranking import average_precision, best_f1


def test_an_order_is_measured_as_by_hand():
    order = [(0.9, True), (0.8, False), (0.7, True), (0.6, False)]
    assert average_precision(order) == pytest.approx((1 + 2 / 3) / 2)
    assert best_f1(order) == pytest.approx(2 * 2 / (3 + 2))
    tied = [(1.0, True), (1.0, False), (0.0, True), (0.0, False)]
    assert average_precision(tied) == average_precision(tied[::-1]) == pytest.approx(0.5)


def test_what_is_learned_separates_what_can_be_separated():
    rows = [({"a": 1.0, "b": float(n % 3)}, True) for n in range(40)] + [
        ({"b": float(n % 3)}, False) for n in range(40)
    ]
    score = learned(rows)
    assert average_precision((score(signs), right) for signs, right in rows) == 1
