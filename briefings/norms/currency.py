"""Is this text, as cited, what binds this state on this day?

Answered from what is filed: the versions of the norm, the state's adherence, its reservations. What is not filed is
told as unknown and never taken for a yes. Dates are days; a version, a party's bond and a reservation hold from their
first day to the day before their last (Vienna Convention on the Law of Treaties, Articles 24, 39, 54; reservations:
Articles 19 to 23).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from briefings.norms.comparing import Change, change, holds


class Light(StrEnum):
    """The answer at a glance, the best first."""

    CLEAR, CAUTION, UNKNOWN, STOP = "clear", "caution", "unknown", "stop"


class Why(StrEnum):
    """What the light was given for."""

    BINDS = "binds"
    PRINTED_OTHERWISE = "printed_otherwise"
    NOT_BINDING = "not_binding"
    DECLARED = "declared"
    RESERVED = "reserved"
    MISQUOTED = "misquoted"
    STATE_UNKNOWN = "state_unknown"
    GAP = "gap"
    DOUBTED = "doubted"
    NO_TEXT = "no_text"
    NOT_YET = "not_yet"
    ENDED = "ended"
    SUPERSEDED = "superseded"
    ONLY_SIGNED = "only_signed"
    NOT_YET_BOUND = "not_yet_bound"
    WITHDREW = "withdrew"


LIGHTS = {
    Light.CLEAR: (Why.BINDS, Why.PRINTED_OTHERWISE),
    Light.CAUTION: (Why.NOT_BINDING, Why.DECLARED, Why.RESERVED, Why.MISQUOTED),
    Light.UNKNOWN: (Why.STATE_UNKNOWN, Why.GAP, Why.DOUBTED, Why.NO_TEXT),
    Light.STOP: (Why.NOT_YET, Why.ENDED, Why.SUPERSEDED, Why.ONLY_SIGNED, Why.NOT_YET_BOUND, Why.WITHDREW),
}
LIGHT_OF = {why: light for light, whys in LIGHTS.items() for why in whys}


@dataclass(frozen=True, slots=True)
class Wording:
    """One version of a norm; `key` is whatever the caller knows it by.

    From the day `doubted` on, a later text in another language may have replaced it: that cannot be told.
    """

    key: Any
    language: str
    text: str
    since: date
    until: date | None = None
    doubted: date | None = None


@dataclass(frozen=True, slots=True)
class Bond:
    """What is filed of the state: bound from a day, until a day; without a first day it only signed."""

    since: date | None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """A reservation, or, where `binding` is false, an interpretative declaration of the state."""

    text: str
    made: date
    withdrawn: date | None = None
    excludes: bool = True


@dataclass(frozen=True, slots=True)
class Reason:
    why: Why
    day: date | None = None
    other_day: date | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The light, the reasons with the gravest first, the wording in force, and the one that was cited."""

    light: Light
    reasons: tuple[Reason, ...]
    in_force: Wording | None = None
    cited: Wording | None = None


def effective(wordings: Sequence[Wording]) -> list[Wording]:
    """The versions in order of their days, each ended by the next that says something else.

    A change of substance in one language ends the wordings of the others too: it is one article.
    """
    by_language = {
        language: _in_one_language([one for one in wordings if one.language == language])
        for language in sorted({wording.language for wording in wordings})
    }
    filed_end = {wording.key for wording in wordings if wording.until is not None}
    found = []
    for language, own in by_language.items():
        others = [versions for other, versions in by_language.items() if other != language]
        found += [one if one.key in filed_end else _ended_elsewhere(one, others) for one in own]
    return sorted(found, key=lambda one: one.since)


def _in_one_language(wordings: Sequence[Wording]) -> list[Wording]:
    own = sorted(wordings, key=lambda one: one.since)
    return [_ended(one, own[place + 1 :]) for place, one in enumerate(own)]


def _ended(wording: Wording, later: Sequence[Wording]) -> Wording:
    if wording.until is not None:
        return wording
    until = next((other.since for other in later if change(wording.text, other.text) is Change.SUBSTANCE), None)
    return replace(wording, until=until)


def _ended_elsewhere(wording: Wording, others: Iterable[Sequence[Wording]]) -> Wording:
    """Ended, or in doubt, from the first day on which a text in another language shows it."""
    until, doubted = wording.until, None
    for versions in others:
        beside = next((one for one in reversed(versions) if one.since <= wording.since), None)
        if beside is None:
            # Whether the later text is a new wording or the first print of this one is not filed.
            doubted = min(day for day in (doubted, versions[0].since) if day)
        elif (last := _last_day(beside, versions)) and last > wording.since:
            until = min(day for day in (until, last) if day)
    return replace(wording, until=until, doubted=doubted)


