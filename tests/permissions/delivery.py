"""Who receives what was written: exactly those who should, and nobody else."""

from collections.abc import Iterable

from journal.models import Entry
from tests.cast import Cast
from tests.permissions.table import COLUMNS


def receivers(cast: Cast, entry: Entry) -> set[str]:
    """Everybody to whom the API tells the entry when they ask for all that is new."""
    since = entry.position - 1
    path = "/api/v1/delegations/{delegation}/journals/" + f"{entry.journal.compartment}/entries/?since={since}"
    found = set()
    for who in COLUMNS:
        answer = cast.client(who).get(cast.address(path))
        told = answer.json().get("results", []) if answer.status_code == 200 else []
        if any(each["position"] == entry.position and each["body"] == entry.body for each in told):
            found.add(who)
    return found


def assert_delivered(cast: Cast, entry: Entry, to: Iterable[str]) -> None:
    """The entry reaches exactly these."""
    assert receivers(cast, entry) == set(to), f"{entry.kind} in {entry.journal.compartment}"
