"""Sending and acknowledging notes: from a script, and from a plain form."""

import pytest

from journal.models import Entry
from negotiations.models import Acknowledgement, Note
from tests import house, table
from tests.negotiations.views.said import note
from tests.pages import JSON, at, browser, key

FORM = {"to": "back_office", "priority": "urgent", "text": "Check the date they cite."}


def test_a_script_hears_where_the_note_stands_and_again_the_same(team):
    page, form = browser(team.delegate), {**FORM, **key()}
    first, again = (page.post(at(team.delegate, "note_send"), form, headers=JSON) for _ in range(2))
    assert first.status_code == 201
    assert first.json() == again.json()
    assert (first.json()["journal"], first.json()["position"]) == ("caucus", 1)
    assert Note.objects.get().pk.hex == first.json()["note"].replace("-", "")


def test_a_key_used_for_another_text_is_a_conflict(team):
    page, same = browser(team.delegate), key()
    page.post(at(team.delegate, "note_send"), {**FORM, **same}, headers=JSON)
    answer = page.post(at(team.delegate, "note_send"), {**FORM, **same, "text": "Another."}, headers=JSON)
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "conflict"


def test_without_script_it_leads_back_to_the_page(team, sitting):
    here = at(team.delegate, "live", sitting.reference)
    page = browser(team.delegate)
    answer = page.post(at(team.delegate, "note_send"), {**FORM, **key(), "next": here, "sitting": sitting.pk})
    assert (answer.status_code, answer.url) == (303, here)
    assert "Check the date they cite." in page.get(here).content.decode()


@pytest.mark.parametrize("elsewhere", ["https://example.com/", "//example.com", "javascript:alert(1)"])
def test_it_leads_nowhere_else(team, elsewhere):
    answer = browser(team.delegate).post(at(team.delegate, "note_send"), {**FORM, **key(), "next": elsewhere})
    assert answer.url == at(team.delegate, "overview")


@pytest.mark.parametrize("text", ["x" * 4001, "nul \0 here"])
def test_a_refused_text_is_kept_on_the_page_it_was_typed_on(team, sitting, text):
    here = at(team.delegate, "live", sitting.reference)
    answer = browser(team.delegate).post(at(team.delegate, "note_send"), {**FORM, **key(), "text": text, "next": here})
    assert answer.status_code == 422
    assert answer.context["note_form"]["text"].value() == text
    assert answer.context["sitting"] == sitting
    assert not Note.objects.exists()


def test_a_refused_text_is_kept_where_there_is_no_live_page(team):
    answer = browser(team.delegate).post(at(team.delegate, "note_send"), {**FORM, **key(), "priority": "loud"})
    assert answer.status_code == 422
    assert "Check the date they cite." in answer.content.decode()


def test_a_script_hears_what_is_wrong(team):
    answer = browser(team.delegate).post(at(team.delegate, "note_send"), {**FORM, **key(), "text": " "}, headers=JSON)
    assert answer.status_code == 422
    assert answer.json()["error"]["code"] == "invalid"
    assert answer.json()["error"]["message"]


@pytest.mark.parametrize("role", ["recorder", "interpreter", "press", "auditor"])
def test_who_reads_no_notes_sends_none(team, role):
    seat = team.seats[role]
    answer = browser(seat).post(at(seat, "note_send"), {**FORM, **key()}, headers=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "not_allowed")


def test_a_reply_to_a_note_that_is_not_seen_is_not_there(team):
    form = {**FORM, **key(), "reply_to": "00000000-0000-4000-8000-000000000000"}
    answer = browser(team.delegate).post(at(team.delegate, "note_send"), form, headers=JSON)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_a_sitting_of_another_delegation_is_no_choice(team, sitting):
    other = table.under_way(house.opened("Other talks"))
    answer = browser(team.delegate).post(
        at(team.delegate, "note_send"), {**FORM, **key(), "sitting": other.pk}, headers=JSON
    )
    assert answer.status_code == 422


def test_acknowledging_is_once_and_never_ones_own(team):
    sent = note(team.analyst)
    page = browser(team.delegate)
    first, again = (page.post(at(team.delegate, "note_acknowledge"), {"note": sent.pk}, headers=JSON) for _ in range(2))
    assert first.json() == again.json()
    assert Acknowledgement.objects.get().seat == team.delegate
    own = browser(team.analyst).post(at(team.analyst, "note_acknowledge"), {"note": sent.pk}, headers=JSON)
    assert own.status_code == 403
    for nonsense in ("", "not-a-note", "00000000-0000-4000-8000-000000000000"):
        assert page.post(at(team.delegate, "note_acknowledge"), {"note": nonsense}).status_code == 404
    assert Entry.objects.filter(kind="note.acknowledged").count() == 1
