"""The table, asked cell by cell."""

from typing import Any

import pytest

from teams.compartments import ALL, READERS
from teams.models import Role
from tests.cast import ROLES
from tests.permissions import addresses
from tests.permissions.asking import ask, delivered, told, unknown_to
from tests.permissions.table import COLUMNS, Row, rows

pytestmark = pytest.mark.django_db
HTTP = [row for row in rows() if row.verb != "WS"]
WS = [row for row in rows() if row.verb == "WS"]


@pytest.fixture(scope="module")
def clients(cast):
    return {who: cast.client(who) for who in COLUMNS}


@pytest.mark.parametrize("row", HTTP, ids=str)
def test_everybody_gets_what_the_table_says(cast, clients, row):
    """And what one does not see answers like what does not exist: status, body and headers."""
    answers = {who: ask(cast, clients[who], row) for who in COLUMNS}
    assert {who: answer.status_code for who, answer in answers.items()} == row.expected
    nothing: dict[Any, Any] = {}
    for who in (who for who in COLUMNS if row.expected[who] == 404):
        other, ids = unknown_to(who, row), cast.places.values()
        # A page of nothing has the reader's own frame around it; the API's answer is one for all who are signed in.
        place = (tuple(other), "" if row.path.startswith("/api/") else who)
        if place not in nothing:
            nothing[place] = told(ask(cast, clients[who], row, **other), *ids, *other.values())
        assert told(answers[who], *ids) == nothing[place], who


@pytest.mark.parametrize("row", WS, ids=str)
def test_sockets_deliver_what_the_table_says(cast, clients, row):
    assert {who: delivered(cast, clients[who], row) for who in COLUMNS} == row.expected


@pytest.mark.parametrize("who", ROLES)
@pytest.mark.parametrize("compartment", ALL)
def test_flipping_one_cell_of_the_compartments_is_seen(cast, clients, monkeypatch, compartment, who):
    """Whoever gives a role a compartment, or takes it away, finds a row that says otherwise."""
    monkeypatch.setitem(READERS, compartment, READERS[compartment] ^ {Role(who)})
    (row,) = [row for row in WS if row.address.endswith(f"#{compartment}")]
    assert delivered(cast, clients[who], row) != row.expected[who]


def test_every_address_has_a_row(cast):
    listed = {addresses.pattern_of(cast.address(row.path)) for row in HTTP}
    assert addresses.patterns().keys() - listed == set(), "add a row for each to tests/permissions/table.py"


def test_every_verb_of_a_view_has_a_row(cast):
    listed = {(addresses.pattern_of(cast.address(row.path)), row.verb) for row in HTTP}
    wanted = {(where, verb) for where, view in addresses.patterns().items() for verb in addresses.verbs_of(view)}
    assert wanted - listed == set(), "add a row for each to tests/permissions/table.py"


@pytest.mark.parametrize("verb", ["GET", "POST"])
def test_a_page_does_only_what_is_listed(cast, clients, verb):
    """A function does not tell its verbs: those without a row must be refused."""
    listed = {(addresses.pattern_of(cast.address(row.path)), row.verb) for row in HTTP}
    pages = {addresses.pattern_of(cast.address(row.path)): row for row in HTTP if not row.path.startswith("/api/")}
    unlisted = [row for where, row in pages.items() if (where, verb) not in listed]
    answers = {str(row): ask(cast, clients["head"], Row(verb, row.address, ())).status_code for row in unlisted}
    assert {address: status for address, status in answers.items() if status != 405} == {}


def test_every_socket_has_a_row(cast):
    assert {row.path.strip("/").replace("{delegation}", "<uuid:scope>") + "/" for row in WS} == addresses.sockets()
