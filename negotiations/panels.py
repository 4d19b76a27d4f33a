"""What stands beside the record in a live sitting: the point under discussion, and what waits for a leader."""

from typing import Any

from django.urls import reverse

from negotiations import queries, rules
from negotiations.ladder import active_rung
from negotiations.models import Sitting, State
from negotiations.referral_room import waiting_for
from teams.models import Desk, Seat


def panel_of(seat: Seat, sitting: Sitting, desk: str) -> dict[str, Any]:
    """The panel of a desk; an option is shown only to who reads the notes."""
    points = [point for _, point in queries.in_tree(queries.points(seat))]
    return {
        "taken_up": next((point for point in points if point.pk == sitting.point_id), None),
        "rung": active_rung(seat, sitting.point),
        "points": points,
        "may_take_up": rules.can_run_sitting(seat, sitting) and sitting.state == State.OPEN,
        "reads_counsel": rules.can_read_notes(seat, seat.delegation),
        "live_url": reverse("live_desk", args=[seat.delegation_id, sitting.reference, desk.replace("_", "-")]),
        "promises": queries.promises_brought(seat, sitting.round.number),
        "may_keep": rules.can_keep_ledger(seat, seat.delegation),
        "waiting": waiting_for(seat) if desk == Desk.LEADER else [],
    }
