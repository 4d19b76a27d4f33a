"""What was learned of somebody: written with source, grade, marking, purpose and a last day; deleted when it is over."""

import re
from dataclasses import dataclass
from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.burying import bury
from briefings.actions.dossiers import lock_dossier, told
from briefings.models import Aspect, Dossier, Marking, Observation, Reliability, Source
from briefings.particulars import LONGEST_TEXT
from briefings.retention import justified, last_day, reason_for
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from teams.actions.locking import lock_actor, require_own
from teams.days import today
from teams.models import Seat
from teams.rules import require
from teams.wording import clean_text, optional_text

CITATION = re.compile(r"[1-9][0-9]{0,8}(\.[1-9][0-9]{0,8}){2}", re.ASCII)


@dataclass(frozen=True, slots=True)
class ObservationAsked:
    """An observation to write; `judged` is the source's reliability in this case, with `judged_why`."""

    kind: str
    text: str
    observed_on: date
    source: Source
    credibility: int
    marking: str
    purpose: str
    basis: str
    keep_until: date
    citation: str = ""
    judged: str = ""
    judged_why: str = ""
    other: Dossier | None = None


@transaction.atomic
def add_observation(*, actor: Seat, dossier: Dossier, asked: ObservationAsked) -> Observation:
    """Write it into the dossier. ValidationError without purpose and basis, or where something contradicts itself."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    require(rules.can_read_source, actor, asked.source)
    require_own(actor, asked.source, asked.other)
    purpose, basis = justified(asked.purpose, asked.basis)
    _check(actor, dossier, asked)
    observation = Observation.objects.create(
        dossier=dossier, kind=Aspect(asked.kind), text=clean_text(asked.text, LONGEST_TEXT),
        observed_on=asked.observed_on, source=asked.source, credibility=asked.credibility,
        judged=Reliability(asked.judged) if asked.judged else "", judged_why=optional_text(asked.judged_why, 300),
        marking=Marking(asked.marking), purpose=purpose, basis=basis, keep_until=last_day(asked.keep_until, today(dossier.delegation)),
        citation=asked.citation.strip(), other=asked.other, written_by=actor, written_at=database_now(),
    )  # fmt: skip
    journal.append(told(actor, "observation.added", dossier=dossier.pk, observation=observation.pk))
    return observation


def _check(actor: Seat, dossier: Dossier, asked: ObservationAsked) -> None:
    wrong = {}
    if asked.observed_on > today(dossier.delegation):
        wrong["observed_on"] = _("Nothing is observed in the future.")
    if asked.credibility not in range(1, 7):
        wrong["credibility"] = _("The credibility is from 1 to 6.")
    if asked.judged and not asked.judged_why.strip():
        wrong["judged_why"] = _("Say why the source is judged otherwise here.")
    if asked.citation.strip() and not CITATION.fullmatch(asked.citation.strip()):
        wrong["citation"] = _("A line is cited as in 2.3.118.")
    if asked.kind == Aspect.RELATION and (asked.other is None or asked.other.pk == dossier.pk):
        wrong["other"] = _("A relation is to somebody else who has a dossier.")
    if asked.other is not None:
        require(rules.can_read_dossier, actor, asked.other)
        if asked.kind != Aspect.RELATION:
            wrong["other"] = _("Only a relation names somebody else.")
    if wrong:
        raise ValidationError(wrong)


@transaction.atomic
def keep_observation(*, actor: Seat, observation: Observation, keep_until: date, purpose: str) -> Entry:
    """Review it: keep it until another day, for a purpose that is said anew."""
    actor = lock_actor(actor)
    require(rules.can_keep_dossier, actor, lock_dossier(observation.dossier))
    observation = Observation.objects.select_for_update(no_key=True, of=("self",)).get(pk=observation.pk)
    observation.purpose, _basis = justified(purpose, observation.basis)
    observation.keep_until = last_day(keep_until, today(actor.delegation))
    observation.save()
    return journal.append(
        told(actor, "observation.reviewed", dossier=observation.dossier_id, observation=observation.pk)
    )


@transaction.atomic
def delete_observation(*, actor: Seat, observation: Observation, reason: str = "") -> Entry:
    """Delete it when its time is over, earlier only with a reason; that there was something, and who did it, stays."""
    actor = lock_actor(actor)
    dossier = lock_dossier(observation.dossier)
    require(rules.can_keep_dossier, actor, dossier)
    observation = Observation.objects.select_for_update(no_key=True, of=("self",)).get(pk=observation.pk)
    reason = reason_for(reason, observation.keep_until, today(dossier.delegation))
    bury(actor, [(observation.kind, dossier, observation.keep_until)], reason)
    entry = journal.append(told(actor, "observation.deleted", dossier=dossier.pk, observation=observation.pk))
    observation.delete()
    return entry
