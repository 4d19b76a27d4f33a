"""Counter-moves in the delegation's own words: shown wherever a card is, and as shipped where nothing was written."""

import pytest
from django.core.exceptions import ValidationError

from negotiations.actions import counter_moves, marking, points, pressure, record
from negotiations.cards import CARDS
from negotiations.counter_moves import answers
from negotiations.models import CounterMove, Tactic
from teams.rules import Denied
from tests import house, table
from tests.pages import at, browser, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def raised(talks, tactic: str, request_key: str) -> dict[str, str]:
    entry = pressure.raise_pressure(actor=talks.delegate, tactic=tactic, request_key=request_key)
    return entry.body["card"]


def test_our_words_come_up_with_the_tactic_and_the_shipped_ones_come_back(talks) -> None:
    other = house.opened("Other talks")
    counter_moves.write_card(
        actor=talks.adviser, tactic="deadline", en="No date is ours.", uk=CARDS["deadline"].uk,
        advice="Say it slowly.", precedents="Round 1: they waited.\nRound 2: they did not.",
    )  # fmt: skip
    card = raised(talks, "deadline", "one")
    assert (card["en"], card["uk"], card["advice"]) == ("No date is ours.", CARDS["deadline"].uk, "Say it slowly.")
    assert raised(other, "deadline", "one")["en"] == CARDS["deadline"].en
    kept = CounterMove.objects.get()
    assert (kept.uk, kept.has_words) == ("", True), "what is as shipped is kept as nothing"
    (deadline,) = [one for one in answers(talks.delegate) if one.tactic == Tactic.DEADLINE]
    assert deadline.precedents == ["Round 1: they waited.", "Round 2: they did not."]
    entry = counter_moves.reset_card(actor=talks.head, tactic="deadline")
    assert (entry.kind, entry.body["own"]) == ("card.written", False)
    card = raised(talks, "deadline", "two")
    assert (card["en"], card["advice"]) == (CARDS["deadline"].en, "Say it slowly.")
    assert CounterMove.objects.count() == 1


def test_the_linkage_alert_has_our_words_with_the_points_named_and_a_brace_is_a_brace(talks) -> None:
    counter_moves.write_card(actor=talks.analyst, tactic="linkage", en="{there} is not {here}, {here.__class__} {0}.")
    for title, word in (("Prisoners", "prisoner"), ("Children", "child")):
        points.add_point(actor=talks.head, title=title, words=[word])
    said = record.record_utterance(
        actor=talks.recorder, sitting=table.under_way(talks), speaker=table.speaker(talks), language="en",
        text="No prisoner without a child.", request_key="k",
    )  # fmt: skip
    assert said.body["citation"] == "1.1.1"
    marking.mark_what_is_new()
    spotted = (
        browser(talks.analyst)
        .get(f"/api/v1/delegations/{talks.analyst.delegation_id}/journals/caucus/entries/")
        .json()["results"][-1]
    )
    assert spotted["kind"] == "linkage.spotted"
    assert spotted["body"]["card"]["en"] == "Children is not Prisoners, {here.__class__} {0}."


def test_who_may_write_and_what(talks) -> None:
    for role in ("leader", "delegate", "recorder", "interpreter", "press", "auditor"):
        for act in (counter_moves.write_card, counter_moves.reset_card):
            with pytest.raises(Denied):
                act(actor=talks.seats[role], tactic="threat")
    with pytest.raises(ValidationError):
        counter_moves.write_card(actor=talks.head, tactic="threat", en="x" * 501)
    assert answers(talks.recorder)[0].own is None


def test_the_page_shows_writes_and_resets_them(talks) -> None:
    page, there = browser(talks.adviser), at(talks.adviser, "counter_moves")
    assert page.get(there).content.decode().count("as shipped</span>") == len(Tactic)
    words = {"en": "That <b>stands</b>.", "advice": "Slowly.", "precedents": "Line 1.1.1"}
    assert page.post(at(talks.adviser, "card_write", "threat"), {**words, **key()}).status_code == 303
    told = page.get(there).content.decode()
    assert all(text in told for text in ("That &lt;b&gt;stands&lt;/b&gt;.", "Slowly.", "Line 1.1.1", "our own words"))
    assert "Slowly." in page.get(at(talks.adviser, "pressure")).content.decode()
    refused = page.post(at(talks.adviser, "card_write", "threat"), {"en": "y" * 501, **key()})
    assert (refused.status_code, "y" * 501 in refused.content.decode()) == (422, True)
    assert page.post(at(talks.adviser, "card_write", "bribe"), {**words, **key()}).status_code == 404
    assert "Change the card" not in browser(talks.delegate).get(at(talks.delegate, "counter_moves")).content.decode()
    assert page.post(at(talks.adviser, "card_reset", "threat")).status_code == 303
    assert "That &lt;b&gt;stands" not in page.get(there).content.decode()
