"""The page of one norm: its wordings and how they differ, who is bound, how we read it, and what is asked of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any

from briefings import queries, rules
from briefings.models import Adherence, Force, Norm, NormVersion, Reservation, Statement
from briefings.norm_phrasing import CHANGES, LIGHTS, SIGNALS, reason_text
from briefings.norms.comparing import Change, Piece, change, pieces, plain
from briefings.norms.currency import Bond, Finding, Said, Wording, effective, judge
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Shown:
    """A wording with its last day, and how it differs from the one before it in its language."""

    version: NormVersion
    until: date | None
    is_in_force: bool
    changed: Change | None = None
    pieces: Sequence[Piece] = ()

    @property
    def changed_label(self) -> str:
        return str(CHANGES[self.changed]) if self.changed else ""

    @property
    def text(self) -> str:
        return plain(self.version.text)


@dataclass(frozen=True, slots=True)
class Answer:
    """A finding as it is read."""

    finding: Finding
    state: str
    on: date

    @property
    def light_label(self) -> str:
        return str(LIGHTS[self.finding.light])

    @property
    def signal(self) -> str:
        return SIGNALS[self.finding.light]

    @property
    def sentences(self) -> list[str]:
        return [reason_text(reason, self.state) for reason in self.finding.reasons]

    @property
    def difference(self) -> list[Piece]:
        """From the wording that was cited to the one in force, where they are not one but of one language."""
        cited, valid = self.finding.cited, self.finding.in_force
        if not (cited and valid) or cited.key == valid.key or cited.language != valid.language:
            return []
        return pieces(cited.text, valid.text)


def is_binding(seat: Seat, norm: Norm, *, on: date, state: str = "", quotation: str = "") -> Answer:
    """Is this text, as cited, what binds this state on this day? From what is filed; three queries."""
    versions = list(queries.norm_versions(seat, norm))
    asked = state.strip().casefold()
    bonds = [one for one in queries.adherences(seat, norm.instrument) if one.state.casefold() == asked]
    said = [one for one in queries.reservations(seat, norm.instrument, norm) if one.state.casefold() == asked]
    return Answer(_judged(norm, versions, on, (state, quotation), bonds, said), state, on)


def _judged(
    norm: Norm,
    versions: Sequence[NormVersion],
    on: date,
    asked: tuple[str, str],
    bonds: Sequence[Adherence],
    said: Sequence[Reservation],
) -> Finding:
    state, quotation = asked
    force = norm.instrument.force
    return judge(
        [_wording(version) for version in versions],
        on=on,
        quotation=quotation,
        bonds=[Bond(one.bound_from, one.bound_to) for one in bonds] if state and force == Force.PARTIES else None,
        said=[
            Said(one.text, one.made_on, one.withdrawn_on, excludes=one.kind == Statement.RESERVATION) for one in said
        ],
        binds_by_itself=force != Force.NOBODY,
    )


def _wording(version: NormVersion) -> Wording:
    return Wording(version.pk, version.language, version.text, version.in_force_from, version.in_force_to)


def norm_room(seat: Seat, norm: Norm, today: date) -> dict[str, Any]:
    """Everything the page shows to this seat."""
    versions = list(queries.norm_versions(seat, norm))
    interpretations = list(queries.interpretations(seat, norm))
    return {
        "norm": norm, "shown": shown(versions, today),
        "adherences": queries.adherences(seat, norm.instrument),
        "reservations": queries.reservations(seat, norm.instrument, norm), "states": queries.states_named(seat),
        "interpretation": interpretations[0] if interpretations else None, "former": interpretations[1:],
        "may": {
            "keep": rules.can_keep_norms(seat, seat.delegation),
            "review": rules.can_review_interpretation(seat, seat.delegation),
            "interpret": rules.can_read_interpretations(seat, seat.delegation),
        },
    }  # fmt: skip


def shown(versions: Sequence[NormVersion], today: date) -> list[Shown]:
    """The wordings, the newest first, each against the one before it in its language."""
    until = {wording.key: wording.until for wording in effective([_wording(version) for version in versions])}
    found = []
    for language in sorted({version.language for version in versions}):
        own = [version for version in versions if version.language == language]
        for before, after in pairwise([None, *own]):
            if after is not None:
                found.append(_shown(before, after, until[after.pk], today))
    return sorted(found, key=lambda one: one.version.in_force_from, reverse=True)


def _shown(before: NormVersion | None, version: NormVersion, until: date | None, today: date) -> Shown:
    holds = version.in_force_from <= today and (until is None or today < until)
    if before is None:
        return Shown(version, until, holds)
    return Shown(version, until, holds, change(before.text, version.text), pieces(before.text, version.text))
