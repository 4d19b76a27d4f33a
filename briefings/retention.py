"""Personal data is kept for a purpose, on a ground, and until a day; else it is not kept."""

from datetime import date

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from briefings.models import Basis
from teams.wording import clean_text, optional_text

LONGEST_PURPOSE = 300
LONGEST_YEARS = 10


def reason_for(reason: str, keep_until: date, today: date) -> str:
    """Why something is deleted: needed before its time is over."""
    return optional_text(reason, 300) if keep_until < today else required_reason(reason)


def required_reason(reason: str) -> str:
    if not reason.strip():
        raise ValidationError({"reason": _("Say why it is deleted.")})
    return clean_text(reason, 300)


def last_day(keep_until: date, today: date) -> date:
    """A last day that may be: from today on, and not for ever."""
    if not today <= keep_until <= date(today.year + LONGEST_YEARS, 12, 31):
        told = _("The last day lies between today and the end of %(year)d.")
        raise ValidationError({"keep_until": told % {"year": today.year + LONGEST_YEARS}})
    return keep_until


def justified(purpose: str, basis: str) -> tuple[str, Basis]:
    """Why and on what ground it is kept; ValidationError where either is not said."""
    if not purpose.strip():
        raise ValidationError({"purpose": _("Say what it is kept for: without a purpose nothing is saved.")})
    if basis not in Basis:
        raise ValidationError({"basis": _("Choose the lawful basis: without one nothing is saved.")})
    return clean_text(purpose, LONGEST_PURPOSE), Basis(basis)
