"""How the small forms of a dossier are answered: done or refused, one goes back to the page, which says it."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.forms import Form

from teams.views.answers import SeeOther, attempt, back
from teams.views.seated import SeatedRequest


def posted(request: SeatedRequest, form: Form, act: Callable[..., Any], said: str, to: str, *args: Any) -> SeeOther:
    """Run the action with the form's fields; what was refused is told as the first error."""
    if attempt(form, act) is None:
        messages.error(request, next(str(text) for errors in form.errors.values() for text in errors))
    else:
        messages.success(request, said)
    return back(request, to, request.seat.delegation_id, *args)
