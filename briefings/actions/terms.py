"""Terms and their forms: filed, changed, proposed, accepted; and the request for a definition."""

from datetime import date
from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.telling import told_of_term
from briefings.models import UNASKED, Designation, FalseFriend, Request, Standing, Term
from briefings.terms.seeking import sought
from briefings.terms.writing import written, written_or_nothing
from journal import append as journal
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line, optional_line

LONGEST_NOTE, LONGEST_FORM = 5000, 200


@transaction.atomic
def file_term(*, actor: Seat, text: str, language: str, note: str = "", request: str = Request.NONE) -> Term:
    """A new concept with its first form. Raises Conflict where a term has this form already."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_terms, actor, delegation)
    text = clean_line(text, LONGEST_FORM)
    same = Designation.objects.filter(term__delegation=delegation, language=language, text=text)
    if same.exists():
        raise Conflict(_("“%(text)s” is among the terms already.") % {"text": text})
    key = uuid4()
    term = Term.objects.create(
        id=key, delegation=delegation, key=str(key), name=text, note=written_or_nothing(note, LONGEST_NOTE),
        request=Request(request),
    )  # fmt: skip
    _add(term, text=text, language=language, standing=Standing.PREFERRED)
    journal.append(told_of_term(actor, "term.filed", term))
    return term


@transaction.atomic
def change_term(*, actor: Seat, term: Term, note: str) -> Term:
    """Say otherwise what it is about."""
    actor, term = _locked(actor, term)
    require(rules.can_keep_terms, actor, actor.delegation)
    term.note = written_or_nothing(note, LONGEST_NOTE)
    term.save(update_fields=["note"])
    journal.append(told_of_term(actor, "term.changed", term))
    return term


@transaction.atomic
def state_request(
    *, actor: Seat, term: Term, request: str, asked_on: date | None = None, settled_on: date | None = None
) -> Term:
    """How far our request for a definition has come; ValidationError where the days do not fit it."""
    actor, term = _locked(actor, term)
    require(rules.can_keep_terms, actor, actor.delegation)
    state = Request(request)
    if state in UNASKED:
        asked_on = settled_on = None
    elif asked_on is None:
        raise ValidationError({"asked_on": _("Say on which day they were asked.")})
    if state == Request.ASKED:
        settled_on = None
    if settled_on and asked_on and settled_on < asked_on:
        raise ValidationError({"settled_on": _("They answer after they are asked.")})
    term.request, term.asked_on, term.settled_on = state, asked_on, settled_on
    term.save(update_fields=["request", "asked_on", "settled_on"])
    journal.append(told_of_term(actor, "definition.requested", term, request=state.value))
    return term


@transaction.atomic
def add_form(
    *, actor: Seat, term: Term, text: str, language: str, standing: str = Standing.ADMITTED, instead: str = ""
) -> Designation:
    """Another form. Of who does not keep the terms it is a proposal, which counts once it is accepted."""
    actor, term = _locked(actor, term)
    require(rules.can_propose_form, actor, actor.delegation)
    text = clean_line(text, LONGEST_FORM)
    if term.designations.filter(language=language, text=text).exists():
        raise Conflict(_("“%(text)s” is among its forms already.") % {"text": text})
    proposal = not rules.can_keep_terms(actor, actor.delegation)
    more = {"is_proposed": True, "proposed_by": actor} if proposal else {}
    instead = optional_line(instead, LONGEST_FORM)
    form = _add(term, text=text, language=language, standing=Standing(standing), instead=instead, **more)
    journal.append(told_of_term(actor, "term.changed", term))
    return form


@transaction.atomic
def change_form(*, actor: Seat, form: Designation, standing: str, instead: str = "") -> Designation:
    """Judge a form otherwise, which accepts it where it was proposed."""
    actor, term = _locked(actor, form.term)
    require(rules.can_keep_terms, actor, actor.delegation)
    form = term.designations.get(pk=form.pk)
    form.standing, form.instead, form.is_proposed = Standing(standing), optional_line(instead, LONGEST_FORM), False
    form.save(update_fields=["standing", "instead", "is_proposed"])
    _name_term(term)
    journal.append(told_of_term(actor, "term.changed", term))
    return form


@transaction.atomic
def remove_form(*, actor: Seat, form: Designation) -> None:
    """Take a form away; the last one stays, for a term without a form is none."""
    actor, term = _locked(actor, form.term)
    require(rules.can_keep_terms, actor, actor.delegation)
    if not term.designations.filter(is_proposed=False).exclude(pk=form.pk).exists():
        raise Conflict(_("The last form stays: without one it is no term."))
    Designation.objects.filter(pk=form.pk).delete()
    _name_term(term)
    journal.append(told_of_term(actor, "term.changed", term))


@transaction.atomic
def warn_of_false_friend(*, actor: Seat, form: Designation, text: str, language: str, warning: str) -> FalseFriend:
    """Warn of a form in another language that looks like this one and means something else."""
    actor, term = _locked(actor, form.term)
    require(rules.can_propose_form, actor, actor.delegation)
    if language == form.language:
        raise ValidationError({"language": _("A false friend is in another language.")})
    last = form.false_friends.aggregate(last=Max("place"))["last"] or 0
    friend = FalseFriend.objects.create(
        designation=form, place=last + 1, language=language, text=clean_line(text, LONGEST_FORM),
        warning=written(warning, 500),
    )  # fmt: skip
    journal.append(told_of_term(actor, "term.changed", term))
    return friend


@transaction.atomic
def remove_false_friend(*, actor: Seat, friend: FalseFriend) -> None:
    """Take a warning back. Raises Conflict when it is gone already."""
    actor, term = _locked(actor, friend.designation.term)
    require(rules.can_keep_terms, actor, actor.delegation)
    if not FalseFriend.objects.filter(pk=friend.pk).delete()[0]:
        raise Conflict(_("This warning is gone already."))
    journal.append(told_of_term(actor, "term.changed", term))


def _add(term: Term, *, text: str, language: str, standing: Standing, **more: Any) -> Designation:
    last = term.designations.aggregate(last=Max("place"))["last"] or 0
    form = Designation.objects.create(
        term=term,
        place=last + 1,
        text=text,
        language=language,
        standing=standing,
        sought=sought(text, language),
        **more,
    )
    _name_term(term)
    return form


def _name_term(term: Term) -> None:
    """In lists a term stands under its first English form, else its first."""
    forms = list(term.designations.filter(is_proposed=False).order_by("place"))
    if forms:
        term.name = next((form.text for form in forms if form.language == "en"), forms[0].text)
        term.save(update_fields=["name"])


def _locked(actor: Seat, term: Term) -> tuple[Seat, Term]:
    actor = lock_actor(actor)
    require_own(actor, term)
    return actor, Term.objects.select_for_update(no_key=True).get(pk=term.pk)
