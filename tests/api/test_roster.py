"""Delegations and their rosters through the API."""

import pytest

from teams.models import Delegation, Seat

pytestmark = pytest.mark.django_db

TALKS = {
    "negotiation": "New talks", "our_party": "Us", "venue": "Vienna", "venue_zone": "Europe/Vienna",
    "head_email": "new@example.org", "head_name": "New Head",
}  # fmt: skip


def test_a_delegation_is_told_with_ones_own_seat(call, cast):
    told = call("analyst").get("delegations/{delegation}/").json()
    assert told["id"] == str(cast.places["delegation"])
    assert told["seat"] == {
        "id": str(cast.seats["analyst"].pk), "role": "analyst", "desk": "back_office", "post": "",
    }  # fmt: skip
    assert told["compartments"] == ["caucus", "desk", "record"]
    listed = call("analyst").get("delegations/").json()["results"]
    assert [each["negotiation"] for each in listed] == ["Later talks", "Talks"]
    assert told in listed


def test_an_administrator_forms_a_delegation_and_sees_nothing_of_it(call):
    made = call("administrator").post("delegations/", TALKS)
    assert made.status_code == 201
    assert Delegation.objects.get(pk=made.json()["id"]).venue_zone == "Europe/Vienna"
    assert call("administrator").get(f"delegations/{made.json()['id']}/").status_code == 404
    assert call("administrator").get("delegations/").json()["results"] == []


def test_a_zone_is_one_that_exists(call):
    for zone in ("Europe/Atlantis", "../../etc/passwd", "", "GMT+25", 3, "Europe/Vienna\0"):
        assert call("administrator").post("delegations/", {**TALKS, "venue_zone": zone}).status_code == 400


def test_what_a_caller_may_not_choose_is_refused_not_ignored(call):
    body = {"email": "late@example.org", "name": "Late Comer", "role": "analyst"}
    for more in ({"suspended_at": None}, {"initials": "XX"}, {"delegation": "x"}, {"is_staff": True}):
        answer = call("head").post("delegations/{forming}/seats/", {**body, **more})
        assert (answer.status_code, answer.json()["fields"]) == (400, {next(iter(more)): ["unknown field"]})
    assert not Seat.objects.filter(person__email="late@example.org").exists()


def test_the_roster_is_fixed_when_talks_open(call):
    body = {"email": "late@example.org", "name": "Late Comer", "role": "analyst"}
    assert call("head").post("delegations/{forming}/seats/", body).json()["initials"] == "LC"
    assert call("head").post("delegations/{forming}/opening/").status_code == 201
    answer = call("head").post("delegations/{forming}/seats/", {**body, "email": "later@example.org"})
    assert (answer.status_code, answer.json()["detail"]) == (409, "The roster is fixed: the talks are open.")


def test_a_suspended_seat_finds_nothing_at_once(call):
    assert call("delegate").get("delegations/{delegation}/").status_code == 200
    assert (
        call("leader").put("delegations/{delegation}/seats/{seat}/suspension/", {"reason": "lost"}).status_code == 200
    )
    assert call("delegate").get("delegations/{delegation}/").status_code == 404
    assert call("leader").delete("delegations/{delegation}/seats/{seat}/suspension/").status_code == 200
    assert call("delegate").get("delegations/{delegation}/").status_code == 200


def test_an_invitation_signs_in_once(call, cast):
    secret = call("head").post("delegations/{delegation}/seats/{seat}/invitation/").json()["secret"]
    assert call("anonymous").client.get(f"/sign-in/{secret}/").status_code == 200


def test_how_many_lines_a_sitting_has_is_for_who_reads_the_record(call):
    path = "delegations/{delegation}/sittings/{sitting}/"
    assert (call("head").get(path).json()["lines"], call("press").get(path).json()["lines"]) == (1, None)


def test_attendance_names_speakers_to_who_reads_the_record(call, cast):
    path = "delegations/{delegation}/sittings/{sitting}/attendance/"
    assert call("head").put(path, {"seat": str(cast.places["seat"]), "present": True}).status_code == 204
    told = {who: call(who).get(path).json()["results"] for who in ("head", "press")}
    seat = {"seat": str(cast.places["seat"]), "speaker": None}
    assert told["head"] == [{"seat": None, "speaker": str(cast.places["speaker"])}, seat]
    assert told["press"] == [seat]
    assert call("head").put(path, {"seat": str(cast.places["seat"]), "present": False}).status_code == 204
    assert call("press").get(path).json()["results"] == []


def test_a_name_nobody_can_place_waits_until_somebody_decides(call, cast):
    speaker = str(cast.places["speaker"])
    path = "delegations/{delegation}/speakers/{speaker}/placement/"
    assert call("adviser").put(path, {}).json()["is_undecided"] is True
    waiting = call("adviser").get("delegations/{delegation}/speakers/", undecided="true").json()["results"]
    assert [each["id"] for each in waiting] == [speaker]
    assert call("adviser").put(path, {"party": str(cast.places["party"])}).json()["is_undecided"] is False
    assert call("adviser").put(path, {"same_as": speaker}).status_code == 409
    assert call("adviser").put(path, {"same_as": speaker, "party": speaker}).status_code == 400


def test_one_chooses_ones_language(call):
    told = call("press").put("me/", {"language": "uk", "theme": "dark"}).json()
    assert (told["language"], told["theme"]) == ("uk", "dark")
    assert call("press").put("me/", {"language": "xx", "theme": "dark"}).status_code == 400


def test_presence_tells_reading_of_journals_that_one_reads(call, cast):
    from teams.actions.presence import mark_present, mark_seen

    head, leader = cast.seats["head"], cast.seats["leader"]
    mark_present(actors={head.pk})
    mark_seen(actor=head.pk, cursors={"record": 2, "caucus": 1})
    mark_seen(actor=leader.pk, cursors={"record": 3})
    told = {who: call(who).get("delegations/{delegation}/presence/").json() for who in ("analyst", "recorder")}
    assert told["analyst"]["present"] == [str(head.pk)]
    assert told["analyst"]["seen"] == {"record": {str(head.pk): 2}, "caucus": {str(head.pk): 1}}
    assert told["recorder"]["seen"] == {"record": {str(head.pk): 2}}
