"""Everything that the page of a point shows a seat, apart from its forms."""

from typing import Any

from django.utils.translation import gettext_lazy

from negotiations import queries, rules
from negotiations.citation import pieces
from negotiations.ladder import ladder
from negotiations.models import VIEWS, VIEWS_FROM, Point, Stakes, Stance
from teams.models import Seat

ROWS = (("position", gettext_lazy("Position")), ("interest", gettext_lazy("Interest")))
STAKES = ("aspiration", "reservation", "alternative")


def point_room(seat: Seat, point: Point) -> dict[str, Any]:
    """What is absent for the seat is absent here: nothing below reads past the queries."""
    return {
        "point": point,
        "may": _may(seat),
        "note": queries.point_note(seat, point),
        **_views(seat, queries.stances(seat).filter(point=point).first() or Stance()),
        "stakes": queries.stakes(seat).filter(point=point).first() or Stakes(),
        "measures": list(queries.measures_on(seat, point)),
        "ladder": ladder(seat, point),
        "leverage": list(queries.leverage_on(seat, point)),
        "delay": queries.delays(seat).filter(point=point).first(),
    }


def _views(seat: Seat, stance: Stance) -> dict[str, Any]:
    """The stance as rows of two columns; the lines it cites are links where the seat reads them."""
    said = {name: pieces(getattr(stance, name)) for name in VIEWS_FROM}
    lines = queries.lines_cited(seat, [text for told in said.values() for text, cited in told if cited])
    known = {name: [(text, cited and text in lines) for text, cited in told] for name, told in said.items()}
    sides = [
        (side, [(label, getattr(stance, f"{side}_{what}"), known[f"{side}_{what}_from"]) for what, label in ROWS])
        for side in ("our", "their")
    ]
    return {"stance": stance, "views": sides}


def _may(seat: Seat) -> dict[str, bool]:
    delegation = seat.delegation
    counsel, prepares = rules.can_read_notes(seat, delegation), rules.can_prepare(seat, delegation)
    return {
        "change_point": prepares,
        "read_counsel": counsel,
        "change_stance": rules.can_state_stance(seat, delegation),
        "see_stakes": rules.can_see_mandate(seat, delegation),
        "propose_option": rules.can_propose_option(seat, delegation),
        "shape_ladder": rules.can_shape_ladder(seat, delegation),
        "try_values": rules.can_try_values(seat, delegation),
    }


def texts(row: Stance | Stakes) -> dict[str, str]:
    """The texts of a row, for its form."""
    names = (*VIEWS, *VIEWS_FROM) if isinstance(row, Stance) else STAKES
    return {name: getattr(row, name) for name in names}
