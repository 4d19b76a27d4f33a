"""The record, to read and to search."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.decorators.vary import vary_on_headers

from negotiations import queries, rules
from negotiations.forms import LANGUAGES
from negotiations.models import Sitting
from negotiations.reading_room import Wish, browse, sitting_to_read
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
    sitting = _sitting(seat, wish)
    leaf = browse(seat, wish, sitting)
    context = {"leaf": leaf, "q": q, "total": None, "may": {"import": rules.can_import(seat, seat.delegation)}}
    if request.headers.get("HX-Request"):
        return render(request, "negotiations/_lines.html", context)
    return render(request, "negotiations/record.html", context | _choices(seat, wish, sitting))


def _sitting(seat: Seat, wish: Wish) -> Sitting | None:
    try:
        return sitting_to_read(seat, wish)
    except ValueError as error:
        raise Sitting.DoesNotExist from error


def _choices(seat: Seat, wish: Wish, sitting: Sitting | None) -> dict[str, object]:
    return {
        "sittings": queries.sittings(seat),
        "speakers": queries.speakers(seat),
        "parties": queries.parties(seat),
        "languages": LANGUAGES,
        "chosen": {
            "sitting": sitting.reference if sitting else "",
            "speaker": wish.speaker,
            "party": wish.party,
            "language": wish.language,
        },
    }
