"""The mandate: the directive in force, drafts of the next, and who has read it."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import directives as actions
from negotiations.drift import drifts
from negotiations.forms import DirectiveForm, IssueForm, boundary_rows, with_more_rows
from negotiations.forms.versioned import read
from negotiations.mandate_room import boundaries_of, guidance, one_directive, reading, whole_mandate
from negotiations.models import Directive
from negotiations.views.following import followed
from teams.models import Role
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@followed("directive", "guidance")
def mandate(request: SeatedRequest) -> HttpResponse:
    """To leaders and the head the directive, to the other members its guidance; posted to: it has been read."""
    seat = request.seat
    if not rules.can_follow_directive(seat, seat.delegation):
        raise Directive.DoesNotExist
    if request.method == "POST":
        return _acknowledge(request)
    if rules.can_see_mandate(seat, seat.delegation):
        return render(request, "negotiations/mandate.html", whole_mandate(seat) | {"read_by": reading(seat)})
    return render(request, "negotiations/guidance.html", guidance(seat) | {"read_by": reading(seat)})


def _acknowledge(request: SeatedRequest) -> HttpResponse:
    found = queries.announced_in_force(request.seat)
    if found is None:
        raise Directive.DoesNotExist
    act = partial(actions.acknowledge_directive, actor=request.seat, directive=found)
    said = _("It is kept that you have read directive %(number)d.") % {"number": found.number}
    return pressed(request, act, said, "mandate", request.seat.delegation_id)


def _seen(request: SeatedRequest) -> None:
    """What follows is not there for who may not see the mandate."""
    if not rules.can_see_mandate(request.seat, request.seat.delegation):
        raise Directive.DoesNotExist


@require_safe
@seated
@followed("directive", "guidance", "option", "package", "counter", "tabling", "referral")
def drift(request: SeatedRequest) -> HttpResponse:
    """How the mandate moved, drawn and in tables."""
    _seen(request)
    return render(request, "negotiations/drift.html", {"drifts": drifts(request.seat)})


@require_safe
@seated
def directive(request: SeatedRequest, number: int) -> HttpResponse:
    return render(request, "negotiations/directive.html", one_directive(request.seat, number=number))


@require_safe
@seated
def draft(request: SeatedRequest, directive_id: UUID) -> HttpResponse:
    """By its id, which it keeps: once issued it shows with its number."""
    return render(request, "negotiations/directive.html", one_directive(request.seat, pk=directive_id))


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def directive_draft(request: SeatedRequest) -> HttpResponse:
    _seen(request)
    received = request.seat.role == Role.HEAD
    form = DirectiveForm(request.POST or None, received=received)
    act = partial(actions.draft_directive, actor=request.seat)
    return _written(request, form, boundary_rows(*_measured(request)), act, received=received)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def draft_change(request: SeatedRequest, directive_id: UUID) -> HttpResponse:
    found = queries.directives(request.seat).get(pk=directive_id)
    require(rules.can_change_draft, request.seat, found)
    initial = {name: getattr(found, name) for name in ("text", "guidance", "expires_at")}
    form = DirectiveForm(request.POST or None, received=False, changed=found, initial=initial)
    rows = boundary_rows(*_measured(request), kept=[told.boundary for told in boundaries_of(found)])
    act = partial(actions.change_directive, actor=request.seat, directive=found)
    return _written(request, form, rows, act, directive=found)


def _measured(request: SeatedRequest) -> tuple[Any, Any]:
    points = [point for _depth, point in queries.in_tree(queries.points(request.seat))]
    return points, list(queries.measures(request.seat))


def _written(request: SeatedRequest, form: DirectiveForm, rows: Any, act: Any, **more: Any) -> HttpResponse:
    """The form; or a longer one, where another row is asked for; or what came of it."""
    context = {"form": form, "rows": rows, **more}
    if request.method == "POST":
        context["rows"] = sent = boundary_rows(*_measured(request), data=_data(request))
        if "more" in request.POST:
            return render(request, "negotiations/directive_form.html", context | {"unchecked": True})
        made = attempt(form, act, boundaries=sent.asked()) if sent.is_valid() else None
        if made is not None:
            messages.success(request, _("The draft is kept."))
            return back(request, "draft", request.seat.delegation_id, made.pk)
        if "directive" in more:
            read(form, queries.directives(request.seat).get(pk=more["directive"].pk))
    status = 200 if request.method != "POST" else status_of(form)
    return render(request, "negotiations/directive_form.html", context, status=status)


def _data(request: SeatedRequest) -> Any:
    return with_more_rows(request.POST) if "more" in request.POST else request.POST


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def draft_issue(request: SeatedRequest, directive_id: UUID) -> HttpResponse:
    """First what is issued is repeated; then it is issued."""
    told = one_directive(request.seat, pk=directive_id)
    form = IssueForm(request.POST or None)
    if request.method != "POST":
        return render(request, "negotiations/directive_issue.html", told)
    if attempt(form, partial(actions.issue_directive, actor=request.seat, directive=told["directive"])) is None:
        return render(request, "negotiations/directive_issue.html", told | {"form": form}, status=status_of(form))
    messages.success(request, _("The directive is in force. Every option was checked anew."))
    return back(request, "mandate", request.seat.delegation_id)


@require_POST
@seated
@once
def directive_revoke(request: SeatedRequest, number: int) -> HttpResponse:
    found = queries.directives(request.seat).get(number=number)
    act = partial(actions.revoke_directive, actor=request.seat, directive=found)
    said = _("Directive %(number)d is revoked. Until there is another, every option is unclear.") % {"number": number}
    return pressed(request, act, said, "mandate", request.seat.delegation_id)


@require_POST
@seated
@once
def draft_discard(request: SeatedRequest, directive_id: UUID) -> HttpResponse:
    found = queries.directives(request.seat).get(pk=directive_id)
    act = partial(actions.discard_draft, actor=request.seat, directive=found)
    return pressed(request, act, _("The draft is thrown away."), "mandate", request.seat.delegation_id)
