"""What was recorded is looked through once, after it was recorded and beside it."""

import io
from collections import Counter

import pytest

from briefings.actions import terms
from journal.models import Entry
from negotiations import queries
from negotiations.actions import imports, marking, predicting, record, removing, replies
from negotiations.desk import spotters
from negotiations.marking import bell
from negotiations.models import Mark, MarkCursor, Utterance
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


def told() -> list[dict]:
    return list(Entry.objects.filter(kind="line.marked").order_by("position").values_list("body", flat=True))


def rows() -> list[tuple]:
    return list(Mark.objects.order_by("utterance", "version", "place").values_list("version", "kind", "start", "end"))


def test_a_line_is_marked_once_in_any_language_with_both_senses(talks, term, say):
    line = say("The ceasefire is yours, the cease-fires were ours.")
    say("Говорили про припиненням вогню.", "uk")
    say("Nothing here.")
    assert (rows(), told()) == ([], [])
    assert marking.mark_what_is_new() == 3
    assert rows() == [(0, "term", 4, 13), (0, "term", 28, 39), (0, "term", 13, 30)]
    first, second = told()
    assert (first["citation"], first["version"], second["citation"]) == (line.citation, 0, "1.1.2")
    (mark, _other) = first["marks"]
    assert (mark["name"], mark["own"], mark["disguised"]) == ("ceasefire", "stated", False)
    assert {whose: one["text"] for whose, one in mark["meanings"].items()} == {
        "stated": "A pause until they say otherwise.", "ours": "No shot, without a term.",
    }  # fmt: skip
    assert marking.mark_what_is_new() == 0
    assert len(told()) == 2


def test_a_correction_is_marked_anew_and_the_first_wording_keeps_its_marks(talks, term, say):
    line = say("The ceasefire holds.")
    marking.mark_what_is_new()
    for number, text in enumerate(("The tea is cold.", "The cold ceasefire holds."), 1):
        record.correct_utterance(actor=talks.recorder, utterance=line, text=text, reason="x", request_key=f"c{number}")
        marking.mark_what_is_new()
    assert rows() == [(0, "term", 4, 13), (2, "term", 9, 18)]
    assert [(body["version"], len(body["marks"])) for body in told()] == [(0, 1), (1, 0), (2, 1)]
    line = queries.utterance(talks.analyst, (1, 1, 1))
    assert [mark.version for mark in queries.marks_of(talks.analyst, [line])[line.pk]] == [2]


def test_who_reads_no_notes_sees_no_mark(talks, term, say):
    line = say("The ceasefire holds.")
    marking.mark_what_is_new()
    for role, count in (
        ("leader", 1),
        ("delegate", 1),
        ("recorder", 0),
        ("interpreter", 0),
        ("press", 0),
        ("auditor", 0),
    ):
        assert queries.marks(talks.seats[role]).count() == count, role
        lines = queries.utterances(talks.seats[role])
        assert len(queries.marks_of(talks.seats[role], lines)) == count, role
    other = house.opened("Other talks")
    assert queries.marks(other.analyst).count() == 0
    assert line.marks.count() == 1


def test_what_is_filed_meanwhile_is_looked_for_in_the_next_line(talks, term, say):
    say("The buffer zone.")
    marking.mark_what_is_new()
    zone = terms.file_term(actor=talks.analyst, text="buffer zone", language="en")
    terms.add_form(actor=talks.interpreter, term=zone, text="grey zone", language="en")  # proposed only
    say("The buffer zones, the grey zone.")
    marking.mark_what_is_new()
    assert rows() == [(0, "term", 4, 16)]
    terms.change_form(actor=talks.analyst, form=zone.designations.get(text="grey zone"), standing="admitted")
    say("The grey zone.")
    marking.mark_what_is_new()
    assert len(rows()) == 2


