"""What was said before on the matter of a line, and both lines shown to the room."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from django.views.decorators.vary import vary_on_headers

from negotiations import queries, rules
from negotiations.actions.quoting import show_lines
from negotiations.citation import cite
from negotiations.forms.quoting import ShowForm
from negotiations.models import Priority
from negotiations.said_before import SPEAKER, said_before as look_back
from negotiations.views.entered import entered
from teams.views.answers import attempt, key_of, refused, status_of, wants_json
from teams.views.seated import SeatedRequest, seated


@require_safe
@vary_on_headers("HX-Request")
@seated
def said_before(request: SeatedRequest, citation: tuple[int, int, int]) -> HttpResponse:
    """A page of its own; a script that asks beside the live record gets what was found alone."""
    return _page(request, citation)


def _page(
    request: SeatedRequest, citation: tuple[int, int, int], form: ShowForm | None = None, status: int = 200
) -> HttpResponse:
    seat, asked = request.seat, request.GET
    line = queries.utterance(seat, citation)
    context = {
        "before": look_back(seat, line, on=asked.get("on", ""), whose=asked.get("whose", SPEAKER)), "utterance": line,
        "show_form": form, "may_show": rules.can_send_note(seat, seat.delegation), "priorities": Priority.choices,
        "under_way": queries.live_sitting(seat),
    }  # fmt: skip
    fragment = bool(request.headers.get("HX-Request"))
    return render(request, f"negotiations/{'_' if fragment else ''}said_before.html", context, status=status)


@require_POST
@seated
def lines_show(request: SeatedRequest, citation: tuple[int, int, int]) -> HttpResponse:
    form, line = ShowForm(request.POST, seat=request.seat), queries.utterance(request.seat, citation)
    entry = attempt(form, partial(show_lines, actor=request.seat, now=line, request_key=key_of(request)))
    if entry:
        said = _("Both lines are in the room.")
        return entered(request, entry, said, "said_before", request.seat.delegation_id, cite(*citation))
    return refused(form) if wants_json(request) else _page(request, citation, form, status_of(form))
