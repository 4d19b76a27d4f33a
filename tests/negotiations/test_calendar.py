"""Sittings planned ahead, dates going out as a calendar, and meetings coming in: all of them or none."""

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from icalendar import Calendar

from briefings.files.unreadable import Unreadable
from journal.models import Entry
from negotiations.actions import meetings
from negotiations.actions.meetings import import_meetings
from negotiations.actions.scheduling import schedule_sitting
from negotiations.actions.sittings import open_sitting
from negotiations.files.calendar_in import LARGEST, read_meetings
from negotiations.models import Sitting
from teams.models import Delegation
from teams.rules import Conflict, Denied
from tests import house, table
from tests.pages import at, browser, key

pytestmark = pytest.mark.django_db
VIENNA = ZoneInfo("Europe/Vienna")


def event(uid: str = "one@example.org", *lines: str, starts: str = "DTSTART:20300331T080000Z") -> str:
    told = [line for line in (f"UID:{uid}" if uid else "", starts, *lines) if line]
    return "\r\n".join(["BEGIN:VEVENT", *told, "END:VEVENT"])


def calendar(*events: str, more: str = "") -> bytes:
    return "\r\n".join(
        ["BEGIN:VCALENDAR", "VERSION:2.0", *([more] if more else []), *events, "END:VCALENDAR", ""]
    ).encode()


def read(tmp_path: Any, data: bytes) -> list[Any]:
    path = tmp_path / "file"
    path.write_bytes(data)
    return read_meetings(path, VIENNA)


BERLIN = "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nRRULE:FREQ=SECONDLY\r\nEND:STANDARD\r\nEND:VTIMEZONE"  # fmt: skip


@pytest.mark.once
@pytest.mark.parametrize(
    ("starts", "hour", "note"),
    [
        ("DTSTART:20300115T080000Z", 8, ""),
        ("DTSTART:20300115T090000", 8, "no time zone: read as venue time"),
        ("DTSTART:20300715T090000", 7, "no time zone: read as venue time"),
        ("DTSTART;TZID=Europe/Berlin:20300331T090000", 7, ""),
        ("DTSTART;TZID=W. Europe Standard Time:20300115T090000", 8, ""),
        ("DTSTART;TZID=/mozilla.org/20050126_1/Europe/Kiev:20300115T090000", 7, ""),
    ],
)
def test_a_time_is_of_its_zone_whatever_the_file_says_of_the_zone(tmp_path, starts, hour, note) -> None:
    [meeting] = read(tmp_path, calendar(event(starts=starts), more=BERLIN))
    assert (meeting.problem, meeting.aside, meeting.note) == ("", "", note)
    assert meeting.begins.astimezone(UTC).hour == hour


@pytest.mark.once
@pytest.mark.parametrize(
    ("given", "said"),
    [
        (event("", "SUMMARY:x"), "no name (UID)"),
        (event("a", "RRULE:FREQ=DAILY"), "It repeats"),
        (event("a", "RDATE:20300401T080000Z"), "It repeats"),
        (event("a", starts=""), "beginning cannot be read"),
        (event("a", starts="DTSTART:soon"), "beginning cannot be read"),
        (event("a", starts="DTSTART;TZID=Mars/Olympus:20300115T090000"), "Mars/Olympus"),
        (event("a", "DTEND:20300331T070000Z"), "end is not after"),
        (event("a", "DTEND:later"), "end cannot be read"),
        (event("a", starts="DTSTART:01010101T000000Z"), "not of our time"),
        (event("a", "SUMMARY:Talks\x07\x1b[31m"), "cannot be seen"),
        (event("a", starts="DTSTART;VALUE=DATE:20300331"), "whole day"),
        (event("a", "DURATION:P9D"), "longer than a day"),
        (event("a", "STATUS:CANCELLED"), "cancelled"),
        (event("review-1@anteroom"), "no meeting"),
    ],
)
def test_an_event_that_is_no_meeting_says_why(tmp_path, given, said) -> None:
    [meeting] = read(tmp_path, calendar(given))
    assert said in (meeting.problem or meeting.aside)


@pytest.mark.once
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"MZ\x90\x00" * 9, "UTF-8"),
        (b"name,role\nIvan,Envoy\n", "no calendar"),
        (calendar(), "no event"),
        (calendar(event("a"), event("b"))[:-15], "its end is missing"),
        (calendar("BEGIN:VEVENT\r\nnonsense\r\nEND:VTODO"), "damaged"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 20, "damaged"),
        (calendar(*["BEGIN:VEVENT\r\nEND:VEVENT"] * 30_000), "more than 1000 events"),
        (calendar(event("a", "DESCRIPTION:" + "x" * LARGEST)), "more than 1 MiB"),
    ],
    ids=["empty", "binary", "table", "no-event", "cut", "damaged", "nested", "bomb", "large"],
)
def test_a_file_that_is_no_calendar_is_refused_whole(tmp_path, data, said) -> None:
    with pytest.raises(Unreadable, match=said):
        read(tmp_path, data)


