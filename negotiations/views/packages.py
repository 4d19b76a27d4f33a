"""Packages across points: side by side, composed, changed, tabled; with what they are worth, and how it may end."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import package_tabling, packages as actions
from negotiations.forms.options import TableForm
from negotiations.forms.packages import PackageForm, ScenarioForm, WeightsForm
from negotiations.models import Package
from negotiations.package_room import package_room, tolerance
from negotiations.phrasing import boundary_text
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
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
        return _form(request, form, changing=found)
    if attempt(form, partial(actions.change_package, actor=request.seat, package=found)) is None:
        return _form(request, form, status_of(form), changing=found)
    messages.success(request, _("The package was changed."))
    return back(request, "packages", request.seat.delegation_id)


@require_POST
@seated
@once
def package_discard(request: SeatedRequest, number: int) -> HttpResponse:
    act = partial(actions.discard_package, actor=request.seat, package=_found(request, number))
    return pressed(request, act, _("The package is thrown away."), "packages", request.seat.delegation_id)


@require_POST
@seated
@once
def package_table(request: SeatedRequest, number: int) -> HttpResponse:
    """All its options in one act. What is outside the directive is refused as a whole, and the page says so."""
    found, form = _found(request, number), TableForm(request.POST)
    made = attempt(form, partial(package_tabling.table_package, actor=request.seat, package=found))
    if made is None:
        return packages_page(request, status_of(form), put_form=form, putting=found)
    if made.entry is None:
        boundary = made.check.boundary
        told = {"boundary": boundary_text(boundary), "red_line": boundary.red_line} if boundary else {}
        return packages_page(request, 409, outside={"refused": True, **told}, putting=found)
    messages.success(request, _("The package is on the table, and in the record."))
    return back(request, "packages", request.seat.delegation_id)
