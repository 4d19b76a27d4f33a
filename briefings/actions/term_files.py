"""Terms in and out as TBX: first a report, then all of it or nothing; a way out is told in the audit journal."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import IO, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import queries, rules
from briefings.actions.telling import told_of_term
from briefings.files.tbx import read_terms
from briefings.files.tbx_out import write_terms
from briefings.files.term_entry import TermEntry
from briefings.files.unreadable import Unreadable
from briefings.models import Designation, FalseFriend, Norm, Sense, Term, Whose
from briefings.terms.rows import entry_of, rows_of
from briefings.terms.starting import starting_set
from journal import append as journal
from journal.clock import database_now
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import AUDIT, CAUCUS
from teams.days import today
from teams.models import Seat
from teams.rules import require

AT_ONCE, MOST_TOLD = 500, 200
FORM = ("language", "text", "term__key", "term__name")
Forms = dict[tuple[str, str], tuple[str, str]]


class Before(NamedTuple):
    """What stood before the file: the forms by language and words, with their term's key and name; and the day."""

    forms: Forms
    day: date


class Remark(NamedTuple):
    """Of the concept with this id: what was read otherwise than it stands, or stays otherwise than the file has it."""

    key: str
    what: str


@dataclass(slots=True)
class Told:
    """What becomes of the file: how many concepts are new, stand alike, stand otherwise (and stay); the first remarks."""

    new: int = 0
    same: int = 0
    other: int = 0
    remarks: list[Remark] = field(default_factory=list)
    untold: int = 0

    @property
    def total(self) -> int:
        return self.new + self.same + self.other

    def remark(self, key: str, what: str) -> None:
        if len(self.remarks) < MOST_TOLD:
            self.remarks.append(Remark(key, what))
        else:
            self.untold += 1


def import_terms(*, actor: Seat, file: IO[bytes], name: str, dry_run: bool = False) -> Told:
    """Enter the concepts that are new; returns what becomes, or would become, of the file. Raises Denied, Unreadable."""
    require(rules.can_keep_terms, actor, actor.delegation)
    if dry_run:
        return _through(actor, read_terms(file), lambda _: None)
    return enter_terms(actor=actor, entries=read_terms(file), name=name)


def start_terms(*, actor: Seat) -> Told:
    """Enter the starting set; again changes nothing."""
    require(rules.can_keep_terms, actor, actor.delegation)
    return enter_terms(actor=actor, entries=starting_set(), name="starting set")


@transaction.atomic
def enter_terms(*, actor: Seat, entries: Iterable[TermEntry], name: str) -> Told:
    """All of the entries that are new, or nothing."""
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_terms, actor, delegation)
    told = _through(actor, entries, lambda new: _enter(actor, new))
    if told.new:
        body = {"file": name[:200], "added": told.new, "of": told.total, "by": actor.person.name}
        journal.append(journal.Draft(actor.scope, CAUCUS, "terms.imported", body, actor.actor))
    return told


def _through(actor: Seat, entries: Iterable[TermEntry], enter: Callable[[list[TermEntry]], None]) -> Told:
    told, seen = Told(), set[str]()
    waiting, before = iter(entries), Before(_forms_known(actor), today(actor.delegation))
    while some := list(islice(waiting, AT_ONCE)):
        keys = [entry.key for entry in some]
        filed = {term.key: term for term in queries.whole_terms(actor).filter(key__in=keys)}
        new: list[TermEntry] = []
        for entry in some:
            if entry.key in seen:
                raise Unreadable(_("%(where)s: this id stands twice in the file.") % {"where": entry.key})
            seen.add(entry.key)
            _judge(actor, entry, filed.get(entry.key), told, new, before)
        enter(new)
    return told


