"""What every page knows: whose seat it is, which sections that seat has, in what look."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from teams import rules
from teams.compartments import CAUCUS, MANDATE, RECORD
from teams.models import Role, Seat


def page(request: HttpRequest) -> dict[str, Any]:
    """The context processor of all pages."""
    seat: Seat | None = getattr(request, "seat", None)
    person = getattr(request, "user", None)
    return {
        "seat": seat,
        "delegation": seat.delegation if seat else None,
        "venue_zone": seat.delegation.venue_zone if seat else "UTC",
        "sections": sections(request, seat) if seat else [],
        "theme": getattr(person, "theme", "auto"),
        "request_key": str(uuid4()),
    }


def sections(request: HttpRequest, seat: Seat) -> list[dict[str, Any]]:
    """The pages of the delegation that this seat may see, in order."""
    reads, follows = rules.can_read(seat, RECORD), rules.can_read(seat, CAUCUS)
    decides = rules.can_read(seat, MANDATE)
    found = [
        ("overview", _("Overview"), True),
        ("rounds", _("Sittings"), True),
        ("record", _("Record"), reads),
        ("points", _("Agenda"), reads),
        ("preparation", _("Preparation"), follows),
        ("mandate", _("Mandate"), follows),
        ("referrals", _("Referrals"), follows),
        ("pressure", _("Pressure"), follows),
        ("ledgers", _("Ledgers"), follows),
        ("walk_away", _("Walk away"), decides),
        ("norms", _("Norms"), rules.belongs(seat, seat.delegation) and seat.role != Role.AUDITOR),
        ("speakers", _("Parties and speakers"), True),
        ("roster", _("Roster"), True),
        ("integrity", _("Integrity"), True),
    ]
    return [
        {"key": name, "label": label, "url": url, "current": request.path == url or _is_below(request, name, url)}
        for name, label, shown in found
        if shown and (url := reverse(name, args=[seat.delegation_id]))
    ]


def _is_below(request: HttpRequest, name: str, url: str) -> bool:
    return name != "overview" and request.path.startswith(url)
