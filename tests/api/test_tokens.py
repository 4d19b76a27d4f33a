"""Signing in to the API: with a token, or with a session and its token against forgery."""

import pytest
from django.test import Client

from teams.actions.roster import suspend_seat
from tests.api.calling import Caller, bearer

pytestmark = pytest.mark.django_db

NOTE = {"text": "Ask for the text.", "to": "all", "priority": "flash"}


@pytest.mark.parametrize("header", ["Bearer", "Bearer x", "Bearer a b", "Bearer é", "bearer " + "x" * 10_000])
def test_a_wrong_token_is_told_so(cast, header):
    answer = Client(headers={"Authorization": header}).get("/api/v1/me/")
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Bearer")


def test_a_token_of_another_kind_is_nobodys(cast):
    answer = Client(headers={"Authorization": "Basic YTpi"}).get("/api/v1/me/")
    assert (answer.status_code, answer.json()["code"]) == (401, "not_authenticated")


def test_a_token_reads_or_writes_as_its_scope_says(cast):
    path = "delegations/{delegation}/notes/"
    read, write = bearer(cast, cast.secrets["read"]), bearer(cast, cast.secrets["write"])
    assert read.get(path).status_code == 200
    assert (read.post(path, NOTE).status_code, write.post(path, NOTE).status_code) == (403, 201)


def test_a_token_speaks_for_its_one_seat(cast):
    program, person = bearer(cast, cast.secrets["write"]), Caller(cast, "head")
    assert [each["negotiation"] for each in program.get("delegations/").json()["results"]] == ["Talks"]
    assert len(person.get("delegations/").json()["results"]) == 2
    assert (program.get("delegations/{forming}/").status_code, person.get("delegations/{forming}/").status_code) == (
        404, 200,
    )  # fmt: skip
    assert len(program.get("me/").json()["seats"]) == 1


@pytest.mark.parametrize(
    ("verb", "path", "body"),
    [
        ("POST", "delegations/{delegation}/tokens/", {"name": "more"}),
        ("DELETE", "delegations/{delegation}/tokens/{token}/", {}),
        ("PUT", "me/", {"language": "uk", "theme": "dark"}),
        ("POST", "delegations/{delegation}/seats/{seat}/invitation/", {}),
    ],
)
def test_no_token_makes_or_changes_credentials(cast, verb, path, body):
    assert bearer(cast, cast.secrets["write"]).send(verb, path, body).status_code == 403


def test_a_token_is_shown_once_and_ends_when_it_is_revoked(cast, call):
    path = "delegations/{delegation}/tokens/"
    made = call("analyst").post(path, {"name": "laptop", "scope": "write"}).json()
    program = bearer(cast, made["secret"])
    assert program.get("me/").status_code == 200
    listed = call("analyst").get(path).json()["results"]
    assert [set(each) for each in listed] == [{"id", "name", "scope", "created_at"}]
    assert call("analyst").delete(path + made["id"] + "/").status_code == 204
    assert program.get("me/").status_code == 401


def test_a_token_ends_with_its_seat(cast):
    suspend_seat(actor=cast.seats["leader"], seat=cast.seats["head"], reason="lost device")
    assert bearer(cast, cast.secrets["read"]).get("me/").status_code == 401


def test_a_browser_needs_its_token_against_forgery(cast):
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.person("head"), "django.contrib.auth.backends.ModelBackend")
    client.get("/preferences/")
    person = Caller(cast, client=client)
    path, secret = "delegations/{delegation}/notes/", client.cookies["csrftoken"].value
    assert person.post(path, NOTE).status_code == 403
    assert person.post(path, NOTE, **{"X-CSRFToken": "x" * 32}).status_code == 403
    assert person.post(path, NOTE, **{"X-CSRFToken": secret, "Origin": "null"}).status_code == 403
    assert person.post(path, NOTE, **{"X-CSRFToken": secret}).status_code == 201


def test_nothing_rests_in_a_cache(cast, call):
    for caller in (call("head"), bearer(cast, cast.secrets["read"])):
        assert "no-store" in caller.get("delegations/{delegation}/notes/")["Cache-Control"]
