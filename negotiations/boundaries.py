"""The boundaries of a directive, as they are asked for; what cannot hold together is told before it binds anybody."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from negotiations.guard.drafting import circle, contradictions
from negotiations.guard.limits import Rule
from negotiations.guard.values import LARGEST, ORDERED, Kind, stored
from negotiations.guard.verdict import Verdict
from negotiations.models import Boundary, Directive, Measure, Point
from negotiations.saying import ban, phrases, said
from teams.wording import clean_text, optional_text

MOST = 200
LONGEST_PHRASE = 200
LISTS = frozenset({Rule.ONE_OF, Rule.NONE_OF})


@dataclass(frozen=True, slots=True)
class BoundaryAsked:
    """One boundary as a form or the API gives it; values as JSON keeps them. `point`: its number, for banned words."""

    measure: UUID | None
    rule: str
    values: list[Any] = field(default_factory=list)
    margin: Decimal = Decimal(0)
    when_measure: UUID | None = None
    when_rule: str = ""
    when_values: list[Any] = field(default_factory=list)
    red_line: bool = False
    note: str = ""
    point: int | None = None


def made(directive: Directive, asked: Iterable[BoundaryAsked]) -> list[Boundary]:
    """The boundaries, not saved yet; ValidationError names the one that makes no sense, by its number."""
    known = {
        measure.pk: measure for measure in Measure.objects.filter(delegation=directive.delegation, retired_at=None)
    }
    found = [_one(directive, number, each, known) for number, each in enumerate(asked, 1)]
    if len(found) > MOST:
        raise ValidationError(_("At most %(count)d boundaries.") % {"count": MOST})
    return found


def _one(directive: Directive, number: int, asked: BoundaryAsked, known: dict[UUID, Measure]) -> Boundary:
    rule = Rule(asked.rule)
    if rule == Rule.WITHOUT:
        return _words(directive, number, asked)
    if asked.point is not None:
        raise _wrong(number, _("only banned words are of a point; a limit is on a measure"))
    measure = _measure(number, asked.measure, known)
    if not 0 <= asked.margin <= LARGEST or (asked.margin and rule not in {Rule.AT_LEAST, Rule.AT_MOST}):
        raise _wrong(number, _("only a limit has a margin, and it is not negative"))
    if rule != Rule.ONLY_IF:
        values = _values(number, measure, rule, asked.values)
        return Boundary(
            directive=directive, number=number, measure=measure, rule=rule, values=values, margin=asked.margin,
            red_line=asked.red_line, note=optional_text(asked.note, 500),
        )  # fmt: skip
    if asked.when_measure is None or not asked.when_rule or asked.when_rule in {Rule.ONLY_IF, Rule.WITHOUT}:
        raise _wrong(number, _("it has no condition"))
    when = _measure(number, asked.when_measure, known)
    return Boundary(
        directive=directive, number=number, measure=measure, rule=rule, values=_stored(number, measure, asked.values),
        when_measure=when, when_rule=asked.when_rule, red_line=asked.red_line, note=optional_text(asked.note, 500),
        when_values=_values(number, when, Rule(asked.when_rule), asked.when_values),
    )  # fmt: skip


def _words(directive: Directive, number: int, asked: BoundaryAsked) -> Boundary:
    """Words or phrases that nothing may say, in any form of theirs, on one point or on all."""
    if asked.measure is not None or asked.when_measure is not None or asked.when_rule or asked.margin:
        raise _wrong(number, _("banned words have no measure, no margin and no condition"))
    points = Point.objects.filter(delegation=directive.delegation)
    point = None if asked.point is None else points.filter(number=asked.point).first()
    if asked.point is not None and point is None:
        raise _wrong(number, _("there is no such point"))
    values = [each.strip() for each in asked.values if isinstance(each, str)]
    if not values or len(values) < len(asked.values) or not all(map(_can_be_banned, values)):
        raise _wrong(number, _("it needs one word or phrase to ban, or more"))
    return Boundary(
        directive=directive, number=number, point=point, rule=Rule.WITHOUT, values=values, red_line=asked.red_line,
        note=optional_text(asked.note, 500),
    )  # fmt: skip


def _can_be_banned(phrase: str) -> bool:
    try:
        return bool(phrases(clean_text(phrase, LONGEST_PHRASE)))
    except ValidationError:
        return False


def _measure(number: int, key: UUID | None, known: dict[UUID, Measure]) -> Measure:
    if key is None or key not in known:
        raise _wrong(number, _("there is no such measure"))
    return known[key]


def _values(number: int, measure: Measure, rule: Rule, raw: list[Any]) -> list[Any]:
    """The values of a rule without condition: one for a limit, one or more for a list."""
    if rule in {Rule.AT_LEAST, Rule.AT_MOST} and Kind(measure.kind) not in ORDERED:
        raise _wrong(number, _("a %(kind)s has no least and no most") % {"kind": Kind(measure.kind).label})
    values = _stored(number, measure, raw)
    if not values or (len(values) > 1 and rule not in LISTS):
        raise _wrong(number, _("it needs one value, a list one or more"))
    return values


def _stored(number: int, measure: Measure, raw: list[Any]) -> list[Any]:
    try:
        return [stored(measure.read(each)) for each in raw]
    except (ValueError, TypeError) as error:
        raise _wrong(number, _("%(measure)s cannot have that value") % {"measure": measure.name}) from error


def _wrong(number: int, what: str) -> ValidationError:
    return ValidationError({"boundaries": _("Boundary %(number)d: %(what)s.") % {"number": number, "what": what}})


def require_sound(boundaries: list[Boundary]) -> None:
    """ValidationError where boundaries exclude each other, or conditions go in a circle."""
    limits = [boundary.limit for boundary in boundaries if not boundary.bans_words]
    measures = [measure for one in boundaries for measure in (one.measure, one.when_measure) if measure]
    told = [
        _("Boundaries %(numbers)s on “%(measure)s” exclude each other.")
        % {"numbers": ", ".join(str(one.key.number) for one in core), "measure": core[0].key.measure.name}
        if len(core) > 1
        else _("Boundary %(number)d leaves nothing of “%(measure)s”.")
        % {"number": core[0].key.number, "measure": core[0].key.measure.name}
        for core in contradictions(limits, {measure.pk: measure.domain for measure in measures})
    ]
    told += _silenced(boundaries)
    names = {boundary.measure_id: boundary.measure.name for boundary in boundaries if boundary.measure}
    if round_trip := circle(limits):
        told.append(
            _("These wait for each other in a circle: %(names)s.")
            % {"names": ", ".join(names[one] for one in round_trip)}
        )
    if told:
        raise ValidationError({"boundaries": told})


def _silenced(boundaries: list[Boundary]) -> list[str]:
    """Boundaries that leave a choice of answers every one of which says a banned word."""
    demands = [one for one in boundaries if one.measure and one.rule in {Rule.ONE_OF, Rule.MUST}]
    return [
        _("Boundaries %(numbers)s on “%(measure)s” exclude each other.")
        % {"numbers": f"{demand.number}, {words.number}", "measure": demand.measure.name}
        for words in boundaries
        if words.bans_words
        for demand in demands
        if demand.measure and demand.measure.kind == Kind.CHOICE and _forbids_all(words, demand)
    ]


def _forbids_all(words: Boundary, demand: Boundary) -> bool:
    banned = ban(words)
    point = demand.about.pk if demand.about else None
    return banned.concerns(point) and all(banned.judge(said([value])) == Verdict.OUTSIDE for value in demand.values)
