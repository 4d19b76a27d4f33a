"""Forming a delegation, its roster, suspensions, tokens and sign-in links, by the actions alone."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.db.models import F

from journal.models import Access, Entry, Journal
from negotiations.actions.notes import send_note
from teams import queries
from teams.actions import delegations, invitations, people, presence, roster, sign_in, tokens
from teams.models import Person, Presence, Seat, Seen, SignInLink, Token
from teams.rules import Conflict, Denied
from tests import house
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


@pytest.fixture
def forming():
    return house.form(roles=("leader", "head", "analyst", "recorder"))


@pytest.fixture
def talks():
    return house.opened(roles=("leader", "head", "analyst", "recorder"))


def told(kind: str) -> list[dict]:
    return [entry.body for entry in Entry.objects.filter(kind=kind).order_by("position")]


def epoch(found) -> int:
    return Access.objects.get(scope=found.scope).epoch


def add(found, email: str = "new@example.org", role: str = "press", actor=None, name: str = "New Person") -> Seat:
    return roster.add_seat(actor=actor or found.head, email=email, name=name, role=role)


# --- forming ---------------------------------------------------------------


def test_a_delegation_is_formed_with_its_six_journals_and_its_heads_seat(forming) -> None:
    found = Journal.objects.filter(scope=forming.scope).order_by("compartment")
    assert [journal.compartment for journal in found] == ["audit", "caucus", "desk", "mandate", "press", "record"]
    assert told("seat.added")[0]["role"] == "head"
    assert not Seat.objects.filter(person=forming.founder).exists()


def test_only_an_administrator_forms_a_delegation(forming) -> None:
    with pytest.raises(Denied):
        delegations.form_delegation(
            founder=forming.head.person, negotiation="x", our_party="x", venue_zone="UTC", head_email="a@b.org", head_name="A"
        )  # fmt: skip


def test_people_are_found_by_their_e_mail_without_regard_to_case(forming) -> None:
    seat = add(forming, "New.Person@Example.ORG")
    other = house.form("Other talks", roles=("head",))
    assert add(other, "new.person@example.org").person == seat.person


def test_initials_are_told_apart(forming) -> None:
    seats = [add(forming, f"{n}@example.org", name="Anton Yavir") for n in range(2)]
    assert {seat.initials for seat in [forming.analyst, *seats]} == {"AY", "AY2", "AY3"}


def test_a_person_has_one_seat(forming) -> None:
    with pytest.raises(Conflict):
        add(forming, forming.analyst.person.email)


def test_the_head_keeps_the_heads_role_and_seat(forming) -> None:
    for act in (
        lambda: roster.change_seat(actor=forming.head, seat=forming.head, role="press", post=""),
        lambda: roster.remove_seat(actor=forming.head, seat=forming.head),
    ):
        with pytest.raises(Conflict):
            act()


def test_only_the_head_changes_the_roster_and_opens_the_talks(forming) -> None:
    for role in ("leader", "analyst", "recorder"):
        seat = forming.seats[role]
        for act in (
            lambda seat=seat: add(forming, actor=seat),
            lambda seat=seat: roster.change_seat(actor=seat, seat=forming.analyst, role="press", post=""),
            lambda seat=seat: roster.remove_seat(actor=seat, seat=forming.analyst),
            lambda seat=seat: delegations.open_talks(actor=seat),
        ):
            with pytest.raises(Denied):
                act()


def test_a_seat_of_another_delegation_is_out_of_reach(forming) -> None:
    other = house.form("Other talks", roles=("head", "analyst"))
    for act in (
        lambda: roster.change_seat(actor=forming.head, seat=other.analyst, role="press", post=""),
        lambda: roster.remove_seat(actor=forming.head, seat=other.analyst),
        lambda: roster.suspend_seat(actor=forming.head, seat=other.analyst, reason="x"),
    ):
        with pytest.raises(Seat.DoesNotExist):
            act()


def test_after_the_opening_every_change_is_a_conflict_that_says_why(talks) -> None:
    for act in (
        lambda: add(talks),
        lambda: roster.change_seat(actor=talks.head, seat=talks.analyst, role="press", post=""),
        lambda: roster.remove_seat(actor=talks.head, seat=talks.analyst),
        lambda: delegations.open_talks(actor=talks.head),
    ):
        with pytest.raises(Conflict, match="talks are open"):
            act()


def test_a_seat_that_has_left_traces_is_removed_and_one_that_has_acted_is_not(forming) -> None:
    tokens.make_token(actor=forming.analyst, name="x", scope="read")
    presence.mark_typing(actor=forming.analyst.pk)
    presence.mark_seen(actor=forming.analyst.pk, cursors={"caucus": 1})
    send_note(actor=forming.leader, to="all", priority="routine", text="x", request_key="k")
    roster.remove_seat(actor=forming.head, seat=forming.analyst)
    with pytest.raises(Conflict, match="acted"):
        roster.remove_seat(actor=forming.head, seat=forming.leader)
    assert not Seat.objects.filter(pk=forming.analyst.pk).exists()


# --- suspending ------------------------------------------------------------


def test_a_suspended_seat_keeps_its_place_and_finds_nothing_until_it_is_restored(talks) -> None:
    before, count = epoch(talks), Seat.objects.count()
    roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="lost device")
    assert epoch(talks) == before + 1
    assert Seat.objects.count() == count
    with pytest.raises(Seat.DoesNotExist):
        queries.seat_of(talks.analyst.person, talks.delegation.pk)
    roster.restore_seat(actor=talks.leader, seat=talks.analyst)
    assert queries.seat_of(talks.analyst.person, talks.delegation.pk) == talks.analyst
    assert [body["reason"] for body in told("seat.suspended")] == ["lost device"]


def test_nobody_suspends_himself_nor_the_head_a_leader_and_others_nobody(talks) -> None:
    for actor, seat in [("head", "head"), ("head", "leader"), ("analyst", "recorder"), ("recorder", "head")]:
        with pytest.raises(Denied):
            roster.suspend_seat(actor=talks.seats[actor], seat=talks.seats[seat], reason="x")


def test_suspending_or_restoring_twice_is_a_conflict(talks) -> None:
    with pytest.raises(Conflict):
        roster.restore_seat(actor=talks.head, seat=talks.analyst)
    roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="x")
    with pytest.raises(Conflict):
        roster.suspend_seat(actor=talks.leader, seat=talks.analyst, reason="x")


def test_a_suspended_head_does_nothing_with_an_old_seat_in_hand(talks) -> None:
    roster.suspend_seat(actor=talks.leader, seat=talks.head, reason="coercion")
    for act in (
        lambda: roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="x"),
        lambda: tokens.make_token(actor=talks.head, name="x", scope="write"),
        lambda: sign_in.invite(actor=talks.head, seat=talks.analyst),
        lambda: send_note(actor=talks.head, to="all", priority="routine", text="x", request_key="k"),
    ):
        with pytest.raises(Denied):
            act()


@threads
def test_leader_and_head_who_suspend_each_other_and_a_third_at_once_are_told_apart(talks) -> None:
    results = together(
        lambda: roster.suspend_seat(actor=talks.leader, seat=talks.analyst, reason="x"),
        lambda: roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="x"),
    )
    assert (len(won(results)), len(lost(results, Conflict))) == (1, 1)
    assert len(told("seat.suspended")) == 1


@threads
def test_a_note_sent_while_its_author_is_suspended_is_before_it_or_is_not(talks) -> None:
    for number in range(10):
        together(
            lambda: roster.suspend_seat(actor=talks.leader, seat=talks.analyst, reason="x"),
            lambda n=number: send_note(actor=talks.analyst, to="all", priority="routine", text="x", request_key=f"{n}"),
        )
        suspended = Seat.objects.get(pk=talks.analyst.pk).suspended_at
        assert all(entry.recorded_at <= suspended for entry in Entry.objects.filter(kind="note.sent"))
        roster.restore_seat(actor=talks.leader, seat=talks.analyst)


# --- tokens ----------------------------------------------------------------


def test_a_token_speaks_for_its_seat_until_it_is_revoked_and_is_kept_as_a_hash(talks) -> None:
    token, secret = tokens.make_token(actor=talks.analyst, name="script", scope="read")
    assert queries.seat_by_token(secret) == (talks.analyst, token)
    assert secret not in str(Token.objects.values_list())
    tokens.revoke_token(actor=talks.analyst, token=token)
    with pytest.raises(Token.DoesNotExist):
        queries.seat_by_token(secret)
    with pytest.raises(Conflict):
        tokens.revoke_token(actor=talks.analyst, token=token)


def test_nobody_revokes_anothers_token(talks) -> None:
    token, secret = tokens.make_token(actor=talks.analyst, name="script", scope="read")
    with pytest.raises(Conflict):
        tokens.revoke_token(actor=talks.head, token=token)
    assert queries.seat_by_token(secret)


def test_a_token_ends_with_its_seats_suspension_and_with_its_persons_account(talks) -> None:
    _, secret = tokens.make_token(actor=talks.analyst, name="script", scope="write")
    roster.suspend_seat(actor=talks.head, seat=talks.analyst, reason="x")
    with pytest.raises(Token.DoesNotExist):
        queries.seat_by_token(secret)
    roster.restore_seat(actor=talks.head, seat=talks.analyst)
    people.close_account(administrator=talks.founder, person=talks.analyst.person)
    with pytest.raises(Token.DoesNotExist):
        queries.seat_by_token(secret)


@threads
def test_a_seat_has_at_most_twenty_tokens_even_when_they_are_made_at_once(talks) -> None:
    for _ in range(tokens.MOST - 2):
        tokens.make_token(actor=talks.analyst, name="x", scope="read")
    results = together(*[lambda: tokens.make_token(actor=talks.analyst, name="x", scope="read")] * 5)
    assert (len(won(results)), len(lost(results, Conflict))) == (2, 3)


# --- signing in ------------------------------------------------------------


@threads
def test_of_twenty_who_use_a_link_at_once_one_wins(talks) -> None:
    secret = sign_in.make_link(person=talks.analyst.person, purpose=SignInLink.Purpose.DEMO)
    results = together(*[lambda: sign_in.use_link(secret=secret)] * 20)
    assert (len(won(results)), len(lost(results, SignInLink.DoesNotExist))) == (1, 19)


def test_a_link_that_is_used_replaced_too_old_or_of_a_closed_account_is_gone(talks) -> None:
    person, purpose = talks.analyst.person, SignInLink.Purpose.INVITATION
    used = sign_in.make_link(person=person, purpose=purpose)
    sign_in.use_link(secret=used)
    replaced = sign_in.make_link(person=person, purpose=purpose)
    old = sign_in.make_link(person=person, purpose=purpose)
    SignInLink.objects.update(expires_at=F("expires_at") - timedelta(days=8))
    closed = sign_in.make_link(person=talks.recorder.person, purpose=purpose)
    people.close_account(administrator=talks.founder, person=talks.recorder.person)
    for secret in (used, replaced, old, closed, "unknown", ""):
        with pytest.raises(SignInLink.DoesNotExist):
            sign_in.use_link(secret=secret)


def test_an_invitation_is_accepted_with_a_password_or_not_at_all(talks, monkeypatch) -> None:
    secret = sign_in.invite(actor=talks.head, seat=talks.analyst)
    with monkeypatch.context() as broken:
        broken.setattr(invitations, "choose_password", lambda **given: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            invitations.accept_invitation(secret=secret, password="a long enough password")
    person = invitations.accept_invitation(secret=secret, password="a long enough password")
    assert Person.objects.get(pk=person.pk).check_password("a long enough password")


def test_only_the_head_invites_and_only_who_has_no_password_yet(talks) -> None:
    with pytest.raises(Denied):
        sign_in.invite(actor=talks.leader, seat=talks.analyst)
    people.choose_password(person=talks.analyst.person, password="a long enough password")
    with pytest.raises(Denied):
        sign_in.invite(actor=talks.head, seat=talks.analyst)


def test_a_sign_in_and_a_sign_out_are_told_in_every_delegation_of_the_person(client) -> None:
    one = house.form("One", roles=("head", "analyst"))
    two = house.form("Two", roles=("head",))
    add(two, one.analyst.person.email)
    client.force_login(one.analyst.person, "django.contrib.auth.backends.ModelBackend")
    assert Session.objects.count() == 1
    before = epoch(one), epoch(two)
    client.logout()
    assert len(told("signed.in")) == len(told("signed.out")) == 2
    assert (epoch(one), epoch(two)) == (before[0] + 1, before[1] + 1)
    assert Session.objects.count() == 0


@threads
def test_two_people_of_the_same_two_delegations_who_change_their_passwords_do_not_deadlock() -> None:
    one, two = house.form("One", roles=("head", "analyst")), house.form("Two", roles=("head",))
    for person in (one.head.person, one.analyst.person):
        if person != two.head.person:
            add(two, person.email)

    def change(person):
        return lambda: [people.choose_password(person=person, password="a long enough password") for _ in range(8)]

    lost(together(change(one.head.person), change(one.analyst.person)), AssertionError)


# --- presence --------------------------------------------------------------


def test_a_cursor_never_goes_back(talks) -> None:
    for position in (3, 1, 5, 4):
        presence.mark_seen(actor=talks.analyst.pk, cursors={"caucus": position})
    assert Seen.objects.get().position == 5


@threads
def test_presence_and_cursors_marked_at_once_are_one_row_each(talks) -> None:
    def mark() -> None:
        presence.mark_present(actors={talks.analyst.actor, talks.head.actor})
        presence.mark_typing(actor=talks.analyst.pk)
        presence.mark_seen(actor=talks.analyst.pk, cursors={"caucus": 1, "record": 1})

    lost(together(mark, mark, mark), AssertionError)
    assert (Presence.objects.count(), Seen.objects.count()) == (2, 2)
