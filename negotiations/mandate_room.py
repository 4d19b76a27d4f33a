"""The mandate as its page shows it: to leaders and the head all, to every other member the guidance and nothing else."""

from dataclasses import dataclass
from typing import Any

from negotiations import queries, rules
from negotiations.cooling import cooling_off
from negotiations.digests import draft_digest
from negotiations.mandate import is_over
from negotiations.models import ENDED, UNISSUED, Boundary, Directive, Standing
from negotiations.phrasing import boundary_text
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Told:
    """A boundary in words."""

    boundary: Boundary
    text: str


def boundaries_of(directive: Directive) -> list[Told]:
    return [Told(boundary, boundary_text(boundary)) for boundary in directive.boundaries.all()]


def whole_mandate(seat: Seat) -> dict[str, Any]:
    """For leaders and the head: what is in force and who has read it, drafts, and what was before."""
    found = list(queries.directives(seat))
    in_force = next((one for one in found if one.standing == Standing.ISSUED), None)
    return {
        "in_force": in_force,
        "boundaries": boundaries_of(in_force) if in_force else [],
        "expired": bool(in_force and is_over(in_force)),
        "drafts": [one for one in found if one.standing in UNISSUED],
        "past": [one for one in found if one.standing in ENDED],
        "cooling_minutes": int(cooling_off(seat.delegation).total_seconds() // 60),
        "may": {"draft": True, "issue": bool(in_force and rules.can_issue(seat, in_force))},
    }


def guidance(seat: Seat) -> dict[str, Any]:
    """For every member: what is announced. The rows carry neither text nor digest."""
    found = list(queries.announced_directives(seat))
    in_force = next((one for one in found if one.standing == Standing.ISSUED), None)
    return {
        "in_force": in_force,
        "expired": bool(in_force and is_over(in_force)),
        "past": [one for one in found if one.standing in ENDED],
    }


def reading(seat: Seat) -> dict[str, Any]:
    """Who has read the directive in force, who has not, and whether this seat has."""
    found = queries.announced_in_force(seat)
    if found is None:
        return {"acknowledged": [], "unread": [], "mine": False, "may": False}
    given = list(found.acknowledgements.all())
    return {
        "acknowledged": given,
        "unread": queries.unread_by(found),
        "mine": any(one.seat_id == seat.pk for one in given),
        "may": rules.reads_directives(seat),
    }


def one_directive(seat: Seat, **which: Any) -> dict[str, Any]:
    """One directive, by number or pk, for leaders and the head; Directive.DoesNotExist otherwise."""
    found = queries.directives(seat).get(**which)
    unissued = found.standing in UNISSUED
    now = queries.directives(seat).filter(standing=Standing.ISSUED).first()
    return {
        "directive": found,
        "boundaries": boundaries_of(found),
        "replaces": now if unissued else None,
        "expired": is_over(found),
        "digest": draft_digest(found) if unissued else found.digest,
        "may": {
            "change": unissued and rules.can_change_draft(seat, found),
            "issue": unissued and rules.can_issue(seat, found),
            "revoke": found.standing == Standing.ISSUED and rules.can_issue(seat, found),
        },
    }
