"""Proofs that an entry stands in a journal, and that a journal only grew (RFC 9162, 2.1.3 and 2.1.4)."""

from collections.abc import Mapping
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from rest_framework import serializers

from journal import queries as reading
from journal.append import entry_fields
from journal.canonical import timestamp
from journal.merkle import consistency_proof, inclusion_proof
from journal.models import Entry, Journal
from teams import queries
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import FURTHEST, Digits
from teams.api.operations import operation


class InclusionAsked(Asked):
    """Which entry, and in which tree."""

    position = Digits(min_value=1, max_value=FURTHEST, help_text="of the entry")
    size = Digits(min_value=1, max_value=FURTHEST, help_text="of the tree: that of a checkpoint")


class ConsistencyAsked(Asked):
    """The sizes of an earlier and a later tree."""

    first = Digits(min_value=0, max_value=FURTHEST)
    second = Digits(min_value=0, max_value=FURTHEST)


class InclusionShown(serializers.Serializer[Mapping[str, Any]]):
    """The path from a leaf to the root. Who reads the journal gets what the leaf was made of, too."""

    position = serializers.IntegerField()
    size = serializers.IntegerField()
    leaf = serializers.CharField(help_text="hex")
    proof = serializers.ListField(child=serializers.CharField(), help_text="hex, in the order of RFC 9162")
    entry = serializers.DictField(
        allow_null=True, help_text="the sealed fields; null for who does not read the journal"
    )
    salt = serializers.CharField(allow_null=True, help_text="hex; the leaf is SHA-256(0x00, salt, RFC 8785 of entry)")


class ConsistencyShown(serializers.Serializer[Mapping[str, Any]]):
    """The nodes that lead from the earlier root to the later one."""

    first = serializers.IntegerField()
    second = serializers.IntegerField()
    proof = serializers.ListField(child=serializers.CharField(), help_text="hex, in the order of RFC 9162")


class Proofs(SeatView):
    def journal(self, compartment: str, size: int) -> Journal:
        """The journal, if it has had so many entries."""
        found = reading.journals(self.actor.scope, queries.provable_of(self.actor)).get(compartment=compartment)
        if size > found.size:
            raise ValidationError(_("The journal has only %(count)d entries.") % {"count": found.size})
        return found


class Inclusion(Proofs):
    @operation("Prove that an entry stands in a journal", asks=InclusionAsked, gives=InclusionShown)
    def get(self, compartment: str, position: int, size: int) -> Mapping[str, Any]:
        if position > size:
            raise ValidationError(_("The position lies beyond the size."))
        journal = self.journal(compartment, size)
        entry = reading.entries_at(journal.pk, [position])[0]
        proof = inclusion_proof(position - 1, size, partial(reading.leaves, journal))
        opened = _opened(entry, journal) if compartment in queries.compartments_of(self.actor) else _closed()
        return {"position": position, "size": size, "leaf": bytes(entry.leaf).hex(), "proof": _hex(proof), **opened}


class Consistency(Proofs):
    @operation("Prove that a journal only grew", asks=ConsistencyAsked, gives=ConsistencyShown)
    def get(self, compartment: str, first: int, second: int) -> Mapping[str, Any]:
        if first > second:
            raise ValidationError(_("The first size is the smaller one."))
        journal = self.journal(compartment, second)
        proof = consistency_proof(first, second, partial(reading.leaves, journal))
        return {"first": first, "second": second, "proof": _hex(proof)}


def _opened(entry: Entry, journal: Journal) -> dict[str, Any]:
    fields = entry_fields(entry, journal)
    return {"entry": {**fields, "recorded_at": timestamp(entry.recorded_at)}, "salt": bytes(entry.salt).hex()}


def _closed() -> dict[str, Any]:
    return {"entry": None, "salt": None}


def _hex(proof: list[bytes]) -> list[str]:
    return [node.hex() for node in proof]
