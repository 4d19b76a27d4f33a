"""People who write through everything: each request is repeated with its key until it is acknowledged."""

import random
import threading
import time
from dataclasses import dataclass, field

import httpx

from tests.chaos.arena import Arena

NOTE_ROLES = ("leader", "head", "delegate", "adviser", "analyst")
WRITERS = 8


@dataclass
class Ledger:
    """What was acknowledged: (journal, actor's key) and the position that was told."""

    acknowledged: dict[tuple[str, str], int] = field(default_factory=dict)
    retries: int = 0
    contradictions: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, journal: str, key: str, position: int) -> None:
        with self.lock:
            before = self.acknowledged.setdefault((journal, key), position)
        if before != position:
            self.contradictions.append(f"{journal} {key}: first {before}, then {position}")


class Writer(threading.Thread):
    """Writes `count` notes or lines, one after the other; every tenth is sent again after it was acknowledged."""

    def __init__(self, arena: Arena, number: int, count: int, ledger: Ledger) -> None:
        super().__init__(daemon=True)
        self.arena, self.number, self.count, self.ledger = arena, number, count, ledger
        self.dice = random.Random(number)  # noqa: S311
        self.records = number % 3 == 0
        self.role = "recorder" if self.records else NOTE_ROLES[number % len(NOTE_ROLES)]

    def run(self) -> None:
        for line in range(self.count):
            key = f"w{self.number}-{line}"
            self._write_until_acknowledged(key)
            if line % 10 == 0:
                self._write_until_acknowledged(key)

    def _write_until_acknowledged(self, key: str) -> None:
        while True:
            try:
                answer = self._write(key)
            except httpx.HTTPError:
                answer = None
            if answer is not None and answer.status_code == 201:
                told = answer.json()
                return self.ledger.note(told["journal"], key, told["position"])
            assert answer is None or answer.status_code >= 500, answer.text
            self.ledger.retries += 1
            time.sleep(0.1 + self.dice.random() * 0.2)

    def _write(self, key: str) -> httpx.Response:
        if self.records:
            body = {
                "sitting": self.arena.sitting, "speaker": self.arena.speakers[self.number], "language": "uk",
                "text": f"Слово {key}",
            }  # fmt: skip
            path = self.arena.api("utterances/")
        else:
            path, body = self.arena.api("notes/"), {"text": f"Note {key}", "to": "all", "priority": "routine"}
        headers = {"Authorization": f"Bearer {self.arena.tokens[self.role]}", "Idempotency-Key": key}
        return httpx.post(self.dice.choice(self.arena.urls) + path, json=body, headers=headers, timeout=10)
