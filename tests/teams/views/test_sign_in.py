"""One-time links: a demo's signs in at once, an invitation's when a password is chosen; each once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from journal.models import Entry
from teams.actions.sign_in import make_link
from teams.models import Person, SignInLink

PASSWORD = "several unrelated words"


def link(seat, purpose):
    return reverse("sign_in_link", args=[make_link(person=seat.person, purpose=purpose)])


def test_a_demo_link_signs_in_at_once_and_once(team):
    address, client = link(team.analyst, "demo"), Client()
    answer = client.get(address)
    assert (answer.status_code, answer.url) == (302, "/")
    assert client.get("/").context["user"] == team.analyst.person
    assert Entry.objects.filter(kind="signed.in", actor=team.analyst.actor).count() == 1
    assert Client().get(address).status_code == 410


def test_looking_whether_the_link_is_there_does_not_use_it_up(team):
    address = link(team.analyst, "demo")
    assert Client().head(address).status_code == 405
    assert Client().get(address).status_code == 302


def test_an_invitation_asks_for_a_password_and_only_the_post_uses_it_up(forming):
    address, client = link(forming.analyst, "invitation"), Client()
    for _ in range(2):
        page = client.get(address)
        assert page.status_code == 200
        assert "Training talks" in page.content.decode()
    assert client.post(address, {"password1": PASSWORD, "password2": PASSWORD}).status_code == 302
    assert Person.objects.get(pk=forming.analyst.person.pk).check_password(PASSWORD)
    assert client.get("/").context["user"] == forming.analyst.person
    assert Client().get(address).status_code == 410


@pytest.mark.parametrize(("first", "second"), [("short", "short"), (PASSWORD, "another set of words")])
def test_a_password_that_will_not_do_leaves_the_link_usable(forming, first, second):
    address, client = link(forming.analyst, "invitation"), Client()
    assert client.post(address, {"password1": first, "password2": second}).status_code == 422
    assert client.get(address).status_code == 200


def test_unknown_used_and_old_links_answer_alike(forming):
    old, used = link(forming.analyst, "invitation"), link(forming.press, "demo")
    SignInLink.objects.filter(person=forming.analyst.person).update(expires_at=timezone.now() - timedelta(seconds=1))
    Client().get(used)
    addresses = [old, used, reverse("sign_in_link", args=["x" * 43])]
    answers = [Client().get(address) for address in addresses]
    assert {answer.status_code for answer in answers} == {410}
    assert all("sign-in" in answer.content.decode() or "link" in answer.content.decode() for answer in answers)


def test_a_closed_account_cannot_come_in(forming):
    address = link(forming.analyst, "demo")
    Person.objects.filter(pk=forming.analyst.person.pk).update(is_active=False)
    assert Client().get(address).status_code == 410
