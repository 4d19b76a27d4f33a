"""Lists come in bounded pages: `results`, and in `next` what to ask for next, or null at the end."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import QuerySet
from rest_framework import serializers

from teams.api.asked import Asked
from teams.api.fields import FURTHEST, Digits

USUAL, MOST = 100, 500


@dataclass(frozen=True, slots=True)
class Page:
    """Some of a list, and the `page` or the `since` that leads on."""

    results: Sequence[Any]
    next: int | None


class PageAsked(Asked):
    """Which page, and how long."""

    page = Digits(min_value=1, max_value=1_000_000, default=1, help_text="1, 2, 3 …")
    limit = Digits(min_value=1, max_value=MOST, default=USUAL, help_text="results a page")


class SinceAsked(Asked):
    """What follows a position of the journal."""

    since = Digits(min_value=0, max_value=FURTHEST, default=0, help_text="the last position you have; 0 for none")
    limit = Digits(min_value=1, max_value=MOST, default=USUAL, help_text="results a page")


def numbered(found: QuerySet[Any] | Sequence[Any], page: int, limit: int) -> Page:
    """A page by its number: one query, no count."""
    start = (page - 1) * limit
    rows = list(found[start : start + limit + 1])
    return Page(rows[:limit], page + 1 if len(rows) > limit else None)


def following(find: Callable[[int], Iterable[Any]], limit: int, position: Callable[[Any], int]) -> Page:
    """A page by position: `find` gets one more than is shown, and so tells whether it goes on."""
    rows = list(find(limit + 1))
    return Page(rows[:limit], position(rows[limit - 1]) if len(rows) > limit else None)


@cache
def listed(shown: type[serializers.BaseSerializer[Any]]) -> type[serializers.BaseSerializer[Any]]:
    """The serializer of a page of these."""
    fields = {
        "__doc__": "A page of a list.",
        "results": shown(many=True),
        "next": serializers.IntegerField(
            allow_null=True, help_text="the next `page`, `since` or `before`; null at the end"
        ),
    }
    return type(f"{shown.__name__}Page", (serializers.Serializer,), fields)
