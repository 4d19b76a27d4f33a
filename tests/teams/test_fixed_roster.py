"""The roster is fixed when talks open: what is sent straight to the database is refused, each attempt printed."""

from uuid import uuid4

import pytest
from django.db import connection

from teams.models import Person, Seat
from tests import house
from tests.raw import Attempt, rows, run, told

pytestmark = pytest.mark.django_db
TABLES = ("teams_seat", "teams_delegation", "teams_person")
NEW_SEAT = (
    "INTO teams_seat (id, delegation_id, person_id, role, post, initials, suspension_reason) "
    "VALUES (%s, %s, %s, 'delegate', '', 'XX', '')"
)
PERSON = "id, password, email, name, language, theme, is_active, is_staff"


def key(thing: object) -> object:
    """A UUID as the database holds it."""
    found = getattr(thing, "pk", thing)
    return found if connection.vendor == "postgresql" else found.hex  # type: ignore[attr-defined]


@pytest.fixture
def talks() -> house.House:
    """A delegation whose talks are open."""
    found = house.opened(roles=("head", "analyst", "press"))
    connection.check_constraints()
    return found


@pytest.fixture
def stranger() -> Person:
    return Person.objects.create(email="stranger@example.org", name="Stranger")


def refuse_all(attempts: list[Attempt]) -> None:
    lines, through = told(attempts, lambda: rows(*TABLES))
    print(lines)
    assert not through, lines
    assert "pending trigger events" not in lines


def test_nobody_is_added_removed_or_changed(talks, stranger) -> None:
    where = "WHERE id = %s"
    analyst, opened = key(talks.analyst), key(talks.delegation)
    refuse_all(
        [
            ("INSERT of a seat", f"INSERT {NEW_SEAT}", (key(uuid4()), opened, key(stranger))),
            ("DELETE of a seat", f"DELETE FROM teams_seat {where}", (analyst,)),
            ("DELETE of all seats", "DELETE FROM teams_seat", ()),
            ("UPDATE of a role", f"UPDATE teams_seat SET role = 'head' {where}", (analyst,)),
            ("UPDATE of a post", f"UPDATE teams_seat SET post = 'other' {where}", (analyst,)),
            ("UPDATE of the initials", f"UPDATE teams_seat SET initials = 'ZZ' {where}", (analyst,)),
            ("UPDATE of the person", f"UPDATE teams_seat SET person_id = %s {where}", (key(stranger), analyst)),
            ("UPDATE of the id", f"UPDATE teams_seat SET id = %s {where}", (key(uuid4()), analyst)),
            ("UPDATE of a person's name", f"UPDATE teams_person SET name = 'Other' {where}", (key(talks.analyst.person),)),
            ("UPDATE of a person's e-mail", f"UPDATE teams_person SET email = 'o@e.org' {where}", (key(talks.analyst.person),)),
            ("UPDATE of a person's id", f"UPDATE teams_person SET id = %s {where}", (key(uuid4()), key(talks.analyst.person))),
            ("DELETE of a person", f"DELETE FROM teams_person {where}", (key(talks.analyst.person),)),
        ]
    )  # fmt: skip


def test_talks_are_not_unopened(talks) -> None:
    where = "WHERE id = %s"
    mine = (key(talks.delegation),)
    refuse_all(
        [
            ("UPDATE to not opened", f"UPDATE teams_delegation SET talks_opened_at = NULL {where}", mine),
            ("UPDATE of the moment", f"UPDATE teams_delegation SET talks_opened_at = '2020-01-01 00:00:00+00' {where}", mine),
            ("UPDATE of the delegation's id", f"UPDATE teams_delegation SET id = %s {where}", (key(uuid4()), *mine)),
            ("DELETE of the delegation", f"DELETE FROM teams_delegation {where}", mine),
            (
                "un-open, add and open again in one transaction",
                f"UPDATE teams_delegation SET talks_opened_at = NULL {where} ;; UPDATE teams_seat SET role = 'head'",
                mine,
            ),
        ]
    )  # fmt: skip


