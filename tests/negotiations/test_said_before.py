"""Looking back from a line over the record of all rounds, and showing two lines to the room word for word."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from briefings.actions import terms
from journal.append import KeyReused
from journal.models import Entry
from negotiations import queries, said_before
from negotiations.actions import points, quoting, record, sittings, speakers
from negotiations.models import Note, Point, Quotation, Utterance
from negotiations.said_before import SIDE
from teams.rules import Denied
from tests import house, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def rounds(talks):
    """The words of two rounds, by citation: Terk and Varga of one side, Bereza of ours."""
    theirs = table.party(talks)
    terk, varga = (table.speaker(talks, name) for name in ("R. Terk", "I. Varga"))
    ours = speakers.add_speaker(actor=talks.head, name="H. Bereza", party=table.party(talks, "Us", "ours"))
    assert terk.party == theirs
    first = table.under_way(talks)
    told = [
        (terk, "ru", "Линия нанесена верно, листы карты видел. Возражений нет."),
        (varga, "ru", "Водозабор в Бренике — законная военная цель."),
        (ours, "uk", "Водозабір у Бреніку має працювати."),
        (terk, "en", "The corridor at Brenik opens for six hours."),
        (varga, "ru", "Благодарю, господин председатель."),
    ]
    said = [_say(talks, first, *one) for one in told]
    sittings.close_sitting(actor=talks.head, sitting=first)
    sittings.plan_round(actor=talks.head)
    second = table.under_way(talks)
    told = [
        (terk, "ru", "По линии есть возражения: листы карты нанесены неверно."),
        (varga, "ru", "Водозабор в Бренике целью не является."),
        (terk, "en", "The corridor at Brenik opens for four hours."),
    ]
    said += [_say(talks, second, *one) for one in told]
    return {queries.utterances(talks.head).get(pk=one.pk).citation: one for one in said}


def _say(talks, sitting, speaker, language: str, text: str) -> Utterance:
    entry = record.record_utterance(
        actor=talks.recorder, sitting=sitting, speaker=speaker, language=language, text=text, request_key=uuid4().hex
    )
    return Utterance.objects.get(sitting=sitting, number=entry.body["number"])


def found(seat, citation: str, **more: str) -> list[tuple[str, list[str]]]:
    """What stands beside a line: citations, each with the kinds of its cues."""
    line = queries.utterance(seat, tuple(map(int, citation.split("."))))
    back = said_before.said_before(seat, line, **more)
    return [(pair.then.citation, [kind.value for kind in pair.kinds]) for pair in back.pairs]


def test_the_earlier_word_of_the_same_speaker_or_side_stands_beside_the_line_whatever_the_round(talks, rounds) -> None:
    assert found(talks.analyst, "2.1.1") == [("1.1.1", ["denied", "opposite"])]
    assert found(talks.analyst, "2.1.2") == [("1.1.2", ["denied"])]
    assert found(talks.analyst, "2.1.3") == [("1.1.4", ["number"])]
    assert found(talks.analyst, "1.1.1") == [], "nothing that was said later"
    assert found(talks.analyst, "1.1.5", whose=SIDE) == [], "courtesies"
    mixed = _say(talks, rounds["2.1.1"].sitting, rounds["2.1.1"].speaker, "ru", "Водозабор в Бренике — цель.")
    assert found(talks.analyst, f"2.1.{mixed.number}") == []
    assert [one for one, _ in found(talks.analyst, f"2.1.{mixed.number}", whose=SIDE)] == ["2.1.2", "1.1.2"]


def test_a_point_or_a_term_finds_it_in_whatever_language(talks, rounds) -> None:
    words = ["corridor", "коридор", "водозабор"]
    point: Point = points.add_point(actor=talks.head, title="Humanitarian corridor", words=words)
    term = terms.file_term(actor=talks.analyst, text="waterworks", language="en")
    terms.add_form(actor=talks.analyst, term=term, text="водозабор", language="ru")
    line = queries.utterance(talks.analyst, (2, 1, 2))
    matters = said_before.said_before(talks.analyst, line).matters
    assert [one.key for one in matters] == ["", f"point-{point.number}", f"term-{term.pk}"]
    asked = {"on": f"point-{point.number}", "whose": SIDE}
    assert [one for one, _ in found(talks.analyst, "2.1.2", **asked)] == ["1.1.2", "1.1.4"]
    assert [one for one, _ in found(talks.analyst, "2.1.2", on=f"term-{term.pk}")] == ["1.1.2"]
    assert [one for one, _ in found(talks.analyst, "2.1.1", on=f"point-{point.number}")] == ["1.1.4"]
    for nothing, error in (
        ("point-77", Point),
        (f"term-{uuid4()}", terms.Term),
        ("term-x", terms.Term),
        ("x", terms.Term),
    ):
        with pytest.raises(error.DoesNotExist):
            found(talks.analyst, "2.1.1", on=nothing)


def test_what_was_corrected_is_compared_and_quoted_as_it_reads_now(talks, rounds) -> None:
    record.correct_utterance(
        actor=talks.recorder, utterance=rounds["1.1.4"], text="The corridor at Brenik opens for four hours.",
        reason="misheard", request_key="c",
    )  # fmt: skip
    line = queries.utterance(talks.analyst, (2, 1, 3))
    (pair,) = said_before.said_before(talks.analyst, line).pairs
    assert (pair.kinds, pair.then.version, pair.then.text) == ([], 1, "The corridor at Brenik opens for four hours.")
    corrected = Entry.objects.get(kind="utterance.corrected")
    assert (pair.then.position, pair.then.leaf) == (corrected.position, bytes(corrected.leaf).hex())


def test_a_round_that_is_imported_late_was_said_before_all_the_same(talks) -> None:
    speaker, first = table.speaker(talks), table.under_way(talks)
    late = table.planned(talks)
    sittings.close_sitting(actor=talks.head, sitting=first)
    sittings.plan_round(actor=talks.head)
    live = table.under_way(talks)
    _say(talks, live, speaker, "en", "The corridor at Brenik opens for four hours.")
    sittings.close_sitting(actor=talks.head, sitting=live)
    sittings.open_sitting(actor=talks.head, sitting=late, unready="Late")
    _say(talks, table.fresh(late), speaker, "en", "The corridor at Brenik opens for six hours.")
    assert found(talks.analyst, "2.1.1") == [("1.2.1", ["number"])]
    assert found(talks.analyst, "1.2.1") == []


def test_a_long_record_is_looked_through_in_bounded_steps(talks, rounds, monkeypatch, django_assert_max_num_queries):
    monkeypatch.setattr(said_before, "MOST_COMPARED", 2)
    monkeypatch.setattr(said_before, "SHOWN", 1)
    sitting, speaker = rounds["2.1.3"].sitting, rounds["2.1.3"].speaker
    for number in range(5):
        _say(talks, sitting, speaker, "en", f"The corridor at Brenik, {number}.")
    last = _say(talks, sitting, speaker, "en", "The corridor at Brenik opens for two hours.")
    with django_assert_max_num_queries(24):
        assert found(talks.analyst, f"2.1.{last.number}") == [("2.1.3", ["number"])]


def test_both_lines_go_to_the_room_word_for_word_with_their_seals_and_nothing_else(talks, rounds) -> None:
    now, then = rounds["2.1.2"], rounds["1.1.2"]
    term = terms.file_term(actor=talks.analyst, text="lawful", language="en")
    terms.add_form(actor=talks.analyst, term=term, text="законный", language="ru", standing="forbidden")
    one, again = (
        quoting.show_lines(actor=talks.analyst, now=now, then=then, request_key="k", priority="flash") for _ in range(2)
    )
    assert (one.position, Note.objects.count()) == (again.position, 1)
    assert (one.body["to"], one.body["priority"], one.body["dates"], one.body["loaded"]) == ("room", "flash", [], [])
    earlier, later = one.body["quotes"]
    assert [quote["citation"] for quote in (earlier, later)] == ["1.1.2", "2.1.2"]
    assert (earlier["text"], later["text"]) == (then.text, now.text)
    assert [quote["leaf"] for quote in (earlier, later)] == [
        bytes(Entry.objects.get(journal__compartment="record", position=line.position).leaf).hex()
        for line in (then, now)
    ]
    assert one.body["text"] == f"“{then.text}” (I. Varga, 1.1.2)\n“{now.text}” (I. Varga, 2.1.2)"
    kept = queries.notes(talks.delegate).get().quotations.all()
    assert [(quote.place, quote.text) for quote in kept] == [(1, then.text), (2, now.text)]
    with pytest.raises(KeyReused):
        quoting.show_lines(actor=talks.analyst, now=now, then=rounds["1.1.1"], request_key="k")


def test_of_a_long_line_the_sentences_are_quoted_that_the_two_share(talks, rounds) -> None:
    filler = "Мы долго говорили о погоде и о дороге. " * 60
    long = _say(
        talks, rounds["2.1.2"].sitting, rounds["2.1.2"].speaker, "ru", f"{filler}Водозабор в Бренике цел. {filler}"
    )
    entry = quoting.show_lines(actor=talks.analyst, now=long, then=rounds["1.1.2"], request_key="k")
    quote = entry.body["quotes"][1]
    assert "Водозабор в Бренике цел." in quote["text"]
    assert quote["text"] == long.text[quote["start"] : quote["end"]]
    assert (len(quote["text"]) < 1000, quote["cut_before"], quote["cut_after"]) == (True, True, True)


def test_who_may_not_and_what_cannot_be_shown(talks, rounds) -> None:
    now, then = rounds["2.1.2"], rounds["1.1.2"]
    for role in ("recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            quoting.show_lines(actor=talks.seats[role], now=now, then=then, request_key=role)
    with pytest.raises(ValidationError):
        quoting.show_lines(actor=talks.analyst, now=now, then=now, request_key="k")
    other = house.opened("Other talks")
    with pytest.raises(Denied):
        quoting.show_lines(actor=other.analyst, now=now, then=then, request_key="k")
    assert not Quotation.objects.exists()
