"""Directives with their boundaries, for leaders and the head; and what every member is told of them."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import directives
from negotiations.api.entries import EntryMade
from negotiations.api.fields import DIGEST, Quantity, Value
from negotiations.boundaries import MOST, BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.guard.limits import Rule
from negotiations.models import Boundary, Directive, DirectiveAcknowledgement, Standing
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import AsRead, Choice, Id, Line, Moment, Number, Text, Truth
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

MOST_VALUES = 100


class BoundaryShown(serializers.ModelSerializer[Boundary]):
    """A boundary, as it is asked for, with its number."""

    measure = serializers.UUIDField(source="measure_id", allow_null=True, help_text="null: banned words have none")
    measure_name = serializers.CharField(source="measure.name", default="")
    point = serializers.IntegerField(
        source="point.number", default=None, allow_null=True, help_text="of banned words; null: on every point"
    )
    rule = serializers.ChoiceField(Rule.choices)
    values = serializers.ListField(child=Value())
    margin = Quantity()
    when_measure = serializers.UUIDField(source="when_measure_id", allow_null=True)
    when_rule = serializers.ChoiceField(Rule.choices, allow_blank=True)
    when_values = serializers.ListField(child=Value())

    class Meta:
        model = Boundary
        fields = [
            "number", "measure", "measure_name", "point", "rule", "values", "margin", "when_measure", "when_rule", "when_values",
            "red_line", "note",
        ]  # fmt: skip


class DirectiveShown(serializers.ModelSerializer[Directive]):
    """A directive with its boundaries. The digest binds all of it, once it is issued."""

    number = serializers.IntegerField(allow_null=True, help_text="null: a draft has none yet")
    standing = serializers.ChoiceField(Standing.choices)
    drafted_by = serializers.UUIDField(source="drafted_by_id", help_text="a seat")
    issued_by = serializers.UUIDField(source="issued_by_id", allow_null=True, help_text="a leader's seat")
    boundaries = BoundaryShown(many=True)
    digest = serializers.SerializerMethodField(
        help_text="of a draft that of what stands in it now: issuing binds it, and a change gives it back as its version"
    )

    class Meta:
        model = Directive
        fields = [
            "id", "number", "standing", "text", "guidance", "expires_at", "received_from", "drafted_by", "drafted_at",
            "issued_by", "issued_at", "ended_at", "digest", "boundaries",
        ]  # fmt: skip

    def get_digest(self, directive: Directive) -> str:
        return directive.digest or draft_digest(directive)


class BoundaryGiven(Asked):
    """A limit on one measure. `only_if`: its values (none: any) may be offered only if the condition holds.

    `without`: its values are words or phrases banned in every form of theirs, on one point or on all; no measure.
    """

    measure = Id(allow_null=True, default=None)
    point = Number(allow_null=True, default=None, help_text="its number, for `without`; null: every point")
    rule = Choice(Rule.choices)
    values = serializers.ListField(child=Value(), max_length=MOST_VALUES, default=list)
    margin = Quantity(default=Decimal(0), help_text="how near to the limit is at its edge; of a date, days")
    when_measure = Id(allow_null=True, default=None)
    when_rule = Choice(Rule.choices, allow_blank=True, default="")
    when_values = serializers.ListField(child=Value(), max_length=MOST_VALUES, default=list)
    red_line = Truth(default=False)
    note = Line(max_length=500, allow_blank=True, default="")

    def to_internal_value(self, data: Any) -> BoundaryAsked:
        return BoundaryAsked(**super().to_internal_value(data))


class DirectiveChange(Asked):
    """A draft; all its boundaries are given anew."""

    version = AsRead()
    text = Text(max_length=directives.LONGEST)
    guidance = Text(max_length=directives.LONGEST, allow_blank=True, help_text="what every member is told")
    expires_at = Moment(allow_null=True)
    boundaries = serializers.ListField(child=BoundaryGiven(), max_length=MOST)


class DirectiveAsked(Asked):
    """A directive to draft. The head enters what was received by other means, and says from whom and how."""

    text = Text(max_length=directives.LONGEST)
    guidance = Text(max_length=directives.LONGEST, allow_blank=True, default="", help_text="what every member is told")
    expires_at = Moment(allow_null=True, default=None)
    boundaries = serializers.ListField(child=BoundaryGiven(), max_length=MOST, default=list)
    received_from = Line(max_length=300, allow_blank=True, default="")


class Issuing(Asked):
    """What was read: nothing else is issued."""

    digest = Text(max_length=DIGEST, help_text="of the draft, as it was shown")


class ReaderShown(serializers.ModelSerializer[DirectiveAcknowledgement]):
    """Who has read it, and when."""

    seat = serializers.UUIDField(source="seat_id")
    name = serializers.CharField(source="seat.person.name")

    class Meta:
        model = DirectiveAcknowledgement
        fields = ["seat", "name", "at"]


class GuidanceShown(serializers.ModelSerializer[Directive]):
    """What every member is told of a directive that was issued."""

    standing = serializers.ChoiceField(Standing.choices)
    acknowledgements = ReaderShown(many=True)

    class Meta:
        model = Directive
        fields = ["number", "standing", "guidance", "issued_at", "ended_at", "expires_at", "acknowledgements"]


class DirectiveList(SeatView):
    @operation("List the directives, drafts first, then newest first", asks=PageAsked, gives=listed(DirectiveShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.directives(self.actor), page, limit)

    @operation(
        "Draft a directive; it has no number before it is issued", takes=DirectiveAsked, gives=DirectiveShown, code=201
    )
    def post(self, **asked: Any) -> Directive:
        return directives.draft_directive(actor=self.actor, **asked)


class DirectiveDetail(SeatView):
    @operation("Show a directive that was issued", gives=DirectiveShown)
    def get(self, number: int) -> Directive:
        return queries.directives(self.actor).get(number=number)


class DirectiveRevocation(SeatView):
    @operation("Revoke the directive in force", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        found = queries.directives(self.actor).get(number=number)
        return directives.revoke_directive(actor=self.actor, directive=found)


class DraftView(SeatView):
    """By its id, which it keeps when it is issued: who comes late with it is told so."""

    def directive(self, directive: UUID) -> Directive:
        return queries.directives(self.actor).get(pk=directive)


class DraftDetail(DraftView):
    @operation("Show a draft, or what became of it", gives=DirectiveShown)
    def get(self, directive: UUID) -> Directive:
        return self.directive(directive)

    @operation("Change a draft", takes=DirectiveChange, gives=DirectiveShown, errors=[409])
    def put(self, directive: UUID, **asked: Any) -> Directive:
        return directives.change_directive(actor=self.actor, directive=self.directive(directive), **asked)

    @operation("Throw a draft away", code=204, errors=[409])
    def delete(self, directive: UUID) -> None:
        directives.discard_draft(actor=self.actor, directive=self.directive(directive))


class DraftIssue(DraftView):
    @operation(
        "Put a draft in force, in place of the directive before", takes=Issuing, gives=EntryMade, code=201, errors=[409]
    )
    def post(self, directive: UUID, digest: str) -> Entry:
        return directives.issue_directive(actor=self.actor, directive=self.directive(directive), digest=digest)


class GuidanceList(SeatView):
    @operation("List what every member is told, newest first", asks=PageAsked, gives=listed(GuidanceShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.announced_directives(self.actor), page, limit)


class GuidanceAcknowledgement(SeatView):
    @operation("Acknowledge a directive; again is the same", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        told = queries.announced_directives(self.actor).get(number=number)
        return directives.acknowledge_directive(actor=self.actor, directive=told)
