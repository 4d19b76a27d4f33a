"""The journals: their entries as the socket sends them, and their signed checkpoints."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from journal import queries as reading
from journal.models import Checkpoint, Journal
from journal.rendering import as_dict
from journal.statements import entries_after
from teams import queries
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import FURTHEST, Digits
from teams.api.operations import operation
from teams.api.paging import MOST, Page, PageAsked, following, listed, numbered
from teams.rules import Conflict


class CheckpointShown(serializers.ModelSerializer[Checkpoint]):
    """A signed statement of a journal's size and root."""

    root = serializers.SerializerMethodField(help_text="hex")  # type: ignore[assignment]
    text = serializers.CharField(help_text="the signed note (C2SP tlog-checkpoint)")

    class Meta:
        model = Checkpoint
        fields = ["size", "root", "text", "signed_at"]

    def get_root(self, checkpoint: Checkpoint) -> str:
        return bytes(checkpoint.root).hex()


class JournalShown(serializers.Serializer[Journal]):
    """A journal whose proofs this seat may see."""

    journal = serializers.CharField(source="compartment")
    origin = serializers.CharField(help_text="the origin line of its checkpoints")
    size = serializers.IntegerField(help_text="the position of the last entry")
    readable = serializers.SerializerMethodField(help_text="false: sizes, checkpoints and proofs only")
    checkpoint = serializers.SerializerMethodField(help_text="the latest; null before the first")

    def get_readable(self, journal: Journal) -> bool:
        return journal.compartment in queries.compartments_of(self.context["view"].actor)

    @extend_schema_field(CheckpointShown(allow_null=True))
    def get_checkpoint(self, journal: Journal) -> Any:
        latest = self.context["view"].latest.get(journal.pk)
        return CheckpointShown(latest).data if latest else None


class EntryShown(serializers.Serializer[Mapping[str, Any]]):
    """An entry: the very frame that the socket sends with `form=json`."""

    journal = serializers.CharField()
    position = serializers.IntegerField()
    kind = serializers.CharField()
    actor = serializers.CharField(help_text="a seat's id, or `system`")
    recorded_at = serializers.DateTimeField()
    body = serializers.DictField()

    def to_representation(self, instance: Mapping[str, Any]) -> Any:
        return instance


class EntriesAsked(Asked):
    """What follows a position."""

    since = Digits(min_value=0, max_value=FURTHEST, default=0, help_text="the last position you have; 0 for none")
    limit = Digits(min_value=1, max_value=MOST, default=MOST, help_text="entries a page")


class JournalList(SeatView):
    latest: Mapping[int, Checkpoint]

    @operation("List the journals", asks=PageAsked, gives=listed(JournalShown))
    def get(self, page: int, limit: int) -> Page:
        found = numbered(reading.journals(self.actor.scope, queries.provable_of(self.actor)), page, limit)
        self.latest = reading.latest_checkpoints(found.results)
        return found


class EntryList(SeatView):
    @operation("Read a journal's entries in order", asks=EntriesAsked, gives=listed(EntryShown), errors=[409])
    def get(self, compartment: str, since: int, limit: int) -> Page:
        journal = reading.journals(self.actor.scope, queries.compartments_of(self.actor)).get(compartment=compartment)
        if since > journal.size:
            raise Conflict(_("Begin again: this journal has only %(count)d entries.") % {"count": journal.size})
        page = following(lambda most: entries_after(journal.pk, since, most), limit, lambda row: row.position)
        return Page([as_dict(entry, journal) for entry in page.results], page.next)


class CheckpointList(SeatView):
    @operation("List a journal's checkpoints, newest first", asks=PageAsked, gives=listed(CheckpointShown))
    def get(self, compartment: str, page: int, limit: int) -> Page:
        journal = reading.journals(self.actor.scope, queries.provable_of(self.actor)).get(compartment=compartment)
        return numbered(reading.checkpoints(journal), page, limit)
