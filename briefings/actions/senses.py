"""What a term means to whom: written, changed until it is agreed, agreed, and frozen in an annex."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Prefetch
from django.utils.translation import gettext as _

from briefings import queries, rules
from briefings.actions.telling import told_of_term
from briefings.models import Annex, Sense, Term, Whose
from briefings.terms.annex import annex_text, digest_of
from briefings.terms.writing import written, written_or_nothing
from journal import append as journal
from journal.clock import database_now
from teams.actions.locking import lock_actor, lock_delegation, require_own
from teams.compartments import CAUCUS
from teams.days import today
from teams.models import Seat
from teams.rules import Conflict, require
from teams.versions import require_read
from teams.wording import clean_line

LONGEST = 10_000


@transaction.atomic
def write_sense(*, actor: Seat, term: Term, whose: str, text: str, language: str, **more: Any) -> Sense:
    """File a definition; every one but ours names its source. It is a proposal until it is agreed."""
    actor = lock_actor(actor)
    require(rules.can_keep_terms, actor, actor.delegation)
    require_own(actor, term)
    term = Term.objects.select_for_update(no_key=True).get(pk=term.pk)
    last = term.senses.aggregate(last=Max("place"))["last"] or 0
    sense = Sense.objects.create(
        term=term, place=last + 1, written_by=actor, written_at=database_now(),
        **_cleaned(actor, whose=whose, text=text, language=language, **more),
    )  # fmt: skip
    journal.append(told_of_term(actor, "sense.written", term, whose=sense.whose))
    return sense


@transaction.atomic
def change_sense(
    *, actor: Seat, sense: Sense, whose: str, text: str, language: str, version: str = "", **more: Any
) -> Sense:
    """Write it otherwise. Raises Conflict once it is agreed, and where it was written anew since `version` was read."""
    actor = lock_actor(actor)
    require(rules.can_keep_terms, actor, actor.delegation)
    require_own(actor, sense.term)
    cleaned = _cleaned(actor, whose=whose, text=text, language=language, **more)
    if fresh := _if_open(sense).select_for_update(no_key=True).first():
        require_read(fresh.version, version)
    _require_won(_if_open(sense).update(written_by=actor, written_at=database_now(), **cleaned))
    journal.append(told_of_term(actor, "sense.written", sense.term, whose=cleaned["whose"]))
    return Sense.objects.get(pk=sense.pk)


@transaction.atomic
def remove_sense(*, actor: Seat, sense: Sense) -> None:
    """Take back what is not agreed."""
    actor = lock_actor(actor)
    require(rules.can_keep_terms, actor, actor.delegation)
    require_own(actor, sense.term)
    _require_won(_if_open(sense).delete()[0])
    journal.append(told_of_term(actor, "term.changed", sense.term))


@transaction.atomic
def agree_sense(*, actor: Seat, sense: Sense, version: str) -> Sense:
    """Stand by a definition: it may go to the press and into the annex, and is changed no more.

    `version`: of what was read; Conflict if it was written anew since, agreed or taken back.
    """
    actor = lock_actor(actor)
    require(rules.can_agree_terms, actor, actor.delegation)
    require_own(actor, sense.term)
    fresh = _if_open(sense).select_for_update(no_key=True).first()
    if fresh and fresh.version != version:
        raise Conflict(_("The definition was written anew since you read it. Read it once more, then agree."))
    _require_won(_if_open(sense).update(agreed_by=actor, agreed_on=today(actor.delegation)))
    journal.append(told_of_term(actor, "sense.agreed", sense.term, whose=sense.whose))
    return Sense.objects.get(pk=sense.pk)


@transaction.atomic
def freeze_annex(*, actor: Seat, title: str) -> Annex:
    """Freeze every agreed definition as it stands: its text and hash go into the journal."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_agree_terms, actor, delegation)
    title = clean_line(title, 200)
    agreed = Prefetch("senses", Sense.objects.filter(agreed_on__isnull=False).order_by("place"))
    terms = queries.terms(actor).filter(senses__agreed_on__isnull=False).distinct().order_by("key")
    text, count = annex_text(title, terms.prefetch_related("designations", agreed))
    if not count:
        raise Conflict(_("No definition is agreed yet: there is nothing to freeze."))
    number = (delegation.annexes.aggregate(last=Max("number"))["last"] or 0) + 1
    annex = Annex.objects.create(
        delegation=delegation, number=number, title=title, text=text, digest=digest_of(text), definitions=count,
        frozen_by=actor, frozen_at=database_now(),
    )  # fmt: skip
    body = {"annex": number, "title": title, "digest": annex.digest, "definitions": count, "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, CAUCUS, "annex.frozen", body, actor.actor))
    return annex


def _if_open(sense: Sense) -> Any:
    return Sense.objects.filter(pk=sense.pk, agreed_on=None)


def _require_won(rows: int) -> None:
    if not rows:
        raise Conflict(_("It was agreed, or taken back, meanwhile. Nothing was changed."))


def _cleaned(actor: Seat, *, whose: str, text: str, language: str, **more: Any) -> dict[str, Any]:
    norm = more.get("norm")
    if norm:
        require_own(actor, norm.instrument)
    source, citation = written_or_nothing(more.get("source", ""), 300), written_or_nothing(more.get("citation", ""), 40)
    if whose != Whose.OURS and not (source or citation or norm):
        raise ValidationError({"source": _("Say where it stands: a source, a line of the record or a norm.")})
    return {
        "whose": Whose(whose), "text": written(text, LONGEST), "language": language, "source": source,
        "said_on": more.get("said_on"), "citation": citation, "norm": norm,
        "concedes": written_or_nothing(more.get("concedes", ""), LONGEST),
    }  # fmt: skip
