"""The forms of a term in each language, and the false friends they are warned of."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import terms as actions
from briefings.models import Designation, FalseFriend, Standing
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Language, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class FormShown(serializers.ModelSerializer[Designation]):
    """A form of a term."""

    standing = serializers.CharField(help_text=", ".join(Standing.values))
    is_mixed = serializers.BooleanField(help_text="a word of it mixes Latin and Cyrillic letters, which look alike")

    class Meta:
        model = Designation
        fields = ["id", "language", "text", "standing", "instead", "is_proposed", "is_mixed"]


class FriendShown(serializers.ModelSerializer[FalseFriend]):
    """A form in another language that looks like one of the term's and means something else."""

    form = serializers.UUIDField(source="designation_id", help_text="the form of the term that it looks like")

    class Meta:
        model = FalseFriend
        fields = ["id", "form", "language", "text", "warning"]


class FormJudged(Asked):
    """How a form stands; to judge a proposed one accepts it."""

    standing = Choice(Standing.choices)
    instead = Line(max_length=200, allow_blank=True, default="", help_text="what we say instead of it")


class FormAsked(FormJudged):
    """A form to add."""

    text = Line(max_length=200)
    language = Language()
    standing = Choice(Standing.choices, default=Standing.ADMITTED)


class FriendAsked(Asked):
    """A false friend to warn of."""

    text = Line(max_length=200)
    language = Language(help_text="another than the form's")
    warning = Line(max_length=500, help_text="what it means there")


class TermForms(SeatView):
    @operation("Add or propose a form", takes=FormAsked, gives=FormShown, code=201, errors=[409])
    def post(self, term: UUID, **asked: Any) -> Designation:
        return actions.add_form(actor=self.actor, term=queries.terms(self.actor).get(pk=term), **asked)


class FormDetail(SeatView):
    @operation("Judge a form otherwise, or accept a proposed one", takes=FormJudged, gives=FormShown)
    def put(self, form: UUID, **asked: Any) -> Designation:
        return actions.change_form(actor=self.actor, form=queries.designations(self.actor).get(pk=form), **asked)

    @operation("Remove a form; the last one stays", code=204, errors=[409])
    def delete(self, form: UUID) -> None:
        actions.remove_form(actor=self.actor, form=queries.designations(self.actor).get(pk=form))


class FalseFriendList(SeatView):
    @operation("List the false friends of a term's forms", asks=PageAsked, gives=listed(FriendShown))
    def get(self, term: UUID, page: int, limit: int) -> Page:
        found = queries.terms(self.actor).get(pk=term)
        return numbered(queries.false_friends(self.actor, found), page, limit)


class FormFalseFriends(SeatView):
    @operation("Warn of a false friend", takes=FriendAsked, gives=FriendShown, code=201)
    def post(self, form: UUID, **asked: Any) -> FalseFriend:
        found = queries.designations(self.actor).get(pk=form)
        return actions.warn_of_false_friend(actor=self.actor, form=found, **asked)


class FalseFriendDetail(SeatView):
    @operation("Take the warning back", code=204, errors=[409])
    def delete(self, friend: UUID) -> None:
        actions.remove_false_friend(actor=self.actor, friend=queries.false_friends(self.actor).get(pk=friend))
