"""The acting seat, as SQL.

Every request asks who calls and every action asks again under its lock. To word that question anew, the ORM took
longer than the database to answer it. Everything else in this package uses the ORM.
"""

from collections.abc import Iterator
from functools import cache, partial
from itertools import islice
from typing import Any

from django.db import connection, models

from teams.models import Delegation, Person, Seat, Token

ALIASES: dict[str, type[models.Model]] = {"s": Seat, "p": Person, "d": Delegation, "t": Token}


def _columns(aliases: str) -> str:
    return ", ".join(f"{one}.{field.column}" for one in aliases for field in ALIASES[one]._meta.concrete_fields)


JOINED = "teams_seat s JOIN teams_person p ON p.id = s.person_id JOIN teams_delegation d ON d.id = s.delegation_id"
BY_KEY = f"SELECT {_columns('spd')} FROM {JOINED} WHERE s.id = %s"  # noqa: S608  our own columns
LOCKED = {"postgresql": f"{BY_KEY} FOR NO KEY UPDATE OF s", "sqlite": BY_KEY}  # an immediate transaction is the lock
BY_TOKEN = (
    f"SELECT {_columns('spdt')} FROM {JOINED} JOIN teams_token t ON t.seat_id = s.id "  # noqa: S608
    "WHERE t.digest = %s AND t.revoked_at IS NULL AND s.suspended_at IS NULL AND p.is_active"
)


def lock_seat(seat: Seat) -> Seat:
    """The seat with person and delegation, fresh, and locked until the commit; Seat.DoesNotExist when it is gone."""
    key = Seat._meta.pk.get_db_prep_value(seat.pk, connection)
    if (found := _one(LOCKED[connection.vendor], key, "spd")) is None:
        raise Seat.DoesNotExist
    return _seated(*found)


def seat_by_digest(digest: str) -> tuple[Seat, Token] | None:
    """The active seat with this token and the token, if there is one."""
    if (found := _one(BY_TOKEN, digest, "spdt")) is None:
        return None
    *joined, token = found
    token.seat = _seated(*joined)
    return token.seat, token


def _seated(seat: Any, person: Any, delegation: Any) -> Seat:
    seat.person, seat.delegation = person, delegation
    return seat  # type: ignore[no-any-return]


def _one(sql: str, value: Any, aliases: str) -> list[Any] | None:
    """The first row as one object for each alias."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [value])
        row = cursor.fetchone()
    return None if row is None else list(_objects(row, aliases))


def _objects(row: tuple[Any, ...], aliases: str) -> Iterator[models.Model]:
    values = iter(row)
    for one in aliases:
        names, readers = _reading(one, connection.vendor)
        made = list(islice(values, len(names)))
        for place, read in readers:
            made[place] = read(made[place])
        yield ALIASES[one].from_db(connection.alias, names, made)


@cache
def _reading(alias: str, vendor: str) -> tuple[list[str], list[tuple[int, Any]]]:
    """The names of a model's fields, and how this database's values become those of the fields."""
    fields = ALIASES[alias]._meta.concrete_fields
    columns = [(place, field.get_col(alias)) for place, field in enumerate(fields)]
    return [field.attname for field in fields], [
        (place, partial(_convert, convert, column))
        for place, column in columns
        for convert in connection.ops.get_db_converters(column) + column.get_db_converters(connection)
    ]


def _convert(convert: Any, column: Any, value: Any) -> Any:
    return convert(value, column, connection)
