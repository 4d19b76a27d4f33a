"""The table, asked cell by cell."""

import pytest

from tests.permissions import addresses
from tests.permissions.asking import ask, delivered, told, unknowns
from tests.permissions.table import COLUMNS, Row, rows

pytestmark = pytest.mark.django_db
HTTP = [row for row in rows() if row.verb != "WS"]
WS = [row for row in rows() if row.verb == "WS"]


@pytest.fixture(scope="module")
def clients(cast):
    return {who: cast.client(who) for who in COLUMNS}


@pytest.mark.parametrize("row", HTTP, ids=str)
def test_everybody_gets_what_the_table_says(cast, clients, row):
    got = {who: ask(cast, clients[who], row).status_code for who in COLUMNS}
    assert got == row.expected


@pytest.mark.parametrize("row", [row for row in HTTP if 404 in row.cells], ids=str)
def test_the_unseen_is_answered_like_the_unknown(cast, clients, row):
    ids = [*cast.places.values()]
    for who in (who for who, status in row.expected.items() if status == 404):
        unseen = told(ask(cast, clients[who], row), *ids)
        for other in unknowns(row):
            assert told(ask(cast, clients[who], row, **other), *ids, *other.values()) == unseen, who


@pytest.mark.parametrize("row", WS, ids=str)
def test_sockets_deliver_what_the_table_says(cast, clients, row):
    assert {who: delivered(cast, clients[who], row) for who in COLUMNS} == row.expected


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
