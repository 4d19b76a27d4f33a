"""Reply trees: if they say this, we say that."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from negotiations import queries
from negotiations.actions import replies as actions
from negotiations.actions.predicting import MOST_WORDS
from negotiations.actions.removing import put_away, put_back
from negotiations.models import Reply
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Id, Line, Number
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

LARGEST = 10**9


class ReplyShown(serializers.ModelSerializer[Reply]):
    """A node of a tree."""

    point = serializers.IntegerField(source="point.number")
    parent = serializers.UUIDField(source="parent_id", allow_null=True)  # type: ignore[assignment]
    words = serializers.ListField(child=serializers.CharField(), help_text="by which the trigger is recognised")
    written_by = serializers.CharField(source="written_by.person.name")

    class Meta:
        model = Reply
        fields = [
            "id", "point", "parent", "trigger", "words", "reply_en", "reply_uk", "written_by", "written_at",
        ]  # fmt: skip


class ReplyChange(Asked):
    """What they say, and in at least one language what we say."""

    trigger = Line(max_length=300)
    words = serializers.ListField(child=Line(max_length=80), max_length=MOST_WORDS, default=list)
    reply_en = Line(max_length=500, allow_blank=True, default="")
    reply_uk = Line(max_length=500, allow_blank=True, default="")


class ReplyAsked(ReplyChange):
    """A new one: under another, or the root of a tree on a point."""

    point = Number(min_value=1, max_value=LARGEST, allow_null=True, default=None, help_text="of a root")
    parent = Id(allow_null=True, default=None)  # type: ignore[assignment]


class ReplyPlace(Asked):
    """Where it goes, with all below it."""

    parent = Id(allow_null=True, default=None, help_text="null: to the top")  # type: ignore[assignment]
    before = Id(allow_null=True, default=None, help_text="null: as the last")


class ReplyView(SeatView):
    def reply(self, pk: UUID) -> Reply:
        return queries.replies(self.actor).get(pk=pk)

    def given(self, pk: UUID | None) -> Reply | None:
        return self.reply(pk) if pk else None


class ReplyList(ReplyView):
    @operation("List the replies, each followed by what stands under it", asks=PageAsked, gives=listed(ReplyShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered([reply for _, reply in queries.in_tree(queries.replies(self.actor))], page, limit)

    @operation("Add a reply", takes=ReplyAsked, gives=ReplyShown, code=201, errors=[409])
    def post(self, point: int | None, parent: UUID | None, **asked: Any) -> Reply:
        about = queries.points(self.actor).get(number=point) if point else None
        return actions.add_reply(actor=self.actor, point=about, parent=self.given(parent), **asked)


class ReplyDetail(ReplyView):
    @operation("Show a reply", gives=ReplyShown)
    def get(self, reply: UUID) -> Reply:
        return self.reply(reply)

    @operation("Write it anew", takes=ReplyChange, gives=ReplyShown, errors=[409])
    def put(self, reply: UUID, **asked: Any) -> Reply:
        return actions.change_reply(actor=self.actor, reply=self.reply(reply), **asked)

    @operation("Remove it with what stands under it; it can be put back", code=204, errors=[409])
    def delete(self, reply: UUID) -> None:
        put_away(actor=self.actor, prepared=self.reply(reply))


class ReplyRestoration(ReplyView):
    @operation("Put back what was removed", gives=ReplyShown, errors=[409])
    def post(self, reply: UUID) -> Reply:
        put_back(actor=self.actor, prepared=queries.replies(self.actor, removed=True).get(pk=reply))
        return self.reply(reply)


class ReplyMove(ReplyView):
    @operation("Move a reply in its tree", takes=ReplyPlace, gives=ReplyShown)
    def post(self, reply: UUID, parent: UUID | None, before: UUID | None) -> Reply:
        moved = self.reply(reply)
        return actions.move_reply(actor=self.actor, reply=moved, parent=self.given(parent), before=self.given(before))
