"""One started program: waits until it answers, ends it by its own id, keeps what it printed."""

import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

import psutil

PATIENCE = 60.0  # seconds a program may take to answer: two cores are shared by everything


class NotStarted(RuntimeError):
    """The program ended, or did not answer in time; the message ends with what it printed."""


def free_port() -> int:
    """A TCP port of the loopback that nobody holds at this moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Process:
    """A program that runs until it is stopped. `user` is the account it runs under (root only)."""

    def __init__(
        self, command: Sequence[str], log: Path, *, env: Mapping[str, str] | None = None, user: str | None = None
    ) -> None:
        self.command, self.log, self.env, self.user = list(command), log, env, user
        self.popen: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        assert self.popen is not None, "not started"
        return self.popen.pid

    @property
    def running(self) -> bool:
        return self.popen is not None and self.popen.poll() is None

    def start(self, answers: Callable[[], bool]) -> None:
        """Start, then wait until `answers()`; raises NotStarted."""
        with self.log.open("ab") as log:
            self.popen = subprocess.Popen(
                self.command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                env=self.env,
                user=self.user,
                start_new_session=True,  # Ctrl-C reaches the tests, which then stop it in order
            )
        self._wait(answers)

    def _wait(self, answers: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not answers():
            if not self.running or time.monotonic() > until:
                why = "did not answer in time" if self.running else "ended"
                self.kill()
                raise NotStarted(f"{self.command[0]} {why}:\n{self.said()}")
            time.sleep(0.02)

    def said(self, last: int = 4000) -> str:
        """The last characters it printed."""
        return self.log.read_text(errors="replace")[-last:]

    def stop(self, with_signal: signal.Signals = signal.SIGTERM, patience: float = 10.0) -> None:
        """Ask it to end; kill it when it has not after `patience` seconds."""
        if self.popen is None or not self.running:
            return
        self.popen.send_signal(with_signal)
        try:
            self.popen.wait(patience)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """`kill -9` of the program and of all its children, and wait until it is gone."""
        if self.popen is None or not self.running:
            return
        program = psutil.Process(self.pid)
        for process in [*program.children(recursive=True), program]:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self.popen.wait()
