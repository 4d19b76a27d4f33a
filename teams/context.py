"""What every page knows: whose seat it is, which sections that seat has, in what look."""

from typing import Any
from uuid import uuid4

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from teams import rules
from teams.compartments import CAUCUS, MANDATE, RECORD
from teams.models import Role, Seat

WITHOUT_DOSSIERS = frozenset({Role.RECORDER, Role.AUDITOR})


def page(request: HttpRequest) -> dict[str, Any]:
    """The context processor of all pages."""
    seat: Seat | None = getattr(request, "seat", None)
    person = getattr(request, "user", None)
    return {
        "seat": seat,
        "delegation": seat.delegation if seat else None,
        "venue_zone": seat.delegation.venue_zone if seat else "UTC",
        "sections": sections(request, seat) if seat else [],
        "may_search": bool(seat and rules.can_search(seat, seat.delegation)),
        "theme": getattr(person, "theme", "auto"),
        "request_key": str(uuid4()),
    }


def sections(request: HttpRequest, seat: Seat) -> list[dict[str, Any]]:
    """The pages of the delegation that this seat may see, in order, each with the group it stands in."""
    reads, follows = rules.can_read(seat, RECORD), rules.can_read(seat, CAUCUS)
    decides, table, mandate = rules.can_read(seat, MANDATE), _("At the table"), _("Mandate")
    briefing, house = _("Briefing"), _("Delegation")
    found = [
        ("", "overview", _("Overview"), True),
        ("", "readiness", _("Readiness"), follows),
        (table, "rounds", _("Sittings"), True),
        (table, "record", _("Record"), reads),
        (table, "points", _("Agenda"), reads),
        (table, "claims", _("Claims"), follows),
        (table, "pressure", _("Pressure"), follows),
        (table, "ledgers", _("Ledgers"), follows),
        (mandate, "mandate", _("Mandate"), follows),
        (mandate, "referrals", _("Referrals"), follows),
        (mandate, "walk_away", _("Walk away"), decides),
        (briefing, "preparation", _("Preparation"), follows),
        (briefing, "leverage", _("Leverage"), follows),
        (briefing, "packs", _("Briefing pack"), seat.role != Role.AUDITOR),
        (briefing, "dossiers", _("Dossiers"), seat.role not in WITHOUT_DOSSIERS),
        (briefing, "terms", _("Terms"), seat.role != Role.AUDITOR),
        (briefing, "norms", _("Norms"), seat.role != Role.AUDITOR),
        (house, "speakers", _("Parties and speakers"), True),
        (house, "roster", _("Roster"), True),
        (house, "machines", _("Machines"), follows),
        (house, "integrity", _("Integrity"), True),
    ]
    return [
        {"key": name, "group": group, "label": label, "url": url, "current": _is_at(request, name, url)}
        for group, name, label, shown in found
        if shown and (url := reverse(name, args=[seat.delegation_id]))
    ]


def _is_at(request: HttpRequest, name: str, url: str) -> bool:
    return request.path == url or (name != "overview" and request.path.startswith(url))
