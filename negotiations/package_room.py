"""The packages as their page shows them: side by side, with what the guard says, what each is worth, and what may be done.

Drawn on a field of WIDTH by HEIGHT with whole numbers: our value upwards, nearer to their proposals to the right.
"""

from dataclasses import dataclass, field
from typing import Any

from journal.clock import database_now
from negotiations import queries, rules
from negotiations.cooling import cooling_off, warm
from negotiations.efficiency import TOLERANCE, Standing, standings, worth_by_place
from negotiations.guard.verdict import Verdict
from negotiations.models import Measure, Option, OptionState, Outlook, Package, PackageCheck
from negotiations.models.weight import FULL
from negotiations.phrasing import boundary_text, values_text
from teams.models import Seat

WIDTH, HEIGHT, MARGIN = 600, 240, 40
LEAST_SPAN = 10.0
REASONED = frozenset({Verdict.EDGE, Verdict.UNCLEAR})
MOST_WITHIN = 50


@dataclass(frozen=True, slots=True)
class Part:
    """An option of a package, with its values in words; `gone` where it cannot be offered any more."""

    option: Option
    values: list[tuple[str, str]]

    @property
    def gone(self) -> bool:
        return self.option.state not in {OptionState.PREPARED, OptionState.TABLED}


@dataclass(slots=True)
class Card:
    """A package with all that is told of it. `closed` are options that the room does not see yet, `warm` those that wait
    for a second look; `x` and `y` its place in the picture.
    """

    package: Package
    standing: Standing
    parts: list[Part]
    closed: list[Option] = field(default_factory=list)
    warm: list[Option] = field(default_factory=list)
    may: dict[str, bool] = field(default_factory=dict)
    x: int = 0
    y: int = 0

    @property
    def check(self) -> PackageCheck:
        return self.package.check_made

    @property
    def verdict(self) -> str:
        return self.check.verdict

    @property
    def boundary(self) -> str:
        return boundary_text(self.check.boundary) if self.check.boundary else ""

    @property
    def red_line(self) -> bool:
        return bool(self.check.boundary and self.check.boundary.red_line)

    @property
    def needs_reason(self) -> bool:
        return self.verdict in REASONED or bool(self.warm)

    @property
    def is_drawn(self) -> bool:
        return self.standing.value is not None and self.standing.distance is not None

    @property
    def width(self) -> int:
        """Of the bar that shows the value, of 100."""
        return round(self.standing.value or 0)


def cards(seat: Seat, within: int = TOLERANCE) -> list[Card]:
    """Every package that the seat sees, in the order of their numbers."""
    found = list(queries.packages(seat))
    if not found:
        return []
    standing, since = standings(seat, found, within), database_now() - cooling_off(seat.delegation)
    measures: dict[Any, list[Measure]] = {}
    for measure in queries.measures(seat):
        measures.setdefault(measure.point_id, []).append(measure)
    told = []
    for package in found:
        ahead = [option for option in package.options if option.state == OptionState.PREPARED]
        parts = [
            Part(option, values_text(measures.get(option.point_id, []), option.values)) for option in package.options
        ]
        told.append(
            Card(
                package, standing[package.pk], parts, closed=[option for option in ahead if not option.is_open],
                warm=warm(ahead, since) if not package.is_tabled else [], may=_may(seat, package),
            )
        )  # fmt: skip
    return told


def card_of(seat: Seat, package: Package) -> Card:
    """The card of one package, as it stands among all; Package.DoesNotExist where the seat sees none."""
    found = next((card for card in cards(seat) if card.package.pk == package.pk), None)
    if found is None:
        raise Package.DoesNotExist
    return found


def _may(seat: Seat, package: Package) -> dict[str, bool]:
    open_still = not package.is_tabled
    return {
        "change": open_still and rules.can_compose_package(seat, seat.delegation),
        "table": open_still and rules.can_table_package(seat, package),
        "end": package.is_on_the_table and rules.can_table_package(seat, package),
        "refer": open_still and rules.can_propose_referral(seat, seat.delegation),
    }


def package_room(seat: Seat, within: int = TOLERANCE) -> dict[str, Any]:
    """Everything that the page shows, apart from its forms."""
    found = cards(seat, within)
    written = {one.kind: one for one in queries.scenarios(seat)}
    drawn = [card for card in found if card.is_drawn]
    if len(drawn) > 1:
        _draw(drawn)
    return {
        "cards": found,
        "drawn": drawn if len(drawn) > 1 else [],
        "unweighed": sorted({number for card in found for number in card.standing.unweighed}),
        "within": within,
        "can_compose": len({option.point_id for option in queries.can_be_packaged(seat)}) > 1,
        "scenarios": [(kind, written.get(kind.value)) for kind in Outlook],
    }


def _draw(drawn: list[Card]) -> None:
    """Their places in the picture: from the least to the greatest of all."""
    values = _across([float(card.standing.value or 0) for card in drawn], HEIGHT)
    distances = _across([float(card.standing.distance or 0) for card in drawn], WIDTH)
    for card, value, distance in zip(drawn, values, distances, strict=True):
        card.x, card.y = WIDTH - distance, HEIGHT - value


def _across(figures: list[float], length: int) -> list[int]:
    """Each on a line of this length, with a margin; what lies within LEAST_SPAN is not drawn as if it lay far apart."""
    low, high = min(figures), max(figures)
    span = max(high - low, LEAST_SPAN)
    start = (low + high - span) / 2
    return [round(MARGIN + (figure - start) / span * (length - 2 * MARGIN)) for figure in figures]


def tolerance(text: str) -> int:
    """What is typed as the tolerance; the usual one where it is no number from 0 to 50."""
    digits = text.isascii() and text.isdigit() and len(text) <= len(str(FULL))
    return min(int(text), MOST_WITHIN) if digits else TOLERANCE


def question(package: Package) -> str:
    """The question of a referral about a package, with its options by name."""
    return "\n".join(f"{option.point.number} {option.point.title}: {option.title}" for option in package.options)


def ladders(seat: Seat) -> list[tuple[Any, list[tuple[Option, int]]]]:
    """Each point on which we have options, and these with what their rung makes them worth."""
    return [
        (rungs[0].point, [(rung, worth_by_place(rungs)[rung.pk]) for rung in rungs])
        for rungs in queries.rungs(seat).values()
    ]
