"""The record: one sitting or all, narrowed, leafed by a cursor; and one line with its place in the journal."""

import pytest

from journal.models import Entry
from journal.sealing import seal
from negotiations import reading_room
from negotiations.actions.sittings import close_sitting
from negotiations.actions.speakers import place_speaker
from tests import house, table
from tests.negotiations.views.said import line
from tests.pages import at, browser


def texts(response):
    return [utterance.text for utterance in response.context["leaf"].lines]


@pytest.mark.parametrize("role", ["press", "auditor"])
def test_who_does_not_read_it_finds_nothing(team, sitting, speaker, role):
    line(team.recorder, sitting, speaker)
    seat = team.seats[role]
    for address in (at(seat, "record"), at(seat, "line", "1.1.1")):
        assert browser(seat).get(address).status_code == 404


def test_of_nothing_in_particular_the_last_sitting_with_lines(team, sitting, speaker):
    page = browser(team.analyst)
    assert texts(page.get(at(team.analyst, "record"))) == []
    line(team.recorder, sitting, speaker, "First sitting.")
    close_sitting(actor=team.head, sitting=sitting)
    second = table.under_way(team)
    line(team.recorder, second, speaker, "Second sitting.")
    table.planned(team)
    assert texts(page.get(at(team.analyst, "record"))) == ["Second sitting."]
    assert texts(page.get(at(team.analyst, "record"), {"sitting": "1.1"})) == ["First sitting."]
    assert texts(page.get(at(team.analyst, "record"), {"sitting": ""})) == ["First sitting.", "Second sitting."]


@pytest.mark.parametrize("nowhere", ["7.7", "seven", "1.1.1", "01.1", "9999999999999999999.1"])
def test_a_sitting_that_is_not_there(team, sitting, nowhere):
    assert browser(team.analyst).get(at(team.analyst, "record"), {"sitting": nowhere}).status_code == 404


def test_narrowed_by_speaker_party_and_language_also_under_a_joined_name(team, sitting, speaker):
    ours = table.party(team, "Ours", "ours")
    other = table.speaker(team, "Olena Bondar")
    place_speaker(actor=team.head, speaker=other, party=ours)
    alias = table.speaker(team, "I. Petrenko")
    line(team.recorder, sitting, speaker, "By his name.")
    line(team.recorder, sitting, alias, "By his initial.", "ru")
    line(team.recorder, sitting, other, "By somebody else.")
    place_speaker(actor=team.head, speaker=alias, same_as=speaker)
    page = browser(team.analyst)
    narrowed = {
        ("speaker", speaker.pk): ["By his name.", "By his initial."],
        ("party", speaker.party_id): ["By his name.", "By his initial."],
        ("party", ours.pk): ["By somebody else."],
        ("language", "ru"): ["By his initial."],
        ("speaker", "nobody"): [],
    }
    for (name, value), expected in narrowed.items():
        assert texts(page.get(at(team.analyst, "record"), {name: value})) == expected, name


@pytest.mark.parametrize("query", [{}, {"sitting": ""}])
def test_leafing_forth_and_back_misses_nothing(team, sitting, speaker, monkeypatch, query):
    monkeypatch.setattr(reading_room, "PAGE", 3)
    said = [line(team.recorder, sitting, speaker, f"Line {number}.").text for number in range(8)]
    page, leaves, key = browser(team.analyst), [], {}
    while True:
        answer = page.get(at(team.analyst, "record"), {**query, **key})
        leaves.append(texts(answer))
        if answer.context["leaf"].later is None:
            break
        key = {"after": answer.context["leaf"].later}
    assert leaves == [said[:3], said[3:6], said[6:]]
    back = page.get(at(team.analyst, "record"), {**query, "before": answer.context["leaf"].earlier})
    assert texts(back) == said[3:6]
    first = page.get(at(team.analyst, "record"), {**query, "before": back.context["leaf"].earlier})
    assert texts(first) == said[:3]
    assert first.context["leaf"].earlier is None
    for odd in ("x", "３", "٣", "²"):  # digits are those of ASCII
        assert texts(page.get(at(team.analyst, "record"), {**query, "after": odd})) == said[:3], odd


