"""Run the suite: `python -m tests.run [embedded|production] [arguments of pytest]`; both settings when none is named.

What can run beside other tests runs in several processes; what kills the servers (`alone`) afterwards. A run fails when a
test failed, when one was skipped for a reason that is not allowed, or when, in a whole run, no browser test ran.
"""

import os
import shutil
import signal
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.servers import place
from tests.servers.postgres import postgres
from tests.servers.redis import redis
from tests.servers.setting import EMBEDDED, PRODUCTION

PROCESSES = 3  # on two cores: much of a test is waiting for servers and browsers
NO_TESTS = 5  # pytest's exit status
PATIENCE = 60  # seconds that a stopped run may take to stop its servers
# How the reason of a skip may begin. The public records are not part of the repository.
RECORDS = "no folder of public records"
ALLOWED_SKIPS = {EMBEDDED: ("only on PostgreSQL", RECORDS), PRODUCTION: ("only on SQLite", RECORDS)}
REPORTS = Path(__file__).resolve().parents[1] / "var" / "reports"
BROWSER = "tests.browser."


@dataclass
class Result:
    """What one or more runs of pytest came to."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0
    in_browser: int = 0
    wrongs: list[str] = field(default_factory=list)

    def __add__(self, other: "Result") -> "Result":
        return Result(
            self.passed + other.passed,
            self.failed + other.failed,
            self.skipped + other.skipped,
            self.in_browser + other.in_browser,
            self.wrongs + other.wrongs,
        )

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


@contextmanager
def environment(setting: str) -> Iterator[dict[str, str]]:
    """The environment of a run. The production setting uses the servers given in it, else starts its own."""
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "tests.settings"}
    with ExitStack() as stack:
        env["ANTEROOM_VAR"] = str(stack.enter_context(place.workplace()))
        if setting == EMBEDDED:
            yield {name: value for name, value in env.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
            return
        if not env.get("DATABASE_URL"):
            env["DATABASE_URL"] = stack.enter_context(postgres()).create("anteroom")
        if not env.get("REDIS_URL"):
            env["REDIS_URL"] = stack.enter_context(redis()).url()
        yield env


def read(report: Path, setting: str) -> Result:
    """Count what a JUnit report says; a skip without an allowed reason is wrong."""
    result = Result()
    for case in ET.parse(report).iter("testcase"):  # noqa: S314  written by our own pytest
        name = f"{case.get('classname')}.{case.get('name')}"
        skip = case.find("skipped")
        if case.find("failure") is not None or case.find("error") is not None:
            result.failed += 1
        elif skip is not None:
            result.skipped += 1
            if not skip.get("message", "").startswith(ALLOWED_SKIPS[setting]):
                result.wrongs.append(f"{setting}: {name} was skipped: {skip.get('message')}")
        else:
            result.passed += 1
            result.in_browser += name.startswith(BROWSER)
    return result


def ended(child: subprocess.Popen[bytes]) -> int:
    """The exit status of pytest. Who stops us stops it too, and lets it stop what it started."""
    try:
        return child.wait()
    except KeyboardInterrupt:
        child.terminate()
        child.wait(PATIENCE)
        raise


def pytest(setting: str, env: dict[str, str], *arguments: str) -> tuple[Result, Path]:
    """One run of pytest, and its JUnit report."""
    report = Path(env["ANTEROOM_VAR"]) / f"{setting}-{'alone' if 'alone' in arguments else 'suite'}.xml"
    command = [sys.executable, "-m", "pytest", f"--junitxml={report}", *arguments]
    status = ended(subprocess.Popen(command, env=env))
    result = read(report, setting) if report.exists() else Result()
    if status not in {0, NO_TESTS} and not result.failed:
        result.wrongs.append(f"{setting}: pytest ended with status {status}")
    return result, report


def whole(setting: str, env: dict[str, str], *arguments: str) -> Result:
    """One run of the whole suite's; a copy of its report stays in var/reports, to see where the time goes."""
    result, report = pytest(setting, env, *arguments)
    if report.exists():
        REPORTS.mkdir(parents=True, exist_ok=True)
        shutil.copy(report, REPORTS)
    return result


def run(setting: str, arguments: list[str]) -> Result:
    """One setting: the given tests, or the whole suite when none are named."""
    print(f"\n{setting}:", flush=True)
    with environment(setting) as env:
        if arguments:
            return pytest(setting, env, *arguments)[0]
        mine = "not alone" if setting == EMBEDDED else "not alone and not once"
        beside = whole(setting, env, "-m", mine, "-n", str(PROCESSES))
        result = beside + whole(setting, env, "-m", "alone")
    if not result.in_browser:
        result.wrongs.append(f"{setting}: no browser test ran")
    return result


def main(arguments: list[str]) -> int:
    named = [name for name in arguments[:1] if name in {EMBEDDED, PRODUCTION}]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to end, the servers are stopped and cleared away
    total, started = Result(), time.monotonic()
    for setting in named or [EMBEDDED, PRODUCTION]:
        result = run(setting, arguments[len(named) :])
        print(f"{setting}: {result}; {result.in_browser} of them in the browser", flush=True)
        total += result
    for wrong in total.wrongs:
        print(f"wrong: {wrong}")
    print(f"{time.monotonic() - started:.0f} s in all\n{total}")
    return 1 if total.failed or total.wrongs or not total.passed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("stopped")