def _judge(actor: Seat, entry: TermEntry, filed: Term | None, told: Told, new: list[TermEntry], before: Before) -> None:
    if filed is None:
        _require_whole(actor, entry, before.day)
        new.append(entry)
        told.new += 1
        for what in [*entry.remarks, *_standing_already(entry, before.forms)]:
            told.remark(entry.key, what)
    elif list(write_terms([entry_of(filed)])) == list(write_terms([entry])):
        told.same += 1
    else:
        told.other += 1
        told.remark(entry.key, _("It is filed already with other content, which stays."))


def _forms_known(actor: Seat) -> Forms:
    """One query."""
    rows = Designation.objects.filter(term__delegation=actor.delegation_id).order_by("pk")
    return {(language, text): (key, name) for language, text, key, name in rows.values_list(*FORM)}


def _standing_already(entry: TermEntry, known: Forms) -> Iterator[str]:
    """Forms that another term has: both stand, for a person to put in order."""
    for form in entry.forms:
        key, name = known.get((form.language, form.text), (entry.key, ""))
        if key != entry.key:
            yield _("“%(form)s” is a form of “%(term)s” already.") % {"form": form.text, "term": name}


def _require_whole(actor: Seat, entry: TermEntry, day: date) -> None:
    """Unreadable where something would be lost or is not this seat's to say."""
    for sense in entry.senses:
        if sense.agreed_on and not rules.can_agree_terms(actor, actor.delegation):
            told = _("%(where)s: a definition in it is agreed; a legal adviser imports it.")
            raise Unreadable(told % {"where": entry.key})
        if sense.agreed_on and sense.agreed_on > day:
            told = _("%(where)s: a definition in it is agreed on a day to come.")
            raise Unreadable(told % {"where": entry.key})
        if sense.agreed_on and sense.whose != Whose.OURS and not (sense.source or sense.citation or sense.norm):
            told = _("%(where)s: an agreed definition of theirs says nowhere where it stands.")
            raise Unreadable(told % {"where": entry.key})
        if sense.norm and not _norm(actor, sense.norm):
            told = _("%(where)s: file the norm first: %(norm)s.")
            raise Unreadable(told % {"where": entry.key, "norm": ", ".join(sense.norm)})


def _norm(actor: Seat, named: tuple[str, str] | None) -> Norm | None:
    return queries.norms(actor).filter(instrument__title=named[0], article=named[1]).first() if named else None


def _enter(actor: Seat, entries: list[TermEntry]) -> None:
    now, norms = database_now(), {sense.norm: _norm(actor, sense.norm) for one in entries for sense in one.senses}
    rows = [rows_of(actor, entry, now, norms) for entry in entries]
    Term.objects.bulk_create([one.term for one in rows])
    Designation.objects.bulk_create([form for one in rows for form in one.forms])
    FalseFriend.objects.bulk_create([friend for one in rows for friend in one.friends])
    meanings = [sense for one in rows for sense in one.senses]
    Sense.objects.bulk_create(meanings)
    journal.append_all(
        [told_of_term(actor, "sense.agreed", one.term, whose=one.whose) for one in meanings if one.agreed_on]
    )


@transaction.atomic
def export_terms(*, actor: Seat) -> Iterator[bytes]:
    """The terms as TBX, in pieces; Denied unless the seat may take them out."""
    require(rules.can_weigh_terms, actor, actor.delegation)
    log_taking_out(actor=actor, what="TBX", count=queries.terms(actor).count())
    return _pieces(actor)


def log_taking_out(*, actor: Seat, what: str, count: int) -> None:
    """Enter that this seat takes terms out of the house; Denied unless it may. The caller opened a transaction."""
    actor = lock_actor(actor)
    require(rules.can_weigh_terms, actor, actor.delegation)
    body = {"what": what, "terms": count, "seat": actor.actor, "name": actor.person.name}
    journal.append(journal.Draft(actor.scope, AUDIT, "terms.exported", body, actor.actor))


def _pieces(actor: Seat) -> Iterator[bytes]:
    return write_terms(map(entry_of, queries.whole_terms(actor).iterator(chunk_size=AT_ONCE)))
