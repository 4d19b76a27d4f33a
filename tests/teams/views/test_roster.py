"""The roster's page: who sees what, what a refusal keeps, and that a form posts once."""

import uuid

import pytest

from teams.actions.roster import suspend_seat
from teams.models import Seat
from tests.pages import at, browser, key

NEW = {"name": "Zoryana Misiats", "email": "zoryana@example.org", "role": "analyst", "post": "figures"}


def test_lists_every_seat_and_narrows_by_word_and_role(team):
    page = browser(team.delegate)
    assert page.get(at(team.delegate, "roster")).context["page"].paginator.count == 9
    found = page.get(at(team.delegate, "roster"), {"q": "yavir", "role": "analyst"}).context["page"].object_list
    assert [seat.person.name for seat in found] == ["Anton Yavir"]
    assert b"seat-add" not in page.get(at(team.delegate, "roster")).content


@pytest.mark.parametrize("order", ["name", "role", "post", "nonsense"])
def test_sorts(team, order):
    found = browser(team.head).get(at(team.head, "roster"), {"sort": order}).context["page"].object_list
    names = [seat.person.name for seat in found]
    assert names[0] == ("Ada Lypa" if order in {"name", "post"} else "Lesia Dub")
    assert sorted(names) == sorted(seat.person.name for seat in team.seats.values())


def test_an_unknown_delegation_and_an_unseen_one_answer_the_same(team, forming):
    stranger = browser(team.founder)
    unseen, unknown = (stranger.get(f"/delegations/{pk}/roster/") for pk in (team.head.delegation_id, uuid.uuid4()))
    assert unseen.status_code == unknown.status_code == 404
    assert unseen.content == unknown.content
    assert {**unseen.headers} == {**unknown.headers}


def test_a_suspended_seat_finds_nothing(team):
    suspend_seat(actor=team.head, seat=team.analyst, reason="device lost")
    assert browser(team.analyst).get(at(team.analyst, "roster")).status_code == 404


def test_nobody_reads_it_without_signing_in(team, client):
    response = client.get(at(team.head, "roster"))
    assert response.status_code == 302
    assert response.url.startswith("/account/login/")


def test_the_head_adds_a_seat_once(forming):
    page, form = browser(forming.head), {**NEW, **key()}
    answers = [page.post(at(forming.head, "seat_add"), form) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert {answer.url for answer in answers} == {at(forming.head, "roster")}
    assert Seat.objects.filter(person__email=NEW["email"]).count() == 1


def test_a_form_that_is_wrong_comes_back_with_what_was_typed(forming):
    answer = browser(forming.head).post(at(forming.head, "seat_add"), {**NEW, "email": "not an address", **key()})
    assert answer.status_code == 422
    assert "Zoryana Misiats" in answer.content.decode()
    assert "not an address" in answer.content.decode()


def test_a_person_who_has_a_seat_is_a_conflict_told_on_the_form(forming):
    twice = {**NEW, "email": forming.analyst.person.email, **key()}
    answer = browser(forming.head).post(at(forming.head, "seat_add"), twice)
    assert answer.status_code == 409
    assert "already" in str(answer.context["seat_form"].non_field_errors())


def test_only_the_head_changes_the_roster(forming):
    page = browser(forming.delegate)
    assert page.post(at(forming.delegate, "seat_add"), {**NEW, **key()}).status_code == 403
    assert page.post(at(forming.delegate, "seat_remove", forming.analyst.pk), key()).status_code == 403
    assert Seat.objects.filter(pk=forming.analyst.pk).exists()


def test_change_and_remove(forming):
    page = browser(forming.head)
    answer = page.post(at(forming.head, "seat_change", forming.analyst.pk), {"role": "adviser", "post": "law", **key()})
    assert answer.status_code == 303
    assert Seat.objects.get(pk=forming.analyst.pk).post == "law"
    assert page.post(at(forming.head, "seat_remove", forming.press.pk), key()).status_code == 303
    assert not Seat.objects.filter(pk=forming.press.pk).exists()
    refused = page.post(at(forming.head, "seat_change", forming.analyst.pk), {"role": "king", "post": "kept", **key()})
    assert refused.status_code == 422
    assert refused.context["change_form"]["post"].value() == "kept"
    assert refused.context["changing"] == forming.analyst


def test_a_seat_of_another_delegation_is_not_there(forming, team):
    assert browser(forming.head).post(at(forming.head, "seat_remove", team.press.pk), key()).status_code == 404


def test_suspend_needs_a_reason_and_restore_gives_back(team):
    page = browser(team.head)
    assert page.post(at(team.head, "seat_suspend", team.analyst.pk), key()).status_code == 422
    page.post(at(team.head, "seat_suspend", team.analyst.pk), {"reason": "device lost", **key()})
    assert Seat.objects.get(pk=team.analyst.pk).suspension_reason == "device lost"
    told = page.post(at(team.head, "seat_restore", team.analyst.pk), key(), follow=True)
    assert "has access again" in told.content.decode()
    assert Seat.objects.get(pk=team.analyst.pk).suspended_at is None


def test_the_talks_open_only_when_their_name_is_typed(forming):
    page, address = browser(forming.head), at(forming.head, "talks_open")
    refused = page.post(address, {"confirm": "something else", **key()})
    assert refused.status_code == 422
    assert not forming.delegation.talks_are_open
    assert page.post(address, {"confirm": " training TALKS ", **key()}).status_code == 303
    assert forming.delegation.talks_are_open
    again = page.post(address, {"confirm": "Training talks", **key()})
    assert again.status_code == 409


def test_the_invitation_link_is_shown_once_and_only_to_the_head(forming):
    page = browser(forming.head)
    shown = page.post(at(forming.head, "seat_invite", forming.analyst.pk), key())
    assert shown.context["invitation_link"].startswith("http://testserver/sign-in/")
    assert shown.context["invitation_link"] in shown.content.decode()
    assert b"/sign-in/" not in page.get(at(forming.head, "roster")).content
    other = browser(forming.delegate)
    assert other.post(at(forming.delegate, "seat_invite", forming.analyst.pk), key()).status_code == 403


def test_as_many_queries_for_one_seat_as_for_nine(team, django_assert_num_queries):
    page = browser(team.head)
    for query in ({"role": "analyst"}, {}):
        with django_assert_num_queries(6):
            page.get(at(team.head, "roster"), query)
