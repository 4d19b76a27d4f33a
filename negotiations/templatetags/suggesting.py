"""Of a long line the best suggestions are shown at once; the lesser ones are counted."""

from collections.abc import Iterable
from typing import Any

from django import template

register = template.Library()


@register.filter
def lesser(marks: Iterable[dict[str, Any]]) -> int:
    """How many of the marks are suggestions that stand behind the best ones."""
    return sum(bool(mark.get("lesser")) for mark in marks)
