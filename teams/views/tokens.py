"""Keys for programs, each for this one seat."""

from functools import partial
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from teams import queries
from teams.actions.tokens import make_token, revoke_token
from teams.forms import TokenForm
from teams.views.answers import attempt, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_http_methods(["GET", "POST"])
@seated
@once
def tokens(request: SeatedRequest) -> HttpResponse:
    if request.method == "GET":
        return _page(request, TokenForm())
    form = TokenForm(request.POST)
    made = attempt(form, partial(make_token, actor=request.seat))
    if made is None:
        return _page(request, form, status_of(form))
    return _page(request, TokenForm(), 201, made=made[0], new_token=made[1])


def _page(request: SeatedRequest, form: TokenForm, status: int = 200, **more: Any) -> HttpResponse:
    context = {"page": page_of(request, queries.tokens_of(request.seat)), "form": form, **more}
    return render(request, "teams/tokens.html", context, status=status)


@require_POST
@seated
@once
def token_revoke(request: SeatedRequest, token_id: Any) -> HttpResponse:
    token = queries.tokens_of(request.seat).get(pk=token_id)
    act = partial(revoke_token, actor=request.seat, token=token)
    said = _("The token %(name)s is revoked.") % {"name": token.name}
    return pressed(request, act, said, "tokens", request.seat.delegation_id)
