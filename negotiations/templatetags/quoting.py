"""Days as they stand in the body of an entry."""

from datetime import date

from django import template

register = template.Library()


@register.filter
def day(text: str) -> date | None:
    """A day in ISO's form; None for anything else, which is shown as nothing."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
