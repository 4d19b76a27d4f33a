"""One line of the record: every version of it, its neighbours, its place in the journal."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from negotiations import queries, rules
from negotiations.forms import CorrectionForm
from negotiations.machine_room import machines_on_line
from negotiations.models import Utterance
from negotiations.reading_room import against_their_own, neighbours, place_in_journal, with_marks
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def line(request: SeatedRequest, citation: tuple[int, int, int]) -> HttpResponse:
    return line_page(request, queries.utterance(request.seat, citation))


def line_page(
    request: SeatedRequest, utterance: Utterance, form: CorrectionForm | None = None, status: int = 200
) -> HttpResponse:
    with_marks(request.seat, [utterance])
    initial: dict[str, Any] = {"text": (utterance.latest or utterance).text}
    previous, following = neighbours(request.seat, utterance)
    context: dict[str, Any] = {
        "utterance": utterance,
        "correction_list": utterance.corrections.all(),
        "previous": previous,
        "following": following,
        "may_refer": rules.can_propose_referral(request.seat, request.seat.delegation),
        "proof": place_in_journal(request.seat, utterance),
        "against": against_their_own(request.seat, utterance),
    }
    if rules.can_ask_machine(request.seat, request.seat.delegation):
        context |= machines_on_line(request.seat, utterance)
    if rules.can_correct(request.seat, utterance):
        context["correction_form"] = form or CorrectionForm(initial=initial)
    return render(request, "negotiations/line.html", context, status=status)
