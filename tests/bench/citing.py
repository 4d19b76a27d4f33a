"""Citations in a line, against a plain substring scan of the same names; and against those two meetings listed by hand.

Runs inside Django. The meetings are read where the public records lie (`tests.records`), else they are left out.
"""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from briefings.norms.currency import Bond, Wording
from negotiations.desk.citations import Article, Citation, Instrument, Norms, citations
from negotiations.desk.marks import Knowledge, Line
from negotiations.desk.spotters.citations import spot_citations
from tests.bench.figure import Figure
from tests.bench.timing import best
from tests.records import folder

NORMS, INSTRUMENTS, ROUNDS = 1_000, 100, 300
BY_HAND = Path(__file__).parents[1] / "negotiations" / "desk" / "citations_7138_7154.tsv"
KNOWN = (
    "Charter of the United Nations", "Geneva Convention IV (1949)", "Helsinki Final Act", "Budapest Memorandum",
    "Vienna Convention on the Law of Treaties (1969)", "Constitution of Ukraine",
)  # fmt: skip
SPOKEN = (
    ("en", "Under Article 3 of the Charter of the United Nations nobody may do that, and the delegation asks for an answer."),
    ("en", "We have heard about the exchange of prisoners, and we shall come back to it on Monday with our own list."),
    ("uk", "Стаття 7 Статуту ООН і ст. 49 Четвертої Женевської конвенції забороняють це, і ми про це вже казали."),
    ("uk", "Делегація шкодує, що ніхто не відповів на наше вчорашнє запитання про обмін полоненими."),
    ("ru", "Согласно статье 51 Устава ООН и резолюции 2202 (2015) мы имеем на это право, и мы это уже говорили."),
    ("ru", "Строка записи без ссылок: обмен пленными начнётся в понедельник, список ещё не согласован."),
)  # fmt: skip
TODAY = date(2026, 3, 1)


def citing() -> Iterator[Figure]:
    """Milliseconds of one line, looked through and judged, and how many of the citations listed by hand are found."""
    instruments = _instruments()
    known = Knowledge(norms=Norms(instruments))
    names = [name.casefold() for one in instruments for name in (one.title, *one.names)]
    lines = [Line(text, language, "counterpart", "Karst", TODAY) for language, text in SPOKEN]

    def spotted() -> None:
        for line in lines:
            list(spot_citations(line, known))

    def scanned() -> None:
        for line in lines:
            text = line.text.casefold()
            [name for name in names if name in text]

    took, plain = (_per_line(do) for do in (spotted, scanned))
    name = f"citations of a line found and judged, {NORMS:,} norms of {INSTRUMENTS} instruments"
    told = f"substring scan of {len(names)} names {plain * 1e3:.0f} µs, ratio {took / plain:.1f}"
    yield Figure(name, took, "ms", told, sense="at most", must=2, aim=1)
    long = Line((SPOKEN[1][1] * 1000)[:100_000], "en", "counterpart", "Karst", TODAY)
    yield Figure("the same of a line of 100 KB", best(lambda: list(spot_citations(long, known))) * 1e3, "ms")
    if records := folder():
        yield from _meetings(records)


def _instruments() -> list[Instrument]:
    """Those everybody knows, and treaties that only the delegation has filed; ten articles each, two wordings of each."""
    titles = [*KNOWN, *(f"Agreement {number} on the Harbour of Karst" for number in range(INSTRUMENTS - len(KNOWN)))]
    each = NORMS // INSTRUMENTS
    return [
        Instrument(
            title, title, (f"Pact number {place}", f"Угода про гавань {place}"),
            bonds={"karst": (Bond(date(1991, 1, 1)),)},
            articles={str(number): _article(number) for number in range(1, each + 1)},
        )
        for place, title in enumerate(titles)
    ]  # fmt: skip


def _article(number: int) -> Article:
    words = "The parties shall refrain, in their relations, from the threat or use of force in case "
    wordings = (
        Wording("old", "en", f"{words * 8}{number}", date(1950, 1, 1), date(1990, 1, 1)),
        Wording("new", "en", f"{words * 8}{number} or any other", date(1990, 1, 1)),
    )
    return Article(number, str(number), wordings)


def _meetings(records: Path) -> Iterator[Figure]:
    """Precision and recall: a citation counts where its target, article and year are those listed."""
    rows = [row for row in csv.reader(BY_HAND.open(), delimiter="\t") if not row[0].startswith("#")]
    listed = right = total = 0
    for meeting in ("7138", "7154"):
        turns = (records / f"transcripts/un/SPV.{meeting}.turns.jsonl").read_text().splitlines()
        for turn, spoken in enumerate(turns, 1):
            wanted = [tuple(row[3:]) for row in rows if row[:2] == [meeting, str(turn)]]
            found = [_as_listed(one) for one in citations(" ".join(json.loads(spoken)["text"].split()), "en")]
            listed, total = listed + len(wanted), total + len(found)
            right += sum(min(found.count(one), wanted.count(one)) for one in set(wanted))
    name = f"citations of S/PV.7138 and 7154, of {listed} listed by hand"
    yield Figure(f"{name}: precision", right / total, "", f"{total - right} false", must=0.97, aim=1)
    yield Figure(f"{name}: recall", right / listed, "", f"{listed - right} missed", must=0.95, aim=1)


def _as_listed(one: Citation) -> tuple[str, ...]:
    return one.instrument or one.symbol, one.article, str(one.year or "")


def _per_line(do: Callable[[], object]) -> float:
    """Milliseconds."""
    do()
    return best(lambda: [do() for _ in range(ROUNDS)]) / ROUNDS / len(SPOKEN) * 1e3