def test_what_was_foreseen_comes_with_the_answer(talks, say, ours):
    point = table.point(talks)
    claim = predicting.predict_claim(
        actor=talks.analyst, point=point, said_en="We hold nobody.", answer_en="Your list has 1,240 names.", words=["hold nobody"]
    )  # fmt: skip
    replies.add_reply(
        actor=talks.analyst, point=point, trigger="Not ready.", words=["not ready"], reply_en="Then hand over."
    )
    say("We hold nobody, and the lists are not ready.")
    say("We hold nobody, and the lists are not ready.", speaker=ours)
    marking.mark_what_is_new()
    (body,) = told()
    assert [(mark["kind"], mark["answer"]) for mark in body["marks"]] == [
        ("foreseen", "Your list has 1,240 names."), ("reply", "Then hand over."),
    ]  # fmt: skip
    removing.put_away(actor=talks.analyst, prepared=claim)
    say("We hold nobody.")
    assert (marking.mark_what_is_new(), len(told())) == (1, 1)


def test_one_spotter_that_fails_stops_neither_the_others_nor_the_record(talks, term, say, monkeypatch, caplog):
    def broken(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr(marking, "SPOTTERS", (broken, *spotters.SPOTTERS))
    monkeypatch.setattr("negotiations.linkage.spoken_of", broken)
    assert say("The ceasefire holds.").number == 1
    assert marking.mark_what_is_new() == 1
    assert [mark[1] for mark in rows()] == ["term"]
    assert "broken failed; the others go on" in caplog.text


def test_an_imported_record_is_marked_and_nobody_is_told(talks, term):
    lines = "\n\n".join(
        f"00:00:{n:02}.000 --> 00:00:{n:02}.500\n<v Ivan Petrenko>The ceasefire, {n}." for n in range(50)
    )
    file = io.BytesIO(f"WEBVTT\n\n{lines}\n".encode())
    imports.import_record(actor=talks.recorder, sitting=table.planned(talks), file=file)
    assert marking.mark_what_is_new() == 50
    assert (len(rows()), told()) == (50, [])


def test_a_line_with_thousands_of_terms_has_as_many_marks_as_somebody_reads(talks, term, say):
    say("ceasefire " * 1900)
    marking.mark_what_is_new()
    assert len(rows()) == len(told()[0]["marks"]) == marking.MOST_MARKS


def test_lesser_suggestions_give_way_to_terms(talks, term, say):
    say("ceasefire " * 57 + ". " + " ".join(f"They fired {100 + each} times in April 2014." for each in range(20)))
    marking.mark_what_is_new()
    assert Counter(mark["kind"] for mark in told()[0]["marks"]) == {"term": 57, "claim": 3}
    assert not any(mark.get("lesser") for mark in told()[0]["marks"])


@threads
def test_two_that_look_through_the_same_lines_mark_them_once(talks, term, say):
    lines = [say(f"The ceasefire, {number}.") for number in range(45)]
    results = together(*[lambda: marking.mark_new_lines(talks.delegation.pk)] * 3)
    assert lost(results) == []
    assert sum(results) == len(rows()) == len(told()) == len(lines)
    assert [body["citation"] for body in told()] == [line.citation for line in lines]
    assert MarkCursor.objects.get().position == max(Utterance.objects.values_list("position", flat=True))


@threads
def test_the_bell_marks_at_once_and_an_answer_that_fails_costs_nothing(talks, term, say):
    failing = [RuntimeError("the broker is away")]

    def answer(delegation: object) -> None:
        if failing:
            raise failing.pop()
        marking.mark_new_lines(delegation)

    ringing = bell.attach(answer)
    try:
        say("The ceasefire, once.")
        ringing.settled()
        assert told() == []
        say("The ceasefire, twice.")
        ringing.settled()
        assert [body["citation"] for body in told()] == ["1.1.1", "1.1.2"]
    finally:
        bell.detach()
    say("Nobody answers, and the ceasefire is recorded.")
    assert marking.mark_what_is_new() == 1
