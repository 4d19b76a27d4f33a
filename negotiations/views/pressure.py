"""The register of pressure."""

from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from negotiations import queries, rules
from negotiations.actions import pressure as actions
from negotiations.counter_moves import answers
from negotiations.forms.pressure import JudgeForm, PressureForm
from negotiations.models import Pressure, Tactic
from negotiations.views.entered import entered
from negotiations.views.following import followed
from teams.views.answers import attempt, back, key_of, refused, status_of, wants_json
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
@followed("pressure", "card")
def pressure(request: SeatedRequest) -> HttpResponse:
    return _page(request)


def _page(request: SeatedRequest, status: int = 200, **forms: Any) -> HttpResponse:
    seat, tactic = request.seat, request.GET.get("tactic", "")
    if not rules.can_register_pressure(seat, seat.delegation):
        raise Pressure.DoesNotExist
    found = queries.pressures(seat)
    context = {
        "pressures": [one for one in found if tactic in {"", one.tactic}], "tactic": tactic, "tactics": Tactic.choices,
        "counts": _counts(seat), "answers": answers(seat),
        "pressure_form": PressureForm(seat=seat), "judge_form": JudgeForm(auto_id=False), **forms,
    }  # fmt: skip
    return render(request, "negotiations/pressure.html", context, status=status)


def _counts(seat: Any) -> list[dict[str, Any]]:
    """Who presses how: a row for each party, then one for each speaker, the most pressing first."""
    names = {speaker.pk: speaker for speaker in queries.all_speakers(seat)}
    by_party: dict[Any, Counter[str]] = {}
    rows = []
    for speaker, used in queries.pressure_counts(seat).items():
        who = names.get(speaker)
        by_party.setdefault(who.party if who else None, Counter()).update(used)
        rows.append(_row(who, used))
    parties = [_row(party, used, whole=True) for party, used in by_party.items() if party]
    return sorted(parties, key=_pressing) + sorted(rows, key=_pressing)


def _row(who: Any, used: Mapping[str, int], *, whole: bool = False) -> dict[str, Any]:
    by_tactic = [used.get(tactic, 0) for tactic in Tactic]
    return {"who": who, "whole": whole, "by_tactic": by_tactic, "all": sum(by_tactic)}


def _pressing(row: dict[str, Any]) -> int:
    return -int(row["all"])


@require_POST
@seated
def pressure_raise(request: SeatedRequest) -> HttpResponse:
    form = PressureForm(request.POST, seat=request.seat)
    entry = attempt(form, partial(actions.raise_pressure, actor=request.seat, request_key=key_of(request)))
    if entry:
        return entered(request, entry, _("It is in the register."), "pressure", request.seat.delegation_id)
    return refused(form) if wants_json(request) else _page(request, status_of(form), pressure_form=form)


@require_POST
@seated
@once
def pressure_judge(request: SeatedRequest, pressure_id: UUID) -> HttpResponse:
    form, found = JudgeForm(request.POST, auto_id=False), queries.pressures(request.seat).get(pk=pressure_id)
    entry = attempt(form, partial(actions.judge_pressure, actor=request.seat, pressure=found))
    if entry is None:
        return _page(request, status_of(form), judge_form=form, judging=found)
    return back(request, "pressure", request.seat.delegation_id)
