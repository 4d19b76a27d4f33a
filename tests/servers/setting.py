"""Which of the two settings this run is in, and a database of one's own in it."""

import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from tests.servers import template
from tests.servers.redis import DATABASES
from tests.servers.template import database

EMBEDDED, PRODUCTION = "embedded", "production"


def current() -> str:
    """`production` where the environment names a database server, else `embedded`."""
    return PRODUCTION if os.environ.get("DATABASE_URL", "").startswith("postgres") else EMBEDDED


def worker_number() -> int:
    """The number of this test process: 0 for a run with one, else as xdist counts them."""
    return int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])


def redis_url(database: int) -> str:
    """REDIS_URL with another numbered database, so that brokers of several test processes stay apart."""
    return urlunsplit(urlsplit(os.environ["REDIS_URL"])._replace(path=f"/{database % DATABASES}"))


@contextmanager
def own_database() -> Iterator[dict[str, str]]:
    """DATABASE_URL and REDIS_URL of a new database in the current setting; nothing in the embedded one."""
    if current() == EMBEDDED:
        yield {}
        return
    with database(os.environ["DATABASE_URL"], f"product_{uuid.uuid4().hex[:12]}", template.given()) as url:
        # An odd number: the tests themselves use the even ones.
        broker = {"REDIS_URL": redis_url(2 * worker_number() + 1)} if os.environ.get("REDIS_URL") else {}
        yield {"DATABASE_URL": url, **broker}
