"""Too many requests are told to wait, whoever asks and however wrongly."""

import pytest
from django.core.cache import cache

from teams.api.throttling import PersonThrottle, StrangerThrottle
from tests.api.calling import bearer

pytestmark = pytest.mark.django_db


@pytest.fixture
def few(monkeypatch):
    rates = {"person": "3/min", "stranger": "3/min"}
    for throttle in (PersonThrottle, StrangerThrottle):
        monkeypatch.setattr(throttle, "THROTTLE_RATES", rates)
    cache.clear()


def statuses(caller, path="delegations/{delegation}/notes/"):
    return [caller.get(path).status_code for _ in range(4)]


def test_a_person_is_told_to_wait(few, call):
    assert statuses(call("head")) == [200, 200, 200, 429]
    answer = call("head").get("me/")
    assert (answer.status_code, answer.json()["code"]) == (429, "throttled")
    assert 0 < int(answer["Retry-After"]) <= 60


def test_nobody_crowds_out_another(few, call):
    statuses(call("head"))
    assert call("analyst").get("me/").status_code == 200


def test_a_token_counts_for_its_person(few, cast, call):
    assert statuses(bearer(cast, cast.secrets["read"])) == [200, 200, 200, 429]
    assert call("head").get("me/").status_code == 429


@pytest.mark.parametrize("who", ["anonymous", "guesser"])
def test_strangers_are_counted_before_they_are_turned_away(few, cast, call, who):
    caller = call("anonymous") if who == "anonymous" else bearer(cast, "guess")
    assert statuses(caller) == [401, 401, 401, 429]


def test_a_header_does_not_make_another_stranger(few, call):
    caller = call("anonymous")
    got = [caller.send("GET", "me/", b"", **{"X-Forwarded-For": f"10.0.0.{n}"}).status_code for n in range(4)]
    assert got == [401, 401, 401, 429]


def test_what_may_not_be_seen_counts_too(few, call):
    assert statuses(call("other")) == [404, 404, 404, 429]
