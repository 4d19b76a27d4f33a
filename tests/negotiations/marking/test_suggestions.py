"""Claims and tactics that are suggested below a line, and what happens when a person takes one up."""

import pytest

from journal.models import Entry
from negotiations import queries
from negotiations.actions import counter_moves, marking, pressure, record
from negotiations.actions.speakers import add_speaker
from negotiations.models import Claim, Mark, Tactic
from tests import claimed, table

pytestmark = pytest.mark.django_db
COUNTED = "Good morning. They fired 412 times in April 2014 and killed eleven people. Take it or leave it."


def suggested(line, kind: str) -> list[dict]:
    found = Mark.objects.filter(utterance=line, kind=kind).order_by("version", "place")
    return [queries.as_told(mark) for mark in found]


def test_a_sentence_is_suggested_with_its_reasons_and_marked_as_it_stands(talks, say):
    line = say(COUNTED)
    marking.mark_what_is_new()
    (told,) = suggested(line, "claim")
    assert (
        told["words"]
        == COUNTED[told["start"] : told["end"]]
        == "They fired 412 times in April 2014 and killed eleven people."
    )
    assert {"quantity", "accusation"} <= set(told["reasons"])
    assert 50 <= told["worth"] <= 100
    claim = claimed.marked(talks.analyst, line, words=told["words"], start=told["start"])
    assert (claim.start, claim.end, claim.worth) == (told["start"], told["end"], told["worth"] / 100)
    assert suggested(line, "claim")[0]["confirmed"] is True
    assert Mark.objects.get(kind="claim").confirmed_by_id == talks.analyst.pk


def test_of_a_long_line_three_are_told_at_once_and_the_others_as_lesser(talks, say):
    line = say(" ".join(f"They fired {100 + number} times in April 2014." for number in range(30)))
    marking.mark_what_is_new()
    told = suggested(line, "claim")
    assert len(told) == 20
    assert [one.get("lesser", False) for one in told] == [False] * 3 + [True] * 17
    brief = say(" ".join(f"They fired {100 + number} times in April 2014." for number in range(3)))
    marking.mark_what_is_new()
    assert [one.get("lesser") for one in suggested(brief, "claim")] == [None] * 3


def test_the_better_of_a_line_are_told_at_once_wherever_they_stand(talks, say):
    weak = "They signed it in 2014."
    line = say(f"{weak} {weak} {COUNTED} They killed 300 people in May 2014. They stole 900 lorries in June 2014.")
    marking.mark_what_is_new()
    told = suggested(line, "claim")
    lesser = [one["words"] for one in told if one.get("lesser")]
    assert lesser == [weak, weak]


def test_a_tactic_comes_with_its_card_and_is_registered(talks, say):
    counter_moves.write_card(actor=talks.head, tactic=Tactic.ULTIMATUM, en="Our proposal stays.")
    line, other = say(COUNTED), say("This is our final offer.")
    marking.mark_what_is_new()
    (told,) = suggested(line, "tactic")
    assert (told["tactic"], COUNTED[told["start"] : told["end"]]) == ("ultimatum", "Take it or leave it")
    assert told["card"]["en"] == "Our proposal stays."
    assert told["card"]["uk"]
    pressure.raise_pressure(actor=talks.delegate, tactic="delay", utterance=line, request_key="a")
    assert "confirmed" not in suggested(line, "tactic")[0]
    for seat, key in ((talks.delegate, "b"), (talks.analyst, "c")):
        pressure.raise_pressure(actor=seat, tactic="ultimatum", utterance=line, request_key=key)
    assert suggested(line, "tactic")[0]["confirmed"] is True
    assert "confirmed" not in suggested(other, "tactic")[0]
    assert Mark.objects.get(kind="tactic", utterance=line).confirmed_by_id == talks.delegate.pk
    counter_moves.reset_card(actor=talks.head, tactic=Tactic.ULTIMATUM)
    newest = say("That is our final word.")
    marking.mark_what_is_new()
    assert suggested(newest, "tactic")[0]["card"]["en"] != "Our proposal stays."


