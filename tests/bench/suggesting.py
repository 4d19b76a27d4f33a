"""What the desk suggests: how good the order of check-worthiness is, and what looking through a line costs.

The sets are of others and not in this repository: they lie with the public records, or where `ANTEROOM_CLAIMS` says;
docs/performance.md tells where they come from. A set that is not there is left out, and said.
"""

import os
import random
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from negotiations.desk.tactics import en as tactical, tactics
from negotiations.desk.worthiness import SUGGESTED, vector, worthiness
from negotiations.desk.worthiness.words import en
from tests.bench.figure import Figure
from tests.bench.learning import learned
from tests.bench.ranking import average_precision, best_f1
from tests.records import folder

TOP: Final = 10
OWN: Final = (
    "they fired 412 times in April 2014 and killed eleven people, and this is our final offer to the delegation"
)
"""What is timed where there is no set."""


def suggesting() -> Iterator[Figure]:
    """Rules alone; a rule of digits as the baseline; and, told only, weights learned from the train set and thrown away."""
    debates, meetings = rows("claimbuster_dev.tsv"), rows("unsc_conflicts_dev.tsv")
    if debates:
        yield from _debates([(row[2], row[1] == "1") for row in debates])
    if meetings:
        yield from _meetings(meetings)
    yield from _cost([row[2] for row in debates] or [OWN])


def rows(name: str) -> list[list[str]]:
    """The lines of a set, without its head; none where it is not there."""
    path = _folder() / name
    if not path.is_file():
        print(f"{path} is not there: ANTEROOM_CLAIMS names another folder", file=sys.stderr)
        return []
    return [line.split("\t") for line in path.read_text().splitlines()[1:]]


def _folder() -> Path:
    """Of the sets: beside the public records, unless another is named."""
    return Path(os.environ.get("ANTEROOM_CLAIMS") or (folder() or Path()) / "claims")


def _debates(sentences: list[tuple[str, bool]]) -> Iterator[Figure]:
    rules = [(worthiness(text, "en").score, right) for text, right in sentences]
    digits = [(float(any(map(str.isdigit, text))), right) for text, right in sentences]
    told = (("average precision", average_precision, 0.6, 0.7), ("F1", best_f1, 0.6, 0.7))
    for name, measure, must, aim in told:
        against = f"a rule of digits {measure(digits):.3f}"
        yield Figure(
            f"check-worthiness, {len(sentences):,} sentences of debates, {name}",
            measure(rules),
            "",
            against,
            must=must,
            aim=aim,
        )
    suggested = [right for score, right in rules if score >= SUGGESTED]
    wanted = sum(right for _score, right in rules)
    yield Figure(f"of them suggested {len(suggested)}, precision", sum(suggested) / len(suggested), "")
    yield Figure(f"of {wanted} worth checking, recall of what is suggested", sum(suggested) / wanted, "")
    if train := rows("claimbuster_train.tsv"):
        score = learned((vector(row[2], "en"), row[1] == "1") for row in train)
        fitted = [(score(vector(text, "en")), right) for text, right in sentences]
        yield Figure(
            "the same with weights learned from the train set, average precision", average_precision(fitted), ""
        )


def _meetings(found: list[list[str]]) -> Iterator[Figure]:
    """Sentences by which somebody accuses of untruth, or corrects; the line is the part of a speech that was annotated."""
    by_meeting: dict[str, list[tuple[float, bool, str]]] = defaultdict(list)
    for row in found:
        text = row[4].replace(" - ", "-").replace(" '", "'")
        by_meeting[row[2][-4:]].append((worthiness(text, "en").score, row[9] != "_", row[0]))
    for meeting, sentences in sorted(by_meeting.items()):
        wanted = sum(right for _score, right, _part in sentences)
        best = sorted(sentences, key=lambda one: -one[0])[:TOP]
        parts: dict[str, list[tuple[float, bool, str]]] = defaultdict(list)
        for one in sentences:
            parts[one[2]].append(one)
        first = sorted(parts.values(), key=lambda part: -max(one[0] for one in part))[:TOP]
        name = f"S/PV.{meeting}, {wanted} accusations and corrections in {len(sentences)} sentences"
        most, chance = min(TOP, wanted) / wanted, TOP / len(sentences)
        yield Figure(
            f"{name}, recall at {TOP} sentences",
            sum(right for _s, right, _p in best) / wanted,
            "",
            f"at most {most:.2f}, by chance {chance:.2f}",
        )
        held = sum(right for part in first for _score, right, _part in part)
        yield Figure(
            f"{name}, recall at {TOP} of {len(parts)} lines", held / wanted, "", f"by chance {TOP / len(parts):.2f}"
        )


def _cost(lines: list[str]) -> Iterator[Figure]:
    """Against looking for the same phrases as they are written, one after the other, in the line in small letters."""
    phrases = [
        phrase.strip().replace("=", "")
        for listed in (en.PHRASES, tactical.PHRASES) for told in listed.values() for phrase in told.split(";")
    ]  # fmt: skip

    def spotted(line: str) -> object:
        return worthiness(line, "en"), tactics(line, "en")

    def plain(line: str) -> object:
        small = line.lower()
        return [phrase for phrase in phrases if phrase in small]

    took, scan = _each(spotted, lines), _each(plain, lines)
    yield Figure(
        f"claims and tactics of a line, {len(lines):,} lines, {len(phrases):,} phrases, mean", took, "ms",
        f"a plain scan {scan:.3f} ms: {took / scan:.1f} times", sense="at most", must=2, aim=1,
    )  # fmt: skip


def _each(look: Callable[[str], object], lines: list[str]) -> float:
    """Milliseconds a line, the words of the language known already; the best of three."""
    random.Random(7).shuffle(lines)  # noqa: S311
    best = float("inf")
    for _ in range(4):
        began = time.perf_counter()
        for line in lines:
            look(line)
        best = min(best, time.perf_counter() - began)
    return best / len(lines) * 1e3
