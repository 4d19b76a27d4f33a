"""Packages across points: side by side, composed, changed, tabled; with what they are worth, and how it may end."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import package_tabling, packages as actions
from negotiations.forms.options import ReasonForm, TableForm
from negotiations.forms.packages import PackageForm, ScenarioForm, WeightsForm
from negotiations.forms.versioned import read
from negotiations.models import Package
from negotiations.package_room import package_room, tolerance
from negotiations.phrasing import boundary_text
from negotiations.views.following import followed
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("directive", "guidance", "option", "package", "counter", "tabling", "referral", "weights", "scenario")
def packages(request: SeatedRequest) -> HttpResponse:
    require_seen(request)
    return packages_page(request)


def require_seen(request: SeatedRequest) -> None:
    """To whom the mandate is closed there is no such page."""
    if not rules.can_see_mandate(request.seat, request.seat.delegation):
        raise Package.DoesNotExist


def packages_page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    """The page; `more` carries a form that was refused, with what was typed."""
    seat = request.seat
    context = package_room(seat, tolerance(request.GET.get("within", "")))
    refused = more.pop("scenario_form", None)
    context["scenarios"] = [
        (kind, written, refused[1] if refused and refused[0] == kind else ScenarioForm(seat=seat, kind=kind, scenario=written))
        for kind, written in context["scenarios"]
    ]  # fmt: skip
    context |= {"weights_form": WeightsForm(seat=seat), "writing": refused[0] if refused else ""} | more
    return render(request, "negotiations/packages.html", context, status=status)


def _form(request: SeatedRequest, form: PackageForm, status: int = 200, **more: Any) -> HttpResponse:
    return render(request, "negotiations/package_form.html", {"form": form, **more}, status=status)


def _found(request: SeatedRequest, number: int) -> Package:
    return queries.packages(request.seat).get(number=number)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def package_add(request: SeatedRequest) -> HttpResponse:
    require_seen(request)
    form = PackageForm(request.POST or None, seat=request.seat)
    if request.method != "POST":
        return _form(request, form)
    if attempt(form, partial(actions.compose_package, actor=request.seat)) is None:
        return _form(request, form, status_of(form))
    messages.success(request, _("The package stands beside the others."))
    return back(request, "packages", request.seat.delegation_id)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def package_change(request: SeatedRequest, number: int) -> HttpResponse:
    found = _found(request, number)
    form = PackageForm(request.POST or None, seat=request.seat, package=found)
    if request.method != "POST":
        return _form(request, read(form, found), changing=found)
    if attempt(form, partial(actions.change_package, actor=request.seat, package=found)) is None:
        form = read(form, _found(request, number))
        return _form(request, form, status_of(form), changing=found)
    messages.success(request, _("The package was changed."))
    return back(request, "packages", request.seat.delegation_id)


@require_POST
@seated
@once
def package_discard(request: SeatedRequest, number: int) -> HttpResponse:
    act = partial(actions.discard_package, actor=request.seat, package=_found(request, number))
    return pressed(request, act, _("The package is thrown away."), "packages", request.seat.delegation_id)


PUT: dict[str, tuple[Any, Any, Any]] = {
    "table": (TableForm, package_tabling.table_package, gettext_lazy("The package is on the table, and in the record.")),
    "agree": (
        ReasonForm, package_tabling.agree_package, gettext_lazy("Agreed ad referendum as a whole. The leaders are asked.")
    ),
}  # fmt: skip


@require_POST
@seated
@once
def package_put(request: SeatedRequest, number: int, step: str) -> HttpResponse:
    """Table all its options, or agree to them, in one act. What is outside is refused as a whole, and the page says so."""
    found, (kind, action, said) = _found(request, number), PUT[step]
    form = kind(request.POST)
    made = attempt(form, partial(action, actor=request.seat, package=found))
    if made is None:
        return packages_page(request, status_of(form), put_form=form, putting=found)
    if made.entry is None:
        boundary = made.check.boundary
        told = {"boundary": boundary_text(boundary), "red_line": boundary.red_line} if boundary else {}
        return packages_page(request, 409, outside={"step": step, **told}, putting=found)
    messages.success(request, str(said))
    return back(request, "packages", request.seat.delegation_id)


ENDS: dict[str, tuple[Any, Any]] = {
    "withdraw": (package_tabling.withdraw_package, gettext_lazy("The package is off the table.")),
    "refuse": (package_tabling.refuse_package, gettext_lazy("The refusal is in the record.")),
}


@require_POST
@seated
@once
def package_end(request: SeatedRequest, number: int, step: str) -> HttpResponse:
    """The whole leaves the table."""
    action, said = ENDS[step]
    act = partial(action, actor=request.seat, package=_found(request, number))
    return pressed(request, act, str(said), "packages", request.seat.delegation_id)
