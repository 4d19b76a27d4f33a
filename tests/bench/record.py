"""A long record for importing and searching: the demo's sentences, resampled, with a long tail of rare words."""

import json
import random
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from negotiations.demo import story

MARK_EVERY = 10_000


def write_record(path: Path, lines: int, seed: int = 1) -> Path:
    """Write that many lines as JSON Lines; the same seed gives the same file. Never meant for reading."""
    with path.open("w", encoding="utf-8") as file:
        for row in _rows(lines, random.Random(seed)):  # noqa: S311
            file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
    return path


def _rows(lines: int, dice: random.Random) -> Iterator[dict[str, object]]:
    told = story.load_record() + story.load_earlier()
    by_language = {language: [line for line in told if line.language == language] for language in ("en", "uk", "ru")}
    when = told[0].started_at
    for number in range(1, lines + 1):
        line = dice.choice(told)
        words = [each.text for each in dice.choices(by_language[line.language], k=dice.randint(1, 3))]
        if dice.random() < 0.125:
            words.append(f"S/{2000 + dice.randint(1, 26)}/{dice.randint(1, 9999)}")
        if number % MARK_EVERY == 0:
            words.append(f"marker-{number:07d}")
        text = " ".join(words)
        yield {
            "seq": number, "speaker": line.speaker, "delegation": line.delegation, "language": line.language,
            "started_at": when.isoformat(), "text": text,
        }  # fmt: skip
        when += timedelta(seconds=len(text) / 14)
