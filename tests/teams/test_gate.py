"""The gate asked directly: tickets that hold, tickets that ended, and how many queries it takes."""

import pytest
from django.contrib.sessions.models import Session

from journal.gate import Ticket, current
from teams.actions import people, presence, roster
from tests import house
from tests.realtime.line import signed_in, token

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened(roles=("leader", "head", "analyst", "recorder", "press"))


def connection(**headers: str) -> dict:
    return {"headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()]}


def by_cookie(seat) -> Ticket:
    found = current().admit(connection(cookie=signed_in(seat)), seat.scope)
    assert found
    return found


def test_a_session_and_a_token_are_admitted_to_their_own_delegation_only(talks) -> None:
    other = house.opened("Other talks", roles=("head",))
    for headers in ({"cookie": signed_in(talks.analyst)}, {"authorization": f"Bearer {token(talks.analyst)}"}):
        assert current().admit(connection(**headers), talks.scope).seat == talks.analyst.actor
        assert current().admit(connection(**headers), other.scope) is None


@pytest.mark.parametrize("headers", [{}, {"cookie": "session="}, {"cookie": "session=x; session=y"}, {"cookie": "\x00=\xff"}, {"authorization": "Bearer "}, {"authorization": "Bearer \xff\x00"}])  # fmt: skip
def test_whatever_is_no_credential_admits_nobody(talks, headers) -> None:
    assert current().admit(connection(**headers), talks.scope) is None


def test_a_session_of_somebody_else_lends_no_right_to_a_ticket(talks) -> None:
    mine, theirs = by_cookie(talks.analyst), by_cookie(talks.head)
    forged = Ticket(mine.scope, theirs.seat, mine.session)
    assert forged not in current().readable([forged])


def test_all_tickets_of_a_room_are_asked_about_in_four_queries(talks, django_assert_max_num_queries) -> None:
    tickets = [by_cookie(seat) for seat in talks.seats.values() for _ in range(4)]
    with django_assert_max_num_queries(4):
        assert len(current().readable(tickets)) == len(tickets)


def test_an_admission_takes_three_queries_at_most(talks, django_assert_max_num_queries) -> None:
    cookie = signed_in(talks.analyst)
    with django_assert_max_num_queries(3):
        current().admit(connection(cookie=cookie), talks.scope)


def test_what_ended_is_missing_and_the_rest_holds(talks) -> None:
    kept, suspended, gone, changed = (by_cookie(talks.seats[role]) for role in ("head", "analyst", "recorder", "press"))
    roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="x")
    Session.objects.filter(session_key=gone.session).delete()
    people.choose_password(person=talks.press.person, password="a long enough password")
    readable = current().readable([kept, suspended, gone, changed])
    assert set(readable) == {kept}
    assert readable[kept] == {"record", "caucus", "mandate", "press"}


def test_the_pulse_tells_typing_by_what_is_typed_into_and_never_a_leaders_reading(talks) -> None:
    for role in ("leader", "analyst", "recorder"):
        presence.mark_typing(actor=talks.seats[role].pk)
        presence.mark_seen(actor=talks.seats[role].pk, cursors={"record": 1})
    pulse = current().pulse(talks.scope)
    assert {name: set(seats) for name, seats in pulse["typing"].items()} == {
        "caucus": {talks.leader.actor, talks.analyst.actor}, "record": {talks.recorder.actor},
    }  # fmt: skip
    assert set(pulse["seen"]["record"]) == {talks.analyst.actor, talks.recorder.actor}
