"""Importing through the pages: a report first, nothing written until it is confirmed, the same file once."""

import uuid

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from negotiations.models import RecordImport, Utterance
from teams import holding
from tests import table
from tests.pages import at, browser, key

VTT = """WEBVTT

00:00:01.000 --> 00:00:04.000
<v Ivan Petrenko>We agree to the agenda.

00:00:05.000 --> 00:00:09.000
<v Somebody>Not to the third point.
"""


def file(text=VTT, name="sitting.vtt"):
    return SimpleUploadedFile(name, text.encode(), "text/vtt")


@pytest.fixture
def planned(team):
    return table.planned(team)


def upload(page, seat, sitting, **more):
    return page.post(at(seat, "record_import"), {"file": file(), "sitting": sitting.pk, **more})


def test_the_report_comes_first_and_the_confirmation_imports_once(team, planned):
    table.speaker(team, "Ivan Petrenko")
    page = browser(team.recorder)
    shown = upload(page, team.recorder, planned, starts_at="2026-03-01T10:00")
    assert shown.status_code == 200
    report = shown.context["report"]
    assert (report["lines"], report["name"], report["already"]) == (2, "sitting.vtt", False)
    assert {row["name"]: row["matched"] for row in report["speakers"]}["Ivan Petrenko"] == "Ivan Petrenko"
    assert not Utterance.objects.exists()
    confirm = at(team.recorder, "record_import_confirm", shown.context["upload"].id)
    told = page.post(confirm, key(), follow=True)
    assert "Imported 2 lines." in told.content.decode()
    assert Utterance.objects.count() == 2
    began = Utterance.objects.get(number=1).started_at.astimezone(team.delegation.zone)
    assert began.isoformat() == "2026-03-01T10:00:01+01:00"
    again = page.post(confirm, key())
    assert (again.status_code, "This upload is gone." in again.content.decode()) == (404, True)


def test_the_same_file_again_changes_nothing(team, planned):
    page = browser(team.recorder)
    first = upload(page, team.recorder, planned)
    page.post(at(team.recorder, "record_import_confirm", first.context["upload"].id), key())
    second = upload(page, team.recorder, table.planned(team))
    assert second.context["report"]["already"]
    told = page.post(at(team.recorder, "record_import_confirm", second.context["upload"].id), key(), follow=True)
    assert "Nothing changed." in told.content.decode()
    assert (RecordImport.objects.count(), Utterance.objects.count()) == (1, 2)


@pytest.mark.parametrize("text", ["", "no format at all", "WEBVTT\n\nNOTE nothing is said\n"])
def test_what_cannot_be_read_is_told_on_the_form_and_not_kept(team, planned, text):
    page = browser(team.recorder)
    answer = page.post(at(team.recorder, "record_import"), {"file": file(text), "sitting": planned.pk})
    assert answer.status_code == 422
    assert answer.context["form"].errors["file"]
    assert not list((settings.VAR_DIR / "uploads").glob(f"{team.recorder.pk}*"))


def test_only_a_planned_empty_sitting_of_ones_own_is_offered(team, sitting):
    answer = upload(browser(team.recorder), team.recorder, sitting)
    assert (answer.status_code, answer.context["form"].errors.keys()) == (422, {"sitting"})


def test_the_upload_of_another_seat_is_not_there(team, planned):
    shown = upload(browser(team.recorder), team.recorder, planned)
    other = browser(team.head).post(at(team.head, "record_import_confirm", shown.context["upload"].id), key())
    assert (other.status_code, "This upload is gone." in other.content.decode()) == (404, True)
    assert browser(team.head).post(at(team.head, "record_import_confirm", uuid.uuid4()), key()).status_code == 404
    assert not Utterance.objects.exists()


def test_what_nobody_confirms_is_forgotten_after_a_day(team, planned, monkeypatch):
    page = browser(team.recorder)
    first = upload(page, team.recorder, planned).context["upload"]
    assert first.path.exists()
    monkeypatch.setattr(holding, "KEPT", -1)
    upload(page, team.recorder, planned)
    assert not first.path.exists()


@pytest.mark.parametrize("role", ["leader", "delegate", "analyst", "press", "auditor"])
def test_who_imports_nothing(team, planned, role):
    seat = team.seats[role]
    assert browser(seat).get(at(seat, "record_import")).status_code == 403
    assert upload(browser(seat), seat, planned).status_code == 403
    assert browser(seat).post(at(seat, "record_import_confirm", uuid.uuid4()), key()).status_code == 403


def test_as_many_queries_for_one_import_as_for_three(team, django_assert_num_queries):
    page = browser(team.recorder)
    for number in range(2):
        for copy in range(1 + number):
            sitting = table.planned(team)
            text = VTT.replace("third", f"third {number} {copy}")
            shown = page.post(at(team.recorder, "record_import"), {"file": file(text), "sitting": sitting.pk})
            page.post(at(team.recorder, "record_import_confirm", shown.context["upload"].id), key())
        with django_assert_num_queries(6):
            page.get(at(team.recorder, "record_import"))
