"""How a form's post is answered: by the page itself, or, where a script posted it, in JSON."""

import re
from collections.abc import Callable
from typing import Any, TypeVar
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from journal.append import KeyReused
from teams.overtaken import overtaken
from teams.rules import Conflict

T = TypeVar("T")
LONGEST_KEY = 100


class SeeOther(HttpResponseRedirect):
    """After a post: a reload of the page that follows posts nothing again.

    `is_refusal`: nothing was done, so the same form may be sent once more.
    """

    status_code = 303
    is_refusal = False


def wants_json(request: HttpRequest) -> bool:
    """Whether a script asks; a browser that shows pages prefers HTML."""
    return request.get_preferred_type(["text/html", "application/json"]) == "application/json"


def refusal(code: str, message: str, status: int, fields: dict[str, str] | None = None) -> JsonResponse:
    return JsonResponse({"error": {"code": code, "message": message, "fields": fields or {}}}, status=status)


def done(request: HttpRequest, said: str, to: str, *args: Any) -> HttpResponse:
    """It is done: said to a script at once, else on the page that follows."""
    if wants_json(request):
        return JsonResponse({"said": said}, status=201)
    messages.success(request, said)
    return back(request, to, *args)


def back(request: HttpRequest, to: str, *args: Any) -> SeeOther:
    """To the page that the form names in `next`, if it is one of ours, else to the named one."""
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure()):
        target = resolve_url(to, *args)
    return SeeOther(target)


def sent_back(request: HttpRequest, told: str, to: str, *args: Any) -> SeeOther:
    """Nothing was done; the page that follows says why."""
    messages.error(request, told)
    answer = back(request, to, *args)
    answer.is_refusal = True
    return answer


def errors_of(form: BaseForm) -> str:
    """All that is wrong with a form, in a row."""
    return " ".join(str(text) for errors in form.errors.values() for text in errors)


def key_of(request: HttpRequest) -> str:
    """The form's request key; a form without one is a request of its own."""
    return re.sub(r"[^!-~]", "", request.POST.get("request_key", ""))[:LONGEST_KEY] or uuid4().hex


def attempt(form: BaseForm, act: Callable[..., T], **more: Any) -> T | None:
    """Run an action with the fields of a valid form; None when the form or the action refuses.

    What the action refuses becomes an error of the form: the page is shown again with everything that was typed.
    """
    if not form.is_valid():
        return None
    try:
        return act(**form.cleaned_data, **more)
    except ValidationError as error:
        form.add_error(None, ValidationError(error.messages))
    except Conflict as error:
        form.add_error(None, ValidationError(str(error), code="conflict"))
    except IntegrityError:
        form.add_error(None, ValidationError(overtaken(), code="conflict"))
    except KeyReused:
        text = _("This form was sent before with another text. Reload the page and send it again.")
        form.add_error(None, ValidationError(text, code="key_reused"))
    return None


def _in_words(error: Exception) -> str:
    if isinstance(error, ValidationError):
        return str(error.messages[0])
    return overtaken() if isinstance(error, IntegrityError) else str(error)


def status_of(form: BaseForm) -> int:
    """409 where somebody or something was first, else 422."""
    return (
        409 if form.has_error(NON_FIELD_ERRORS, "conflict") or form.has_error(NON_FIELD_ERRORS, "key_reused") else 422
    )


def refused(form: BaseForm) -> JsonResponse:
    """A form's errors for a script: in one sentence each, and by field."""
    status = status_of(form)
    told = {name: " ".join(map(str, errors)) for name, errors in form.errors.items()}
    fields = {name: text for name, text in told.items() if name in form.fields}
    return refusal("conflict" if status == 409 else "invalid", " ".join(told.values()), status, fields)


def pressed(request: HttpRequest, act: Callable[[], Any], said: str, to: str, *args: Any) -> HttpResponse:
    """A button without fields: do it and go back; what came of it is said there, or to the script that asked."""
    try:
        act()
    except (Conflict, ValidationError, IntegrityError) as error:
        told = _in_words(error)
        if wants_json(request):
            return refusal("conflict", told, 409)
        return sent_back(request, told, to, *args)
    return done(request, said, to, *args)


def posted(
    request: HttpRequest, form: BaseForm, act: Callable[..., Any], said: str, to: str, *args: Any
) -> HttpResponse:
    """A small form without a page of its own: run the action with its fields and go back, where it is said."""
    if attempt(form, act) is None:
        return sent_back(request, errors_of(form), to, *args)
    messages.success(request, said)
    return back(request, to, *args)
