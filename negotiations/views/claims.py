"""Claims: the queue, one claim with its evidence and verdicts, and what one does with it."""

from collections.abc import Callable
from functools import partial
from typing import Any, cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import asking, claim_leases, claims as actions, showing, verdicts
from negotiations.actions.evidence import EvidenceAsked, add_evidence
from negotiations.claim_review import claim_review
from negotiations.claim_room import card, claim_room, desk_claims
from negotiations.files.copies import Copy
from negotiations.forms.claims import EvidenceForm, MarkForm, SameForm, VerdictForm
from negotiations.models import Claim, ClaimOrder, ClaimState
from negotiations.reading_room import chosen_key, with_marks
from negotiations.views.entered import entered
from negotiations.views.files import kept_copy
from teams.models import Seat
from teams.views.answers import attempt, done, errors_of, key_of, pressed, refused, status_of, wants_json
from teams.views.paging import page_of
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def claims(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **more: Any) -> HttpResponse:
    seat, state, mine = request.seat, request.GET.get("state", ""), request.GET.get("mine") == "yes"
    if not rules.can_read_claims(seat, seat.delegation):
        raise Claim.DoesNotExist
    speaker = chosen_key(request.GET.get("speaker", ""))
    known = state if state in ClaimState.values else ""
    order = request.GET.get("order", "")
    found = queries.claims_found(seat, state=known, mine=mine, speaker=speaker, order=order)
    page = page_of(request, found, 30)
    context = {
        "page": page, "cards": [card(seat, one) for one in page.object_list], "state": known, "mine": mine,
        "speaker": speaker, "states": ClaimState.choices, "speakers": queries.speakers(seat), "order": order,
        "orders": ClaimOrder.choices, **more,
    }  # fmt: skip
    return render(request, "negotiations/claims.html", context, status=status)


@require_POST
@seated
def claim_mark(request: SeatedRequest) -> HttpResponse:
    form = MarkForm(request.POST, seat=request.seat)
    entry = attempt(form, partial(actions.mark_claim, actor=request.seat, request_key=key_of(request)))
    if entry:
        return entered(request, entry, _("It is in the queue."), "claims", request.seat.delegation_id)
    if wants_json(request):
        return refused(form)
    messages.error(request, errors_of(form))
    return _page(request, status_of(form))


