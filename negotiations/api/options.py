"""The options on the points: our ladder, rung by rung, and what the others propose instead."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions import ladder, options
from negotiations.api.cited import Cited
from negotiations.api.entries import EntryMade
from negotiations.api.fields import Values
from negotiations.api.points import LARGEST
from negotiations.digests import version
from negotiations.guard.verdict import Verdict
from negotiations.models import Opener, Option, OptionState, Side, Utterance
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import LONGEST_VERSION, AsRead, Choice, Digits, Line, Number, Text, Truth
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

Citation = tuple[int, int, int]


class OptionShown(serializers.ModelSerializer[Option]):
    """An option. Its place on the ladder is told to leaders and the head; the verdict as far as a seat may hear it."""

    point = serializers.IntegerField(source="point.number")
    side = serializers.ChoiceField(Side.choices)
    place = serializers.SerializerMethodField(help_text="1 is the opening, the fallbacks follow")
    opener = serializers.SerializerMethodField(help_text="who opens it to the room; for leaders and the head")
    values = Values(help_text="by the id of the measure")
    state = serializers.ChoiceField(OptionState.choices)
    heard_in = serializers.CharField(source="heard_in.citation", allow_null=True, help_text="a line, as in 2.3.118")
    drafted_by = serializers.UUIDField(source="drafted_by_id", help_text="a seat")
    condition = serializers.SerializerMethodField(help_text="when to move to it; for leaders and the head")
    version = serializers.SerializerMethodField(
        help_text="of what it says: who changes it, or looks again, gives it back"
    )
    verdict = serializers.SerializerMethodField(help_text="what the mandate guard says; null where it is not told")

    class Meta:
        model = Option
        fields = [
            "id", "point", "side", "place", "title", "text_en", "text_uk", "talking_points", "condition", "opener",
            "values", "binding", "state", "heard_in", "drafted_by", "changed_at", "version", "looked_at", "opened_at", "verdict",
        ]  # fmt: skip

    def get_place(self, option: Option) -> int | None:
        return option.place if self._shapes else None

    def get_condition(self, option: Option) -> str | None:
        return option.condition if self._shapes else None

    def get_opener(self, option: Option) -> str | None:
        return option.opener if self._shapes else None

    def get_version(self, option: Option) -> str:
        return version(option)

    @property
    def _shapes(self) -> bool:
        actor = self.context["view"].actor
        return rules.can_shape_ladder(actor, actor.delegation)

    def get_verdict(self, option: Option) -> Verdict | None:
        found: Verdict | None = self.context["view"].verdicts.get(option.pk)
        return found


class OptionsAsked(PageAsked):
    """Which options: all, or those of one point or one side."""

    point = Digits(min_value=1, max_value=LARGEST, default=None, help_text="a point's number")
    side = Choice(Side.choices, default="")


class Looked(Asked):
    """What was looked at."""

    version = Line(max_length=LONGEST_VERSION, help_text="of the option, as it was shown")


class OptionChange(Asked):
    """What an option says; all of it."""

    version = AsRead()
    title = Line(max_length=200)
    text_en = Text(max_length=options.LONGEST, allow_blank=True)
    text_uk = Text(max_length=options.LONGEST, allow_blank=True)
    talking_points = Text(max_length=options.LONGEST, allow_blank=True)
    condition = Text(
        max_length=options.LONGEST, allow_blank=True, required=False, help_text="when to move to it; left out: as it is"
    )
    dates_reason = Line(
        max_length=300, allow_blank=True, default="", help_text="why a date that we set ourselves stays"
    )
    opener = Choice(Opener.choices, required=False, help_text="who opens it to the room; left out: as it is")
    values = Values(help_text="by the id of the measure")
    binding = Truth(help_text="whether it would be offered as binding")


class OptionAsked(Asked):
    """An option to draft, as the last rung of its ladder."""

    point = Number(min_value=1, max_value=LARGEST, help_text="the point's number")
    title = Line(max_length=200)
    text_en = Text(max_length=options.LONGEST, allow_blank=True, default="")
    text_uk = Text(max_length=options.LONGEST, allow_blank=True, default="")
    talking_points = Text(max_length=options.LONGEST, allow_blank=True, default="")
    condition = Text(max_length=options.LONGEST, allow_blank=True, default="", help_text="when to move to it")
    dates_reason = Line(
        max_length=300, allow_blank=True, default="", help_text="why a date that we set ourselves stays"
    )
    opener = Choice(Opener.choices, default=Opener.HEAD, help_text="who opens it to the room")
    values = Values(default=dict, help_text="by the id of the measure")
    binding = Truth(default=False, help_text="whether it would be offered as binding")


class CounterAsked(Asked):
    """What the other side proposes on a point, and the line in which it was heard."""

    point = Number(min_value=1, max_value=LARGEST, help_text="the point's number")
    title = Line(max_length=200)
    text_en = Text(max_length=options.LONGEST, allow_blank=True, default="")
    text_uk = Text(max_length=options.LONGEST, allow_blank=True, default="")
    values = Values(default=dict, help_text="by the id of the measure")
    binding = Truth(default=False, help_text="whether they called it binding")
    heard_in = Cited(allow_null=True, default=None, help_text="a line's citation, as in 2.3.118")


class Rung(Asked):
    """A place on the ladder; opened rungs keep theirs."""

    place = Number(min_value=1, max_value=LARGEST)


class OptionView(SeatView):
    """What one seat sees of options, with what it is told of the guard's verdicts: one query for a page."""

    verdicts: dict[Any, Verdict]

    def option(self, option_id: UUID) -> Option:
        return queries.options_listed(self.actor).get(pk=option_id)

    def line(self, citation: Citation | None) -> Utterance | None:
        return queries.utterance(self.actor, citation) if citation else None

    def judged(self, option: Option) -> Option:
        self.tell([option])
        return option

    def tell(self, found: Sequence[Option]) -> None:
        self.verdicts = queries.verdicts(self.actor, list(found))


