"""The live sitting, in the form of a desk."""

from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse
from django.views.decorators.http import require_safe

from negotiations import queries, rules
from negotiations.claim_room import desk_claims
from negotiations.forms import NoteForm, UtteranceForm
from negotiations.live import opening, socket_of
from negotiations.models import Side, Sitting, State, Tactic
from negotiations.panels import panel_of
from negotiations.readiness import head_opens
from teams.choosing import LANGUAGES
from teams.compartments import CAUCUS
from teams.models import Desk, Seat
from teams.queries import find_seats
from teams.rules import can_read
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def live(request: SeatedRequest, reference: tuple[int, int], desk: str = "") -> HttpResponse:
    """The seat's own desk, or another that it may open; any other is not there."""
    sitting = queries.sitting_by_reference(request.seat, *reference)
    return live_page(request, sitting, _desk(request.seat, desk))


def _desk(seat: Seat, named: str) -> str:
    desks = rules.desks_of(seat)
    asked = named.replace("-", "_") or next(iter(desks), "")
    if asked not in desks:
        raise Sitting.DoesNotExist
    return asked


def live_page(request: SeatedRequest, sitting: Sitting, desk: str, status: int = 200, **forms: Any) -> HttpResponse:
    """The page; `forms` carries a form that was refused, with what was typed."""
    seat, opened = request.seat, opening(request.seat, sitting, desk)
    present = [other for other in find_seats(seat) if not other.suspended_at]
    context = {
        "sitting": sitting, "form": desk, "forms": _desks(seat, sitting, desk), "may": _may(seat, sitting),
        "socket_url": socket_of(seat), "since": opened.since,
        "record_html": opened.record, "caucus_html": opened.caucus, "marked": opened.marked, "seats": present,
        "note_readers": [other for other in present if can_read(other, CAUCUS)],
        "states": State.values, "sides": Side.choices, "break": queries.break_now(seat, sitting), "tactics": Tactic.choices, "reply_to": _answered(request), **_speech(request, forms.get("utterance_form")),
        "note_form": NoteForm(seat=seat), **panel_of(seat, sitting, desk), **desk_claims(seat, sitting), "head_opens": head_opens(seat, sitting), **forms,
    }  # fmt: skip
    return render(request, f"negotiations/live_{desk}.html", context, status=status)


def live_again(request: SeatedRequest, status: int, **forms: Any) -> HttpResponse:
    """The live page that a refused form stood on, with the form as it was sent."""
    try:
        match = resolve(urlsplit(request.POST.get("next", "")).path)
        if match.url_name not in {"live", "live_desk"} or match.kwargs["delegation_id"] != request.seat.delegation_id:
            raise Resolver404
        sitting = queries.sitting_by_reference(request.seat, *match.kwargs["reference"])
        return live_page(request, sitting, _desk(request.seat, match.kwargs.get("desk", "")), status, **forms)
    except (Resolver404, Sitting.DoesNotExist):
        return render(request, "negotiations/kept.html", {"form": next(iter(forms.values()))}, status=status)


def _desks(seat: Seat, sitting: Sitting, current: str) -> list[dict[str, Any]]:
    return [
        {
            "key": desk,
            "label": Desk(desk).label,
            "url": reverse("live_desk", args=[seat.delegation_id, sitting.reference, desk.replace("_", "-")]),
            "current": desk == current,
        }
        for desk in rules.desks_of(seat)
    ]


def _may(seat: Seat, sitting: Sitting) -> dict[str, bool]:
    runs = rules.can_run_sitting(seat, sitting)
    return {
        "send_note": rules.can_send_note(seat, seat.delegation),
        "record_utterance": rules.can_record(seat, sitting),
        "run_sitting": runs,
        "correct": runs,
        "refer": rules.can_propose_referral(seat, seat.delegation),
        "mark": rules.can_keep_preparation(seat, seat.delegation),
        "add_speaker": rules.can_prepare(seat, seat.delegation),
    }


def _speech(request: SeatedRequest, form: UtteranceForm | None) -> dict[str, Any]:
    """What the recorder chooses from, and what is chosen already."""
    chosen = form["speaker"].value() if form else request.GET.get("speaker")
    return {
        "utterance_form": form or UtteranceForm(seat=request.seat),
        "speakers": queries.speakers(request.seat),
        "parties": queries.parties(request.seat),
        "chosen_speaker": _uuid(chosen),
        "languages": LANGUAGES,
        "language": (form["language"].value() if form else request.GET.get("language")) or "en",
    }


def _answered(request: SeatedRequest) -> dict[str, Any] | None:
    """The note that `?reply_to=` names, if this seat sees it."""
    asked = _uuid(request.POST.get("reply_to") or request.GET.get("reply_to"))
    if not asked or not can_read(request.seat, CAUCUS):
        return None
    note = queries.notes(request.seat).in_bulk([asked]).get(asked)
    return {"note": note.pk, "text": note.text[:80], "author": note.author.person.name} if note else None


def _uuid(text: Any) -> UUID | None:
    try:
        return UUID(str(text))
    except ValueError:
        return None
