"""Briefing packs and the sheet of a point through the API."""

import pytest

from negotiations.actions import pack_making

pytestmark = pytest.mark.django_db

PACKS = "delegations/{delegation}/packs/"
SHEET = "delegations/{delegation}/points/{measured}/sheet/"


def test_a_pack_is_asked_for_watched_taken_and_cancelled(call, settings, tmp_path):
    settings.VAR_DIR = tmp_path
    made = call("interpreter").post(PACKS)
    assert (made.status_code, made.json()["state"], made.json()["number"]) == (201, "asked", 1)
    assert call("interpreter").post(PACKS).status_code == 409
    path = f"{PACKS}{made.json()['id']}/"
    assert call("interpreter").get(path + "file/").status_code == 404
    assert pack_making.make_next_pack() == 1
    ready = call("interpreter").get(path).json()
    assert (ready["state"], ready["percent"], len(ready["digest"])) == ("ready", 100, 64)
    assert call("interpreter").get(path + "file/").content.startswith(b"%PDF-")
    assert call("interpreter").post(path + "cancellation/").status_code == 409
    assert call("head").get(path).status_code == 404
    second = call("interpreter").post(PACKS).json()
    assert call("interpreter").post(f"{PACKS}{second['id']}/cancellation/").json()["state"] == "cancelled"
    listed = call("interpreter").get(PACKS).json()["results"]
    assert [(one["number"], one["state"]) for one in listed] == [(2, "cancelled"), (1, "ready")]


def test_a_sheet_has_what_the_seat_reads(call):
    head, delegate, recorder = (call(who).get(SHEET).json() for who in ("head", "delegate", "recorder"))
    assert "All in 25 days" in str(head)
    assert "All in 25 days" not in str(delegate)
    assert "All in 20 days" in str(delegate)
    assert "days" not in str(recorder["blocks"])
    assert {block["kind"] for block in head["blocks"]} <= {"heading", "words", "facts", "table"}
