"""What a term means to whom, and the annexes of what was agreed."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import senses as actions
from briefings.models import Annex, Sense, Whose
from briefings.rules import can_weigh_terms
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import AsRead, Choice, Day, Id, Language, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class SenseShown(serializers.ModelSerializer[Sense]):
    """What one side, or a treaty, means by a term."""

    whose = serializers.ChoiceField(Whose.choices)
    norm = serializers.UUIDField(source="norm_id", allow_null=True, help_text="the article where it stands")
    concedes = serializers.SerializerMethodField(help_text="empty for who does not read the notes")
    version = serializers.CharField(help_text="of what it says: who agrees to it gives it back")

    class Meta:
        model = Sense
        fields = [
            "id",
            "whose",
            "language",
            "text",
            "said_on",
            "source",
            "citation",
            "norm",
            "concedes",
            "agreed_on",
            "version",
        ]

    def get_concedes(self, sense: Sense) -> str:
        actor = self.context["view"].actor
        return sense.concedes if can_weigh_terms(actor, actor.delegation) else ""


class FrozenAnnexShown(serializers.ModelSerializer[Annex]):
    """Agreed definitions, frozen."""

    digest = serializers.CharField(help_text="SHA-256 of the text in UTF-8")

    class Meta:
        model = Annex
        fields = ["number", "title", "text", "digest", "definitions", "frozen_at"]


class SenseAsked(Asked):
    """A definition; every one but ours names where it stands: a source, a line of the record or a norm."""

    whose = Choice(Whose.choices)
    language = Language()
    text = Text(max_length=10_000)
    said_on = Day(allow_null=True, default=None)
    source = Line(max_length=300, allow_blank=True, default="")  # type: ignore[assignment]
    citation = Line(max_length=40, allow_blank=True, default="", help_text="a line of the record, as in 2.3.118")
    norm = Id(allow_null=True, default=None, help_text="an article, by its id")
    concedes = Text(max_length=10_000, allow_blank=True, default="", help_text="what it would concede")


class SenseChangeAsked(SenseAsked):
    """A definition to write otherwise."""

    version = AsRead()


class DefinitionRead(Asked):
    """The definition that was read."""

    version = Line(max_length=64)


class AnnexAsked(Asked):
    """An annex to freeze."""

    title = Line(max_length=200)


class TermSenses(SeatView):
    @operation("File a definition", takes=SenseAsked, gives=SenseShown, code=201)
    def post(self, term: UUID, norm: UUID | None, **asked: Any) -> Sense:
        found = queries.terms(self.actor).get(pk=term)
        return actions.write_sense(actor=self.actor, term=found, norm=_norm(self, norm), **asked)


class SenseDetail(SeatView):
    @operation(
        "Write a definition otherwise, until it is agreed", takes=SenseChangeAsked, gives=SenseShown, errors=[409]
    )
    def put(self, sense: UUID, norm: UUID | None, **asked: Any) -> Sense:
        found = queries.senses(self.actor).get(pk=sense)
        return actions.change_sense(actor=self.actor, sense=found, norm=_norm(self, norm), **asked)

    @operation("Take a definition back, until it is agreed", code=204, errors=[409])
    def delete(self, sense: UUID) -> None:
        actions.remove_sense(actor=self.actor, sense=queries.senses(self.actor).get(pk=sense))


class SenseAgreement(SeatView):
    @operation("Agree to a definition as it was read", takes=DefinitionRead, gives=SenseShown, code=201, errors=[409])
    def post(self, sense: UUID, version: str) -> Sense:
        found = queries.senses(self.actor).get(pk=sense)
        return actions.agree_sense(actor=self.actor, sense=found, version=version)


class AnnexList(SeatView):
    @operation("List the frozen annexes", asks=PageAsked, gives=listed(FrozenAnnexShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.annexes(self.actor), page, limit)

    @operation("Freeze what is agreed", takes=AnnexAsked, gives=FrozenAnnexShown, code=201, errors=[409])
    def post(self, title: str) -> Annex:
        return actions.freeze_annex(actor=self.actor, title=title)


class AnnexDetail(SeatView):
    @operation("A frozen annex, its text as it was hashed", gives=FrozenAnnexShown)
    def get(self, number: int) -> Annex:
        return queries.annexes(self.actor).get(number=number)


def _norm(view: SeatView, key: UUID | None) -> Any:
    return queries.norms(view.actor).get(pk=key) if key else None
