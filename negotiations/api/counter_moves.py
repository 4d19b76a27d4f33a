"""What we say against each tactic."""

from typing import Any

from rest_framework import serializers

from journal.models import Entry
from negotiations import rules
from negotiations.actions.counter_moves import LONGEST, LONGEST_PRECEDENTS, reset_card, write_card
from negotiations.api.entries import EntryMade
from negotiations.counter_moves import Answer, answers
from negotiations.models import CounterMove, Tactic
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class CardShown(serializers.Serializer[Answer]):
    """The card of a tactic as it is said now; `{here}` and `{there}` stand for the points that are named."""

    tactic = serializers.ChoiceField(Tactic.choices)
    en = serializers.CharField(source="card.en")
    uk = serializers.CharField(source="card.uk")
    ru = serializers.CharField(source="card.ru")
    advice = serializers.CharField(source="card.advice")
    precedents = serializers.ListField(child=serializers.CharField())
    own = serializers.BooleanField(source="own.has_words", default=False, help_text="whether any words are our own")


class CardAsked(Asked):
    """A card, in whole: an empty language is said as shipped."""

    en = Line(max_length=LONGEST, allow_blank=True, default="")
    uk = Line(max_length=LONGEST, allow_blank=True, default="")
    ru = Line(max_length=LONGEST, allow_blank=True, default="")
    advice = Line(max_length=LONGEST, allow_blank=True, default="")
    precedents = Text(max_length=LONGEST_PRECEDENTS, allow_blank=True, default="", help_text="one a line")


class CardList(SeatView):
    @operation("List the cards", asks=PageAsked, gives=listed(CardShown))
    def get(self, page: int, limit: int) -> Page:
        readable = rules.can_register_pressure(self.actor, self.actor.delegation)
        return numbered(answers(self.actor) if readable else [], page, limit)


class CardDetail(SeatView):
    @operation("Write a card in our own words", takes=CardAsked, gives=EntryMade)
    def put(self, tactic: str, **asked: Any) -> Entry:
        return write_card(actor=self.actor, tactic=_known(tactic), **asked)

    @operation("Say again what was shipped; advice and precedents stay", gives=EntryMade)
    def delete(self, tactic: str) -> Entry:
        return reset_card(actor=self.actor, tactic=_known(tactic))


def _known(tactic: str) -> str:
    if tactic not in Tactic.values:
        raise CounterMove.DoesNotExist
    return tactic
