"""What they will say: the list, one claim with its sources, and a sentence to try the key words with."""

from functools import partial
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import predicting as actions
from negotiations.forms.preparation import ClaimForm, SourceForm, TryForm
from negotiations.models import ClaimSource, PredictedClaim
from negotiations.predicting import predicted
from negotiations.preparation_room import claims_found, preparation_room
from negotiations.views.loaded import hint
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated

FIELDS = ("point", "speaker", "said_en", "said_uk", "said_ru", "answer_en", "answer_uk", "answer_ru")


@require_safe
@seated
def predicted_claims(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    seat, q, point = request.seat, request.GET.get("q", "")[:200], request.GET.get("point", "")
    context = preparation_room(seat, "claims")
    number = int(point) if point.isascii() and point.isdigit() and len(point) < 10 else None
    page = page_of(request, claims_found(seat, number, q), 40)
    context |= {
        "page": page, "claims": page.object_list, "q": q, "number": number, "points": queries.points(seat),
        "removed": queries.predicted_claims(seat, removed=True), "try_form": TryForm(),
    }  # fmt: skip
    return render(request, "negotiations/predicted_claims.html", context | more, status=status)


@require_POST
@seated
def claim_try(request: SeatedRequest) -> HttpResponse:
    """Which claims a sentence would be recognised as; nothing is kept."""
    form = TryForm(request.POST)
    preparation_room(request.seat, "claims")
    if not form.is_valid():
        return _page(request, status_of(form), try_form=form)
    found = predicted(**form.cleaned_data, claims=queries.predicted_claims(request.seat))
    return _page(request, try_form=form, tried=True, foreseen=found)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def claim_write(request: SeatedRequest) -> HttpResponse:
    context = preparation_room(request.seat, "claims")
    require(rules.can_keep_preparation, request.seat, request.seat.delegation)
    form = ClaimForm(request.POST if request.method == "POST" else None, seat=request.seat)
    made = attempt(form, partial(actions.predict_claim, actor=request.seat)) if form.is_bound else None
    if made is None:
        status = status_of(form) if form.is_bound else 200
        return render(request, "negotiations/predicted_claim_form.html", context | {"form": form}, status=status)
    messages.success(request, _("The claim is foreseen. Say where our answer can be looked up."))
    hint(request, form)
    return back(request, "predicted_claim", request.seat.delegation_id, made.pk)


@require_safe
@seated
def predicted_claim(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    return _claim_page(request, _found(request, claim_id))


def _found(request: SeatedRequest, claim_id: UUID) -> PredictedClaim:
    return queries.predicted_claims(request.seat).get(pk=claim_id)


def _claim_page(request: SeatedRequest, claim: PredictedClaim, status: int = 200, **more: Any) -> HttpResponse:
    seat = request.seat
    context = preparation_room(seat, "claims") | {"claim": claim}
    if context["may_keep"]:
        initial = {name: getattr(claim, name) for name in FIELDS} | {"words": ", ".join(claim.words)}
        context |= {"change_form": ClaimForm(seat=seat, initial=initial), "source_form": SourceForm(seat=seat)}
    return render(request, "negotiations/predicted_claim.html", context | more, status=status)


@require_POST
@seated
@once
def claim_change(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    form, claim = ClaimForm(request.POST, seat=request.seat), _found(request, claim_id)
    if attempt(form, partial(actions.change_claim, actor=request.seat, claim=claim)) is None:
        return _claim_page(request, claim, status_of(form), change_form=form, opened="change")
    messages.success(request, _("The claim is changed."))
    hint(request, form)
    return back(request, "predicted_claim", request.seat.delegation_id, claim_id)


@require_POST
@seated
@once
def source_add(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    form, claim = SourceForm(request.POST, seat=request.seat), _found(request, claim_id)
    if attempt(form, partial(actions.add_source, actor=request.seat, claim=claim)) is None:
        return _claim_page(request, claim, status_of(form), source_form=form, opened="source")
    messages.success(request, _("The source is kept."))
    return back(request, "predicted_claim", request.seat.delegation_id, claim_id)


@require_POST
@seated
@once
def source_remove(request: SeatedRequest, claim_id: UUID, source_id: int) -> HttpResponse:
    source = next((one for one in _found(request, claim_id).sources.all() if one.pk == source_id), None)
    if source is None:
        raise ClaimSource.DoesNotExist
    act = partial(actions.remove_source, actor=request.seat, source=source)
    return pressed(request, act, _("The source is removed."), "predicted_claim", request.seat.delegation_id, claim_id)
