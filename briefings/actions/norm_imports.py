"""Importing norms from a file: first a report, then all of it or nothing. What is filed already is left as it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from briefings import rules
from briefings.actions.norms import file_norm
from briefings.files.norm_entry import NormEntry
from briefings.files.norms import read_norms
from briefings.models import NormVersion
from briefings.norms.comparing import Change, change
from briefings.terms.seeking import sought
from journal import append as journal
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import CAUCUS
from teams.models import Delegation, Seat
from teams.rules import require


class Fate(models.TextChoices):
    """What becomes of an entry of the file."""

    NEW = "new", _("new")
    AMENDS = "amends", _("another wording: a change of substance")
    REPRINTS = "reprints", _("another wording: editorial change only")
    SAME = "same", _("here before")
    OTHER = "other", _("here before with other words from the same day: left as it is")


ADDED = (Fate.NEW, Fate.AMENDS, Fate.REPRINTS)


@dataclass(frozen=True, slots=True)
class Row:
    """An entry of the file and its fate."""

    entry: NormEntry
    fate: Fate


def import_norms(*, actor: Seat, file: Path | BinaryIO, name: str, dry_run: bool = False) -> list[Row]:
    """Enter what is new; returns what becomes, or in a dry run would become, of each entry.

    Raises Denied, and Unreadable for what is no file of norms.
    """
    require(rules.can_keep_norms, actor, actor.delegation)
    entries = read_norms(file)
    if dry_run:
        return _judged(actor.delegation, entries)
    return _enter(actor, entries, name)


@transaction.atomic
def _enter(actor: Seat, entries: Sequence[NormEntry], name: str) -> list[Row]:
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_keep_norms, actor, delegation)
    rows = _judged(delegation, entries)
    added = [row.entry for row in rows if row.fate in ADDED]
    NormVersion.objects.bulk_create([_version(actor, entry) for entry in added], batch_size=500)
    if added:
        body = {"file": name, "added": len(added), "of": len(rows), "by": actor.person.name}
        journal.append(journal.Draft(actor.scope, CAUCUS, "norms.imported", body, actor.actor))
    return rows


def _version(actor: Seat, entry: NormEntry) -> NormVersion:
    norm = file_norm(actor=actor, instrument=entry.instrument, article=entry.article, title=entry.title)
    return NormVersion(
        norm=norm, language=entry.language, text=entry.text, sought=sought(entry.text, entry.language),
        in_force_from=entry.in_force_from, in_force_to=entry.in_force_to, source=entry.source, note=entry.note,
    )  # fmt: skip


Key = tuple[str, str, str]


def _judged(delegation: Delegation, entries: Sequence[NormEntry]) -> list[Row]:
    """Each entry against what is filed, and against those before it in the file."""
    filed: dict[Key, dict[Any, str]] = {}
    fields = ("norm__instrument__title", "norm__article", "language", "in_force_from", "text")
    stands = NormVersion.objects.filter(norm__instrument__delegation=delegation)
    for instrument, article, language, since, text in stands.values_list(*fields).iterator():
        filed.setdefault((instrument, article, language), {})[since] = text
    return [Row(entry, _fate(entry, filed)) for entry in entries]


def _fate(entry: NormEntry, filed: dict[Key, dict[Any, str]]) -> Fate:
    """What becomes of it; what is new counts as filed for those after it."""
    texts = filed.setdefault((entry.instrument, entry.article, entry.language), {})
    if entry.in_force_from in texts:
        return Fate.SAME if texts[entry.in_force_from] == entry.text else Fate.OTHER
    others = list(texts.values())
    texts[entry.in_force_from] = entry.text
    if not others:
        return Fate.NEW
    changed = all(change(other, entry.text) is Change.SUBSTANCE for other in others)
    return Fate.AMENDS if changed else Fate.REPRINTS
