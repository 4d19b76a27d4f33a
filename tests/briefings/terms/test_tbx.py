"""Terms out and in again without loss, and what is refused."""

import tracemalloc
from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest

from briefings.actions.senses import freeze_annex
from briefings.actions.term_files import enter_terms, export_terms, import_terms
from briefings.actions.terms import file_term
from briefings.files.tbx import read_terms
from briefings.files.tbx_out import FOOT, HEAD, write_terms
from briefings.files.term_entry import FormEntry, FriendEntry, SenseEntry, TermEntry
from briefings.files.unreadable import Unreadable
from briefings.models import Term
from briefings.terms.starting import starting_set
from journal.models import Entry
from teams.rules import Denied
from tests.house import House, opened

pytestmark = pytest.mark.django_db
ROW = '<conceptEntry id="{key}"><langSec xml:lang="en"><termSec><term>word {key}</term>{more}</termSec></langSec></conceptEntry>'


@pytest.fixture
def house() -> House:
    return opened()


def tbx(*rows: str) -> bytes:
    return (HEAD + "".join(rows) + FOOT).encode()


def row(key: str, more: str = "") -> str:
    return ROW.format(key=key, more=more)


def out(seat) -> bytes:
    return b"".join(export_terms(actor=seat))


def whole() -> TermEntry:
    """Everything that a term may hold."""
    friend = FriendEntry("ru", "автономия", "Wider there.")
    forms = [
        FormEntry("en", "special status", "forbidden", "local self-government <here>"),
        FormEntry("uk", "особливий статус", "loaded", friends=[friend]),
        FormEntry("en", "special order", is_proposed=True),
    ]
    sense = SenseEntry(
        "uk", "Перший рядок\nдругий & третій", "stated", "A source", date(2026, 1, 2), "2.3.118", "A say.",
        agreed_on=date(2026, 2, 3),
    )  # fmt: skip
    kept = {"concept": ['<x xmlns="urn:iso:std:iso:30042:ed-2" a="1">text</x>']}
    return TermEntry("k1", "A note", "evaded", date(2026, 1, 1), date(2026, 1, 5), forms, [sense], kept)


def test_out_in_and_out_again_are_the_same_bytes(house) -> None:
    told = enter_terms(actor=house.adviser, entries=[*starting_set(), whole()], name="set")
    first, elsewhere = out(house.head), opened("Elsewhere")
    again = import_terms(actor=elsewhere.adviser, file=BytesIO(first), name="terms.tbx")
    assert (told.new, again.new, out(elsewhere.head)) == (5, 5, first)
    assert Entry.objects.filter(kind="terms.exported", journal__compartment="audit").count() == 2
    read = next(one for one in read_terms(BytesIO(first)) if one.key == "k1")
    read.remarks = []
    wanted = whole()
    wanted.forms = [wanted.forms[0], wanted.forms[2], wanted.forms[1]]  # by language
    assert read == wanted
    twice = import_terms(actor=elsewhere.adviser, file=BytesIO(first), name="terms.tbx")
    assert (twice.new, twice.same, twice.other) == (0, 5, 0)
    assert Term.objects.count() == 10


def test_the_starting_set_is_the_articles(house) -> None:
    enter_terms(actor=house.analyst, entries=starting_set(), name="starting set")
    found = Term.objects.order_by("name").values_list("name", "request")
    assert list(found) == [
        ("elimination of root causes", "to_ask"), ("indivisibility of security", "to_ask"),
        ("legitimate territorial interests", "to_ask"), ("right to self-determination", "to_ask"),
    ]  # fmt: skip
    for entry in starting_set():
        assert {form.language for form in entry.forms} == {"en", "uk", "ru"}
        assert {sense.whose for sense in entry.senses} == {"stated", "used", "treaty"}
        assert all(sense.source and sense.concedes for sense in entry.senses)


def test_a_dry_run_writes_nothing_and_tells_what_was_read_otherwise(house) -> None:
    file = tbx(row("a", '<termNote type="administrativeStatus">contested</termNote><strange q="1"><y/></strange>'))
    told = import_terms(actor=house.analyst, file=BytesIO(file), name="x", dry_run=True)
    assert (told.new, [what for _, what in told.remarks]) == (
        1, ["“contested” is read as “loaded”.", "“strange” is kept as it stands."],
    )  # fmt: skip
    assert not Term.objects.exists()
    import_terms(actor=house.analyst, file=BytesIO(file), name="x")
    assert b'<strange q="1"><y/></strange>' in out(house.head).replace(b"<y></y>", b"<y/>")
    assert Term.objects.get().request == "to_ask"


