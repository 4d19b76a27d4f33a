"""A record is replayed while the desk's machinery is killed: it is spoken whole, and marked as if nothing had happened."""

import json
import re
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.chaos.arena import Arena, arena
from tests.servers.process import Process
from tests.servers.product import MANAGE

pytestmark = [pytest.mark.alone, pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
RECORD = Path(__file__).parents[2] / "negotiations/demo/record.jsonl"
SHORT = slice(78, 120), 30, 2  # lines, speed, deaths: some ten minutes of talks, with what is cited in them
LONG = slice(None), 30, 6
AT_ONCE = 100_000
PATIENCE = 120.0  # seconds for all that is spoken and marked after the last death
QUIET = 4.0  # seconds: longer than a sweep takes to come by
Line = dict[str, Any]


@pytest.fixture(scope="module")
def field() -> Iterator[Arena]:
    with arena(webs=1) as built:
        yield built


def imported(field: Arena, name: str, lines: list[str]) -> str:
    """The reference of the sitting that these lines were taken into."""
    path = field.var / name
    path.write_text("".join(lines), encoding="utf-8")
    told = field.product.manage("import_record", str(path))
    return re.findall(r"\b\d+\.\d+\b(?=[^\n]*$)", told.strip())[-1]


def replaying(field: Arena, reference: str, speed: int) -> Process:
    command = [*MANAGE, "replay", reference, "--into", "2.1", "--speed", str(speed)]
    process = Process(command, field.var / "replay.log", env=field.product.env)
    process.start(lambda: True)
    return process


def entries(field: Arena, journal: str, kind: str) -> list[Line]:
    """What this journal has told of this kind."""
    found: list[Line] = []
    while page := field.get(f"journals/{journal}/entries/?since={len(found)}&limit=500", role="analyst")["results"]:
        found += page
    return [entry["body"] for entry in found if entry["kind"] == kind]


def spoken(field: Arena) -> list[Line]:
    return [one for one in entries(field, "record", "utterance.recorded") if one["sitting"] == field.sitting]


def marked(field: Arena, lines: list[Line]) -> list[list[tuple[Any, ...]]]:
    """Of each line what was recognised in it, the same marks told in the same words."""

    def marks(line: Line) -> list[tuple[Any, ...]]:
        found = field.get(f"utterances/{line['citation']}/marks/", role="analyst")["results"]
        return [(one["kind"], one["start"], one["end"], json.dumps(one["told"], sort_keys=True)) for one in found]

    return [marks(line) for line in lines]


def settled(field: Arena, lines: list[Line]) -> list[list[tuple[Any, ...]]]:
    """The marks, when nothing has come to them for a while."""
    until, quiet_since, seen = time.monotonic() + PATIENCE, time.monotonic(), marked(field, lines)
    while time.monotonic() - quiet_since < QUIET and time.monotonic() < until:
        time.sleep(1)
        now = marked(field, lines)
        if now != seen:
            seen, quiet_since = now, time.monotonic()
    return seen


def test_killed_in_mid_replay_no_line_and_no_mark_is_lost_or_doubled(field: Arena, pytestconfig: pytest.Config) -> None:
    lines, speed, deaths = LONG if pytestconfig.getoption("--long") else SHORT
    told = RECORD.read_text(encoding="utf-8").splitlines(keepends=True)[lines]
    # The same file twice would be one import: the second has one more line.
    shaken, calm = imported(field, "shaken.jsonl", told), imported(field, "calm.jsonl", [*told, told[0]])
    begun = len(spoken(field))

    replay = replaying(field, shaken, speed)
    victims = [one for name, one in field.victims().items() if name in {"web1", "worker"}]
    for _ in range(deaths):
        for process, start in victims:
            time.sleep(1.5)
            assert replay.running, f"the replay was over before the last death: {replay.said()}"
            process.kill()
            time.sleep(1)
            start()
    ended(replay)
    taken_down = spoken(field)[begun:]
    assert [line["text"] for line in taken_down] == [json.loads(line)["text"] for line in told]
    under_fire = settled(field, taken_down)

    ended(replaying(field, calm, AT_ONCE))
    undisturbed = settled(field, spoken(field)[begun + len(told) :][: len(told)])
    assert under_fire == undisturbed
    assert {kind for marks in undisturbed for kind, *_ in marks} >= {"term", "citation", "claim", "tactic"}
    for journal in ("caucus", "desk"):
        told_of = Counter((one["citation"], one["version"]) for one in entries(field, journal, "line.marked"))
        assert set(told_of.values()) == {1}


def ended(replay: Process) -> None:
    assert replay.popen is not None
    assert replay.popen.wait(PATIENCE) == 0, replay.said()
