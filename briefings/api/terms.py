"""Terms with their forms and senses, and our requests for definitions."""

from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import terms as actions
from briefings.api.senses import SenseShown
from briefings.api.term_forms import FormShown
from briefings.models import UNASKED, Request, Standing, Term
from briefings.rules import can_weigh_terms
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Language, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class TermShown(serializers.ModelSerializer[Term]):
    """A term with its forms and senses; note and request are empty for who does not read the notes."""

    forms = FormShown(many=True, source="designations.all")
    senses = SenseShown(many=True, source="senses.all")
    note = serializers.SerializerMethodField()
    request = serializers.SerializerMethodField(help_text=", ".join(Request.values))
    asked_on = serializers.SerializerMethodField(help_text="when the request was made")
    settled_on = serializers.SerializerMethodField(help_text="when it was answered, evaded or refused")

    class Meta:
        model = Term
        fields = ["id", "key", "name", "note", "request", "asked_on", "settled_on", "forms", "senses"]

    def get_note(self, term: Term) -> str:
        return term.note if self._weighs() else ""

    def get_request(self, term: Term) -> str:
        return term.request if self._weighs() else ""

    def get_asked_on(self, term: Term) -> date | None:
        return term.asked_on if self._weighs() else None

    def get_settled_on(self, term: Term) -> date | None:
        return term.settled_on if self._weighs() else None

    def _weighs(self) -> bool:
        actor = self.context["view"].actor
        return can_weigh_terms(actor, actor.delegation)


class TermsAsked(PageAsked):
    """Which terms."""

    q = Line(max_length=200, allow_blank=True, default="", help_text="words of a form, in any inflection")
    request = Choice(Request.choices, allow_blank=True, default="", help_text="for those who read the notes")
    standing = Choice(Standing.choices, allow_blank=True, default="", help_text="of one of its forms")


class TermAbout(Asked):
    """What a term is about."""

    note = Text(max_length=5000, allow_blank=True)


class TermAsked(TermAbout):
    """A term to add, with its first form."""

    text = Line(max_length=200)
    language = Language()
    note = Text(max_length=5000, allow_blank=True, default="")
    request = Choice([(one.value, one.label) for one in UNASKED], default=Request.NONE)


class RequestAsked(Asked):
    """How far our request for a definition has come."""

    request = Choice(Request.choices)
    asked_on = Day(allow_null=True, default=None)
    settled_on = Day(allow_null=True, default=None)


class TermList(SeatView):
    @operation("List the terms with their forms and senses", asks=TermsAsked, gives=listed(TermShown))
    def get(self, page: int, limit: int, q: str, request: str, standing: str) -> Page:
        found = queries.terms_found(self.actor, q, request, standing)
        return numbered(queries.whole_terms(self.actor, found), page, limit)

    @operation("Add a term", takes=TermAsked, gives=TermShown, code=201, errors=[409])
    def post(self, **asked: Any) -> Term:
        return actions.file_term(actor=self.actor, **asked)


class TermDetail(SeatView):
    @operation("A term", gives=TermShown)
    def get(self, term: UUID) -> Term:
        return queries.whole_terms(self.actor).get(pk=term)

    @operation("Say otherwise what a term is about", takes=TermAbout, gives=TermShown)
    def put(self, term: UUID, note: str) -> Term:
        actions.change_term(actor=self.actor, term=queries.terms(self.actor).get(pk=term), note=note)
        return queries.whole_terms(self.actor).get(pk=term)


class TermRequest(SeatView):
    @operation("State how far our request for a definition has come", takes=RequestAsked, gives=TermShown)
    def put(self, term: UUID, **asked: Any) -> Term:
        return actions.state_request(actor=self.actor, term=queries.terms(self.actor).get(pk=term), **asked)