def test_meetings_come_in_all_or_none_and_go_out_again(tmp_path) -> None:
    talks = house.opened()
    Delegation.objects.filter(pk=talks.delegation.pk).update(venue_zone="Europe/Vienna")
    held = table.under_way(talks)
    pages, seat = browser(talks.head), talks.head
    good = event("one@example.org", "SUMMARY:=SUM(1)\\, the list", "DTEND:20300331T100000Z")
    late = event("two@example.org", "SUMMARY:Second", starts="DTSTART:20300401T090000")

    def send(*events: str) -> Any:
        file = SimpleUploadedFile("plan.ics", calendar(*events), "text/calendar")
        return pages.post(at(seat, "calendar_import"), {"file": file, "round": held.round.pk})

    report = send(late, good, good)
    assert [row.fate for row in report.context["rows"]] == ["new", "new", "wrong"]
    path = at(seat, "calendar_import_confirm", report.context["upload"].id)
    assert pages.post(path, key()).status_code == 303
    assert Sitting.objects.filter(delegation=talks.delegation).count() == 1

    report = send(late, good)
    assert "no time zone: read as venue time" in report.content.decode()
    path = at(seat, "calendar_import_confirm", report.context["upload"].id)
    assert Sitting.objects.filter(delegation=talks.delegation).count() == 1
    assert browser(talks.recorder).post(path, key()).status_code == 404
    assert (pages.post(path, key()).status_code, pages.post(path, key()).status_code) == (303, 404)
    first, second = Sitting.objects.filter(delegation=talks.delegation).order_by("number")[1:]
    assert (first.title, first.planned_until - first.planned_from) == ("=SUM(1), the list", timedelta(hours=2))
    assert second.planned_from == datetime(2030, 4, 1, 7, tzinfo=UTC)
    assert "=SUM(1), the list" in pages.get(at(seat, "calendar")).content.decode()

    out = pages.post(at(seat, "calendar_export"))
    assert (b"VTIMEZONE" in out.content, b"DTSTART:20300331T080000Z" in out.content) == (False, True)
    told = {str(one["SUMMARY"]): one["DTSTART"].dt for one in Calendar.from_ical(out.content).walk("VEVENT")}
    assert told["Sitting 1.2: =SUM(1), the list"] == first.planned_from
    assert pages.post(at(seat, "calendar_export")).status_code == 200
    kinds = Entry.objects.filter(journal__scope=str(talks.delegation.pk), kind__startswith="calendar.")
    assert list(kinds.order_by("pk").values_list("kind", flat=True)) == ["calendar.imported", "calendar.taken"]

    moved = good.replace("080000Z", "090000Z")
    meetings = read(tmp_path, calendar(moved, late))
    rows = import_meetings(actor=seat, round=held.round, meetings=meetings)
    assert [(row.fate, row.sitting.pk) for row in rows] == [("changed", first.pk), ("same", second.pk)]
    assert Sitting.objects.get(pk=first.pk).planned_from == datetime(2030, 3, 31, 9, tzinfo=UTC)
    with pytest.raises(ValidationError):
        import_meetings(
            actor=seat, round=held.round, meetings=read(tmp_path, calendar(good, event("x", "RRULE:FREQ=DAILY")))
        )
    assert Sitting.objects.get(pk=first.pk).planned_from == datetime(2030, 3, 31, 9, tzinfo=UTC)


def test_a_time_is_planned_until_the_sitting_opens() -> None:
    talks = house.opened()
    sitting, begins = table.planned(talks), datetime(2030, 3, 31, 8, tzinfo=UTC)
    pages, path = browser(talks.head), at(talks.head, "sitting_schedule", sitting.reference)
    wrong = pages.post(path, key() | {"planned_from": "2030-03-31T10:00", "planned_until": "2030-03-31T09:00"})
    assert (wrong.status_code, table.fresh(sitting).planned_from) == (422, None)
    with pytest.raises(Denied):
        schedule_sitting(actor=talks.delegate, sitting=sitting, planned_from=begins)
    for _again in range(2):
        schedule_sitting(actor=talks.recorder, sitting=sitting, planned_from=begins)
    told = Entry.objects.filter(journal__scope=str(talks.delegation.pk), kind="sitting.scheduled")
    assert [datetime.fromisoformat(one.body["planned_from"]) for one in told.order_by("pk")] == [begins]
    assert pages.get(at(talks.head, "record")).status_code == 200
    open_sitting(actor=talks.head, sitting=sitting, unready="Training")
    with pytest.raises(Conflict):
        schedule_sitting(actor=talks.head, sitting=sitting, planned_from=None)


def test_a_sitting_that_is_opened_meanwhile_keeps_the_whole_file_out(monkeypatch) -> None:
    talks = house.opened()
    table.under_way(talks)
    pages, seat = browser(talks.head), talks.head

    def send(*events: str) -> Any:
        file = SimpleUploadedFile("meetings.ics", calendar(*events))
        round = talks.delegation.rounds.get()
        return pages.post(at(seat, "calendar_import"), {"file": file, "round": round.pk, **key()})

    pages.post(at(seat, "calendar_import_confirm", send(event()).context["upload"].id), key())
    planned = Sitting.objects.get(calendar_uid="one@example.org")
    later = event(starts="DTSTART:20300401T080000Z"), event("two@example.org")
    upload = send(*later).context["upload"].id
    judged = meetings._judged

    def opened_meanwhile(*given: Any) -> Any:
        rows = judged(*given)
        Sitting.objects.filter(pk=planned.pk).update(state="closed")
        return rows

    monkeypatch.setattr(meetings, "_judged", opened_meanwhile)
    answer = pages.post(at(seat, "calendar_import_confirm", upload), key(), follow=True)
    assert "was opened meanwhile. Nothing was imported." in answer.content.decode()
    assert not Sitting.objects.filter(calendar_uid="two@example.org").exists()
