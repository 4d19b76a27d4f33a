"""What a measure may hold: a number with a unit, one of several choices, yes or no, or a date."""

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

Value = Decimal | str | bool | date

LARGEST = Decimal(10) ** 15
PLACES = 6
# Python reads more than this: digits of other scripts, underscores, exponents, weeks.
NUMBER_FORM = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)")
DATE_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Kind(models.TextChoices):
    NUMBER = "number", _("number")
    CHOICE = "choice", _("choice")
    YES_NO = "yes_no", _("yes or no")
    DATE = "date", _("date")


ORDERED = frozenset({Kind.NUMBER, Kind.DATE})


def parse(kind: str, raw: Any) -> Value:
    """The value that is kept as `raw` (JSON: a number as text, a date as YYYY-MM-DD); ValueError if it is none."""
    if kind == Kind.NUMBER:
        return _number(raw)
    if kind == Kind.YES_NO:
        return _yes_no(raw)
    if not isinstance(raw, str) or not raw:
        raise ValueError(raw)
    if kind == Kind.CHOICE:
        return raw
    if not DATE_FORM.fullmatch(raw):
        raise ValueError(raw)
    return date.fromisoformat(raw)


def _number(raw: Any) -> Decimal:
    if isinstance(raw, str) and not NUMBER_FORM.fullmatch(raw):
        raise ValueError(raw)
    try:
        number = Decimal(raw) if isinstance(raw, int | str | Decimal) else Decimal("NaN")
    except InvalidOperation as error:
        raise ValueError(raw) from error
    # A comparison with NaN raises, and a huge exponent costs memory when it is written out.
    if isinstance(raw, bool) or not number.is_finite() or abs(number) > LARGEST or number != round(number, PLACES):
        raise ValueError(raw)
    return number


def _yes_no(raw: Any) -> bool:
    told = {True: True, False: False, "yes": True, "no": False}
    if not isinstance(raw, bool | str) or raw not in told:
        raise ValueError(raw)
    return told[raw]


def stored(value: Value) -> str | bool:
    """As JSON keeps it; the same value is always written the same."""
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return value.isoformat() if isinstance(value, date) else value
