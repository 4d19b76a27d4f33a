"""A dossier with what the record and the register of pressure tell of its person."""

from dataclasses import dataclass
from datetime import date
from math import cos, pi, sin
from typing import Any

from django.utils.timezone import localtime

from briefings import queries as known, rules
from briefings.models import Aspect, Dossier, Observation
from negotiations import queries
from negotiations.forms.dossiers import LinkForm
from teams.days import today
from teams.models import Seat

FURTHEST = 12
MOMENTS = 200
"""Of the register on the time line: the newest."""
"""People in the picture; the list has all."""
CENTRE, WIDE, HIGH = 320, 230, 120


@dataclass(frozen=True, slots=True)
class Shown:
    """An observation with its line of the record, and what the seat may do with it."""

    observation: Observation
    line: Any
    reads_source: bool
    is_outgoing: bool
    over: bool


@dataclass(frozen=True, slots=True)
class Moment:
    """Something on the time line."""

    day: date
    what: str
    text: str
    citation: str


@dataclass(frozen=True, slots=True)
class Node:
    """Somebody in the picture of relations; coordinates in its units."""

    dossier: Dossier
    x: int
    y: int
    label: str


def dossier_room(seat: Seat, dossier: Dossier) -> dict[str, Any]:
    """Everything on the page of a dossier that the seat reads in full."""
    speakers = queries.speakers_of(seat, dossier)
    used = queries.pressures_of(seat, speakers)
    pressures = list(used[:MOMENTS])
    shown = _observations(seat, dossier)
    keeps, dodges = rules.can_keep_dossier(seat, dossier), queries.dodge_counts(seat)
    return {
        "dossier": dossier, "may_keep": keeps, "may_grant": rules.can_grant_dossier(seat, dossier),
        "by_aspect": [(aspect, [one for one in shown if one.observation.kind == aspect]) for aspect in Aspect],
        "observed": shown, "speakers": speakers, "lines": queries.line_counts(seat, speakers) if speakers else 0,
        "dodges": sum(dodges.get(one.pk, 0) for one in speakers),
        "tactics": queries.tactics_of(used), "moments": _moments(shown, pressures), "graph": _graph(dossier, shown),
        "readers": known.readers_of(seat, dossier),
        "members": known.who_may_be_let_in(seat, dossier),
        "tombstones": known.tombstones(seat, dossier), "has_photo": hasattr(dossier, "photo"),
        "mixed": known.mixed_spellings(dossier), "joined": _joined(seat, dossier),
        "link_form": LinkForm(seat=seat) if keeps else None,
    }  # fmt: skip


def _observations(seat: Seat, dossier: Dossier) -> list[Shown]:
    found = list(known.observations(seat, dossier))
    lines = queries.lines_cited(seat, [one.citation for one in found if one.citation])
    day = today(seat.delegation)
    return [
        Shown(
            one, lines.get(one.citation), rules.can_read_source(seat, one.source), one.other_id != dossier.pk,
            known.is_over(one, day),
        )
        for one in found
    ]  # fmt: skip


def _moments(shown: list[Shown], pressures: list[Any]) -> list[Moment]:
    moments = [
        Moment(one.observation.observed_on, one.observation.get_kind_display(), one.observation.text, one.observation.citation if one.line else "")
        for one in shown
    ]  # fmt: skip
    moments += [
        Moment(localtime(one.raised_at).date(), one.get_tactic_display(), one.what or (one.utterance.text if one.utterance else ""), one.utterance.citation if one.utterance else "")
        for one in pressures
    ]  # fmt: skip
    return sorted(moments, key=lambda moment: moment.day, reverse=True)[:40]


def _joined(seat: Seat, dossier: Dossier) -> list[Dossier]:
    return [one for one in known.readable_dossiers(seat) if one.same_as_id == dossier.pk]


def _graph(dossier: Dossier, shown: list[Shown]) -> dict[str, Any] | None:
    """The person in the middle, the others around, each once."""
    others: dict[Any, Node] = {}
    related = [one.observation for one in shown if one.observation.kind == Aspect.RELATION]
    for one in related:
        other = one.dossier if one.other_id == dossier.pk else one.other
        if other is not None and other.pk not in others and len(others) < FURTHEST:
            others[other.pk] = Node(other, 0, 0, one.text)
    if not others:
        return None
    flat = len(others) <= 2
    middle, height, step = (50 if flat else 170), (100 if flat else 340), 2 * pi / len(others)
    placed = [
        Node(
            node.dossier, round(CENTRE + WIDE * cos(step * at)), round(middle + (0 if flat else HIGH) * sin(step * at)),
            node.label,
        )
        for at, node in enumerate(others.values())
    ]  # fmt: skip
    return {"x": CENTRE, "y": middle, "height": height, "nodes": placed}
