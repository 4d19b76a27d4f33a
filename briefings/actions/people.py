"""Importing people from a file: first a report of every row, then all of it or nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings import queries, rules
from briefings.actions.dossiers import told
from briefings.files.person_entry import PersonEntry
from briefings.models import Alias, Dossier, Grant
from briefings.names.likeness import SAME, beginnings, same_person
from briefings.particulars import fill, justify
from journal import append as journal
from journal.clock import database_now
from teams.actions.locking import lock_actor, lock_delegation
from teams.models import Seat
from teams.rules import require


class Fate(StrEnum):
    """What becomes of a row: whom we know stays as he is, also where the file tells other things of him (`OTHER`).

    One that is wrong keeps all others out.
    """

    NEW = "new"
    SAME = "same"
    OTHER = "other"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Row:
    """`like` are names of dossiers that the reader sees, and of rows before, that may be the same person.

    `differs` are the fields that the file fills otherwise than the dossier.
    """

    entry: PersonEntry
    fate: Fate
    like: tuple[str, ...] = ()
    differs: tuple[str, ...] = ()

    @property
    def differing(self) -> list[str]:
        """These fields by their names on screen."""
        fields = {field.name: field for field in Dossier._meta.fields}
        return [str(fields[name].verbose_name) for name in self.differs]


@transaction.atomic
def import_people(
    *, actor: Seat, entries: Sequence[PersonEntry], purpose: str, basis: str, keep_until: date, dry_run: bool = False
) -> list[Row]:
    """Open a dossier for everybody who has none; like names are told and never joined.

    A name that has a dossier which the reader does not see is new all the same: the report must not tell of it.
    Raises ValidationError when a row is wrong, or purpose, basis or last day are.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_open_dossier, actor, delegation)
    probe = Dossier(delegation=delegation)
    justify(probe, purpose, basis, keep_until)
    rows = _judged(actor, entries)
    if dry_run:
        return rows
    if any(row.fate is Fate.WRONG for row in rows):
        raise ValidationError(_("A row is wrong: nothing was imported. Mend the file and choose it again."))
    added = [row.entry for row in rows if row.fate is Fate.NEW]
    dossiers = [_dossier(actor, entry, probe) for entry in added]
    Dossier.objects.bulk_create(dossiers)
    Grant.objects.bulk_create(
        Grant(dossier=one, seat=actor, given_by=actor, given_at=one.opened_at) for one in dossiers
    )
    Alias.objects.bulk_create(
        Alias(dossier=one, spelling=each)
        for one, entry in zip(dossiers, added, strict=True)
        for each in sorted(set(entry.aliases) - {one.name})
    )
    if dossiers:
        journal.append(told(actor, "dossiers.imported", dossiers=[str(one.pk) for one in dossiers]))
    return rows


def _dossier(actor: Seat, entry: PersonEntry, lawful: Dossier) -> Dossier:
    dossier = Dossier(
        delegation_id=actor.delegation_id, opened_by=actor, opened_at=database_now(), purpose=lawful.purpose,
        basis=lawful.basis, keep_until=lawful.keep_until,
    )  # fmt: skip
    fill(dossier, entry.name, entry.texts)
    return dossier


def _judged(actor: Seat, entries: Sequence[PersonEntry]) -> list[Row]:
    """Each row against the dossiers that the reader sees, and against those before it in the file."""
    stands = {spelling: one for one in queries.readable_dossiers(actor) for spelling in one.spellings}
    known = set(stands)
    near: dict[str, set[str]] = {}
    for name in known:
        _note(near, name)
    rows = []
    for entry in entries:
        if entry.problem:
            rows.append(Row(entry, Fate.WRONG))
        elif entry.name in known:
            differs = _differing(entry, stands.get(entry.name))
            rows.append(Row(entry, Fate.OTHER if differs else Fate.SAME, differs=differs))
        else:
            others = set().union(*(near.get(each, ()) for each in beginnings(entry.name)))
            like = sorted(name for name in others if same_person(entry.name, name) >= SAME)
            rows.append(Row(entry, Fate.NEW, tuple(like[:3])))
            known.add(entry.name)
            _note(near, entry.name)
    return rows


def _differing(entry: PersonEntry, dossier: Dossier | None) -> tuple[str, ...]:
    """What the file fills otherwise; what it leaves empty says nothing, as does a name that stands in it twice."""
    if dossier is None:
        return ()
    return tuple(name for name, text in entry.texts.items() if text and text != getattr(dossier, name))


def _note(near: dict[str, set[str]], name: str) -> None:
    for beginning in beginnings(name):
        near.setdefault(beginning, set()).add(name)
