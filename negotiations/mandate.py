"""The mandate as it stands: the directive in force, its guard, and what the guard says of stored values. Nothing here writes."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from journal.clock import database_now
from negotiations.guard.guard import Finding, Guard
from negotiations.guard.values import stored
from negotiations.guard.verdict import Verdict
from negotiations.models import ACCEPTED, Directive, Measure, Option, OptionState, Point, Side, Standing
from negotiations.saying import ban, chosen, said, texts_of
from teams.models import Delegation


def is_over(directive: Directive) -> bool:
    """Whether the day up to which it is in force has passed, by the database's clock."""
    return directive.expires_at is not None and directive.expires_at <= database_now()


def directive_in_force(delegation: Delegation) -> Directive | None:
    """The issued directive that is not over."""
    found = Directive.objects.filter(delegation=delegation, standing=Standing.ISSUED).first()
    return found if found and not is_over(found) else None


def guard_of(directive: Directive | None) -> Guard | None:
    """The guard of a directive, ready to judge."""
    if directive is None:
        return None
    found = list(directive.boundaries.select_related("measure", "when_measure"))
    limits = [boundary.limit for boundary in found if not boundary.bans_words]
    return Guard(limits, [ban(boundary) for boundary in found if boundary.bans_words])


def measures_by_point(delegation: Delegation) -> dict[Any, dict[str, Measure]]:
    """The measures of each point by their ids, the retired too: a boundary on one still stands."""
    found: dict[Any, dict[str, Measure]] = defaultdict(dict)
    for measure in Measure.objects.filter(delegation=delegation):
        found[measure.point_id][str(measure.pk)] = measure
    return found


def judge_option(guard: Guard | None, option: Option, measures: dict[str, Measure]) -> Finding:
    """What the guard says of an option: of its stored values, and of every word that would be said with it."""
    return judge(guard, option.point_id, option.values, measures, texts_of(option))


def judge_package(guard: Guard | None, options: Iterable[Option], measures: dict[Any, dict[str, Measure]]) -> Finding:
    """What the guard says of several points' options as one offer; `measures` by point.

    A condition on another point of the package is met or broken here, where the option alone is unclear. Words are read
    option by option, for some are banned on one point only; the worst holds.
    """
    if guard is None:
        return Finding(Verdict.UNCLEAR)
    whole: dict[Any, Any] = {}
    asked: list[Any] = []
    findings = []
    for option in options:
        known = measures[option.point_id]
        asked += [measure.pk for measure in known.values()]
        whole |= {known[key].pk: known[key].parse(value) for key, value in option.values.items() if key in known}
        if guard.listens(option.point_id):
            spoken = said([*texts_of(option), *chosen(known.values(), option.values)])
            findings.append(guard.judge([], {}, spoken, option.point_id))
    return max([guard.judge(asked, whole), *findings], key=lambda finding: finding.rank)


def judge_at_the_table(delegation: Delegation, directive: Directive | None, options: Iterable[Option]) -> Finding:
    """What the guard says of these options beside what is on the table, or agreed, on all other points.

    A condition on another point is met or broken by what was offered there; and what stands there under a condition on
    these points is not broken by them.
    """
    guard = guard_of(directive)
    if guard is None or directive is None:
        return Finding(Verdict.UNCLEAR)
    put, measures = list(options), measures_by_point(delegation)
    points = {option.point_id for option in put}
    offered = Q(side=Side.OURS, state=OptionState.TABLED) | Q(state__in=ACCEPTED)
    beside = Option.objects.filter(offered, delegation=delegation).exclude(point__in=points)
    offer: dict[Any, Any] = {}
    for one in (*beside.order_by("changed_at", "pk"), *put):
        known = measures[one.point_id]
        offer |= {known[key].pk: known[key].parse(value) for key, value in one.values.items() if key in known}
    asked = [measure.pk for point in points for measure in measures[point].values()]
    tied = directive.boundaries.filter(when_measure__in=asked).values_list("measure", flat=True)
    return guard.judge([*asked, *(measure for measure in tied if measure in offer)], offer)


def red_lines_unclear(directive: Directive | None, option: Option) -> bool:
    """Whether a red line is on a measure of its point for which the option has no value."""
    known = {str(measure) for measure in option.values}
    bounds = directive.boundaries.filter(red_line=True, measure__point=option.point_id) if directive else []
    return any(str(bound.measure_id) not in known for bound in bounds)


def judge(
    guard: Guard | None, point: Any, values: dict[str, Any], measures: dict[str, Measure], texts: Iterable[str] = ()
) -> Finding:
    """What the guard says of stored values and of texts; without a directive in force everything is *unclear*."""
    if guard is None:
        return Finding(Verdict.UNCLEAR)
    offer = {measures[key].pk: measures[key].parse(value) for key, value in values.items() if key in measures}
    # Words take a while to read; where none is banned nobody reads them.
    spoken = said([*texts, *chosen(measures.values(), values)]) if guard.listens(point) else []
    return guard.judge([measure.pk for measure in measures.values()], offer, spoken, point)


def read_values(point: Point, values: dict[str, Any]) -> dict[str, Any]:
    """Values by measure; ValidationError names the measure that cannot have its value."""
    known = {str(measure.pk): measure for measure in Measure.objects.filter(point=point, retired_at=None)}
    found = {}
    for key, raw in values.items():
        if raw in (None, ""):
            continue
        if key not in known:
            raise ValidationError(_("This point has no such measure."))
        try:
            found[key] = stored(known[key].read(raw))
        except ValueError as error:
            raise ValidationError(_("%(measure)s cannot be that.") % {"measure": known[key].name}) from error
    return found
