"""What machines recognised in a line."""

from rest_framework import serializers

from negotiations import queries
from negotiations.models import Mark, MarkKind
from teams.api.adapter import SeatView
from teams.api.operations import operation
from teams.api.paging import Page, listed

Citation = tuple[int, int, int]


class MarkShown(serializers.ModelSerializer[Mark]):
    """Something recognised in the newest wording of a line; `told` is what screens show of it."""

    kind = serializers.ChoiceField(MarkKind.choices)
    told = serializers.DictField()

    class Meta:
        model = Mark
        fields = ["id", "version", "kind", "start", "end", "told", "marked_at", "confirmed_at"]


class MarkList(SeatView):
    @operation("List what was recognised in a line, for those who read the notes", gives=listed(MarkShown))
    def get(self, citation: Citation) -> Page:
        line = queries.utterance(self.actor, citation)
        return Page(queries.marks_of(self.actor, [line]).get(line.pk, []), None)
