"""What no browser of ours sends: answered in words, nothing half-written, and never a fault of ours."""

import pytest
from django.test import Client
from django.urls import reverse

from journal.models import Entry
from tests.negotiations.views.said import line
from tests.pages import JSON, at, browser, key

ODD = ["\0", "\ufffe", "\u202e", "x" * 5000, "-1", "9" * 17, "9" * 400, "1.1", "'; --", "<script>", "٣", "²"]
LISTS = {
    "roster": ("q", "role", "sort", "page"),
    "record": ("q", "sitting", "speaker", "party", "language", "after", "before"),
    "speakers": ("q",),
    "points": ("q",),
    "rounds": ("page",),
    "record_import": ("page",),
}


@pytest.mark.parametrize("name", LISTS)
def test_odd_questions(team, sitting, speaker, name):
    line(team.recorder, sitting, speaker)
    page = browser(team.head)
    for asked in LISTS[name]:
        for odd in ODD:
            answer = page.get(at(team.head, name), {asked: odd})
            assert answer.status_code in ({200, 404} if asked == "sitting" else {200}), (asked, odd)
            assert b"<script>" not in answer.content.split(b"</head>")[1]


@pytest.mark.parametrize("odd", ODD)
def test_odd_forms(team, sitting, speaker, odd):
    recorder, head = browser(team.recorder), browser(team.head)
    before = Entry.objects.filter(journal__compartment="record").count()
    posts = [
        (head, at(team.head, "note_send"), {"to": odd, "priority": odd, "text": odd, "reply_to": odd, "sitting": odd}),
        (head, at(team.head, "note_acknowledge"), {"note": odd}),
        (head, at(team.head, "sitting_pause", "1.7"), {"reason": odd}),
        (head, at(team.head, "attendance_mark", "1.1"), {"seat": odd, "speaker": odd}),
        (head, at(team.head, "party_add"), {"name": odd, "side": odd}),
        (head, at(team.head, "speaker_add"), {"name": odd, "party": odd, "language": odd, "hotkey": odd}),
        (head, at(team.head, "sitting_create"), {"round": odd, "title": odd}),
        (head, at(team.head, "seat_suspend", team.press.pk), {"reason": ""}),
        (head, at(team.head, "talks_open"), {"confirm": odd}),
        (head, reverse("preferences"), {"language": odd, "theme": odd}),
        (recorder, at(team.recorder, "utterance_record", "1.1"), {"speaker": odd, "language": odd, "text": odd}),
        (recorder, at(team.recorder, "record_import"), {"file": odd, "sitting": odd, "starts_at": odd}),
    ]
    for page, address, form in posts:
        for headers in ({}, JSON):
            answer = page.post(address, {**form, **key()}, headers=headers)
            assert answer.status_code in {404, 409, 422}, (address, answer.status_code)
    assert Entry.objects.filter(journal__compartment="record").count() == before


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_request_key_is_a_key_like_another(team, odd):
    form = {"to": "room", "priority": "routine", "text": "Look.", "request_key": odd}
    assert browser(team.head).post(at(team.head, "note_send"), form, headers=JSON).status_code == 201


def test_a_reason_that_cannot_be_kept_is_told_and_the_sitting_goes_on(team, sitting):
    for reason in ("\0", "x" * 201):
        answer = browser(team.head).post(at(team.head, "sitting_pause", "1.1"), {"reason": reason})
        assert answer.status_code == 422
    sitting.refresh_from_db()
    assert sitting.state == "open"


@pytest.mark.parametrize("number", ["0", "99999999999999999999", "2147483648"])
def test_numbers_beyond_any_table(team, number):
    address = f"/delegations/{team.head.delegation_id}/points/{number}/remove/"
    assert browser(team.head).post(address, key()).status_code == 404


def test_a_form_of_another_site_is_refused(team):
    page = Client(enforce_csrf_checks=True)
    page.force_login(team.head.person, "django.contrib.auth.backends.ModelBackend")
    form = {"to": "room", "priority": "routine", "text": "Look.", **key()}
    assert page.post(at(team.head, "note_send"), form).status_code == 403
    told = page.post(at(team.head, "note_send"), form, headers=JSON)
    assert (told.status_code, told.json()["error"]["code"]) == (403, "stale_page")
