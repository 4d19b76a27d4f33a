"""Options: written, put on the ladder, opened, tabled, and what came of them."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from negotiations import queries, rules
from negotiations.actions import ladder, options as actions, tabling
from negotiations.forms import CounterForm, OptionForm, ReasonForm, TableForm
from negotiations.forms.versioned import read
from negotiations.ladder import BESIDE, place_beside
from negotiations.models import Point
from negotiations.phrasing import boundary_text
from negotiations.point_room import point_room
from negotiations.views.loaded import hint
from negotiations.views.points import point_page
from teams.rules import require
from teams.views.answers import attempt, back, pressed, status_of
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated

TEXTS = ("title", "text_en", "text_uk", "talking_points", "condition", "opener", "binding", "dates_reason")


def _page(request: SeatedRequest, point: Point, form: Any, status: int = 200, **more: Any) -> HttpResponse:
    return render(request, "negotiations/option_form.html", {"point": point, "form": form, **more}, status=status)


def _measures(request: SeatedRequest, point: Point) -> Any:
    return point_room(request.seat, point)["measures"]


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def option_add(request: SeatedRequest, number: int) -> HttpResponse:
    """A rung; of who does not shape the ladder, a proposal to the head."""
    seat, point = request.seat, queries.points(request.seat).get(number=number)
    require(rules.can_propose_option, seat, seat.delegation)
    shapes = rules.can_shape_ladder(seat, seat.delegation)
    form = OptionForm(request.POST or None, shapes=shapes, measures=_measures(request, point))
    if request.method != "POST":
        return _page(request, point, form, shapes=shapes)
    if attempt(form, partial(actions.draft_option, actor=seat, point=point)) is None:
        return _page(request, point, form, status_of(form), shapes=shapes)
    messages.success(request, _("The option is on the ladder.") if shapes else _("The option is proposed to the head."))
    hint(request, form)
    return back(request, "point", seat.delegation_id, number)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def counter_add(request: SeatedRequest, number: int) -> HttpResponse:
    """What the other side proposes."""
    seat, point = request.seat, queries.points(request.seat).get(number=number)
    require(rules.can_propose_option, seat, seat.delegation)
    form = CounterForm(request.POST or None, seat=seat, measures=_measures(request, point))
    if request.method != "POST":
        return _page(request, point, form, counter=True)
    if attempt(form, partial(actions.record_counter, actor=seat, point=point)) is None:
        return _page(request, point, form, status_of(form), counter=True)
    messages.success(request, _("Their proposal is kept."))
    return back(request, "point", seat.delegation_id, number)


@require_http_methods(["GET", "HEAD", "POST"])
@seated
@once
def option_change(request: SeatedRequest, option_id: Any) -> HttpResponse:
    seat, option = request.seat, queries.options(request.seat).get(pk=option_id)
    shapes, point = rules.can_shape_ladder(seat, seat.delegation), option.point
    require(
        rules.can_propose_option if option.drafted_by_id == seat.pk else rules.can_shape_ladder, seat, seat.delegation
    )
    initial = {name: getattr(option, name) for name in TEXTS}
    form = OptionForm(
        request.POST or None, shapes=shapes, measures=_measures(request, point), option=option, initial=initial
    )
    if request.method != "POST":
        return _page(request, point, form, shapes=shapes, changing=option)
    if attempt(form, partial(actions.change_option, actor=seat, option=option)) is None:
        form = read(form, queries.options(seat).get(pk=option_id))
        return _page(request, point, form, status_of(form), shapes=shapes, changing=option)
    messages.success(request, _("The option was changed."))
    hint(request, form)
    return back(request, "point", seat.delegation_id, point.number)


STEPS: dict[str, tuple[Any, Any]] = {
    "accept": (actions.accept_proposal, gettext_lazy("The proposal is on the ladder.")),
    "remove": (actions.remove_option, gettext_lazy("The option was taken back.")),
    "open": (ladder.open_option, gettext_lazy("The room sees this option now.")),
    "close": (ladder.close_option, gettext_lazy("The room does not see this option any longer.")),
    "look": (actions.look_again, gettext_lazy("The second look is kept.")),
    "withdraw": (tabling.withdraw_option, gettext_lazy("The option is off the table.")),
    "refuse": (tabling.refuse_option, gettext_lazy("The refusal is in the record.")),
    "raise": (ladder.move_option, pgettext_lazy("of an option", "Moved.")),
    "lower": (ladder.move_option, pgettext_lazy("of an option", "Moved.")),
}


@require_POST
@seated
@once
def option_step(request: SeatedRequest, option_id: Any, step: str) -> HttpResponse:
    """A button without fields."""
    option, (action, said) = queries.options(request.seat).get(pk=option_id), STEPS[step]
    more: dict[str, Any] = {"place": place_beside(request.seat, option, step)} if step in BESIDE else {}
    if step == "look":
        more["version"] = request.POST.get("version", "")
    act = partial(action, actor=request.seat, option=option, **more)
    return pressed(request, act, str(said), "point", request.seat.delegation_id, option.point.number)


PUT: dict[str, tuple[Any, Any, Any]] = {
    "table": (TableForm, tabling.table_option, gettext_lazy("It is on the table, and in the record.")),
    "agree": (ReasonForm, tabling.agree_option, gettext_lazy("Agreed ad referendum. The leaders are asked.")),
}


@require_POST
@seated
@once
def option_put(request: SeatedRequest, option_id: Any, step: str) -> HttpResponse:
    """Table an option, or agree to one ad referendum. What is outside the directive is refused, and the page says so."""
    option, (kind, action, said) = queries.options(request.seat).get(pk=option_id), PUT[step]
    form = kind(request.POST)
    made = attempt(form, partial(action, actor=request.seat, option=option))
    if made is None:
        return point_page(request, option.point, status_of(form), put_form=form, putting=option, put_step=step)
    if made.entry is None:
        return point_page(request, option.point, 409, outside=_outside(made), putting=option, put_step=step)
    messages.success(request, str(said))
    return back(request, "point", request.seat.delegation_id, option.point.number)


def _outside(made: tabling.Tabling) -> dict[str, Any]:
    boundary = made.check.boundary
    return {"boundary": boundary_text(boundary) if boundary else "", "red_line": bool(boundary and boundary.red_line)}
