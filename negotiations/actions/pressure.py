"""The register of pressure: raised from a line in a moment, judged when there is time."""

from dataclasses import asdict
from typing import Any

from django.db import transaction

from journal import append as journal
from journal.models import Entry
from negotiations import rules
from negotiations.actions.confirming import confirm_marks
from negotiations.counter_moves import card_of
from negotiations.models import MarkKind, Nature, Point, Pressure, Tactic, Utterance
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require
from teams.wording import optional_text


@transaction.atomic
def raise_pressure(
    *,
    actor: Seat,
    tactic: str,
    request_key: str,
    utterance: Utterance | None = None,
    point: Point | None = None,
    what: str = "",
    until: str = "",
) -> Entry:
    """Register pressure, from a line or by hand; returns the entry, which carries our wording in three languages.

    The same key again returns the first entry, for ever. Raises Denied, ValidationError and KeyReused.
    """
    actor = lock_actor(actor)
    require(rules.can_register_pressure, actor, actor.delegation)
    require_own(actor, utterance.sitting if utterance else None, point)
    tactic = Tactic(tactic)
    same = {"tactic": tactic.value, "citation": utterance.citation if utterance else None}
    if raised := journal.first(actor.scope, CAUCUS, actor.actor, request_key, kind="pressure.raised", **same):
        return raised
    speaker = utterance.speaker.placed if utterance else None
    pressure = Pressure(
        delegation=actor.delegation, tactic=tactic, utterance=utterance, speaker=speaker, point=point,
        what=optional_text(what, 500), until=optional_text(until, 120), raised_by=actor,
    )  # fmt: skip
    body = {
        "pressure": str(pressure.pk), **same, "speaker": speaker.name if speaker else None, "what": pressure.what,
        "until": pressure.until, "by": actor.person.name, "times": _times(pressure) + 1, "card": _card(actor, tactic, point),
    }  # fmt: skip
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "pressure.raised", body, actor.actor, request_key))
    pressure.raised_at = entry.recorded_at
    pressure.save(force_insert=True)
    if utterance:
        confirm_marks(entry, actor, kind=MarkKind.TACTIC, utterance=utterance, told__tactic=tactic.value)
    return entry


def _times(pressure: Pressure) -> int:
    """How often this speaker did so before."""
    same = Pressure.objects.filter(delegation=pressure.delegation, tactic=pressure.tactic, speaker=pressure.speaker)
    return same.count() if pressure.speaker else 0


def _card(actor: Seat, tactic: Tactic, point: Point | None) -> dict[str, str]:
    return asdict(card_of(actor.delegation_id, tactic).about(point.title if point else ""))


@transaction.atomic
def judge_pressure(*, actor: Seat, pressure: Pressure, nature: str, **texts: str) -> Entry:
    """Say whether it is real or made up, and add what, until, effect and answer as they become known."""
    actor = lock_actor(actor)
    require(rules.can_register_pressure, actor, pressure.delegation)
    pressure = Pressure.objects.select_for_update(no_key=True, of=("self",)).get(pk=pressure.pk)
    pressure.nature = Nature(nature)
    for name, text in texts.items():
        setattr(pressure, name, optional_text(text, 120 if name == "until" else 500))
    pressure.save()
    body: dict[str, Any] = {
        "pressure": str(pressure.pk), "tactic": pressure.tactic, "nature": pressure.nature, "effect": pressure.effect,
        "answer": pressure.answer, "by": actor.person.name,
    }  # fmt: skip
    return journal.append(journal.Draft(actor.scope, CAUCUS, "pressure.judged", body, actor.actor))