class OptionList(OptionView):
    @operation("List the options that the seat sees, point after point", asks=OptionsAsked, gives=listed(OptionShown))
    def get(self, page: int, limit: int, point: int | None, side: str) -> Page:
        found = numbered(queries.options_listed(self.actor, point=point, side=side), page, limit)
        self.tell(found.results)
        return found

    @operation(
        "Draft an option; a leader's or the head's is prepared, anybody else's a proposal to the head",
        takes=OptionAsked,
        gives=OptionShown,
        code=201,
    )
    def post(self, point: int, **asked: Any) -> Option:
        place = queries.points(self.actor).get(number=point)
        return self.judged(options.draft_option(actor=self.actor, point=place, **asked))


class CounterProposals(OptionView):
    @operation("Record what the other side proposes", takes=CounterAsked, gives=OptionShown, code=201)
    def post(self, point: int, heard_in: Citation | None, **asked: Any) -> Option:
        place, line = queries.points(self.actor).get(number=point), self.line(heard_in)
        return self.judged(options.record_counter(actor=self.actor, point=place, heard_in=line, **asked))


class OptionDetail(OptionView):
    @operation("Show an option", gives=OptionShown)
    def get(self, option: UUID) -> Option:
        return self.judged(self.option(option))

    @operation("Change an option that is not at the table yet", takes=OptionChange, gives=OptionShown, errors=[409])
    def put(self, option: UUID, **asked: Any) -> Option:
        return self.judged(options.change_option(actor=self.actor, option=self.option(option), **asked))

    @operation("Take back what was never opened nor tabled", code=204, errors=[409])
    def delete(self, option: UUID) -> None:
        options.remove_option(actor=self.actor, option=self.option(option))


class OptionAcceptance(OptionView):
    @operation("Put a proposal on the ladder", takes=Nothing, gives=OptionShown, code=201, errors=[409])
    def post(self, option: UUID) -> Option:
        return self.judged(options.accept_proposal(actor=self.actor, option=self.option(option)))


class OptionMove(OptionView):
    @operation(
        "Give a rung another place among those that are not opened yet", takes=Rung, gives=OptionShown, errors=[409]
    )
    def post(self, option: UUID, place: int) -> Option:
        return self.judged(ladder.move_option(actor=self.actor, option=self.option(option), place=place))


class SecondLook(OptionView):
    @operation(
        "Say that one has looked at what somebody else changed", takes=Looked, gives=OptionShown, code=201, errors=[409]
    )
    def post(self, option: UUID, version: str) -> Option:
        return self.judged(options.look_again(actor=self.actor, option=self.option(option), version=version))


class OptionOpening(OptionView):
    @operation("Open the next rung to the room", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, option: UUID) -> Entry:
        return ladder.open_option(actor=self.actor, option=self.option(option))

    @operation("Hide the active rung again", gives=EntryMade, errors=[409])
    def delete(self, option: UUID) -> Entry:
        return ladder.close_option(actor=self.actor, option=self.option(option))
