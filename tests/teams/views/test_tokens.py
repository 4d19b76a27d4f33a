from teams.models import Token
from tests.pages import at, browser, key


def test_the_secret_is_shown_once(team):
    page, address = browser(team.analyst), at(team.analyst, "tokens")
    shown = page.post(address, {"name": "script", "scope": "read", **key()})
    assert shown.status_code == 201
    secret = shown.context["new_token"]
    assert secret in shown.content.decode()
    assert secret not in page.get(address).content.decode()
    assert "script" in page.get(address).content.decode()


def test_pressed_twice_it_makes_one(team):
    page, form = browser(team.analyst), {"name": "script", "scope": "read", **key()}
    page.post(at(team.analyst, "tokens"), form)
    assert page.post(at(team.analyst, "tokens"), form).status_code == 303
    assert Token.objects.filter(seat=team.analyst).count() == 1


def test_what_is_wrong_keeps_the_text(team):
    answer = browser(team.analyst).post(at(team.analyst, "tokens"), {"name": "script", "scope": "rule", **key()})
    assert answer.status_code == 422
    assert answer.context["form"]["name"].value() == "script"


def test_one_revokes_ones_own_and_no_other(team):
    page = browser(team.analyst)
    page.post(at(team.analyst, "tokens"), {"name": "script", "scope": "read", **key()})
    token = Token.objects.get()
    assert browser(team.head).post(at(team.head, "token_revoke", token.pk), key()).status_code == 404
    assert page.post(at(team.analyst, "token_revoke", token.pk), key()).status_code == 303
    assert Token.objects.get().revoked_at
    assert page.post(at(team.analyst, "token_revoke", token.pk), key()).status_code == 404


def test_as_many_queries_for_one_token_as_for_three(team, django_assert_num_queries):
    page = browser(team.analyst)
    for _ in range(2):
        page.post(at(team.analyst, "tokens"), {"name": "script", "scope": "read", **key()})
        with django_assert_num_queries(5):
            page.get(at(team.analyst, "tokens"))
        page.post(at(team.analyst, "tokens"), {"name": "another", "scope": "read", **key()})
