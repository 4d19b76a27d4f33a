"""Sending and acknowledging notes."""

from functools import partial

from django import forms
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import queries
from negotiations.actions.notes import acknowledge_note, send_note
from negotiations.forms import NoteForm
from negotiations.models import Note
from negotiations.views.entered import entered
from negotiations.views.live import live_again
from teams.views.answers import attempt, key_of, refused, status_of, wants_json
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
def note_send(request: SeatedRequest) -> HttpResponse:
    form = NoteForm(request.POST, seat=request.seat)
    entry = attempt(form, partial(send_note, actor=request.seat, request_key=key_of(request)))
    if entry:
        return entered(request, entry, _("The note is sent."), "overview", request.seat.delegation_id)
    if wants_json(request):
        return refused(form)
    return live_again(request, status_of(form), note_form=form)


@require_POST
@seated
def note_acknowledge(request: SeatedRequest) -> HttpResponse:
    try:
        note_id = forms.UUIDField().clean(request.POST.get("note"))
    except forms.ValidationError as error:
        raise Note.DoesNotExist from error
    entry = acknowledge_note(actor=request.seat, note=queries.note(request.seat, note_id))
    return entered(request, entry, _("Marked as seen."), "overview", request.seat.delegation_id)
