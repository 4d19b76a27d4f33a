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
from typing import Self

from tests.servers import place
from tests.servers.postgres import postgres
from tests.servers.redis import redis
from tests.servers.setting import EMBEDDED, PRODUCTION
from tests.servers.template import template

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
            env = {name: value for name, value in env.items() if name not in {"DATABASE_URL", "REDIS_URL"}}
        else:
            if not env.get("DATABASE_URL"):
                env["DATABASE_URL"] = stack.enter_context(postgres()).create("anteroom")
            if not env.get("REDIS_URL"):
                env["REDIS_URL"] = stack.enter_context(redis()).url()
        yield env | stack.enter_context(template(env))


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


class Run:
    """pytest at work in one setting."""

    def __init__(self, setting: str, env: dict[str, str], *arguments: str) -> None:
        self.setting = setting
        self.report = Path(env["ANTEROOM_VAR"]) / f"{setting}-{'alone' if 'alone' in arguments else 'suite'}.xml"
        command = [sys.executable, "-m", "pytest", f"--junitxml={self.report}", *arguments]
        self._child = subprocess.Popen(command, env=env)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        """Who stops us stops it too, and lets it stop what it started."""
        if self._child.poll() is None:
            self._child.terminate()
            self._child.wait(PATIENCE)

    def result(self) -> Result:
        """What it came to; a copy of its report stays in var/reports, to see where the time goes."""
        status = self._child.wait()
        result = Result()
        if self.report.exists():
            result = read(self.report, self.setting)
            REPORTS.mkdir(parents=True, exist_ok=True)
            shutil.copy(self.report, REPORTS)
        if status not in {0, NO_TESTS} and not result.failed:
            result.wrongs.append(f"{self.setting}: pytest ended with status {status}")
        return result


def named_tests(setting: str, arguments: list[str]) -> Result:
    """The given tests in one setting."""
    print(f"\n{setting}:", flush=True)
    with environment(setting) as env, Run(setting, env, *arguments) as run:
        return run.result()


def suite(settings: list[str]) -> dict[str, Result]:
    """The whole suite: each setting by itself, then what is alone in each, side by side: it starts its own servers."""
    with ExitStack() as stack:
        envs = {setting: stack.enter_context(environment(setting)) for setting in settings}
        results = {}
        for setting, env in envs.items():
            print(f"\n{setting}:", flush=True)
            mine = "not alone" if setting == EMBEDDED else "not alone and not once"
            results[setting] = stack.enter_context(Run(setting, env, "-m", mine, "-n", str(PROCESSES))).result()
        print("\nwhat is alone:", flush=True)
        alone = {setting: stack.enter_context(Run(setting, env, "-m", "alone")) for setting, env in envs.items()}
        return {setting: results[setting] + run.result() for setting, run in alone.items()}


def told(setting: str, result: Result, arguments: list[str]) -> Result:
    """The result, said; a whole run without the browser is wrong."""
    if not arguments and not result.in_browser:
        result.wrongs.append(f"{setting}: no browser test ran")
    print(f"{setting}: {result}; {result.in_browser} of them in the browser", flush=True)
    return result


def main(arguments: list[str]) -> int:
    settings = [name for name in arguments[:1] if name in {EMBEDDED, PRODUCTION}]
    arguments = arguments[len(settings) :]
    settings = settings or [EMBEDDED, PRODUCTION]
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # told to end, the servers are stopped and cleared away
    started = time.monotonic()
    found = {one: named_tests(one, arguments) for one in settings} if arguments else suite(settings)
    total = sum((told(setting, result, arguments) for setting, result in found.items()), Result())
    for wrong in total.wrongs:
        print(f"wrong: {wrong}")
    print(f"{time.monotonic() - started:.0f} s in all\n{total}")
    return 1 if total.failed or total.wrongs or not total.passed else 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit("stopped")