@require_safe
@seated
def claim(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    return _claim_page(request, queries.claim(request.seat, claim_id))


@require_safe
@seated
def claim_checking(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    """The piece of a live page in which a claim is checked."""
    found = queries.claim(request.seat, claim_id)
    return render(request, "negotiations/_claim_checking.html", _context(request.seat, found))


def _claim_page(request: SeatedRequest, found: Claim, status: int = 200, **forms: Any) -> HttpResponse:
    return render(request, "negotiations/claim.html", _context(request.seat, found) | forms, status=status)


def _context(seat: Seat, found: Claim) -> dict[str, Any]:
    """The claim and its line, read again as the record shows it, with the forms as they begin."""
    (line,) = with_marks(seat, [queries.utterances(seat).get(pk=found.utterance_id)])
    reading = line.latest.number if line.latest else 0
    checks = rules.can_check_claim(seat, found)
    return claim_room(seat, found) | {
        "utterance": line, "points": queries.points(seat), "evidence_form": EvidenceForm(),
        "verdict_form": VerdictForm(seat=seat, initial={"reading": reading}),
        "same_form": SameForm(seat=seat, claim=found) if checks else None,
    }  # fmt: skip


STEPS: dict[str, tuple[Callable[..., Any], Any]] = {
    "take": (claim_leases.take_claim, gettext_lazy("You have it for ten minutes.")),
    "return": (claim_leases.return_claim, gettext_lazy("It is back in the queue.")),
    "withdraw": (actions.withdraw_claim, gettext_lazy("It is withdrawn.")),
    "safe": (verdicts.say_safe, gettext_lazy("The room may say it.")),
    "seen": (showing.acknowledge_verdict, gettext_lazy("The back office knows that you have it.")),
    "ask": (asking.put_its_question, gettext_lazy("The question is in the bank and before the room.")),
    "release": (verdicts.release_verdict, gettext_lazy("It is released.")),
}
OF_A_VERDICT = {"safe", "seen", "ask", "release"}


@require_POST
@seated
def claim_step(request: SeatedRequest, claim_id: UUID, step: str) -> HttpResponse:
    """A button of a claim; those of a verdict name the one they mean, so that another one is never meant unseen."""
    found = queries.claim(request.seat, claim_id)
    act, said = STEPS[step]
    number = request.POST.get("number", "")
    named = {"number": int(number) if number.isascii() and number.isdigit() and len(number) < 9 else 0}
    more: dict[str, Any] = named if step in OF_A_VERDICT else {}
    if step == "ask" and (point := request.POST.get("point", "")).isdigit() and len(point) < 9:
        more["point"] = queries.points(request.seat).get(number=int(point))
    do = partial(act, actor=request.seat, claim=found, **more)
    return pressed(request, do, str(said), "claim", request.seat.delegation_id, claim_id)


@require_POST
@seated
def evidence_add(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    found, form = queries.claim(request.seat, claim_id), EvidenceForm(request.POST, request.FILES)

    def add(copy: Copy | None, **asked: Any) -> Any:
        told = EvidenceAsked(**asked)
        return add_evidence(actor=request.seat, claim=found, asked=told, copy=copy, request_key=key_of(request))

    if attempt(form, add) is not None:
        return done(request, _("The evidence stands beside the claim."), "claim", found.delegation_id, claim_id)
    if wants_json(request):
        return refused(form)
    return _claim_page(request, found, status_of(form), evidence_form=form, opened="evidence")


@require_safe
@seated
def evidence_copy(request: SeatedRequest, claim_id: UUID, evidence_id: UUID) -> HttpResponse:
    found = queries.evidence(request.seat, queries.claim(request.seat, claim_id))
    return kept_copy(request.seat, found.get(pk=evidence_id))


@require_POST
@seated
def verdict_sign(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    found, form = queries.claim(request.seat, claim_id), VerdictForm(request.POST, seat=request.seat)
    sign = partial(verdicts.sign_verdict, actor=request.seat, claim=found, request_key=key_of(request))
    if attempt(form, sign) is not None:
        told = _("Signed. A second person says whether it is safe to say.")
        return done(request, told, "claim", found.delegation_id, claim_id)
    if wants_json(request):
        return refused(form)
    return _claim_page(request, found, status_of(form), verdict_form=_reread(form, found), opened="verdict")


def _reread(form: VerdictForm, found: Claim) -> VerdictForm:
    """The form as it was typed, for the line as it now reads."""
    latest = found.utterance.latest
    typed = cast("QueryDict", form.data).copy()
    typed["reading"] = str(latest.number if latest else 0)
    form.data = typed
    return form


@require_POST
@seated
def claim_same(request: SeatedRequest, claim_id: UUID) -> HttpResponse:
    found = queries.claim(request.seat, claim_id)
    form = SameForm(request.POST, seat=request.seat, claim=found)
    if attempt(form, partial(actions.match_claim, actor=request.seat, claim=found)) is not None:
        return done(request, _("It is kept."), "claim", found.delegation_id, claim_id)
    if wants_json(request):
        return refused(form)
    return _claim_page(request, found, status_of(form), same_form=form)


@require_safe
@seated
def claim_cards(request: SeatedRequest, reference: tuple[int, int]) -> HttpResponse:
    """The piece of a live page: what waits and what is answered, as this seat sees it."""
    if not rules.can_read_claims(request.seat, request.seat.delegation):
        raise Claim.DoesNotExist
    sitting = queries.sitting_by_reference(request.seat, *reference)
    return render(request, "negotiations/_claim_cards.html", desk_claims(request.seat, sitting) | {"sitting": sitting})


@require_safe
@seated
def claim_reviews(request: SeatedRequest) -> HttpResponse:
    """What is released, as one JSON-LD graph."""
    if not rules.can_read_claims(request.seat, request.seat.delegation):
        raise Claim.DoesNotExist
    graph = {
        "@context": "https://schema.org",
        "@graph": [claim_review(one) for one in queries.released_claims(request.seat)],
    }
    told = JsonResponse(
        graph, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    told.headers["Content-Disposition"] = 'attachment; filename="claim-reviews.jsonld"'
    return told