def test_a_seat_of_another_delegation_is_not_moved_onto_the_roster(talks) -> None:
    other = house.form("Other talks", roles=("head", "analyst"))
    connection.check_constraints()
    move = "UPDATE teams_seat SET delegation_id = %s WHERE id = %s"
    refuse_all(
        [
            ("move of a seat in", move, (key(talks.delegation), key(other.analyst))),
            ("move of a seat out", move, (key(other.delegation), key(talks.analyst))),
        ]
    )


@pytest.mark.sqlite
def test_replace_changes_no_roster(talks, stranger) -> None:
    opened, analyst, person = key(talks.delegation), key(talks.analyst), key(talks.analyst.person)
    other = key(house.form("Other talks", roles=("head",)).head)
    here = f"INTO teams_person ({PERSON}) VALUES (%s, '', %s, 'Forged', 'en', 'auto', 1, 0)"
    names = "id, negotiation, our_party, venue, venue_zone, created_at"
    refuse_all(
        [
            ("REPLACE of a seat by id", f"REPLACE {NEW_SEAT}", (analyst, opened, key(stranger))),
            ("REPLACE of a seat by person", f"REPLACE {NEW_SEAT}", (key(uuid4()), opened, person)),
            ("UPDATE OR REPLACE onto a seat's id", "UPDATE OR REPLACE teams_seat SET id = %s WHERE id = %s", (analyst, other)),
            ("REPLACE of a person by id", f"REPLACE {here}", (person, "new@example.org")),
            ("REPLACE of a person by e-mail", f"REPLACE {here}", (key(uuid4()), talks.analyst.person.email)),
            ("UPSERT of a person", f"INSERT {here} ON CONFLICT (id) DO UPDATE SET name = 'Forged'", (person, "new@example.org")),
            ("UPDATE OR REPLACE onto a person's e-mail", "UPDATE OR REPLACE teams_person SET email = %s WHERE id = %s", (talks.analyst.person.email, key(stranger))),
            ("UPDATE OR REPLACE onto a person's id", "UPDATE OR REPLACE teams_person SET id = %s WHERE id = %s", (person, key(stranger))),
            ("REPLACE of the delegation", f"REPLACE INTO teams_delegation ({names}) VALUES (%s, 'F', 'F', '', 'UTC', '2020-01-01')", (opened,)),
        ]
    )  # fmt: skip


@pytest.mark.postgresql
def test_truncate_and_upserts_change_no_roster(talks, stranger) -> None:
    opened, analyst = key(talks.delegation), key(talks.analyst)
    again = "ON CONFLICT (id) DO UPDATE SET role = 'head'"
    refuse_all(
        [
            ("TRUNCATE of seats CASCADE", "TRUNCATE teams_seat CASCADE", ()),
            ("TRUNCATE of delegations CASCADE", "TRUNCATE teams_delegation CASCADE", ()),
            ("TRUNCATE of people CASCADE", "TRUNCATE teams_person CASCADE", ()),
            ("UPSERT of a seat", f"INSERT {NEW_SEAT} {again}", (analyst, opened, key(stranger))),
        ]
    )


def test_what_is_no_part_of_the_roster_can_still_be_changed(talks, stranger) -> None:
    """Otherwise the refusals above would prove nothing."""
    run("UPDATE teams_seat SET suspension_reason = 'lost device' WHERE id = %s", key(talks.analyst))
    run("UPDATE teams_person SET language = 'uk' WHERE id = %s", key(talks.analyst.person))
    run("UPDATE teams_person SET name = 'Somebody' WHERE id = %s", key(stranger))
    run("UPDATE teams_delegation SET venue = 'Geneva' WHERE id = %s", key(talks.delegation))
    assert Seat.objects.get(pk=talks.analyst.pk).suspension_reason == "lost device"


def test_a_roster_that_is_not_opened_can_still_be_changed() -> None:
    forming = house.form(roles=("head", "analyst"))
    run("UPDATE teams_seat SET role = 'adviser' WHERE id = %s", key(forming.analyst))
    run("UPDATE teams_person SET name = 'Other' WHERE id = %s", key(forming.analyst.person))
    run("DELETE FROM teams_seat WHERE id = %s", key(forming.analyst))
    assert not Seat.objects.filter(pk=forming.analyst.pk).exists()
