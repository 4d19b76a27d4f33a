"""Parties, speakers, and the queue of names that wait for a person."""

import pytest

from negotiations.models import Party, Speaker
from tests import house, table
from tests.pages import at, browser, key


def test_add_a_party_and_a_speaker(team):
    page = browser(team.recorder)
    assert (
        page.post(at(team.recorder, "party_add"), {"name": "Tessaria", "side": "counterpart", **key()}).status_code
        == 303
    )
    party = Party.objects.get()
    form = {"party": party.pk, "name": "S. Marl", "title": "Envoy", "language": "ru", "hotkey": "9", **key()}
    for _ in range(2):
        assert page.post(at(team.recorder, "speaker_add"), form).status_code == 303
    assert Speaker.objects.get().hotkey == 9
    text = page.get(at(team.recorder, "speakers")).content.decode()
    assert "Tessaria" in text
    assert "S. Marl" in text


def test_a_name_or_key_that_is_taken_is_told_and_the_form_kept(team):
    first = table.speaker(team, "S. Marl", hotkey=9)
    form = {"party": first.party_id, "name": "E. Korben", "language": "ru", "hotkey": "9", **key()}
    answer = browser(team.head).post(at(team.head, "speaker_add"), form)
    assert answer.status_code == 409
    assert answer.context["speaker_form"]["name"].value() == "E. Korben"
    wrong = browser(team.head).post(at(team.head, "speaker_add"), {**form, "hotkey": "12", **key()})
    assert wrong.status_code == 422
    empty = browser(team.head).post(at(team.head, "party_add"), {"name": " ", "side": "ours", **key()})
    assert empty.status_code == 422


def test_the_recorder_names_somebody_whom_nobody_knows_yet_and_it_is_decided_later(team):
    page = browser(team.recorder)
    page.post(at(team.recorder, "speaker_add"), {"party": "", "name": "A voice from the back", **key()})
    speaker = Speaker.objects.get()
    shown = page.get(at(team.recorder, "speakers")).context
    assert [waiting.pk for waiting in shown["undecided"]] == [speaker.pk]
    known = table.speaker(team, "S. Marl")
    decide = at(team.recorder, "speaker_decide", speaker.pk)
    assert page.post(decide, {"same_as": known.pk, **key()}).status_code == 303
    assert Speaker.objects.get(pk=speaker.pk).same_as == known
    assert "A voice from the back" in page.get(at(team.recorder, "speakers")).content.decode()
    page.post(decide, key())
    assert Speaker.objects.get(pk=speaker.pk).is_undecided
    page.post(decide, {"party": known.party_id, **key()})
    assert not Speaker.objects.get(pk=speaker.pk).is_undecided


def test_a_name_is_not_joined_to_itself(team):
    speaker = table.speaker(team)
    answer = browser(team.head).post(at(team.head, "speaker_decide", speaker.pk), {"same_as": speaker.pk, **key()})
    assert answer.status_code == 409


def test_change_what_is_said_of_a_speaker(team):
    speaker = table.speaker(team)
    address = at(team.head, "speaker_change", speaker.pk)
    page = browser(team.head)
    assert page.post(address, {"title": "Minister", "language": "uk", "hotkey": "3", **key()}).status_code == 303
    assert Speaker.objects.get().title == "Minister"
    refused = page.post(address, {"title": "Kept", "language": "xx", **key()})
    assert refused.status_code == 422
    assert refused.context["change_form"]["title"].value() == "Kept"


@pytest.mark.parametrize("role", ["leader", "interpreter", "press", "auditor"])
def test_who_does_not_prepare_changes_nothing(team, role):
    seat = team.seats[role]
    answer = browser(seat).post(at(seat, "party_add"), {"name": "Tessaria", "side": "ours", **key()})
    assert answer.status_code == 403
    assert not Party.objects.exists()


@pytest.mark.parametrize("role", ["press", "auditor"])
def test_who_reads_no_record_sees_no_speaker(team, role):
    table.speaker(team, "S. Marl")
    seat = team.seats[role]
    assert "S. Marl" not in browser(seat).get(at(seat, "speakers")).content.decode()


def test_a_speaker_of_another_delegation_is_not_there(team):
    other = table.speaker(house.opened("Other talks"))
    assert browser(team.head).post(at(team.head, "speaker_decide", other.pk), key()).status_code == 404


def test_narrowed_by_a_word(team):
    table.speaker(team, "Захар Тиманчук")
    table.speaker(team, "S. Marl")
    text = browser(team.head).get(at(team.head, "speakers"), {"q": "захар"}).context["parties"]
    assert [speaker.name for party in text for speaker in party.speaker_list] == ["Захар Тиманчук"]


def test_as_many_queries_for_one_speaker_as_for_three(team, django_assert_num_queries):
    page = browser(team.head)
    for count in (1, 2):
        for number in range(count):
            table.party(team, f"Party {count} {number}")
            table.speaker(team, f"Speaker {count} {number}")
        with django_assert_num_queries(9):
            page.get(at(team.head, "speakers"))
