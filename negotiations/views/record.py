"""The record, to read and to search."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from negotiations import queries, rules
from negotiations.models import Sitting
from negotiations.reading_room import Wish, browse, sitting_to_read, with_marks
from negotiations.searching import find
from teams.choosing import LANGUAGES
from teams.models import Seat
from teams.views.seated import SeatedRequest, seated


@require_safe
@vary_on_headers("HX-Request")
@seated
def record(request: SeatedRequest) -> HttpResponse:
    """One leaf of the record; a script that searches from another page gets the lines alone."""
    seat, q = request.seat, request.GET.get("q", "").strip()
    if not rules.can_read_record(seat, seat.delegation):
        raise Sitting.DoesNotExist
    wish = Wish.of(request.GET)
    sitting = _sitting(seat, wish, searching=bool(q))
    context = _found(seat, q, wish, sitting) | {"q": q, "chosen": _chosen(wish, sitting)}
    with_marks(seat, context["leaf"].lines)
    if request.headers.get("HX-Request"):
        return render(request, "negotiations/_lines.html", context)
    return render(request, "negotiations/record.html", context | _choices(seat))


def _sitting(seat: Seat, wish: Wish, *, searching: bool) -> Sitting | None:
    try:
        return sitting_to_read(seat, wish, everywhere=searching)
    except ValueError as error:
        raise Sitting.DoesNotExist from error


def _found(seat: Seat, q: str, wish: Wish, sitting: Sitting | None) -> dict[str, Any]:
    if not q:
        return {"leaf": browse(seat, wish, sitting), "total": None}
    found = find(seat, q, wish, sitting)
    return {"leaf": found.leaf, "total": found.total, "more": found.more, "reason": found.reason}


def _chosen(wish: Wish, sitting: Sitting | None) -> dict[str, str]:
    reference = sitting.reference if sitting else ""
    return {"sitting": reference, "speaker": wish.speaker, "party": wish.party, "language": wish.language}


def _choices(seat: Seat) -> dict[str, Any]:
    return {
        "sittings": queries.sittings(seat),
        "speakers": queries.speakers(seat),
        "parties": queries.parties(seat),
        "languages": LANGUAGES,
        "may": {"import": rules.can_import(seat, seat.delegation)},
    }
