"""What stands in a dossier reaches, on any page and by any answer, only those whom the matrix names."""

import pytest

from tests.cast import Cast
from tests.permissions.asking import ask
from tests.permissions.table import rows

pytestmark = [pytest.mark.django_db, pytest.mark.once]
HIDDEN = {"Hidden Canary", "canary-alias", "canary-observation", "canary-photo", "canary-source", "canary-where"}
TEXTS = {"canary-role", "canary-organisation", "canary-pronunciation", "canary-biography", "canary-motives"}
EVERYTHING = HIDDEN | TEXTS | {"Granted Canary"}
SEEN = {
    "leader": EVERYTHING - {"canary-source", "canary-where"},
    "head": EVERYTHING,
    "analyst": EVERYTHING,
    "delegate": TEXTS | {"Granted Canary"},
    "adviser": TEXTS | {"Granted Canary"},
    "interpreter": {"Hidden Canary", "Granted Canary", "canary-role", "canary-pronunciation"},
    "press": {"Hidden Canary", "Granted Canary", "canary-biography"},
    "recorder": set(),
    "auditor": set(),
}


@pytest.mark.parametrize("who", sorted(SEEN))
def test_a_role_sees_its_part_and_nothing_else(cast: Cast, who: str) -> None:
    """Every address that can be asked is asked, and with the name typed into every search."""
    client, told = cast.client(who), b""
    for row in rows():
        if row.verb == "GET" and "{delegation}" in row.path:
            told += ask(cast, client, row).content
    assert {canary for canary in EVERYTHING if canary.encode() in told} == SEEN[who]
