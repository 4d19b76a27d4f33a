"""Filing norms: instruments, wordings, who is bound, and what states said to them."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.telling import of_norm, told_of_norm
from briefings.files.norm_entry import LONGEST_TEXT, NormEntry
from briefings.models import Adherence, Force, Instrument, Norm, NormVersion, Reservation, Statement
from briefings.norms.numbering import place_of
from briefings.terms.seeking import sought
from journal import append as journal
from journal.models import Entry
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, clean_text, optional_line, optional_text

LONGEST_TITLE = 200
LONGEST_SOURCE = 300


@transaction.atomic
def file_version(*, actor: Seat, entry: NormEntry) -> NormVersion:
    """File a wording of an article; instrument and article are made where they are new.

    Raises Conflict when a wording in this language stands there for the same first day.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_norms, actor, delegation)
    if entry.in_force_to and entry.in_force_to <= entry.in_force_from:
        raise ValidationError({"in_force_to": _("It goes out of force after it comes into force.")})
    instrument, article = clean_line(entry.instrument, LONGEST_TITLE), clean_line(entry.article, 40)
    norm = file_norm(actor=actor, instrument=instrument, article=article, title=optional_line(entry.title, 200))
    if norm.versions.filter(language=entry.language, in_force_from=entry.in_force_from).exists():
        raise Conflict(_("A wording from this day is filed already. Nothing was changed."))
    text = clean_text(entry.text, LONGEST_TEXT)
    version = NormVersion.objects.create(
        norm=norm, language=entry.language, text=text, sought=sought(text, entry.language),
        in_force_from=entry.in_force_from, in_force_to=entry.in_force_to,
        source=clean_text(entry.source, LONGEST_SOURCE), note=optional_text(entry.note, 500),
    )  # fmt: skip
    journal.append(told_of_norm(actor, "norm.filed", of_norm(norm) | {"from": entry.in_force_from.isoformat()}))
    return version


def file_norm(*, actor: Seat, instrument: str, article: str, title: str = "") -> Norm:
    """The article, made with its instrument where either is new; the caller has locked the delegation."""
    require(rules.can_keep_norms, actor, actor.delegation)
    found, _made = Instrument.objects.get_or_create(delegation_id=actor.delegation_id, title=instrument)
    norm, _made = Norm.objects.get_or_create(
        instrument=found, article=article, defaults={"title": title, "place": place_of(article)}
    )
    return norm


@transaction.atomic
def change_instrument(*, actor: Seat, instrument: Instrument, force: str, names: list[str]) -> Entry:
    """Say whom it binds by itself, and what else it is called."""
    actor = lock_actor(actor)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, instrument)
    instrument = Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
    instrument.force, instrument.names = Force(force), [clean_line(name, LONGEST_TITLE) for name in names]
    instrument.save()
    return journal.append(told_of_norm(actor, "instrument.changed", {"instrument": instrument.title, "force": force}))


@transaction.atomic
def state_adherence(
    *,
    actor: Seat,
    instrument: Instrument,
    state: str,
    source: str,
    bound_from: date | None = None,
    bound_to: date | None = None,
) -> Adherence:
    """File since when, and until when, a state is bound; without a first day it only signed.

    What was filed of the state for any of these days is replaced, and that it only signed; other times stay.
    """
    actor = lock_actor(actor)
    require(rules.can_keep_norms, actor, actor.delegation)
    require_own(actor, instrument)
    if bound_to and not (bound_from and bound_from < bound_to):
        raise ValidationError({"bound_to": _("A bond ends after it begins.")})
    # Of two who file at once the second finds what the first has filed.
    instrument = Instrument.objects.select_for_update(no_key=True).get(pk=instrument.pk)
    state, source = _spelt(instrument, state), clean_text(source, LONGEST_SOURCE)
    filed = Adherence.objects.filter(instrument=instrument, state=state)
    same = [one.pk for one in filed if _meet(one, bound_from, bound_to)]
    Adherence.objects.filter(pk__in=same).delete()
    adherence = Adherence.objects.create(
        instrument=instrument, state=state, bound_from=bound_from, bound_to=bound_to, source=source
    )
    body = {"instrument": instrument.title, "state": adherence.state, "from": _day(bound_from), "to": _day(bound_to)}
    journal.append(told_of_norm(actor, "adherence.filed", body))
    return adherence


def _meet(one: Adherence, start: date | None, end: date | None) -> bool:
    """Whether a bond and this time have a day in common; one that only signed gives way to any, and any to it."""
    if one.bound_from is None or start is None:
        return True
    return (end is None or one.bound_from < end) and (one.bound_to is None or start < one.bound_to)


@transaction.atomic
def file_reservation(
    *,
    actor: Seat,
    about: Instrument | Norm,
    state: str,
    kind: str,
    text: str,
    made_on: date,
    source: str,
    withdrawn_on: date | None = None,
) -> Reservation:
    """File what a state said to an instrument, or to one of its articles."""
    actor = lock_actor(actor)
    require(rules.can_keep_norms, actor, actor.delegation)
    norm, instrument = (about, about.instrument) if isinstance(about, Norm) else (None, about)
    require_own(actor, instrument)
    if withdrawn_on and withdrawn_on <= made_on:
        raise ValidationError({"withdrawn_on": _("It is withdrawn after it is made.")})
    state = _spelt(instrument, state)
    bound = instrument.adherences.values_list("state", flat=True)
    if instrument.force == Force.PARTIES and bound and state not in bound:
        raise ValidationError(
            {"state": _("No such state is filed as bound by it: file that first, or write it as there.")}
        )
    reservation = Reservation.objects.create(
        instrument=instrument, norm=norm, state=state, kind=Statement(kind),
        text=clean_text(text, 5000), made_on=made_on, withdrawn_on=withdrawn_on,
        source=clean_text(source, LONGEST_SOURCE),
    )  # fmt: skip
    body = {
        "instrument": instrument.title, "article": norm.article if norm else "", "state": reservation.state,
        "kind": reservation.kind,
    }  # fmt: skip
    journal.append(told_of_norm(actor, "reservation.filed", body))
    return reservation


def _spelt(instrument: Instrument, state: str) -> str:
    """The state as it is written already, in capitals or not; a new one as it is told."""
    state = clean_line(state, 120)
    named = Adherence.objects.filter(instrument__delegation=instrument.delegation_id).order_by("state")
    return next((one for one in named.values_list("state", flat=True) if one.casefold() == state.casefold()), state)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
