"""The search over everything that a seat may read, and suggestions for what is being typed."""

from typing import Any

from rest_framework import serializers

from negotiations.models import Sitting
from negotiations.search.query import Reason
from negotiations.search_room import LABELS, PAGE, Found, Group, Hit, find
from negotiations.suggesting import Suggestion, suggestions
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Digits, Text
from teams.api.operations import operation
from teams.rules import can_search

LONGEST = 20_000


class PieceShown(serializers.Serializer[Any]):
    """A piece of a text."""

    text = serializers.CharField(trim_whitespace=False)
    is_marked = serializers.BooleanField(help_text="whether it was looked for")


class HitShown(serializers.Serializer[Hit]):
    """One thing that was found."""

    id = serializers.CharField(source="key", help_text="its id, number or citation")
    title = PieceShown(many=True)
    excerpt = PieceShown(many=True, help_text="the text around the first word; empty where the title is all")
    language = serializers.CharField(help_text="of the excerpt; empty where nobody said")
    at = serializers.DateTimeField(allow_null=True)
    url = serializers.CharField(help_text="its page; empty where it has none")


class GroupShown(serializers.Serializer[Group]):
    """What was found of one kind."""

    kind = serializers.CharField(help_text=", ".join(LABELS))
    count = serializers.IntegerField()
    is_more = serializers.BooleanField(help_text="whether there are more than were counted")
    hits = HitShown(many=True)
    next = serializers.SerializerMethodField(help_text="the next `page` of this kind; null at the end")

    def get_next(self, group: Group) -> int | None:
        return group.page + 1 if group.page < group.pages else None


class FoundShown(serializers.Serializer[Found]):
    """Kinds without a hit are left out."""

    reason = serializers.ChoiceField(Reason.choices, allow_null=True, help_text="why nothing was looked for")
    is_cut = serializers.BooleanField(help_text="the query was too long, and its end was not read")
    groups = GroupShown(many=True)


class SuggestionShown(serializers.Serializer[Suggestion]):
    """Something to go to."""

    kind = serializers.CharField(help_text=", ".join(LABELS))
    title = serializers.CharField()
    url = serializers.CharField()


class SuggestionsShown(serializers.Serializer[Any]):
    """A few of each kind."""

    suggestions = SuggestionShown(many=True)


class SearchAsked(Asked):
    """What to look for; a few of each kind, or a page of one."""

    q = Text(max_length=LONGEST, allow_blank=True, default="", help_text='words in any form, "a phrase", -not; a name')
    kind = Choice(list(LABELS), default="", help_text="of one kind alone, page by page")
    page = Digits(min_value=1, max_value=10_000, default=1, help_text="with `kind`: 1, 2, 3 …")
    limit = Digits(min_value=1, max_value=100, default=PAGE, help_text="with `kind`: results a page")


class SuggestionsAsked(Asked):
    """What is being typed."""

    q = Text(max_length=LONGEST, allow_blank=True, default="", help_text="the beginning of a name, term or title")


class SearchView(SeatView):
    """There for everybody but the auditor."""

    def reads(self) -> None:
        if not can_search(self.actor, self.actor.delegation):
            raise Sitting.DoesNotExist


class Search(SearchView):
    @operation("Search everything that the seat may read", asks=SearchAsked, gives=FoundShown)
    def get(self, q: str, kind: str, page: int, limit: int) -> Found:
        self.reads()
        return find(self.actor, q, kind, page if kind else 1, limit)


class SearchSuggestions(SearchView):
    @operation("Suggest where to go, while one types", asks=SuggestionsAsked, gives=SuggestionsShown)
    def get(self, q: str) -> dict[str, list[Suggestion]]:
        self.reads()
        return {"suggestions": suggestions(self.actor, q)}
