"""The search over everything that a seat may read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations.models import Sitting
from negotiations.search_room import LABELS, find
from negotiations.suggesting import suggestions
from teams.rules import can_search
from teams.views.seated import SeatedRequest, seated

FURTHEST = 10_000


@require_safe
@seated
def search(request: SeatedRequest) -> HttpResponse:
    """A few of each kind, or a page of one. A dossier that is quoted is entered as read first."""
    _reads(request)
    typed, kind = request.GET.get("q", ""), request.GET.get("kind", "")
    kind = kind if kind in LABELS else ""
    found = find(request.seat, typed, kind, _page(request.GET.get("page", "")))
    return render(request, "negotiations/search.html", {"q": typed.strip(), "kind": kind, "found": found})


@require_safe
@seated
def search_suggestions(request: SeatedRequest) -> HttpResponse:
    """Places to go to, while one types: a piece of a page."""
    _reads(request)
    found = suggestions(request.seat, request.GET.get("q", ""))
    return render(request, "negotiations/_suggestions.html", {"suggestions": found})


def _reads(request: SeatedRequest) -> None:
    if not can_search(request.seat, request.seat.delegation):
        raise Sitting.DoesNotExist


def _page(asked: str) -> int:
    return max(1, min(int(asked), FURTHEST)) if asked.isascii() and asked.isdigit() and len(asked) < 9 else 1
