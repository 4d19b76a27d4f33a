"""The table of `matrix.txt`: who may do what, one row for each verb and address, one cell for each who.

To add a page or an operation, add its row; `test_matrix.py` fails while one is missing. A row is the verb, a status
for each of COLUMNS, and the address. `suspended` is a suspended analyst, `other` the head of another delegation,
`administrator` has no seat, `token` is the head's read-only token. WS rows are sockets: 200 where the compartment
after # is delivered. Names in curly brackets are those of `tests.cast`: {delegation} sits, {forming} has not opened its
talks. What is posted stands in `bodies.py`.

The table is data for tests alone. The policy is written in rules.py and queries.py, independently of it.
"""

from dataclasses import dataclass
from pathlib import Path

from tests.cast import ADMINISTRATOR, ANONYMOUS, OTHER, ROLES, SUSPENDED, TOKEN

COLUMNS = [*ROLES, SUSPENDED, OTHER, ADMINISTRATOR, ANONYMOUS, TOKEN]
TABLE = Path(__file__).with_name("matrix.txt")


@dataclass(frozen=True)
class Row:
    """What everybody gets for one verb and address."""

    verb: str
    address: str
    cells: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.verb} {self.address}"

    @property
    def expected(self) -> dict[str, int]:
        return dict(zip(COLUMNS, self.cells, strict=True))

    @property
    def path(self) -> str:
        return self.address.partition("?")[0].partition("#")[0]


def rows() -> list[Row]:
    """The table, read."""
    told = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    return [Row(verb, address, tuple(map(int, cells))) for verb, *cells, address in told]
