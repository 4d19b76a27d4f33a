"""Who may open a socket: exact origins, one's own delegation, positions that exist."""

from uuid import uuid4

import pytest

from teams.actions import roster
from tests import house
from tests.realtime.conftest import say, wait_for
from tests.realtime.line import signed_in, token

pytestmark = pytest.mark.django_db(transaction=True)


def bearer(seat) -> dict[str, str]:
    return {"Authorization": f"Bearer {token(seat)}"}


def test_what_one_may_not_see_answers_like_what_does_not_exist(call, talks) -> None:
    other = house.opened("Other talks", roles=("head", "analyst"))
    roster.suspend_seat(actor=talks.head, seat=talks.adviser, reason="lost device")
    stranger = {"Cookie": signed_in(other.analyst)}
    mine = {"Cookie": signed_in(talks.analyst)}
    suspended = {"Cookie": signed_in(talks.adviser)}
    unknown = call.refusal(str(uuid4()), headers=mine, origin=call.base_url)
    assert unknown[:2] == (404, b"")
    for scope, headers in [
        (other.scope, mine),
        (talks.scope, stranger),
        (talks.scope, suspended),
        (talks.scope, {}),
        (talks.scope, {"Cookie": "session=forged"}),
        (talks.scope, {"Cookie": "session=" + "x" * 3000}),
        (talks.scope, {"Authorization": "Bearer wrong"}),
        ("not-a-uuid", mine),
        ("../" + talks.scope, mine),
        ("%27%20OR%201=1", mine),
        ("x" * 200, mine),
    ]:
        assert call.refusal(scope, headers=headers, origin=call.base_url) == unknown, (scope, headers)


def test_a_system_administrator_has_no_seat_and_so_no_socket(call, talks) -> None:
    class Account:
        person, person_id = talks.founder, talks.founder.pk

    refused = call.refusal(talks.scope, headers={"Cookie": signed_in(Account)}, origin=call.base_url)
    assert refused[0] == 404


ORIGINS = [
    "https://127.0.0.1:{port}", "http://127.0.0.1", "http://127.0.0.1:1", "http://localhost:{port}",
    "http://127.0.0.1:{port}/", "http://127.0.0.1:{port}.evil.example", "http://evil.example", "HTTP://127.0.0.1:{port}",
    "null", "", "http://[", "127.0.0.1:{port}", "http://127.0.0.1:{port} http://evil.example", "*",
]  # fmt: skip


@pytest.mark.parametrize("credentials", [bearer, lambda seat: {"Cookie": signed_in(seat)}], ids=["token", "cookie"])
def test_any_other_origin_is_refused_whatever_comes_with_it(call, talks, server, credentials) -> None:
    headers = credentials(talks.analyst)
    for origin in ORIGINS:
        given = {**headers, "Origin": origin.format(port=server.port)}
        assert call.refusal(talks.scope, headers=given)[0] == 403, origin


def test_no_origin_with_a_cookie_is_refused(call, talks) -> None:
    assert call.refusal(talks.scope, headers={"Cookie": signed_in(talks.analyst)})[0] == 403


def test_no_origin_with_a_cookie_and_an_empty_authorization_is_refused(call, talks) -> None:
    headers = {"Cookie": signed_in(talks.analyst), "Authorization": "Basic eDp5"}
    assert call.refusal(talks.scope, headers=headers)[0] == 403


@pytest.mark.parametrize("other", ["http://evil.example", None])
def test_two_origins_are_refused(call, talks, other) -> None:
    headers = [("Cookie", signed_in(talks.analyst)), ("Origin", call.base_url), ("Origin", other or call.base_url)]
    assert call.refusal(talks.scope, headers=headers)[0] in {400, 403}  # 400: the server's own library was first


def test_a_token_needs_no_origin(call, talks) -> None:
    line = call(talks.scope, headers=bearer(talks.analyst))
    assert line.take()["hello"]["seat"] == talks.analyst.actor


def test_the_token_decides_when_a_cookie_of_somebody_else_comes_with_it(call, talks) -> None:
    headers = bearer(talks.press) | {"Cookie": signed_in(talks.head)}
    line = call(talks.scope, headers=headers, origin=call.base_url)
    assert line.take()["hello"]["seat"] == talks.press.actor


def test_a_cookie_among_malformed_ones_of_other_programs_is_found(call, talks) -> None:
    cookie = 'other={"a": [1, 2]}; ; bad name=x; ' + signed_in(talks.analyst)
    assert call.sit(talks.analyst, cookie=cookie).frames[0]["hello"]["seat"] == talks.analyst.actor


NO_POSITIONS = [
    "caucus:-1", "caucus:1.5", 'caucus:"1"', "caucus:", "caucus", ":1", "caucus:1e3", "caucus:0x1", "caucus:%D9%A1",
    "caucus:1,caucus:1", "mandate:0", "nowhere:0", "../:0", "caucus:9223372036854775808",
    ",".join(f"j{n}:1" for n in range(10_000))[:6000], "caucus:0&a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8",
]  # fmt: skip


def test_positions_that_mean_nothing_are_refused_by_name(call, talks) -> None:
    headers = {"Cookie": signed_in(talks.analyst)}
    for since in NO_POSITIONS:
        line = call(talks.scope, query=f"?since={since}", headers=headers, origin=call.base_url)
        assert line.closing() == 4400, since
        assert line.frames[0]["error"]["code"] == "bad_request"


@pytest.mark.parametrize("ahead", [3, 2**32, 2**53 - 1])
def test_a_position_ahead_of_the_journal_must_resync(call, talks, ahead) -> None:
    say(talks, count=2)
    line = call.sit(talks.analyst, f"caucus:{ahead}")
    assert line.frames[0]["error"]["code"] == "resync"
    assert line.closing() == 4408


@pytest.mark.parametrize("query", ["?form=xml", "?form=html&language=xx", "?form=html.en&language=../"])
def test_an_unknown_form_is_refused_by_name(call, talks, query) -> None:
    line = call(talks.scope, query=query, headers={"Cookie": signed_in(talks.analyst)}, origin=call.base_url)
    assert line.closing() == 4400


def test_the_ninth_socket_of_a_seat_closes_the_oldest_and_no_other(call, talks) -> None:
    cookie = signed_in(talks.analyst)
    lines = [call.sit(talks.analyst, cookie=cookie) for _ in range(8)]
    assert all(line.alive() for line in lines)
    ninth = call.sit(talks.analyst, cookie=cookie)
    assert lines[0].closing() == 4409
    say(talks)
    assert [line.entry()["position"] for line in [*lines[1:], ninth]] == [1] * 8


def test_a_socket_that_is_gone_makes_room(call, talks, server) -> None:
    cookie = signed_in(talks.analyst)
    lines = [call.sit(talks.analyst, cookie=cookie) for _ in range(8)]
    lines[3].socket.close()
    wait_for(lambda: len(server.hub.scopes[talks.scope].readers) == 7)
    call.sit(talks.analyst, cookie=cookie)
    assert lines[0].alive()


def test_an_admission_that_fails_leaves_nothing_behind(call, talks, server, monkeypatch) -> None:
    from journal.hub import Hub

    first = call.sit(talks.head)
    with monkeypatch.context() as broken:
        broken.setattr(Hub, "_stir", lambda *args: 1 / 0)
        line = call(talks.scope, headers=bearer(talks.analyst))
        line.closing()
    wait_for(lambda: len(server.hub.scopes[talks.scope].readers) == 1)
    say(talks)
    assert first.entry()["position"] == 1
