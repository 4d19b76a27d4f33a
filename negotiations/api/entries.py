"""What a write answers: the entry that it made, where its journal has it."""

from typing import Any

from rest_framework import serializers

from journal.models import Entry
from journal.rendering import as_dict


class EntryMade(serializers.Serializer[Entry]):
    """The entry that was made; the same key again answers the same entry."""

    journal = serializers.CharField()
    position = serializers.IntegerField()
    kind = serializers.CharField()
    actor = serializers.CharField(help_text="a seat's id")
    recorded_at = serializers.DateTimeField()
    body = serializers.DictField()

    def to_representation(self, instance: Entry) -> Any:
        return as_dict(instance, instance.journal)


class NoteMade(EntryMade):
    """The entry of a note, with the note's id."""

    note = serializers.UUIDField()

    def to_representation(self, instance: Entry) -> Any:
        return {**super().to_representation(instance), "note": instance.body["note"]}


class LineMade(EntryMade):
    """The entry of a line or a correction, with its citation."""

    citation = serializers.CharField(help_text="round, sitting and line, as in 2.3.118")

    def to_representation(self, instance: Entry) -> Any:
        return {**super().to_representation(instance), "citation": instance.body["citation"]}