@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b'<!DOCTYPE tbx [<!ENTITY a "b">]><tbx><conceptEntry/></tbx>', "DOCTYPE"),
        (b"<tbx>" + b"<a>" * 200 + b"</a>" * 200 + b"</tbx>", "deep"),
        (b"<html/>", "no"), (b"", "XML"), (b"<tbx>", "XML"), (tbx(), "no terms"),
        (tbx(row("a"), row("a")), "twice"), (tbx(row("a"), row("")), "missing"),
        (tbx(row("a"), '<conceptEntry id="b"/>'), "no term"),
        (tbx(row("a"), row("b").replace("<term>", "<term>\u202e")), "cannot be seen"),
        (tbx(row("a"), row("b").replace("<term>", '<term lang="x">')), "cannot be kept"),
        (tbx(row("a"), row("b", "<date").replace("<date</termSec>", "</termSec")), "XML"),
    ],
)  # fmt: skip
def test_a_file_is_taken_whole_or_not_at_all(house, file, why) -> None:
    with pytest.raises(Unreadable, match=why):
        import_terms(actor=house.analyst, file=BytesIO(file), name="x")
    assert not Term.objects.exists()


def test_who_may_not_agree_imports_nothing_agreed(house) -> None:
    file = b"".join(write_terms([whole()]))
    with pytest.raises(Unreadable, match="legal adviser"):
        import_terms(actor=house.analyst, file=BytesIO(file), name="x")
    for seat in (house.recorder, house.head):
        with pytest.raises(Denied):
            import_terms(actor=seat, file=BytesIO(file), name="x")
    with pytest.raises(Denied):
        out(house.interpreter)


class Endless:
    """A file that is made while it is read."""

    def __init__(self, rows: int) -> None:
        self.parts = iter([HEAD.encode()])
        self.rows = (row(f"k{number}").encode() for number in range(rows))
        self.end = iter([FOOT.encode()])

    def read(self, size: int = -1) -> bytes:
        for source in (self.parts, self.rows, self.end):
            for part in source:
                return part
        return b""


def test_a_long_file_is_read_in_flat_memory() -> None:
    peaks = []
    for rows in (500, 10_000):
        tracemalloc.start()
        assert sum(1 for _ in read_terms(Endless(rows))) == rows
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 2 * peaks[0]


@pytest.mark.parametrize(
    ("sense", "why"),
    [
        ({"agreed_on": date(2999, 1, 1)}, "day to come"), ({"source": "", "citation": ""}, "nowhere"),
        ({"source": "A\u2028ours, en: forged\u200b"}, "line end"), ({"citation": "2.3.118\u202e"}, "line end"),
    ],
)  # fmt: skip
def test_what_a_file_calls_agreed_could_have_been_agreed(house, sense, why) -> None:
    entry = whole()
    entry.senses = [replace(entry.senses[0], **sense)]
    with pytest.raises(Unreadable, match=why):
        import_terms(actor=house.adviser, file=BytesIO(b"".join(write_terms([entry]))), name="x")
    assert not Term.objects.exists()


def test_an_agreed_definition_that_is_imported_is_told_and_stands_on_one_line_of_the_annex(house) -> None:
    import_terms(actor=house.adviser, file=BytesIO(b"".join(write_terms([whole()]))), name="x")
    told = Entry.objects.filter(kind="sense.agreed")
    assert [entry.body["title"] for entry in told] == [Term.objects.get().name]
    assert "stated, uk: Перший рядок другий & третій (A source)" in freeze_annex(actor=house.head, title="T").text


def test_a_form_that_stands_already_is_told_in_the_report(house) -> None:
    file_term(actor=house.analyst, text="word a", language="en")
    told = import_terms(actor=house.analyst, file=BytesIO(tbx(row("a"), row("b"))), name="x")
    assert [remark.key for remark in told.remarks] == ["a"]
    assert "already" in told.remarks[0].what


def test_what_we_have_no_place_for_is_kept_or_refused_and_never_lost(house) -> None:
    sense = (
        '<descripGrp><descrip type="definition" xml:lang="en">First.</descrip><descrip type="definition" xml:lang="en">Second.</descrip>'
        '<descripNote type="anteroom-whose">ours</descripNote><admin type="source" target="t1">Elsewhere</admin></descripGrp>'
    )
    note = '<descrip type="definition" xml:lang="en" target="t2">About it.</descrip>'
    twice = '<termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>' * 2
    file = tbx(
        row("a", twice).replace("<langSec", f"{note}{sense}<langSec", 1).replace("<term>word a", "<term>word\n   a")
    )
    told = import_terms(actor=house.adviser, file=BytesIO(file), name="x")
    assert len(told.remarks) == 4
    first, elsewhere = out(house.head), opened("Elsewhere")
    for kept in (b"Second.", b'target="t1"', b'target="t2"', b"<term>word a</term>"):
        assert kept in first
    import_terms(actor=elsewhere.adviser, file=BytesIO(first), name="x")
    assert out(elsewhere.head) == first
    for wrong, why in (
        (row("b").replace("<langSec", "loose<langSec", 1), "between"), (row("b").replace('xml:lang="en"', 'xml:lang="concept"'), "no language"),
    ):  # fmt: skip
        with pytest.raises(Unreadable, match=why):
            import_terms(actor=house.adviser, file=BytesIO(tbx(wrong)), name="x")
