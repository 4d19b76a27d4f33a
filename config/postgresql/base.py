"""Whether a lasting connection still carries is seen without asking the server.

Django asks `SELECT 1` at the start of every request. A server that went away has closed the socket, and a closed
socket can be read; one that rests cannot. Only where there is something to read the question is asked after all.
"""

import select
from typing import Any

from django.db.backends.postgresql import base

# What Django's own wrapper does is untyped.
Wrapper: Any = base.DatabaseWrapper


class DatabaseWrapper(Wrapper):
    def is_usable(self) -> bool:
        """Whether the next statement can be sent."""
        if self.connection is None or self.connection.closed:
            return False
        line = select.poll()
        line.register(self.connection.pgconn.socket, select.POLLIN | select.POLLERR | select.POLLHUP)
        return bool(super().is_usable()) if line.poll(0) else True
