"""The card that answers a tactic: in the delegation's own words where it wrote some, else as shipped."""

from dataclasses import dataclass
from typing import Any

from negotiations import queries
from negotiations.cards import CARDS, Card
from negotiations.models import CounterMove, Tactic
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Answer:
    """A tactic with its card as it stands (`card` with placeholders, `said` ready to be said), and what was written."""

    tactic: Tactic
    card: Card
    own: CounterMove | None = None

    @property
    def said(self) -> Card:
        return self.card.about()

    @property
    def precedents(self) -> list[str]:
        """One a line."""
        return self.own.precedents.splitlines() if self.own else []


def answers(seat: Seat) -> list[Answer]:
    """Every tactic in its order, for everybody who reads the register."""
    own = {one.tactic: one for one in queries.counter_moves(seat)}
    return [Answer(tactic, _card(tactic, own.get(tactic)), own.get(tactic)) for tactic in Tactic]


def card_of(delegation_id: Any, tactic: Tactic) -> Card:
    """The card of one delegation, for an entry."""
    return _card(tactic, CounterMove.objects.filter(delegation=delegation_id, tactic=tactic).first())


def cards_of(delegation_id: Any) -> dict[str, Card]:
    """All cards of one delegation, ready to be said, by tactic: for what is shown without a question."""
    own = {one.tactic: one for one in CounterMove.objects.filter(delegation=delegation_id)}
    return {tactic.value: _card(tactic, own.get(tactic)).about() for tactic in Tactic}


def _card(tactic: Tactic, own: CounterMove | None) -> Card:
    shipped = CARDS[tactic]
    if own is None:
        return shipped
    return Card(own.en or shipped.en, own.uk or shipped.uk, own.ru or shipped.ru, own.advice, own.precedents)
