"""The desk's machinery is killed in mid-sitting: every line is recorded, and marked exactly once when it is back."""

import threading
import time
from collections import Counter
from typing import Any

import httpx
import pytest

from tests.chaos.arena import Arena

pytestmark = [pytest.mark.alone, pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")]
LINES, DEATHS = 60, 3
CONVERGED_WITHIN = 30.0  # seconds after everything is back
PATIENCE = 90.0


def post(field: Arena, role: str, path: str, key: str, body: dict[str, Any]) -> dict[str, Any]:
    """Repeat it with its key until it is acknowledged."""
    headers = {"Authorization": f"Bearer {field.tokens[role]}", "Idempotency-Key": key}
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            answer = httpx.post(field.urls[0] + field.api(path), json=body, headers=headers, timeout=10)
        except httpx.HTTPError:
            answer = None
        if answer is not None and answer.status_code < 500:
            assert answer.status_code == 201, answer.text
            return dict(answer.json())
        time.sleep(0.1)
    raise AssertionError("not acknowledged in time")


def speak(field: Arena, over: threading.Event) -> None:
    for number in range(LINES):
        body = {
            "sitting": field.sitting, "speaker": field.speakers[0], "language": "en",
            "text": f"Line {number}: the Vorsk corridors are open.",
        }  # fmt: skip
        post(field, "recorder", "utterances/", f"corridor-{number}", body)
        time.sleep(0.05)
    over.set()


def whole(field: Arena, journal: str, kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    while page := field.get(f"journals/{journal}/entries/?since={len(found)}&limit=500")["results"]:
        found += page
    return [entry["body"] for entry in found if entry["kind"] == kind]


def test_the_machinery_is_killed_and_every_line_is_marked_exactly_once(field: Arena) -> None:
    made = post(field, "analyst", "terms/", "corridor", {"text": "Vorsk corridor", "language": "en"})
    over = threading.Event()
    speaking = threading.Thread(target=speak, args=(field, over), daemon=True)
    speaking.start()
    victims = {name: one for name, one in field.victims().items() if name in {"web1", "worker"}}
    for _ in range(DEATHS):
        for process, start in victims.values():
            over.wait(0.4)
            process.kill()
            over.wait(0.5)
            start()
    speaking.join(PATIENCE)
    assert over.is_set(), "the recorder did not finish"
    lines = {body["citation"] for body in whole(field, "record", "utterance.recorded") if "Vorsk" in body["text"]}
    assert len(lines) == LINES
    until = time.monotonic() + CONVERGED_WITHIN
    while (marked := corridors(field, made["id"])).keys() != lines and time.monotonic() < until:
        time.sleep(0.3)
    assert marked == dict.fromkeys(lines, 1)


def corridors(field: Arena, term: str) -> Counter[str]:
    """By line: how often it was told that it names the corridor."""
    return Counter(
        body["citation"]
        for body in whole(field, "caucus", "line.marked")
        if any(mark.get("term") == term for mark in body["marks"])
    )
