"""The checklist of each round, and what the round took over from the one before."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from negotiations import queries, rules
from negotiations.actions import checklists as actions
from negotiations.actions.carrying import carry_over
from negotiations.actions.removing import put_away, put_back
from negotiations.checklist_templates import TEMPLATES
from negotiations.counting import counting, readiness
from negotiations.models import Carry, Checklist, ChecklistItem, Round
from negotiations.preparation_room import round_room
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Id, Line, Truth
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.queries import seat_in


class ItemShown(serializers.ModelSerializer[ChecklistItem]):
    """One thing to do."""

    owner = serializers.UUIDField(source="owner_id", allow_null=True, help_text="the seat that answers for it")
    only_if = serializers.UUIDField(
        source="only_if_id", allow_null=True, help_text="the item that has to be done first"
    )
    carried_from = serializers.UUIDField(
        source="carried_from_id", allow_null=True, help_text="the item of the last round"
    )
    done_by = serializers.CharField(source="done_by.person.name", default=None, allow_null=True)

    class Meta:
        model = ChecklistItem
        fields = [
            "id", "text_en", "text_uk", "principle", "owner", "only_if", "carried_from", "done_by", "done_at",
        ]  # fmt: skip


class ChecklistShown(serializers.Serializer[Checklist]):
    """What has to be done before a round."""

    round = serializers.IntegerField(source="round.number")
    percent = serializers.SerializerMethodField(help_text="of what counts, how much is done, rounded down")
    counting = serializers.SerializerMethodField(help_text="the items that count: those whose condition is done")
    items = ItemShown(many=True)

    def get_percent(self, checklist: Checklist) -> int:
        return readiness(list(checklist.items.all())).percent

    def get_counting(self, checklist: Checklist) -> list[str]:
        count = counting(list(checklist.items.all()))
        return [str(item.pk) for item in checklist.items.all() if item.pk in count]


class Beginning(Asked):
    """From what: a shipped template, the last round's list, or nothing."""

    template = Choice(["", actions.LAST, *TEMPLATES], default="")


class ItemAsked(Asked):
    """One thing to do, in at least one language."""

    text_en = Line(max_length=300, allow_blank=True, default="")
    text_uk = Line(max_length=300, allow_blank=True, default="")
    owner = Id(allow_null=True, default=None)
    only_if = Id(allow_null=True, default=None, help_text="counts only once this item is done")


class Ticked(Asked):
    """Whether it is done."""

    done = Truth()


class CarryAsked(Asked):
    """What to take over from the round before."""

    what = serializers.ListField(child=Choice(Carry.choices), min_length=1, max_length=len(Carry))


class CarriedShown(serializers.Serializer[dict[str, Any]]):
    """What the round took over: ids, and of points their numbers."""

    checklist = serializers.ListField(child=serializers.UUIDField())
    commitments = serializers.ListField(child=serializers.UUIDField())
    points = serializers.ListField(child=serializers.IntegerField())
    questions = serializers.ListField(child=serializers.UUIDField())
    terms = serializers.ListField(child=serializers.UUIDField())


class ChecklistView(SeatView):
    def round(self, number: int) -> Round:
        if not rules.can_read_notes(self.actor, self.actor.delegation):
            raise Round.DoesNotExist
        return queries.rounds(self.actor).get(number=number)

    def checklist(self, number: int) -> Checklist:
        return queries.checklists(self.actor).get(round__number=number)

    def named(self, owner: UUID | None, only_if: UUID | None, asked: dict[str, Any]) -> dict[str, Any]:
        """What is asked, with rows for their ids."""
        condition = queries.checklist_items(self.actor).get(pk=only_if) if only_if else None
        return asked | {"owner": seat_in(self.actor, owner) if owner else None, "only_if": condition}


class ChecklistList(ChecklistView):
    @operation("List the checklists, the newest round first", asks=PageAsked, gives=listed(ChecklistShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.checklists(self.actor), page, limit)


class ChecklistDetail(ChecklistView):
    @operation("Show the checklist of a round", gives=ChecklistShown)
    def get(self, number: int) -> Checklist:
        return self.checklist(number)

    @operation("Begin the checklist of a round", takes=Beginning, gives=ChecklistShown, code=201, errors=[409])
    def post(self, number: int, template: str) -> Checklist:
        actions.begin_checklist(actor=self.actor, round=self.round(number), template=template)
        return self.checklist(number)


class ItemList(ChecklistView):
    @operation("Add to the checklist", takes=ItemAsked, gives=ItemShown, code=201)
    def post(self, number: int, owner: UUID | None, only_if: UUID | None, **asked: Any) -> ChecklistItem:
        found = self.checklist(number)
        return actions.add_item(actor=self.actor, checklist=found, **self.named(owner, only_if, asked))


class ItemDetail(ChecklistView):
    @operation("Change what is to be done", takes=ItemAsked, gives=ItemShown, errors=[409])
    def put(self, item: UUID, owner: UUID | None, only_if: UUID | None, **asked: Any) -> ChecklistItem:
        found = queries.checklist_items(self.actor).get(pk=item)
        return actions.change_item(actor=self.actor, item=found, **self.named(owner, only_if, asked))

    @operation("Remove it; it can be put back", code=204, errors=[409])
    def delete(self, item: UUID) -> None:
        put_away(actor=self.actor, prepared=queries.checklist_items(self.actor).get(pk=item))


class ItemRestoration(ChecklistView):
    @operation("Put back what was removed", gives=ItemShown, errors=[409])
    def post(self, item: UUID) -> ChecklistItem:
        put_back(actor=self.actor, prepared=queries.checklist_items(self.actor, removed=True).get(pk=item))
        return queries.checklist_items(self.actor).get(pk=item)


class ItemDone(ChecklistView):
    @operation("Tick it, or say that it is open again", takes=Ticked, gives=ItemShown, errors=[409])
    def put(self, item: UUID, done: bool) -> ChecklistItem:
        found = queries.checklist_items(self.actor).get(pk=item)
        return actions.tick_item(actor=self.actor, item=found, done=done)


class RoundCarried(ChecklistView):
    @operation("Show what a round took over from the one before", gives=CarriedShown)
    def get(self, number: int) -> dict[str, Any]:
        return self.taken(number)

    @operation("Take over what was left open", takes=CarryAsked, gives=CarriedShown)
    def post(self, number: int, what: list[str]) -> dict[str, Any]:
        carry_over(actor=self.actor, round=self.round(number), what=what)
        return self.taken(number)

    def taken(self, number: int) -> dict[str, Any]:
        rows = {group["kind"]: group["rows"] for group in round_room(self.actor, self.round(number))["carried"]}
        return {
            kind.value: [row.number if kind == Carry.POINTS else row.pk for row in rows.get(kind, [])] for kind in Carry
        }
