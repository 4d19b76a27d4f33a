"""Packages of the cast: composed, weighed, and a scenario that rests on one."""

from typing import Any

from negotiations.actions import ladder, options, packages, points, scenarios, weighing
from negotiations.digests import version
from negotiations.models import Option, Outlook
from teams.models import Seat


def compose(seats: dict[str, Seat], places: dict[str, Any]) -> dict[str, Any]:
    """A point of its own with two rungs, `silence` and, not opened, `siren`; each of them with `option` in a package."""
    head, leader = seats["head"], seats["leader"]
    point, option = points.add_point(actor=head, title="Silence"), Option.objects.get(pk=places["option"])
    silence, siren = (options.draft_option(actor=head, point=point, title=title) for title in ("At noon", "At night"))
    ladder.open_option(actor=head, option=silence)
    options.look_again(actor=seats["delegate"], option=silence, version=version(silence))
    package, closed = (
        packages.compose_package(actor=head, title=f"{rung.title}, and prisoners", options=[rung, option])
        for rung in (silence, siren)
    )
    weighing.set_weights(actor=leader, weights={point.number: 40, places["measured"]: 60}, worths={})
    scenarios.write_scenario(actor=leader, kind=Outlook.LIKELY, text="In stages.", packages=[package])
    return {
        "silence": silence.pk, "siren": siren.pk, "quiet": point.number, "package": package.number, "closed_package": closed.number, "package_key": package.pk,
    }  # fmt: skip
