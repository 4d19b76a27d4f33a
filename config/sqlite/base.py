"""Writers of one process take turns.

SQLite lets one transaction write at a time and makes the others sleep and try again, up to 100 ms a nap: with
eight threads the unlucky ones waited half a second for a write of three milliseconds. A lock in front wakes the
next writer at once. Writers of other processes still meet SQLite's own lock behind it.
"""

import threading
from typing import Any

from django.db.backends.sqlite3 import base
from django.db.utils import OperationalError

LONGEST_WAIT = 20.0
_turns: dict[str, threading.Lock] = {}


# What Django's own wrapper does inside a transaction is private, and untyped.
Wrapper: Any = base.DatabaseWrapper


class DatabaseWrapper(Wrapper):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._held: threading.Lock | None = None

    def _start_transaction_under_autocommit(self) -> None:
        turn = _turns.setdefault(str(self.settings_dict["NAME"]), threading.Lock())
        if not turn.acquire(timeout=LONGEST_WAIT):
            raise OperationalError("database is locked: waited too long for the writers before")
        self._held = turn
        try:
            super()._start_transaction_under_autocommit()
        except BaseException:
            self._pass_on()
            raise

    def _pass_on(self) -> None:
        turn, self._held = self._held, None
        if turn:
            turn.release()

    def _commit(self) -> Any:
        try:
            return super()._commit()
        finally:
            self._pass_on_unless_in_transaction()

    def _rollback(self) -> Any:
        try:
            return super()._rollback()
        finally:
            self._pass_on_unless_in_transaction()

    def _pass_on_unless_in_transaction(self) -> None:
        # A commit that failed with SQLITE_BUSY leaves the transaction open: the turn is still taken.
        if self.connection is None or not self.connection.in_transaction:
            self._pass_on()

    def _close(self) -> Any:
        try:
            return super()._close()
        finally:
            self._pass_on()
