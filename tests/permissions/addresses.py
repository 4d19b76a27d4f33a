"""Every address that the product answers, from its own resolver."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, resolve

from journal.routing import websocket_urlpatterns

VERBS = ("GET", "POST", "PUT", "PATCH", "DELETE")


def patterns() -> dict[str, Any]:
    """The view of every address, by the whole pattern."""
    return dict(_walk(get_resolver().url_patterns, ""))


def sockets() -> set[str]:
    return {str(pattern.pattern) for pattern in websocket_urlpatterns}


def pattern_of(path: str) -> str:
    """The pattern that answers a path."""
    return resolve(path).route


def verbs_of(view: Any) -> list[str]:
    """What a view of the API does; a page's function does not tell."""
    return [verb for verb in VERBS if hasattr(getattr(view, "cls", None), verb.lower())]


def _walk(found: list[Any], prefix: str) -> Iterator[tuple[str, Any]]:
    for each in found:
        if isinstance(each, URLResolver):
            yield from _walk(each.url_patterns, prefix + str(each.pattern))
        elif isinstance(each, URLPattern):
            yield prefix + str(each.pattern).removeprefix("^"), each.callback
