"""Terms in a line, among ten thousand forms, against a plain substring scan of the same; and against lines marked by hand.

Runs inside Django.
"""

from collections.abc import Iterator

from negotiations.desk.terms import Form, TermSpotter
from tests.bench.figure import Figure
from tests.bench.timing import best
from tests.negotiations.desk.by_hand import compared, glossary, marked_lines

FORMS = 10_000
ROUNDS = 20
FILED = (("en", "Harbour agreement {n}"), ("uk", "угода про гавань {n}"), ("ru", "соглашение о гавани {n}"))


def spotting() -> Iterator[Figure]:
    """Milliseconds of one line, precision and recall."""
    forms = [*glossary(), *(_filed(number) for number in range(FORMS))][:FORMS]
    spotter, lines = TermSpotter(forms), list(marked_lines())
    texts = [form.text.casefold() for form in forms]

    def spotted() -> None:
        for language, text, _places in lines:
            spotter.spot(text, language)

    def scanned() -> None:
        for _language, text, _places in lines:
            folded = text.casefold()
            [form for form in texts if form in folded]

    spotted()
    took, plain = (best(lambda do=do: [do() for _ in range(ROUNDS)]) / ROUNDS / len(lines) for do in (spotted, scanned))
    told = f"substring scan of them {plain * 1e3:.2f} ms, ratio {took / plain:.2f}"
    yield Figure(f"terms of a line among {FORMS:,} forms", took * 1e3, "ms", told, sense="at most", must=2, aim=1)
    long = (" ".join(text for _language, text, _places in lines) * 30)[:100_000]
    yield Figure("the same of a line of 100 KB", best(lambda: spotter.spot(long, "en")) * 1e3, "ms")
    expected, found = compared(spotter)
    right, name = (
        len(expected & found),
        f"terms in {len(lines)} lines of three languages, of {len(expected)} marked by hand",
    )
    yield Figure(f"{name}: precision", right / len(found), "", f"{len(found) - right} false", must=0.97, aim=1)
    yield Figure(f"{name}: recall", right / len(expected), "", f"{len(expected) - right} missed", must=0.95, aim=1)


def _filed(number: int) -> Form:
    language, text = FILED[number % len(FILED)]
    return Form(f"filed-{number}", text.format(n=number), language)
