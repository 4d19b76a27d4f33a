from functools import partial

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from teams.actions.delegations import form_delegation
from teams.forms import DelegationForm
from teams.views.answers import attempt, status_of
from teams.views.once import once
from teams.views.seated import PersonRequest


@require_http_methods(["GET", "POST"])
@once
def delegation_form(request: PersonRequest) -> HttpResponse:
    """Forming a delegation; whoever forms it gets no seat by it, and so sees nothing of it afterwards."""
    if not request.user.is_staff:
        raise PermissionDenied(_("Only an administrator forms a delegation."))
    form = DelegationForm(request.POST or None)
    if request.method == "GET":
        return render(request, "teams/delegation_form.html", {"form": form})
    head = attempt(form, partial(form_delegation, founder=request.user))
    if head is None:
        return render(request, "teams/delegation_form.html", {"form": form}, status=status_of(form))
    messages.success(request, _("The delegation is formed. %(name)s is its head.") % {"name": head.person.name})
    return redirect("delegation_list")
