"""The list of dossiers, and what is changed in one. The page of a dossier stands with the record, in negotiations."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import dossiers as actions
from briefings.actions.reading import read_dossier
from briefings.forms.dossiers import AliasForm, ChangeDossierForm, DeleteForm, DossierForm, ReaderForm
from briefings.models import Dossier
from briefings.rules.dossiers import IN_PART
from briefings.seeing import face
from briefings.views.files import dossiers_file
from teams.rules import require
from teams.versioned import read
from teams.views.answers import attempt, back, posted, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def dossiers(request: SeatedRequest) -> HttpResponse:
    seat, q, organisation = request.seat, request.GET.get("q", "")[:200], request.GET.get("organisation", "")
    if not rules.can_list_dossiers(seat, seat.delegation):
        raise Dossier.DoesNotExist
    page = page_of(request, queries.dossiers_found(seat, q, organisation), 200)
    context = {
        "page": page, "people": [face(seat, one) for one in page], "q": q, "organisation": organisation,
        "organisations": queries.organisations(seat), "may_open": rules.can_open_dossier(seat, seat.delegation),
        "may_export": rules.can_export_dossiers(seat, seat.delegation), "full": seat.role not in IN_PART,
    }  # fmt: skip
    return render(request, "briefings/dossiers.html", context)


@require_http_methods(["GET", "POST"])
@seated
@once
def dossier_add(request: SeatedRequest) -> HttpResponse:
    require(rules.can_open_dossier, request.seat, request.seat.delegation)
    form = DossierForm(request.POST or None)
    dossier = attempt(form, partial(actions.open_dossier, actor=request.seat)) if form.is_bound else None
    if dossier is None:
        status = status_of(form) if form.is_bound else 200
        return render(request, "briefings/dossier_form.html", {"form": form}, status=status)
    messages.success(request, _("The dossier is open, and assigned to you."))
    return back(request, "dossier", request.seat.delegation_id, dossier.pk)


@require_http_methods(["GET", "POST"])
@seated
@once
def dossier_change(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, dossier)
    if request.method == "GET":
        told = read_dossier(actor=request.seat, dossier=dossier)
        form = read(ChangeDossierForm(initial={name: getattr(told, name) for name in DossierForm.base_fields}), dossier)
        return render(request, "briefings/dossier_form.html", {"form": form, "dossier": dossier})
    form = ChangeDossierForm(request.POST)
    if attempt(form, partial(actions.change_dossier, actor=request.seat, dossier=dossier)) is None:
        read(form, queries.dossier(request.seat, dossier_id))
        return render(
            request, "briefings/dossier_form.html", {"form": form, "dossier": dossier}, status=status_of(form)
        )
    messages.success(request, _("The dossier was changed."))
    return back(request, "dossier", request.seat.delegation_id, dossier.pk)


@require_POST
@seated
@once
def dossier_delete(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    act = partial(actions.delete_dossier, actor=request.seat, dossier=dossier)
    return posted(
        request,
        DeleteForm(request.POST),
        act,
        _("The dossier is deleted; that it was stays told."),
        "due",
        request.seat.delegation_id,
    )


@require_POST
@seated
@once
def alias_add(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    act = partial(actions.add_alias, actor=request.seat, dossier=dossier)
    return posted(
        request,
        AliasForm(request.POST),
        act,
        _("The spelling finds this person now."),
        "dossier",
        request.seat.delegation_id,
        dossier.pk,
    )


@require_POST
@seated
@once
def alias_remove(request: SeatedRequest, dossier_id: UUID, alias_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, dossier)
    alias = dossier.aliases.get(pk=alias_id)
    actions.remove_alias(actor=request.seat, alias=alias)
    return back(request, "dossier", request.seat.delegation_id, dossier.pk)


@require_POST
@seated
@once
def reader_add(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    act = partial(actions.grant_dossier, actor=request.seat, dossier=dossier)
    form = ReaderForm(request.POST, seat=request.seat)
    return posted(request, form, act, _("The dossier is granted."), "dossier", request.seat.delegation_id, dossier.pk)


@require_POST
@seated
@once
def reader_remove(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    act = partial(actions.revoke_grant, actor=request.seat, dossier=dossier)
    form = ReaderForm(request.POST, seat=request.seat)
    return posted(
        request, form, act, _("The grant is taken back, at once."), "dossier", request.seat.delegation_id, dossier.pk
    )


@require_POST
@seated
def dossiers_export(request: SeatedRequest) -> HttpResponse:
    """The list as CSV. A post, because it is told in the audit journal."""
    return dossiers_file(request.seat)