def test_a_script_gets_the_lines_alone(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Only this.")
    answer = browser(team.analyst).get(at(team.analyst, "record"), headers={"HX-Request": "true"})
    assert "Only this." in answer.content.decode()
    assert "<html" not in answer.content.decode()
    assert "HX-Request" in answer.headers["Vary"]


def test_a_line_stands_with_its_neighbours_and_its_place_in_the_journal(team, sitting, speaker):
    said = [line(team.recorder, sitting, speaker, f"Line {number}.") for number in range(3)]
    page = browser(team.analyst)
    shown = page.get(at(team.analyst, "line", "1.1.2")).context
    assert (shown["previous"].citation, shown["following"].citation) == ("1.1.1", "1.1.3")
    entry = Entry.objects.get(journal__compartment="record", position=said[1].position)
    assert (shown["proof"]["position"], shown["proof"]["leaf"]) == (entry.position, bytes(entry.leaf).hex())
    assert shown["proof"]["checkpoint"] is None
    seal(team.scope)
    line(team.recorder, sitting, speaker)
    seal(team.scope)
    sealed = page.get(at(team.analyst, "line", "1.1.2")).context["proof"]["checkpoint"]
    assert sealed.size == said[2].position
    assert page.get(at(team.analyst, "line", "1.1.1")).context["previous"] is None


def test_only_who_corrects_is_offered_the_form(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "As it was said.")
    assert "correction_form" not in browser(team.analyst).get(at(team.analyst, "line", "1.1.1")).context
    form = browser(team.head).get(at(team.head, "line", "1.1.1")).context["correction_form"]
    assert form["text"].value() == "As it was said."


def test_as_many_queries_for_one_line_as_for_three(team, sitting, speaker, django_assert_num_queries):
    page = browser(team.head)
    for number in range(2):
        for _ in range(1 + number):
            line(team.recorder, sitting, table.speaker(team, f"Speaker {number} {_}"))
        with django_assert_num_queries(10):
            page.get(at(team.head, "record"))


def test_words_are_found_in_any_form_and_marked_and_what_is_not_text_stays_harmless(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Обмін полоненими <b>всіх на всіх</b>.", "uk")
    line(team.recorder, sitting, speaker, "We exchanged documents.")
    page = browser(team.analyst)
    text = page.get(at(team.analyst, "record"), {"q": "полонені"}).content.decode()
    assert "Обмін <mark>полоненими</mark> &lt;b&gt;всіх" in text
    assert "documents" not in text
    assert texts(page.get(at(team.analyst, "record"), {"q": "exchange"})) == ["We exchanged documents."]
    nothing = page.get(at(team.analyst, "record"), {"q": "submarine"})
    assert (texts(nothing), nothing.context["total"]) == ([], 0)
    assert page.get(at(team.analyst, "record"), {"q": "-"}).context["reason"]


def test_a_search_is_narrowed_by_sitting_speaker_and_party(team, sitting, speaker):
    ours = table.party(team, "Ours", "ours")
    other = table.speaker(team, "Olena Bondar")
    place_speaker(actor=team.head, speaker=other, party=ours)
    line(team.recorder, sitting, speaker, "The agenda is ours.")
    line(team.recorder, sitting, other, "The agenda is common.")
    close_sitting(actor=team.head, sitting=sitting)
    second = table.under_way(team)
    line(team.recorder, second, other, "The agenda again.")
    page = browser(team.analyst)
    wished = {
        (): ["The agenda again.", "The agenda is common.", "The agenda is ours."],
        (("sitting", "1.1"),): ["The agenda is common.", "The agenda is ours."],
        (("sitting", "1.1"), ("party", ours.pk)): ["The agenda is common."],
        (("speaker", speaker.pk),): ["The agenda is ours."],
        (("speaker", "nobody"),): [],
    }
    for wish, expected in wished.items():
        assert texts(page.get(at(team.analyst, "record"), {"q": "agenda", **dict(wish)})) == expected, wish


def test_no_search_reaches_another_delegation(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "The agenda is ours.")
    other = house.opened("Other talks")
    assert texts(browser(other.analyst).get(at(other.analyst, "record"), {"q": "agenda"})) == []
