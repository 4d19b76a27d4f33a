"""The live page: each seat its desk, the journals' fragments as they stand, and where the socket goes on."""

import pytest

from journal.models import Journal
from negotiations.actions.sittings import close_sitting
from tests import table
from tests.negotiations.views.said import line, note
from tests.pages import at, browser

DESKS = {
    "leader": ["leader", "room", "back-office"],
    "head": ["room", "back-office"],
    "delegate": ["room"],
    "interpreter": ["room"],
    "adviser": ["back-office"],
    "analyst": ["back-office"],
    "recorder": ["recorder"],
    "press": [],
    "auditor": [],
}


@pytest.mark.parametrize("role", DESKS)
def test_each_seat_opens_its_desks_and_no_other(team, sitting, role):
    seat, page = team.seats[role], browser(team.seats[role])
    for desk in ("room", "back-office", "recorder", "leader", "kitchen"):
        expected = 200 if desk in DESKS[role] else 404
        assert page.get(at(seat, "live_desk", sitting.reference, desk)).status_code == expected, desk
    own = page.get(at(seat, "live", sitting.reference))
    assert own.status_code == (200 if DESKS[role] else 404)
    if DESKS[role]:
        assert own.context["form"] == DESKS[role][0].replace("-", "_")
        assert [item["url"].split("/")[-2] for item in own.context["forms"]] == DESKS[role]


def test_the_page_holds_what_was_said_and_where_to_go_on(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Root causes first.")
    note(team.analyst, "Linkage.")
    page = browser(team.head).get(at(team.head, "live", sitting.reference))
    text = page.content.decode()
    assert "Root causes first." in text
    assert "Linkage." in text
    sizes = dict(Journal.objects.filter(scope=team.scope).values_list("compartment", "size"))
    told = dict(pair.split(":") for pair in page.context["since"].split(","))
    assert told == {name: str(sizes[name]) for name in ("record", "caucus", "mandate", "press")}
    assert f'data-since="{page.context["since"]}"' in text


@pytest.mark.parametrize("role", ["recorder", "interpreter"])
def test_who_reads_no_notes_has_none_on_the_page(team, sitting, role):
    note(team.analyst, "Linkage.")
    seat = team.seats[role]
    page = browser(seat).get(at(seat, "live", sitting.reference))
    assert page.context["caucus_html"] is None
    assert "Linkage." not in page.content.decode()
    assert "caucus" not in page.context["since"]


def test_a_closed_sitting_shows_its_own_lines_though_others_came_after(team, sitting, speaker):
    line(team.recorder, sitting, speaker, "Said in the first sitting.")
    close_sitting(actor=team.head, sitting=sitting)
    second = table.under_way(team)
    for number in range(70):
        line(team.recorder, second, speaker, f"Later words {number}.")
    text = browser(team.analyst).get(at(team.analyst, "live", sitting.reference)).content.decode()
    assert "Said in the first sitting." in text
    assert "Later words" not in text
    latest = browser(team.analyst).get(at(team.analyst, "live", second.reference))
    assert len(latest.context["record_html"]) == 60
    assert "Later words 69." in latest.context["record_html"][-1]


def test_times_stand_in_the_venues_zone(team, sitting, speaker):
    said = line(team.recorder, sitting, speaker)
    text = browser(team.analyst).get(at(team.analyst, "live", sitting.reference)).context["record_html"][-1]
    assert said.recorded_at.astimezone(team.delegation.zone).strftime(">%H:%M<") in text


def test_a_reply_without_script(team, sitting):
    sent = note(team.analyst, "Ask for the date.")
    page = browser(team.delegate)
    here = at(team.delegate, "live", sitting.reference)
    assert page.get(here, {"reply_to": sent.pk}).context["reply_to"]["text"] == "Ask for the date."
    for nonsense in ("", "x", "00000000-0000-4000-8000-000000000000"):
        assert page.get(here, {"reply_to": nonsense}).context["reply_to"] is None


def test_an_unknown_sitting(team, sitting):
    assert browser(team.head).get(at(team.head, "live", "1.9")).status_code == 404
    assert browser(team.head).get(f"/delegations/{team.head.delegation_id}/sittings/01.1/live/").status_code == 404


def test_as_many_queries_for_one_of_each_as_for_three(team, sitting, speaker, django_assert_num_queries):
    browsers = {seat: browser(seat) for seat in (team.head, team.recorder)}
    for count in (1, 2):
        for number in range(count):
            line(team.recorder, sitting, speaker)
            note(team.analyst)
            table.point(team)
            table.speaker(team, f"Speaker {count}.{number}")
        for (seat, page), queries in zip(browsers.items(), (16, 11), strict=True):
            with django_assert_num_queries(queries):
                page.get(at(seat, "live", sitting.reference))
