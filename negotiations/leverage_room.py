"""Everything that the page of leverage shows a seat, apart from what was typed and refused."""

from typing import Any

from briefings import queries as known, rules as briefed
from briefings.models import Holder
from negotiations import queries
from negotiations.forms.leverage import DelayForm, ReviewForm
from negotiations.models import Delay, Gains, Sitting, State
from teams.days import today
from teams.models import Seat


def leverage_room(seat: Seat) -> dict[str, Any]:
    """Both sides' means, what waiting costs on each point, who is to be told."""
    found, delays = list(queries.leverage_on_points(seat)), {one.point_id: one for one in queries.delays(seat)}
    points = list(queries.points(seat))
    return {
        "sides": [(label, [one for one in found if one.holder == holder]) for holder, label in Holder.choices],
        "waiting": [(point, delays.get(point.pk), _delay_form(point.number, delays.get(point.pk))) for point in points],
        "notices": list(known.notices(seat)), "today": today(seat.delegation),
        "may_keep": briefed.can_keep_leverage(seat, seat.delegation), "new_review": ReviewForm(),
    }  # fmt: skip


def waiting_pays(seat: Seat, sitting: Sitting) -> list[tuple[str, list[Delay]]]:
    """For who asks for a break while a sitting is open: on which points who gains by waiting; what is not said is left out."""
    if sitting.state != State.OPEN:
        return []
    found = list(queries.delays(seat))
    told = [(label, [one for one in found if one.gains == gains]) for gains, label in Gains.choices]
    return [(str(label), delays) for label, delays in told if delays]


def _delay_form(number: int, delay: Any) -> DelayForm:
    initial = {"gains": delay.gains, "reason": delay.reason} if delay else None
    return DelayForm(auto_id=f"delay-{number}-%s", initial=initial)