def test_no_tactic_is_seen_in_our_own_lines_and_the_mediators(talks, say, ours):
    chair = add_speaker(actor=talks.head, name="Chair", party=table.party(talks, "Elmark", "mediator"))
    mine, theirs = say(COUNTED, speaker=ours), say(COUNTED, speaker=chair)
    marking.mark_what_is_new()
    assert (suggested(mine, "tactic"), suggested(theirs, "tactic")) == ([], [])
    assert len(suggested(theirs, "claim")) == 1


def test_what_our_own_side_said_is_checked_for_the_back_office_alone(talks, say, ours):
    cited = "Article 2(4) of the Charter of the United Nations forbids it. " + COUNTED
    line = say(cited, speaker=ours)
    marking.mark_what_is_new()
    record.correct_utterance(actor=talks.recorder, utterance=line, text=f"{cited} Yes.", reason="x", request_key="c")
    marking.mark_what_is_new()
    told = Entry.objects.filter(kind="line.marked").order_by("journal__compartment", "position")
    kinds = [
        (one.journal.compartment, one.body["version"], sorted({mark["kind"] for mark in one.body["marks"]}))
        for one in told.select_related("journal")
    ]
    assert kinds == [("caucus", 1, []), ("desk", 0, ["citation", "claim"]), ("desk", 1, ["citation", "claim"])]
    line.refresh_from_db()
    seen = {seat.role: queries.marks_of(seat, [line]) for seat in (talks.analyst, talks.adviser)}
    assert {role: sorted({mark.kind for mark in found[line.pk]}) for role, found in seen.items()} == {
        "analyst": ["citation", "claim"], "adviser": ["citation", "claim"],
    }  # fmt: skip
    for seat in (talks.head, talks.delegate, talks.leader, talks.recorder, talks.press):
        assert queries.marks_of(seat, [line]) == {}
        assert not queries.marks(seat).exists()


def test_the_queue_has_the_most_worth_checking_first_or_goes_by_time(talks, say):
    texts = ("What do you think?", "They spent $5 billion and killed 300 people.", "He said that they left.")
    claims = [claimed.marked(talks.analyst, say(text)) for text in texts]
    assert claims[0].worth < claims[2].worth < claims[1].worth
    answered = claimed.signed(talks.analyst, claimed.marked(talks.analyst, say("They violated it 412 times in 2014.")))

    def found(order: str) -> list[str]:
        return [claim.text for claim in queries.claims_found(talks.analyst, order=order)]

    assert found("") == found("nonsense") == [texts[1], texts[2], texts[0], answered.text]
    assert found("oldest") == [*texts, answered.text]
    assert found("newest") == found("oldest")[::-1]
    assert [claim.text for claim in queries.claims_to_check(talks.analyst, 9)] == found("")[:3]
    asked = claimed.marked(talks.delegate, Claim.objects.get(text=texts[0]).utterance, words="do you think")
    assert found("")[0] == asked.text


def test_a_person_who_is_faster_than_the_machine_is_not_asked_again(talks, say):
    line, other = say(COUNTED), say(COUNTED)
    words = COUNTED.split(". ")[1] + "."
    claimed.marked(talks.analyst, line, words=words)
    pressure.raise_pressure(actor=talks.delegate, tactic="ultimatum", utterance=line, request_key="a")
    marking.mark_what_is_new()
    confirmed = Mark.objects.filter(confirmed_at__isnull=False).order_by("start")
    assert [(mark.utterance_id, mark.kind, mark.confirmed_by_id) for mark in confirmed] == [
        (line.pk, "claim", talks.analyst.pk), (line.pk, "tactic", talks.delegate.pk),
    ]  # fmt: skip
    assert Mark.objects.filter(utterance=other, confirmed_at=None).count() == 2


def test_of_a_line_full_of_terms_what_calls_for_an_act_is_told(talks, say, term):
    line = say(
        "ceasefire " * 80 + "By Article 2(4) of the Charter of the United Nations they killed 412 people in 2014."
    )
    marking.mark_what_is_new()
    kinds = list(Mark.objects.filter(utterance=line).order_by("place").values_list("kind", flat=True))
    assert [kinds.count(kind) for kind in ("citation", "claim", "term")] == [1, 1, 58]
