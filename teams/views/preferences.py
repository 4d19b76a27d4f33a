"""One's own language and theme."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, override
from django.views import i18n
from django.views.decorators.http import require_http_methods, require_POST

from teams.actions.people import set_preferences
from teams.forms import PreferencesForm
from teams.views.answers import back
from teams.views.seated import PersonRequest


@require_http_methods(["GET", "POST"])
def preferences(request: PersonRequest) -> HttpResponse:
    form = PreferencesForm(request.POST or None, initial=_present(request))
    if not form.is_valid():
        return render(request, "teams/preferences.html", {"form": form}, status=422 if form.is_bound else 200)
    person = set_preferences(person=request.user, **form.cleaned_data)
    with override(person.language):
        messages.success(request, _("Kept."))
    return back(request, "preferences")


def _present(request: PersonRequest) -> dict[str, str]:
    return {"language": request.user.language, "theme": request.user.theme}


@login_not_required
@require_POST
def set_language(request: HttpRequest) -> HttpResponse:
    """The language switch of every page: for the person, or on the sign-in page for the browser."""
    code, person = request.POST.get("language", ""), request.user
    if person.is_authenticated and code in dict(settings.LANGUAGES):
        set_preferences(person=person, language=code, theme=person.theme)
    return i18n.set_language(request)
