"""Days and moments as they stand in the body of an entry."""

from datetime import date, datetime

from django import template

register = template.Library()


@register.filter
def day(text: str) -> date | None:
    """A day in ISO's form; None for anything else, which is shown as nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@register.filter
def moment(text: str) -> datetime | None:
    """A moment in ISO's form, as the clock that told it shows it; None for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None
