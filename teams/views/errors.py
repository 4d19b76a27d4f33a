"""The pages for what is not there and what is not allowed.

They are rendered without the request: what is unknown and what is not seen answer byte for byte the same.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseForbidden, HttpResponseNotFound
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from teams.views.answers import refusal, wants_json


def not_found(request: HttpRequest, exception: Any = None) -> HttpResponse:
    if wants_json(request):
        return refusal("not_found", _("There is nothing here."), 404)
    return HttpResponseNotFound(render_to_string("404.html"))


def denied(request: HttpRequest, exception: Any = None) -> HttpResponse:
    message = str(exception or "") or _("Your seat may not do this.")
    if wants_json(request):
        return refusal("not_allowed", message, 403)
    return HttpResponseForbidden(render_to_string("403.html", {"message": message}))


def stale(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form without the token of this sign-in: its page is older than the last sign-in."""
    if wants_json(request):
        message = _("This page is older than your sign-in. Copy your text and reload the page.")
        return refusal("stale_page", message, 403)
    return HttpResponseForbidden(render_to_string("403_csrf.html", request=request))
