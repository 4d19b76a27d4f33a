"""Whose right has ended is closed within a second, and receives nothing that was committed afterwards."""

import threading
import time

import pytest
from django.test import Client

from journal import doorbell
from journal.models import Journal
from teams.actions import people, roster, tokens
from teams.models import Person, Token
from tests.realtime.conftest import say
from tests.realtime.line import signed_in, token
from tests.threads import together

pytestmark = pytest.mark.django_db(transaction=True)
ENDED, AT_MOST = 4403, 5.0  # a second, on a machine that does many things at once


def suspend(talks, cookie) -> None:
    roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="lost device")


def sign_out(talks, cookie) -> None:
    client = Client()
    client.cookies.load(cookie)
    assert client.post("/account/logout/").status_code == 302


def change_password(talks, cookie) -> None:
    people.choose_password(person=Person.objects.get(pk=talks.analyst.person_id), password="another long password")


def close_account(talks, cookie) -> None:
    people.close_account(administrator=talks.founder, person=talks.analyst.person)


@pytest.mark.parametrize("end", [suspend, sign_out, change_password, close_account])
def test_the_socket_is_closed(call, talks, end) -> None:
    cookie = signed_in(talks.analyst)
    line, other = call.sit(talks.analyst, cookie=cookie), call.sit(talks.head)
    end(talks, cookie)
    assert line.closing(AT_MOST) == ENDED
    say(talks)
    assert other.entry()["position"] == 1
    assert call.refusal(talks.scope, headers={"Cookie": cookie}, origin=call.base_url)[0] == 404


def test_a_revoked_tokens_socket_is_closed_and_the_sessions_stays(call, talks) -> None:
    secret = token(talks.analyst)
    line = call(talks.scope, headers={"Authorization": f"Bearer {secret}"})
    other = call.sit(talks.analyst)
    tokens.revoke_token(actor=talks.analyst, token=Token.objects.get(seat=talks.analyst))
    assert line.closing(AT_MOST) == ENDED
    assert other.alive()


def test_signing_out_in_one_browser_leaves_the_other_open(call, talks) -> None:
    here, there = signed_in(talks.analyst), signed_in(talks.analyst)
    mine, other = call.sit(talks.analyst, cookie=here), call.sit(talks.analyst, cookie=there)
    sign_out(talks, here)
    assert mine.closing(AT_MOST) == ENDED
    assert other.alive()


def test_a_password_changed_on_its_page_closes_the_sockets_of_other_browsers(call, talks) -> None:
    person = Person.objects.get(pk=talks.analyst.person_id)
    person.set_password("the first long password")
    person.save()
    talks.analyst.person.refresh_from_db()
    line = call.sit(talks.analyst)
    client = Client()
    client.force_login(person, "django.contrib.auth.backends.ModelBackend")
    new = "another long password"
    fields = {"oldpassword": "the first long password", "password1": new, "password2": new}
    assert client.post("/account/password/change/", fields).status_code == 302
    assert line.closing(AT_MOST) == ENDED


@pytest.mark.parametrize("bell", ["rings", "is silent"])
def test_a_restored_seat_may_come_back(call, talks, bell, monkeypatch) -> None:
    if bell == "is silent":
        monkeypatch.setattr(doorbell, "_send", lambda message: None)
    cookie = signed_in(talks.analyst)
    line = call.sit(talks.analyst, cookie=cookie)
    suspend(talks, cookie)
    assert line.closing(AT_MOST) == ENDED
    roster.restore_seat(actor=talks.head, seat=talks.analyst)
    say(talks)
    assert call.sit(talks.analyst, "caucus:0", cookie=cookie).entry()["position"] == 1


def test_a_session_that_is_simply_too_old_is_found(call, talks, server, monkeypatch) -> None:
    from django.contrib.sessions.models import Session
    from django.utils import timezone

    from journal import hub

    monkeypatch.setattr(hub, "CHECK_ALL_SECONDS", 0.5)
    line = call.sit(talks.analyst)
    Session.objects.update(expire_date=timezone.now())
    assert line.closing(AT_MOST) == ENDED


@pytest.mark.parametrize("bell", ["rings", "is silent"])
def test_nothing_committed_after_the_suspension_arrives_while_a_writer_runs(
    call, talks, bell, monkeypatch, long_form
) -> None:
    """Over and over: a reader who lives and one who is catching up, a writer, a suspension, a restoration."""
    if bell == "is silent":
        monkeypatch.setattr(doorbell, "_send", lambda message: None)
    cookie, stop = signed_in(talks.analyst), threading.Event()
    say(talks, text="x" * 3000, count=60)

    def write() -> None:
        while not stop.is_set():
            say(talks, text="y" * 3000)
            stop.wait(0.002)

    def suspend_often() -> int:
        rounds = 250 if long_form else (50 if bell == "rings" else 8)
        try:
            for number in range(rounds):
                live = call.sit(talks.analyst, cookie=cookie)
                late = call.sit(talks.analyst, "caucus:0", cookie=cookie)
                if number % 2:
                    live.entry()
                suspend(talks, cookie)
                last, began = head(talks), time.monotonic()
                for line in (live, late):
                    assert line.closing(AT_MOST) == ENDED
                    assert max(line.got("caucus"), default=0) <= last, f"round {number}"
                assert time.monotonic() - began < AT_MOST
                roster.restore_seat(actor=talks.head, seat=talks.analyst)
        finally:
            stop.set()
        return rounds

    results = together(write, suspend_often)
    assert isinstance(results[1], int), results


def head(talks) -> int:
    """How far the notes go at this moment: whatever comes later was committed later."""
    return Journal.objects.get(scope=talks.scope, compartment="caucus").size
