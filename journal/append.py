"""The only writer of entries.

Call it as the last statement of a short transaction: it locks the journal until the commit, so positions are
gap-free and in commit order (reading an auto-increment id instead loses rows that commit late).
"""

import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

from django.db import transaction

from journal import doorbell, statements
from journal.canonical import canonical, leaf_hash
from journal.merkle import Frontier
from journal.models import Access, Entry, Journal

SYSTEM = "system"


class KeyReused(Exception):
    """A request key that was already used for something else; `entry` is what it was used for."""

    def __init__(self, entry: Entry) -> None:
        super().__init__("this request key was used for another request")
        self.entry = entry


@dataclass(frozen=True, slots=True)
class Draft:
    """What an action wants to enter; the journal adds position, time, salt and seal."""

    scope: str
    compartment: str
    kind: str
    body: dict[str, Any]
    actor: str = SYSTEM
    request_key: str = field(default_factory=lambda: uuid.uuid4().hex)


def open_journals(scope: str, compartments: Iterable[str]) -> None:
    """Make the journals of a new scope, in a fixed order, and the number that watches who may read them."""
    Access.objects.create(scope=scope)
    Journal.objects.bulk_create(Journal(scope=scope, compartment=name) for name in sorted(compartments))


def first(scope: str, compartment: str, actor: str, request_key: str, *, kind: str, **same: Any) -> Entry | None:
    """The entry that this key already made, if any.

    It must be of this kind, and `same` are fields of its body that must agree: a key used again for another
    request raises `KeyReused`. Look before you write, under a lock that serialises the actor's own requests.
    """
    found = statements.first_entry(scope, compartment, actor, request_key)
    if found and (found.kind != kind or any(found.body.get(name) != value for name, value in same.items())):
        raise KeyReused(found)
    return found


def append(draft: Draft) -> Entry:
    """Enter one draft; see `append_all`."""
    return append_all([draft])[0]


def append_all(drafts: list[Draft]) -> list[Entry]:
    """Enter drafts of one or several journals, each journal's in the order given.

    Journals are locked in one fixed order, so that two actions that write to the same two cannot deadlock.
    Raises Journal.DoesNotExist for a scope that was never opened and IntegrityError for a key used twice.
    """
    entries: dict[int, Entry] = {}
    for place in sorted({(draft.scope, draft.compartment) for draft in drafts}):
        mine = [draft for draft in drafts if (draft.scope, draft.compartment) == place]
        for draft, entry in zip(mine, _enter(*statements.lock_journal(*place), mine), strict=True):
            entries[id(draft)] = entry
    return [entries[id(draft)] for draft in drafts]


class Stream:
    """Many entries of one journal in one transaction, batch by batch, with flat memory."""

    def __init__(self, scope: str, compartment: str) -> None:
        self._journal, self._now = statements.lock_journal(scope, compartment)

    def enter(self, drafts: list[Draft]) -> list[Entry]:
        """Enter a batch; returns its entries. A few thousand at a time are a good size."""
        return _enter(self._journal, self._now, drafts)


def _enter(journal: Journal, now: datetime, drafts: list[Draft]) -> list[Entry]:
    frontier = Frontier.from_bytes(bytes(journal.frontier), journal.size)
    entries = [_seal(journal, n, draft, now) for n, draft in enumerate(drafts, journal.size + 1)]
    frontier.extend(bytes(entry.leaf) for entry in entries)
    statements.insert(entries)
    journal.size, journal.frontier = frontier.size, frontier.to_bytes()
    statements.grow(journal)
    transaction.on_commit(partial(doorbell.ring, journal.pk, journal.size))
    return entries


def _seal(journal: Journal, position: int, draft: Draft, now: datetime) -> Entry:
    entry = Entry(
        journal=journal,
        position=position,
        epoch=journal.epoch,
        kind=draft.kind,
        actor=draft.actor,
        request_key=draft.request_key,
        body=draft.body,
        recorded_at=now,
        salt=(salt := secrets.token_bytes(32)),
    )
    entry.leaf = leaf_hash(salt, canonical(entry_fields(entry, journal)))
    return entry


def entry_fields(entry: Entry, journal: Journal) -> dict[str, Any]:
    """What is sealed, as the canonical form takes it."""
    return {
        "journal": str(journal),
        "epoch": entry.epoch,
        "position": entry.position,
        "kind": entry.kind,
        "actor": entry.actor,
        "request_key": entry.request_key,
        "recorded_at": entry.recorded_at,
        "body": entry.body,
    }
