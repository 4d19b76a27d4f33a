"""A term used against the definition that the speaker's side has filed: said by a person, told to the room."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from negotiations import queries
from negotiations.actions.redefining import confirm_redefinition
from negotiations.views.entered import entered
from negotiations.views.line import line_page
from teams.views.answers import attempt, key_of, refused, status_of, wants_json
from teams.views.seated import SeatedRequest, seated


@require_POST
@seated
def mark_against(request: SeatedRequest, citation: tuple[int, int, int], mark_id: UUID) -> HttpResponse:
    line, form = queries.utterance(request.seat, citation), Form(request.POST)
    mark = queries.marks(request.seat).get(pk=mark_id, utterance=line)
    confirm = partial(confirm_redefinition, actor=request.seat, mark=mark, request_key=key_of(request))
    if entry := attempt(form, confirm):
        return entered(request, entry, _("The room is told."), "line", request.seat.delegation_id, line.citation)
    if wants_json(request):
        return refused(form)
    messages.error(request, " ".join(str(text) for text in form.non_field_errors()))
    return line_page(request, line, status=status_of(form))
