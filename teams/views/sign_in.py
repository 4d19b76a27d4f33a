"""Links that sign in once: the demo's at once, an invitation's when a password is chosen."""

from typing import Any

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from teams import queries
from teams.actions.invitations import accept_invitation
from teams.actions.sign_in import use_link
from teams.forms import InvitationForm
from teams.models import Person, SignInLink

BACKEND = "django.contrib.auth.backends.ModelBackend"


@login_not_required
@never_cache
@sensitive_post_parameters()
@sensitive_variables("secret")
@require_http_methods(["GET", "POST"])
def sign_in_link(request: HttpRequest, secret: str) -> HttpResponse:
    """410 with what to do next, when the link is unknown, used or too old: which of these is nobody's business."""
    try:
        link = queries.link_by_secret(secret)
        if link.expires_at <= timezone.now() or not link.person.is_active:
            raise SignInLink.DoesNotExist
        if link.purpose == SignInLink.Purpose.INVITATION:
            return _invitation(request, secret, link)
        return _enter(request, use_link(secret=secret).person)
    except SignInLink.DoesNotExist:
        return render(request, "teams/invitation_gone.html", status=410)


def _invitation(request: HttpRequest, secret: str, link: SignInLink) -> HttpResponse:
    form = InvitationForm(request.POST or None, person=link.person)
    if form.is_valid():
        return _enter(request, accept_invitation(secret=secret, **form.cleaned_data))
    context: dict[str, Any] = {"form": form, "person": link.person, "expires_at": link.expires_at}
    context["seats"] = queries.seats_of(link.person)
    return render(request, "teams/invitation.html", context, status=422 if form.is_bound else 200)


def _enter(request: HttpRequest, person: Person) -> HttpResponse:
    login(request, person, backend=BACKEND)
    return redirect("delegation_list")
