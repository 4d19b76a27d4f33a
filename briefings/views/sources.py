"""Where things were learned. Opening a source is entered first; the list tells no more than which there are."""

from functools import partial
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from briefings import queries, rules
from briefings.actions import sources as actions
from briefings.actions.reading import read_source
from briefings.forms.dossiers import ChangeSourceForm, DeleteForm, LeaderForm, SourceForm
from briefings.models import Source
from teams.models import Role
from teams.rules import require
from teams.versioned import read
from teams.views.answers import attempt, back, errors_of, posted, sent_back, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated

READERS = frozenset({Role.LEADER, Role.HEAD, Role.ANALYST})


@require_safe
@seated
def sources(request: SeatedRequest) -> HttpResponse:
    if request.seat.role not in READERS:
        raise Source.DoesNotExist
    return _page(request, SourceForm())


def _page(request: SeatedRequest, form: SourceForm, status: int = 200) -> HttpResponse:
    may_write = rules.can_open_dossier(request.seat, request.seat.delegation)
    context = {"page": page_of(request, queries.sources(request.seat)), "form": form, "may_write": may_write}
    return render(request, "briefings/sources.html", context, status=status)


@require_POST
@seated
@once
def source_add(request: SeatedRequest) -> HttpResponse:
    form = SourceForm(request.POST)
    require(rules.can_open_dossier, request.seat, request.seat.delegation)
    if attempt(form, partial(actions.write_source, actor=request.seat)) is None:
        return _page(request, form, status_of(form))
    messages.success(request, _("The source can be named in observations now."))
    return back(request, "sources", request.seat.delegation_id)


@require_http_methods(["GET", "POST"])
@seated
@once
def source(request: SeatedRequest, source_id: UUID) -> HttpResponse:
    found, form = queries.source(request.seat, source_id), ChangeSourceForm(request.POST or None)
    if form.is_bound:
        require(rules.can_keep_source, request.seat, found)
        if attempt(form, partial(actions.change_source, actor=request.seat, source=found)):
            messages.success(request, _("The source was changed."))
            return back(request, "source", request.seat.delegation_id, found.pk)
    told = read_source(actor=request.seat, source=found)
    if not form.is_bound:
        form = ChangeSourceForm(initial={name: getattr(told, name) for name in SourceForm.base_fields})
    read(form, told)
    leaders = queries.leaders_to_let_in(request.seat, told)
    context = {"source": told, "form": form, "may_keep": rules.can_keep_source(request.seat, told), "leaders": leaders}
    return render(request, "briefings/source.html", context, status=status_of(form) if form.is_bound else 200)


@require_POST
@seated
@once
def source_reader(request: SeatedRequest, source_id: UUID) -> HttpResponse:
    found, form = queries.source(request.seat, source_id), LeaderForm(request.POST, seat=request.seat)
    act = partial(actions.let_in, actor=request.seat, source=found)
    return posted(
        request, form, act, _("It is said who reads the source."), "source", request.seat.delegation_id, found.pk
    )


@require_POST
@seated
@once
def source_delete(request: SeatedRequest, source_id: UUID) -> HttpResponse:
    found, form = queries.source(request.seat, source_id), DeleteForm(request.POST)
    require(rules.can_keep_source, request.seat, found)
    if attempt(form, partial(actions.delete_source, actor=request.seat, source=found)) is None:
        return sent_back(request, errors_of(form), "source", request.seat.delegation_id, found.pk)
    messages.success(request, _("The source is deleted; that there was one stays."))
    return back(request, "sources", request.seat.delegation_id)
