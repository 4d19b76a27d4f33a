"""Terms: their forms and senses, our requests for definitions, and the frozen annexes."""

from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import senses as meanings, terms
from briefings.models import Annex, Designation, Request, Sense, Standing, Term, Whose
from briefings.rules import can_weigh_terms
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Language, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class FormShown(serializers.ModelSerializer[Designation]):
    """A form of a term."""

    standing = serializers.CharField(help_text=", ".join(Standing.values))

    class Meta:
        model = Designation
        fields = ["id", "language", "text", "standing", "instead", "is_proposed"]


class SenseShown(serializers.ModelSerializer[Sense]):
    """What one side, or a treaty, means by a term."""

    whose = serializers.ChoiceField(Whose.choices)
    concedes = serializers.SerializerMethodField(help_text="empty for who does not read the notes")

    class Meta:
        model = Sense
        fields = ["id", "whose", "language", "text", "said_on", "source", "citation", "concedes", "agreed_on"]

    def get_concedes(self, sense: Sense) -> str:
        actor = self.context["view"].actor
        return sense.concedes if can_weigh_terms(actor, actor.delegation) else ""


class TermShown(serializers.ModelSerializer[Term]):
    """A term with its forms and senses; note and request are empty for who does not read the notes."""

    forms = FormShown(many=True, source="designations.all")
    senses = SenseShown(many=True, source="senses.all")
    note = serializers.SerializerMethodField()
    request = serializers.SerializerMethodField(help_text=", ".join(Request.values))

    class Meta:
        model = Term
        fields = ["id", "key", "name", "note", "request", "forms", "senses"]

    def get_note(self, term: Term) -> str:
        return term.note if self._weighs() else ""

    def get_request(self, term: Term) -> str:
        return term.request if self._weighs() else ""

    def _weighs(self) -> bool:
        actor = self.context["view"].actor
        return can_weigh_terms(actor, actor.delegation)


class FrozenAnnexShown(serializers.ModelSerializer[Annex]):
    """Agreed definitions, frozen."""

    class Meta:
        model = Annex
        fields = ["number", "title", "text", "digest", "definitions", "frozen_at"]


class TermAsked(Asked):
    """A term to add, with its first form."""

    text = Line(max_length=200)
    language = Language()
    note = Text(max_length=5000, allow_blank=True, default="")


class FormAsked(Asked):
    """A form to add."""

    text = Line(max_length=200)
    language = Language()
    standing = Choice(Standing.choices, default=Standing.ADMITTED)
    instead = Line(max_length=200, allow_blank=True, default="")


class Day(serializers.DateField):
    """A day as YYYY-MM-DD, and nothing like it."""

    def to_internal_value(self, value: Any) -> date:
        if not (isinstance(value, str) and len(value) == len("2026-01-31")):
            self.fail("invalid", format="YYYY-MM-DD")
        found: date = super().to_internal_value(value)
        return found


class SenseAsked(Asked):
    """A definition to file."""

    whose = Choice(Whose.choices)
    language = Language()
    text = Text(max_length=10_000)
    said_on = Day(allow_null=True, default=None)
    source = Line(max_length=300, allow_blank=True, default="")  # type: ignore[assignment]
    citation = Line(max_length=40, allow_blank=True, default="")
    concedes = Text(max_length=10_000, allow_blank=True, default="")


class RequestAsked(Asked):
    """How far our request for a definition has come."""

    request = Choice(Request.choices)
    asked_on = Day(allow_null=True, default=None)
    settled_on = Day(allow_null=True, default=None)


class AnnexAsked(Asked):
    """An annex to freeze."""

    title = Line(max_length=200)


class TermList(SeatView):
    @operation("List the terms with their forms and senses", asks=PageAsked, gives=listed(TermShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.whole_terms(self.actor), page, limit)

    @operation("Add a term", takes=TermAsked, gives=TermShown, code=201, errors=[409])
    def post(self, **asked: Any) -> Term:
        return terms.file_term(actor=self.actor, **asked)


class TermDetail(SeatView):
    @operation("A term", gives=TermShown)
    def get(self, term: UUID) -> Term:
        return queries.whole_terms(self.actor).get(pk=term)


class TermRequest(SeatView):
    @operation("State how far our request for a definition has come", takes=RequestAsked, gives=TermShown)
    def put(self, term: UUID, **asked: Any) -> Term:
        return terms.state_request(actor=self.actor, term=queries.terms(self.actor).get(pk=term), **asked)


class TermForms(SeatView):
    @operation("Add or propose a form", takes=FormAsked, gives=FormShown, code=201, errors=[409])
    def post(self, term: UUID, **asked: Any) -> Designation:
        return terms.add_form(actor=self.actor, term=queries.terms(self.actor).get(pk=term), **asked)


class TermSenses(SeatView):
    @operation("File a definition", takes=SenseAsked, gives=SenseShown, code=201)
    def post(self, term: UUID, **asked: Any) -> Sense:
        return meanings.write_sense(actor=self.actor, term=queries.terms(self.actor).get(pk=term), **asked)


class SenseAgreement(SeatView):
    @operation("Agree to a definition", gives=SenseShown, code=201, errors=[409])
    def post(self, sense: UUID) -> Sense:
        return meanings.agree_sense(actor=self.actor, sense=queries.senses(self.actor).get(pk=sense))


class AnnexList(SeatView):
    @operation("List the frozen annexes", asks=PageAsked, gives=listed(FrozenAnnexShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.annexes(self.actor), page, limit)

    @operation("Freeze what is agreed", takes=AnnexAsked, gives=FrozenAnnexShown, code=201, errors=[409])
    def post(self, title: str) -> Annex:
        return meanings.freeze_annex(actor=self.actor, title=title)
