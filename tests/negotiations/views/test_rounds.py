"""Rounds and sittings: planning, opening, pausing, closing, who was there."""

import pytest

from negotiations.actions import leverage, sittings
from negotiations.models import Attendance, Round, Sitting
from tests import house, table
from tests.negotiations.views.said import line
from tests.pages import at, browser, key


def test_plan_a_round_and_a_sitting_once_each(team):
    page, form = browser(team.recorder), {"title": "First", "place": "Karst House", **key()}
    for _ in range(2):
        assert page.post(at(team.recorder, "round_create"), form).status_code == 303
    planned = {"round": Round.objects.get().pk, "title": "Agenda", **key()}
    for _ in range(2):
        assert page.post(at(team.recorder, "sitting_create"), planned).status_code == 303
    assert Sitting.objects.get().reference == "1.1"
    text = page.get(at(team.recorder, "rounds")).content.decode()
    assert "Karst House" in text
    assert at(team.recorder, "sitting", "1.1") in text


def test_what_is_wrong_keeps_the_text(team):
    page = browser(team.head)
    answer = page.post(at(team.head, "round_create"), {"title": "x" * 201, **key()})
    assert (answer.status_code, answer.context["round_form"]["title"].value()) == (422, "x" * 201)
    other = table.planned(house.opened("Other talks"))
    refused = page.post(at(team.head, "sitting_create"), {"round": other.round_id, "title": "Kept", **key()})
    assert (refused.status_code, refused.context["sitting_form"]["title"].value()) == (422, "Kept")


def test_only_head_and_recorder_plan(team):
    page = browser(team.analyst)
    assert page.post(at(team.analyst, "round_create"), {"title": "", **key()}).status_code == 403
    assert "round_form" not in page.get(at(team.analyst, "rounds")).context


def test_the_steps_of_a_sitting_and_what_a_step_too_many_says(team):
    sitting = table.planned(team)
    page = browser(team.head)
    steps = [("open", "open"), ("pause", "paused"), ("resume", "open"), ("close", "closed")]
    for step, state in steps:
        told = page.post(
            at(team.head, f"sitting_{step}", sitting.reference),
            {"reason": "lunch", "unready": "They wait.", **key()},
            follow=True,
        )
        assert told.redirect_chain == [(at(team.head, "sitting", "1.1"), 303)]
        assert Sitting.objects.get().state == state
    late = page.post(at(team.head, "sitting_open", sitting.reference), key(), follow=True)
    assert "closed" in next(str(message) for message in late.context["messages"])
    assert Sitting.objects.get().state == "closed"


def test_others_do_not_run_a_sitting(team, sitting):
    answer = browser(team.delegate).post(at(team.delegate, "sitting_close", "1.1"), key())
    assert answer.status_code == 403
    assert Sitting.objects.get().state == "open"


def test_who_was_there_is_marked_and_taken_back(team, sitting, speaker):
    page, address = browser(team.recorder), at(team.recorder, "attendance_mark", "1.1")
    page.post(address, {"seat": team.delegate.pk, "present": "on", **key()})
    page.post(address, {"speaker": speaker.pk, "present": "on", **key()})
    shown = page.get(at(team.recorder, "sitting", "1.1")).context
    assert [row["seat"] for row in shown["seats"] if row["present"]] == [team.delegate]
    assert [row["speaker"] for row in shown["speakers"] if row["present"]] == [speaker]
    page.post(address, {"seat": team.delegate.pk, **key()})
    assert Attendance.objects.get().speaker == speaker
    assert page.post(address, key()).status_code == 422
    assert (
        browser(team.analyst).post(at(team.analyst, "attendance_mark", "1.1"), {"seat": team.head.pk}).status_code
        == 403
    )


@pytest.mark.parametrize(("role", "reads"), [("analyst", True), ("press", False), ("auditor", False)])
def test_that_it_takes_place_is_known_and_what_is_said_is_not(team, sitting, speaker, role, reads):
    line(team.recorder, sitting, speaker, "Root causes first.")
    seat = team.seats[role]
    page = browser(seat).get(at(seat, "sitting", "1.1"))
    assert page.status_code == 200
    assert ("Root causes first." in page.content.decode()) is reads
    assert (speaker.name in page.content.decode()) is reads
    assert ("1 line" in page.content.decode()) is reads


def test_as_many_queries_for_one_as_for_three(team, speaker, django_assert_num_queries):
    page = browser(team.head)
    for _ in range(2):
        sitting = table.planned(team)
        with django_assert_num_queries(9):
            page.get(at(team.head, "rounds"))
        with django_assert_num_queries(20):  # eight of them for the board of readiness
            page.get(at(team.head, "sitting", sitting.reference))
        for title in "ab":
            table.planned(team)
            table.speaker(team, f"Speaker {title} {sitting.pk}")


def test_who_asks_for_a_break_sees_for_whom_time_works(team):
    """On the sitting's page, for the head; not for the recorder, who runs the sitting and reads no counsel."""
    sitting, point = table.under_way(team), table.point(team, "Prisoners")
    leverage.judge_delay(actor=team.head, point=point, gains="them", reason="They count on the winter.")
    shown = browser(team.head).get(at(team.head, "sitting", sitting.reference)).content.decode()
    assert all(text in shown for text in ("They gain by waiting", "1 Prisoners", "They count on the winter."))
    assert (
        "gain by waiting"
        not in browser(team.recorder).get(at(team.recorder, "sitting", sitting.reference)).content.decode()
    )
    sittings.pause_sitting(actor=team.head, sitting=sitting)
    assert "gain by waiting" not in browser(team.head).get(at(team.head, "sitting", sitting.reference)).content.decode()
