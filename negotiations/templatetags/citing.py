"""What a cited norm was found to be, in the reader's words: marks keep the finding, not its sentence."""

from contextlib import suppress
from datetime import date
from typing import Any

from django import template

from briefings.norm_phrasing import LIGHTS, SIGNALS, reason_text
from briefings.norms.currency import Light, Reason, Why

register = template.Library()


@register.filter
def light_signal(light: str) -> str:
    """The shape and the colour of a light."""
    return SIGNALS[Light(light)]


@register.filter
def light_words(light: str) -> str:
    """The word of a light."""
    return str(LIGHTS[Light(light)])


@register.simple_tag
def light_reason(reason: dict[str, Any], state: str = "") -> str:
    """The sentence for a reason; `state` is whom it was asked for."""
    told = Reason(Why(reason["why"]), _day(reason, "day"), _day(reason, "other_day"), reason.get("text", ""))
    return reason_text(told, state)


def _day(reason: dict[str, Any], name: str) -> date | None:
    with suppress(KeyError, ValueError):
        return date.fromisoformat(reason[name])
    return None
