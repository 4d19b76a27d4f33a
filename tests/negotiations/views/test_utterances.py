"""Taking down lines and correcting them: once each, and nothing typed is ever lost."""

import pytest

from negotiations.actions.sittings import pause_sitting
from negotiations.models import Correction, Utterance
from tests.negotiations.views.said import line
from tests.pages import JSON, at, browser, key


@pytest.fixture
def form(speaker):
    return {"speaker": speaker.pk, "language": "en", "text": "The exchange can include civilians.", **key()}


def test_a_script_hears_the_citation_and_again_the_same(team, sitting, form):
    page, address = browser(team.recorder), at(team.recorder, "utterance_record", sitting.reference)
    form |= {"started_at": "2026-03-01T10:00:00.000Z", "ended_at": "2026-03-01T10:00:04.000Z"}
    first, again = (page.post(address, form, headers=JSON) for _ in range(2))
    assert first.status_code == 201
    assert first.json() == again.json()
    assert first.json().items() >= {"journal": "record", "citation": "1.1.1", "number": 1}.items()
    kept = Utterance.objects.get()
    assert (kept.ended_at - kept.started_at).seconds == 4


def test_without_script_the_page_says_the_citation(team, sitting, form):
    page = browser(team.recorder)
    answer = page.post(at(team.recorder, "utterance_record", sitting.reference), form, follow=True)
    assert answer.redirect_chain == [(at(team.recorder, "live", sitting.reference), 303)]
    assert "Recorded as 1.1.1." in answer.content.decode()


@pytest.mark.parametrize("wrong", [{"text": "  "}, {"speaker": ""}, {"language": "<b>"}, {"started_at": "yesterday"}])
def test_what_is_wrong_keeps_the_text(team, sitting, form, wrong):
    here = at(team.recorder, "live", sitting.reference)
    page, address = browser(team.recorder), at(team.recorder, "utterance_record", sitting.reference)
    answer = page.post(address, {**form, **wrong, "next": here})
    assert answer.status_code == 422
    assert answer.context["utterance_form"]["text"].value() == {**form, **wrong}["text"]
    assert page.post(address, {**form, **wrong}, headers=JSON).status_code == 422
    assert not Utterance.objects.exists()


def test_a_paused_sitting_takes_no_line_and_the_text_is_kept(team, sitting, form):
    pause_sitting(actor=team.head, sitting=sitting)
    here = at(team.recorder, "live", sitting.reference)
    page, address = browser(team.recorder), at(team.recorder, "utterance_record", sitting.reference)
    answer = page.post(address, {**form, "next": here})
    assert answer.status_code == 409
    assert "The exchange can include civilians." in answer.content.decode()
    assert page.post(address, form, headers=JSON).json()["error"]["code"] == "conflict"


@pytest.mark.parametrize("role", ["head", "analyst", "press", "auditor"])
def test_only_the_recorder_takes_down(team, sitting, form, role):
    seat = team.seats[role]
    answer = browser(seat).post(at(seat, "utterance_record", sitting.reference), form, headers=JSON)
    assert answer.status_code == 403
    assert not Utterance.objects.exists()


def test_a_sitting_that_is_not_there(team, form):
    assert browser(team.recorder).post(at(team.recorder, "utterance_record", "7.7"), form).status_code == 404


def test_a_correction_stands_beside_the_line_and_both_are_shown(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Civilians too.")
    page, address = browser(team.head), at(team.head, "utterance_correct", "1.1.1")
    form = {"text": "Civilians, too?", "reason": "it was a question", **key()}
    assert page.post(address, form).status_code == 303
    assert page.post(address, form).status_code == 303
    assert Correction.objects.count() == 1
    shown = page.get(at(team.head, "line", "1.1.1")).content.decode()
    assert "Civilians too." in shown
    assert "Civilians, too?" in shown
    assert "it was a question" in shown


def test_a_correction_that_changes_nothing_or_says_no_reason_keeps_the_text(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Civilians too.")
    page, address = browser(team.head), at(team.head, "utterance_correct", "1.1.1")
    same = page.post(address, {"text": "Civilians too.", "reason": "none", **key()})
    assert same.status_code == 409
    answer = page.post(address, {"text": "Quite another text.", "reason": "", **key()})
    assert answer.status_code == 422
    assert "Quite another text." in answer.content.decode()
    assert page.post(address, {"text": "x", "reason": "", **key()}, headers=JSON).status_code == 422


def test_who_corrects(team, sitting, speaker):
    line(team.recorder, sitting, speaker)
    form = {"text": "Other words.", "reason": "misheard", **key()}
    assert browser(team.analyst).post(at(team.analyst, "utterance_correct", "1.1.1"), form).status_code == 403
    assert browser(team.press).post(at(team.press, "utterance_correct", "1.1.1"), form).status_code == 404
    assert browser(team.head).post(at(team.head, "utterance_correct", "1.1.9"), form).status_code == 404
