"""Norms: articles with their wordings, whom they bind, how we read them, and whether a citation holds."""

from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import interpretations, norms as actions
from briefings.files.norm_entry import LONGEST_TEXT, NormEntry
from briefings.models import Adherence, Interpretation, Norm, NormVersion, Reservation, Statement
from briefings.norm_phrasing import reason_text
from briefings.norm_room import Answer, is_binding
from briefings.norms.currency import Light, Why
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Language, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class NormShown(serializers.ModelSerializer[Norm]):
    """One article."""

    instrument = serializers.CharField(source="instrument.title")
    instrument_id = serializers.UUIDField()

    class Meta:
        model = Norm
        fields = ["id", "instrument", "instrument_id", "article", "title"]


class VersionShown(serializers.ModelSerializer[NormVersion]):
    """One wording of an article."""

    class Meta:
        model = NormVersion
        fields = ["id", "language", "text", "in_force_from", "in_force_to", "source", "note"]


class AdherenceShown(serializers.ModelSerializer[Adherence]):
    """A state that an instrument binds; without a first day it only signed."""

    class Meta:
        model = Adherence
        fields = ["id", "state", "bound_from", "bound_to", "source"]


class ReservationShown(serializers.ModelSerializer[Reservation]):
    """What a state said to an instrument, or to one of its articles."""

    kind = serializers.ChoiceField(Statement.choices)
    norm = serializers.UUIDField(source="norm_id", allow_null=True)

    class Meta:
        model = Reservation
        fields = ["id", "norm", "state", "kind", "text", "made_on", "withdrawn_on", "source"]


class InterpretationShown(serializers.ModelSerializer[Interpretation]):
    """How we read a norm."""

    written_by = serializers.CharField(source="written_by.person.name")
    reviewed_by = serializers.CharField(source="reviewed_by.person.name", default=None, allow_null=True)

    class Meta:
        model = Interpretation
        fields = ["id", "text", "written_by", "written_at", "reviewed_by", "reviewed_at"]


class NormsAsked(PageAsked):
    """Which norms."""

    q = Line(max_length=200, allow_blank=True, default="", help_text="words of text, heading or article")
    instrument = Line(max_length=200, allow_blank=True, default="", help_text="the instrument's title")


class VersionAsked(Asked):
    """A wording to file; instrument and article are made where they are new."""

    instrument = Line(max_length=200)
    article = Line(max_length=40)
    title = Line(max_length=200, allow_blank=True, default="")
    language = Language()
    text = Text(max_length=LONGEST_TEXT)
    in_force_from = Day()
    in_force_to = Day(allow_null=True, default=None)
    source = Line(max_length=300)  # type: ignore[assignment]
    note = Line(max_length=500, allow_blank=True, default="")


class ReservationAsked(Asked):
    """What a state said."""

    state = Line(max_length=120)
    kind = Choice(Statement.choices)
    text = Text(max_length=5000)
    made_on = Day()
    withdrawn_on = Day(allow_null=True, default=None)
    source = Line(max_length=300)  # type: ignore[assignment]


class InterpretationAsked(Asked):
    """How we read the norm."""

    text = Text(max_length=interpretations.LONGEST)


class CitationAsked(Asked):
    """Is this text, as cited, what binds this state on this day?"""

    on = Day()
    state = Line(max_length=120, allow_blank=True, default="")
    quotation = Text(max_length=LONGEST_TEXT, allow_blank=True, default="")


class ReasonTold(serializers.Serializer[Any]):
    """Why: a code, its day or days, and a sentence."""

    why = serializers.ChoiceField([str(why) for why in Why])
    day = serializers.DateField(allow_null=True)
    other_day = serializers.DateField(allow_null=True)
    text = serializers.CharField()


class CitationJudged(serializers.Serializer[Answer]):
    """The light, the reasons with the gravest first, and which wordings are meant."""

    light = serializers.ChoiceField([str(light) for light in Light], source="finding.light")
    reasons = serializers.SerializerMethodField()
    in_force = serializers.SerializerMethodField(help_text="the wording in force, by id; null where none is")
    cited = serializers.SerializerMethodField(help_text="the wording that has the words as cited")

    def get_reasons(self, answer: Answer) -> list[dict[str, Any]]:
        return [
            {
                "why": str(one.why), "day": one.day, "other_day": one.other_day,
                "text": reason_text(one, answer.state),
            }
            for one in answer.finding.reasons
        ]  # fmt: skip

    def get_in_force(self, answer: Answer) -> UUID | None:
        return answer.finding.in_force.key if answer.finding.in_force else None

    def get_cited(self, answer: Answer) -> UUID | None:
        return answer.finding.cited.key if answer.finding.cited else None


class NormList(SeatView):
    @operation("List the norms", asks=NormsAsked, gives=listed(NormShown))
    def get(self, page: int, limit: int, q: str, instrument: str) -> Page:
        return numbered(queries.norms(self.actor, q, instrument), page, limit)

    @operation("File a wording of a norm", takes=VersionAsked, gives=VersionShown, code=201, errors=[409])
    def post(self, **asked: Any) -> NormVersion:
        return actions.file_version(actor=self.actor, entry=NormEntry(where="", **asked))


class NormDetail(SeatView):
    @operation("Show one norm", gives=NormShown)
    def get(self, norm: UUID) -> Norm:
        return queries.norms(self.actor).get(pk=norm)


class VersionList(SeatView):
    @operation("List the wordings of a norm, the oldest first", asks=PageAsked, gives=listed(VersionShown))
    def get(self, norm: UUID, page: int, limit: int) -> Page:
        return numbered(queries.norm_versions(self.actor, queries.norms(self.actor).get(pk=norm)), page, limit)


class CitationCheck(SeatView):
    @operation("Judge a citation of the norm", takes=CitationAsked, gives=CitationJudged)
    def post(self, norm: UUID, on: date, state: str, quotation: str) -> Answer:
        found = queries.norms(self.actor).get(pk=norm)
        return is_binding(self.actor, found, on=on, state=state, quotation=quotation)


class NormReservations(SeatView):
    @operation("List what states said to the norm", asks=PageAsked, gives=listed(ReservationShown))
    def get(self, norm: UUID, page: int, limit: int) -> Page:
        found = queries.norms(self.actor).get(pk=norm)
        return numbered(queries.reservations(self.actor, found.instrument, found), page, limit)

    @operation("File what a state said to the norm", takes=ReservationAsked, gives=ReservationShown, code=201)
    def post(self, norm: UUID, **asked: Any) -> Reservation:
        return actions.file_reservation(actor=self.actor, about=queries.norms(self.actor).get(pk=norm), **asked)


class InterpretationList(SeatView):
    @operation("List our readings of a norm, the newest first", asks=PageAsked, gives=listed(InterpretationShown))
    def get(self, norm: UUID, page: int, limit: int) -> Page:
        return numbered(queries.interpretations(self.actor, queries.norms(self.actor).get(pk=norm)), page, limit)

    @operation("Write how we read a norm", takes=InterpretationAsked, gives=InterpretationShown, code=201)
    def post(self, norm: UUID, text: str) -> Interpretation:
        found = queries.norms(self.actor).get(pk=norm)
        return interpretations.write_interpretation(actor=self.actor, norm=found, text=text)


class InterpretationReview(SeatView):
    @operation("Review our reading of a norm", errors=[409])
    def post(self, norm: UUID, interpretation: UUID) -> None:
        found = queries.interpretations(self.actor, queries.norms(self.actor).get(pk=norm)).get(pk=interpretation)
        interpretations.review_interpretation(actor=self.actor, interpretation=found)
