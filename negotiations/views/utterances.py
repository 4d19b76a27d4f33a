"""Taking down lines and correcting them."""

from functools import partial

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import queries, rules
from negotiations.actions.record import correct_utterance, record_utterance
from negotiations.citation import cite
from negotiations.forms import CorrectionForm, UtteranceForm
from negotiations.views.entered import entered
from negotiations.views.line import line_page
from negotiations.views.live import live_again
from teams.rules import require
from teams.views.answers import attempt, key_of, refused, status_of, wants_json
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
def utterance_record(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    sitting = queries.sitting_by_reference(request.seat, *reference)
    require(rules.can_record, request.seat, sitting)  # before the form, which offers some seats no speaker at all
    form = UtteranceForm(request.POST, seat=request.seat)
    act = partial(record_utterance, actor=request.seat, sitting=sitting, request_key=key_of(request))
    entry = attempt(form, act)
    if entry:
        said = _("Recorded as %(citation)s.") % {"citation": entry.body["citation"]}
        return entered(request, entry, said, "live", request.seat.delegation_id, sitting.reference)
    if wants_json(request):
        return refused(form)
    return live_again(request, status_of(form), utterance_form=form)


@require_POST
@seated
def utterance_correct(request: SeatedRequest, citation: tuple[int, int, int]) -> HttpResponse:
    form, utterance = CorrectionForm(request.POST), queries.utterance(request.seat, citation)
    act = partial(correct_utterance, actor=request.seat, utterance=utterance, request_key=key_of(request))
    entry = attempt(form, act)
    if entry:
        said = _("The correction stands beside the line.")
        return entered(request, entry, said, "line", request.seat.delegation_id, cite(*citation))
    if wants_json(request):
        return refused(form)
    return line_page(request, utterance, form, status_of(form))
