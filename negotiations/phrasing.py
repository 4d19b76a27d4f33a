"""Values and boundaries in words, as people read them."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _, ngettext

from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Boundary, Measure


def value_text(measure: Measure, raw: Any) -> str:
    """A stored value with its unit; one that is no longer of the measure's kind as it is kept."""
    try:
        value = measure.parse(raw)
    except ValueError:
        return str(raw)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Decimal):
        return f"{number_format(value.normalize())} {measure.unit}".strip()
    return date_format(value) if isinstance(value, date) else str(value)


def values_text(measures: Iterable[Measure], values: dict[str, Any]) -> list[tuple[str, str]]:
    """The measures that have a value, with it."""
    return [
        (measure.name, value_text(measure, values[key])) for measure in measures if (key := str(measure.pk)) in values
    ]


def boundary_text(boundary: Boundary) -> str:
    """What a boundary says, in a sentence without a full stop."""
    if boundary.measure is None:
        return _("Not to be said: %(words)s") % {"words": "; ".join(boundary.values)}
    if boundary.rule != Rule.ONLY_IF or boundary.when_measure is None:
        return _limit(boundary.measure, boundary.rule, boundary.values) + _edge(boundary, boundary.measure)
    told = {
        "what": _limit(boundary.measure, "", boundary.values),
        "condition": _limit(boundary.when_measure, boundary.when_rule, boundary.when_values),
    }
    if not boundary.values:
        return _("%(what)s, any value: only if %(condition)s") % {**told, "what": boundary.measure.name}
    return _("%(what)s: only if %(condition)s") % told


def _limit(measure: Measure, rule: str, values: list[Any]) -> str:
    rule_text = f"{Rule(rule).label} " if rule else ""
    return f"{measure.name}: {rule_text}{', '.join(value_text(measure, value) for value in values)}"


def _edge(boundary: Boundary, measure: Measure) -> str:
    if not boundary.margin:
        return ""
    if measure.kind == Kind.DATE:
        days = int(boundary.margin)
        return "; " + ngettext("at the edge within %(days)d day", "at the edge within %(days)d days", days) % {
            "days": days
        }
    return "; " + _("at the edge within %(margin)s") % {"margin": value_text(measure, boundary.margin)}