def _last_day(wording: Wording, versions: Sequence[Wording]) -> date | None:
    """When these words ended, however often they were printed again."""
    same = [one for one in versions if one.since >= wording.since]
    while len(same) > 1 and change(wording.text, same[1].text) is not Change.SUBSTANCE:
        same = same[1:]
    return same[0].until


def judge(
    wordings: Sequence[Wording],
    *,
    on: date,
    quotation: str = "",
    bonds: Sequence[Bond] | None = None,
    said: Iterable[Said] = (),
    binds_by_itself: bool = True,
) -> Finding:
    """The answer for a day. `bonds` are the state's own, None where no state is asked about or it binds every state."""
    versions = effective(wordings)
    in_force = _in_force(versions, on)
    cited, reasons = _quoted(versions, in_force, quotation, on)
    if not in_force:
        reasons.append(_absent(versions, on))
    if bonds is not None:
        reasons += _bound(bonds, on)
    reasons += _stated(said, on)
    if not binds_by_itself:
        reasons.append(Reason(Why.NOT_BINDING))
    shown = next((one for one in in_force if cited and one.language == cited.language), None)
    shown = shown or (in_force[-1] if in_force else None)
    if shown and shown.doubted and shown.doubted <= on:
        reasons.append(Reason(Why.DOUBTED, shown.doubted))
    order = list(Light)
    reasons.sort(key=lambda reason: -order.index(LIGHT_OF[reason.why]))
    light = LIGHT_OF[reasons[0].why] if reasons else Light.CLEAR
    if shown and light is Light.CLEAR:
        reasons.insert(0, Reason(Why.BINDS, _since(versions, shown)))
    return Finding(light, tuple(reasons), shown, cited)


def _since(versions: list[Wording], shown: Wording) -> date:
    """Since when these words hold, however they were printed."""
    same = (one for one in versions if one.language == shown.language)
    return min(one.since for one in same if change(one.text, shown.text) is not Change.SUBSTANCE)


def _in_force(versions: list[Wording], on: date) -> list[Wording]:
    return [one for one in versions if one.since <= on and (one.until is None or on < one.until)]


def _absent(versions: list[Wording], on: date) -> Reason:
    """Why no wording is in force on the day."""
    if not versions:
        return Reason(Why.NO_TEXT)
    if on < versions[0].since:
        return Reason(Why.NOT_YET, versions[0].since)
    for before, after in pairwise(versions):
        if before.until and before.until <= on < after.since:
            return Reason(Why.GAP, before.until, after.since)
    return Reason(Why.ENDED, max(one.until for one in versions if one.until))


def _quoted(
    versions: list[Wording], in_force: list[Wording], quotation: str, on: date
) -> tuple[Wording | None, list[Reason]]:
    """The version that holds the quotation, and what is wrong with quoting it; the versions in force come first."""
    if not quotation.strip():
        return None, []
    for one in reversed(in_force):
        if holds(one.text, quotation):
            to_the_letter = any(quotation in other.text for other in in_force)
            return one, [] if to_the_letter else [Reason(Why.PRINTED_OTHERWISE)]
    for one in reversed(versions):
        if holds(one.text, quotation):
            if any(change(one.text, other.text) is Change.EDITORIAL for other in in_force):
                return one, [Reason(Why.PRINTED_OTHERWISE)]
            past = one.until is not None and one.until <= on
            return one, [Reason(Why.SUPERSEDED, one.until) if past else Reason(Why.NOT_YET, one.since)]
    return None, [Reason(Why.MISQUOTED)]


def _bound(bonds: Sequence[Bond], on: date) -> list[Reason]:
    if not bonds:
        return [Reason(Why.STATE_UNKNOWN)]
    dated = [(bond.since, bond.until) for bond in bonds if bond.since is not None]
    if not dated:
        return [Reason(Why.ONLY_SIGNED)]
    if any(since <= on and (until is None or on < until) for since, until in dated):
        return []
    ended = [until for _since, until in dated if until is not None and until <= on]
    if ended:
        return [Reason(Why.WITHDREW, max(ended))]
    return [Reason(Why.NOT_YET_BOUND, min(since for since, _until in dated))]


def _stated(said: Iterable[Said], on: date) -> list[Reason]:
    holding = [one for one in said if one.made <= on and (one.withdrawn is None or on < one.withdrawn)]
    return [Reason(Why.RESERVED if one.excludes else Why.DECLARED, one.made, text=one.text) for one in holding]
