"""Opening the talks against everything that changes a roster, in threads: no change commits after the opening."""

import random
import threading
import time

import pytest
from django.db import DatabaseError, transaction

from journal.models import Entry
from teams.actions import delegations, roster
from teams.models import Person, Seat
from teams.rules import Conflict
from tests import house
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db(transaction=True)
RACES = 26  # of eight changes against one opening


def rest(dice: random.Random, most: float = 0.008) -> None:
    time.sleep(dice.random() * most)


def raw(change, dice):
    """A change sent straight to the database, in a transaction that takes its time."""

    def run() -> None:
        with transaction.atomic():
            rest(dice)
            change()
            rest(dice, 0.06)  # long enough for an opening that does not wait to overtake it

    return run


def told_roster(scope: str) -> set[tuple[str, str, str]]:
    """The roster that the opening told."""
    entry = Entry.objects.get(journal__scope=scope, kind="talks.opened")
    return {(seat["seat"], seat["name"], seat["role"]) for seat in entry.body["roster"]}


def present_roster(found: house.House) -> set[tuple[str, str, str]]:
    seats = Seat.objects.filter(delegation=found.delegation).select_related("person")
    return {(seat.actor, seat.person.name, seat.role) for seat in seats}


def test_no_change_of_a_roster_commits_after_the_opening() -> None:
    outcomes = [race(random.Random(seed)) for seed in range(RACES)]  # noqa: S311
    # Otherwise one side always won, and nothing was proved.
    assert any(0 < changes < 8 for changes in outcomes), outcomes


def race(dice: random.Random) -> int:
    """One opening against eight changes; how many of them were made in time."""
    found = house.form(roles=("head", "delegate", "adviser", "analyst", "press", "auditor"))
    strangers = [Person.objects.create(email=f"{n}.{found.scope}@example.org", name=f"Stranger {n}") for n in range(2)]
    head = found.head

    def opening() -> None:
        rest(dice)
        rest(dice)
        delegations.open_talks(actor=head)

    def row(role: str):
        return Seat.objects.filter(pk=found.seats[role].pk)

    changes = [
        lambda: roster.add_seat(actor=head, email=strangers[0].email, name="x", role="analyst"),
        lambda: roster.remove_seat(actor=head, seat=found.delegate),
        lambda: roster.change_seat(actor=head, seat=found.adviser, role="analyst", post="new"),
        lambda: roster.change_seat(actor=head, seat=found.analyst, role="adviser", post=""),
        raw(
            lambda: Seat.objects.create(delegation=head.delegation, person=strangers[1], role="press", initials="S2"),
            dice,
        ),
        raw(lambda: row("press").delete(), dice),
        raw(lambda: row("auditor").update(role="leader"), dice),
        raw(lambda: Person.objects.filter(pk=found.analyst.person_id).update(name="Renamed"), dice),
    ]
    results = together(opening, *changes)
    lost(results[:1], AssertionError)
    lost(results[1:], (Conflict, DatabaseError))
    assert told_roster(found.scope) == present_roster(found)
    after = Entry.objects.filter(journal__scope=found.scope, kind__startswith="seat.").order_by("-position").first()
    assert after.position < Entry.objects.get(journal__scope=found.scope, kind="talks.opened").position
    return len(won(results[1:]))


def test_of_two_openings_at_once_one_wins_and_the_other_is_told() -> None:
    for _ in range(5):
        found = house.form(roles=("head",))
        results = together(*[lambda found=found: delegations.open_talks(actor=found.head)] * 3)
        assert (len(won(results)), len(lost(results, Conflict))) == (1, 2)
        assert Entry.objects.filter(journal__scope=found.scope, kind="talks.opened").count() == 1


@pytest.mark.postgresql
def test_a_new_name_that_is_not_committed_yet_is_no_way_around_the_opening() -> None:
    """Renamed while nobody, then seated, then the talks open: the name must be in the roster that was told."""
    found = house.form(roles=("head",))
    person = Person.objects.create(email="late@example.org", name="Old Name")
    renamed = threading.Event()

    def rename() -> None:
        with transaction.atomic():
            Person.objects.filter(pk=person.pk).update(name="New Name")
            renamed.set()
            time.sleep(0.5)

    def seat_and_open() -> None:
        assert renamed.wait(10)
        with transaction.atomic():
            Seat.objects.create(delegation=found.head.delegation, person=person, role="analyst", initials="NN")
        delegations.open_talks(actor=found.head)

    lost(together(rename, seat_and_open), AssertionError)
    assert told_roster(found.scope) == present_roster(found)


def test_two_heads_who_invite_the_same_new_person_at_once_make_one_account() -> None:
    one, two = house.form("One", roles=("head",)), house.form("Two", roles=("head",))
    for number in range(6):
        email = f"new{number}@example.org"
        acts = [
            lambda found=found, email=email: roster.add_seat(actor=found.head, email=email, name="New", role="analyst")
            for found in (one, two)
        ]
        lost(together(*acts), AssertionError)
        assert Person.objects.filter(email=email).count() == 1
