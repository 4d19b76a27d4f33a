"""A long list of terms: a TBX file of ten thousand concepts taken in at once, against one of a thousand. Runs inside Django."""

import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.db import connection

from briefings.actions.term_files import import_terms
from briefings.files.tbx_out import write_terms
from briefings.files.term_entry import FormEntry, SenseEntry, TermEntry
from briefings.morphology import words
from negotiations.demo import story
from negotiations.demo.telling import set_stage
from teams.models import Seat
from tests.bench.figure import Figure

FEW, MANY = 1_000, 10_000


def defining() -> Iterator[Figure]:
    """How long it takes, and by how much the process grows at its highest; what is read is let go, so by no more."""
    seat, where = set_stage().seats["leyn"], connection.vendor
    vocabulary = _vocabulary()
    with tempfile.TemporaryDirectory() as folder:
        # The first file has every word once: dictionaries and lemmas stay in memory, however many terms there are.
        every = max(map(len, vocabulary.values()))
        told = [
            _taken(seat, _file(Path(folder) / name, vocabulary, count))
            for name, count in (("a", every), ("b", FEW), ("c", MANY))
        ]
    (few, grown), (many, most) = told[1:]
    per = (many / MANY) / (few / FEW)
    yield Figure(
        f"TBX of {MANY:,} concepts imported, {where}", many, "s", f"{FEW:,} in {few:.2f} s", per, "at most", 2, 1.2
    )
    against = f"{grown:.1f} MiB by {FEW:,}"
    yield Figure(
        "memory grown by it at its highest", most, "MiB", against, max(most, 1) / max(grown, 1), "at most", 2, 1.2
    )


def _taken(seat: Seat, path: Path) -> tuple[float, float]:
    """Seconds, and MiB between what the process held before and the most that it held meanwhile."""
    Path("/proc/self/clear_refs").write_text("5")  # forget the highest so far
    before, began = _held("VmRSS"), time.perf_counter()
    with path.open("rb") as file:
        told = import_terms(actor=seat, file=file, name=path.name)
    took = time.perf_counter() - began
    assert told.new == told.total, "what was imported was there before"
    return took, _held("VmHWM") - before


def _held(name: str) -> float:
    """MiB of memory, now or at most (proc_pid_status(5))."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:")) / 1024


def _vocabulary() -> dict[str, list[str]]:
    """The words of the demo's record, by language."""
    lines = story.load_record()
    return {
        language: sorted({word.raw for line in lines if line.language == language for word in words.scan(line.text)})
        for language in ("en", "uk", "ru")
    }


def _file(path: Path, vocabulary: dict[str, list[str]], count: int) -> Path:
    """So many concepts of three forms and two senses, each form of two words."""
    with path.open("wb") as out:
        out.writelines(write_terms(map(partial(_concept, path.name, vocabulary), range(count))))
    return path


def _concept(name: str, vocabulary: dict[str, list[str]], number: int) -> TermEntry:
    forms = [
        FormEntry(language, f"{known[number % len(known)]} {known[(number * 7 + number // len(known)) % len(known)]}")
        for language, known in vocabulary.items()
    ]
    text = " ".join(vocabulary["en"][:40])
    senses = [SenseEntry("en", text, whose, "Record of the talks") for whose in ("stated", "used")]
    return TermEntry(f"{name}{number}", "What it is about.", forms=forms, senses=senses)
