"""People from files: CSV, XLSX, vCard; what is hostile is refused, what is wrong is told row by row."""

import zipfile
from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from openpyxl import Workbook

from briefings import queries
from briefings.actions.people import Fate, import_people
from briefings.files.people import read_people
from briefings.files.spreadsheet import csv_text, defused
from briefings.files.unreadable import Unreadable
from briefings.models import Dossier
from journal.models import Entry
from tests.briefings.dossiers.conftest import day, opened

CSV = 'name;role;organisation;aliases\r\nРоман Бєзсмертний;Посол;МЗС;Roman Bezsmertnyi; \r\n"Ivan, Petrenko";"Envoy\nextra";;\r\n'
CARD = """BEGIN:VCARD
VERSION:4.0
FN:Roman Bezsmertny
item1.ORG;SORT-AS="x:y":Ministry;Legal Depart
 ment
TITLE:Ambassador\\, retired
LANG;PREF=1:uk
LANG:en
NICKNAME:Роман Безсмертний
PHOTO:data:image/jpeg;base64,AAAA
END:VCARD
begin:vcard
VERSION:3.0
N:Petrenko;Ivan;;;
END:VCARD
"""


def book(*rows: Any) -> bytes:
    workbook, out = Workbook(), BytesIO()
    for row in rows:
        workbook.active.append(row)
    workbook.save(out)
    return out.getvalue()


def repacked(data: bytes, **more: bytes) -> bytes:
    """The archive with these members instead of its own, or besides; names with `/` for `__`."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        members = {name: old.read(name) for name in old.namelist()}
        for name, content in (members | {name.replace("__", "/"): each for name, each in more.items()}).items():
            new.writestr(name, content)
    return out.getvalue()


def people(data: bytes | str) -> list[Any]:
    return read_people(BytesIO(data.encode() if isinstance(data, str) else data))


def test_the_three_formats_tell_the_same_people() -> None:
    first, second = people(CARD)
    assert (first.name, first.texts["role"], first.texts["organisation"]) == (
        "Roman Bezsmertny", "Ambassador, retired", "Ministry, Legal Department",
    )  # fmt: skip
    assert (first.texts["languages"], first.aliases, second.name) == ("uk, en", ("Роман Безсмертний",), "Ivan Petrenko")
    rows = people(book(["Name", "Посада", None, "?"], ["Roman Bezsmertny", "Ambassador", "x", "y"], [None, None]))
    assert [(row.name, row.texts["role"], row.where) for row in rows] == [("Roman Bezsmertny", "Ambassador", "row 2")]
    told = people("\ufeffname,role\nRoman Bezsmertny,Ambassador\n\n=HYPERLINK(1),x\n,Nobody\n")
    assert [(row.name, bool(row.problem)) for row in told] == [
        ("Roman Bezsmertny", False), ("=HYPERLINK(1)", False), ("", True),
    ]  # fmt: skip


def test_a_row_that_is_wrong_is_told_with_its_place() -> None:
    wrong = people("name,role\nIvan\u202ekoneP,x\nPеtrenko,ok\n" + "x" * 300 + ",y\n")
    assert [(row.where, bool(row.problem), bool(row.warning)) for row in wrong] == [
        ("row 2", True, False), ("row 3", False, True), ("row 4", True, False),
    ]  # fmt: skip


BOOK = book(["name"], ["Ivan"])
BOMB = {"xl__media__a.xml": b"<a>" + b" " * (30 << 20) + b"</a>"}
HOSTILE = {
    "nothing": b"", "white": b" \n", "no name": b"role\nx", "header twice": b"name,name\na,b",
    "header alone": b"name\n", "not UTF-8": "name\nІван".encode("cp1251"), "NUL": b"name\na\0b",
    "open quote": b'name\n"Ivan', "wide": b"name" + b",x" * 200 + b"\nIvan", "long": b"name\n" + b"Ivan\n" * 2001,
    "huge field": b'name\n"' + b"x" * 200_000 + b'"', "huge file": b"name\n" + b"x" * (5 << 20),
    "formula": book(["name"], ["=1+1"]), "bomb": repacked(BOOK, **BOMB),
    "doctype": repacked(BOOK, xl__sharedStrings_xml=b"", **{"xl__sharedStrings.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a/>'}),
    "macros": repacked(BOOK, **{"xl__vbaProject.bin": b"x"}), "a part of another name": repacked(BOOK, **{"xl__sheet1.dat": b"<a"}), "other zip": repacked(BOOK)[:60],
    "many parts": repacked(BOOK, **{f"a{number}": b"" for number in range(300)}), "cut": BOOK[:-40],
    "card not closed": b"BEGIN:VCARD\nFN:Ivan\n", "card in card": b"BEGIN:VCARD\nBEGIN:VCARD\nEND:VCARD\nEND:VCARD",
    "no card line": b"BEGIN:VCARD\n<script>\nEND:VCARD",
}  # fmt: skip


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_files_are_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        people(data)
    assert 0 < len(str(refused.value)) < 300


def test_a_damaged_workbook_is_read_or_refused() -> None:
    for seed in range(200):
        chance, data = Random(seed), bytearray(BOOK)  # noqa: S311
        for _time in range(chance.randrange(1, 6)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with suppress(Unreadable):
            people(bytes(data))


def test_settings_of_a_printer_do_not_keep_a_workbook_out() -> None:
    settled = repacked(BOOK, **{"xl__printerSettings__printerSettings1.bin": b"x"})
    assert [one.name for one in people(settled)] == [one.name for one in people(BOOK)]


@pytest.mark.parametrize("lie", ["twice", "overlap", "encrypted"])
def test_an_archive_that_lies_about_its_parts_is_refused(lie: str) -> None:
    data = bytearray(BOOK)
    entries = [at for at in range(len(data)) if data[at : at + 4] == b"PK\x01\x02"]
    if lie == "overlap":
        data[entries[1] + 42 : entries[1] + 46] = data[entries[0] + 42 : entries[0] + 46]
    elif lie == "encrypted":
        data[entries[0] + 8] |= 1
    else:
        out = BytesIO(BOOK)
        with zipfile.ZipFile(out, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("xl/workbook.xml", b"<a/>")
        data = bytearray(out.getvalue())
    with pytest.raises(Unreadable):
        people(bytes(data))


@pytest.mark.parametrize("text", ["=1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "＝1", " =1", '"=1', "'=1", "\u00a0+1"])
def test_cells_that_would_be_calculated_are_defused(text: str) -> None:
    assert defused(text) == f"'{text}"
    assert csv_text([["name", text]]).startswith('\ufeff"name","\'')


def test_text_stays_text() -> None:
    assert [defused(text) for text in ("Ivan", "", "O'Brien", "a=b")] == ["Ivan", "", "O'Brien", "a=b"]


LAWFUL: dict[str, Any] = {"purpose": "These talks", "basis": "task"}


@pytest.mark.django_db
def test_an_import_is_reported_then_done_whole_and_once(team) -> None:
    entries = people("name,role\nIvan Petrenko,Envoy\nРоман Бєзсмертний,x\nBezsmertnyi Roman,y\nIvan Petrenko,z\n")
    opened(team)
    lawful = LAWFUL | {"keep_until": day(100)}
    report = import_people(actor=team.analyst, entries=entries, dry_run=True, **lawful)
    assert [row.fate for row in report] == [Fate.NEW, Fate.OTHER, Fate.NEW, Fate.SAME]
    assert (report[1].differs, report[1].differing) == (("role",), ["public role"])
    assert report[2].like == ("Роман Бєзсмертний",)
    assert Dossier.objects.count() == 1
    for times in (1, 2):
        import_people(actor=team.analyst, entries=entries, **lawful)
        assert (times, Dossier.objects.count()) == (times, 3)
    assert sorted(one.name for one in queries.dossiers(team.analyst)) == ["Bezsmertnyi Roman", "Ivan Petrenko", "Роман Бєзсмертний"]  # fmt: skip
    kinds = Entry.objects.filter(journal__scope=team.scope, kind="dossiers.imported").order_by("position")
    assert [len(entry.body["dossiers"]) for entry in kinds] == [2]


@pytest.mark.django_db
def test_one_wrong_row_keeps_all_out(team) -> None:
    entries = people("name,role\nIvan Petrenko,Envoy\n,Nobody\n")
    for wrong in ({}, {"purpose": ""}, {"basis": ""}, {"keep_until": day(-1)}):
        with pytest.raises(ValidationError):
            import_people(actor=team.analyst, entries=entries, **LAWFUL | {"keep_until": day(9)} | wrong)
    assert not Dossier.objects.exists()


@pytest.mark.django_db
def test_a_report_tells_nothing_of_a_dossier_that_is_not_seen(team) -> None:
    opened(team)
    other = team.analyst
    Dossier.objects.get().grants.filter(seat=other).delete()
    report = import_people(actor=other, entries=people("name\nРоман Бєзсмертний\nRoman Bezsmertny"), dry_run=True, **LAWFUL, keep_until=day(9))  # fmt: skip
    assert [(row.fate, row.like) for row in report] == [(Fate.NEW, ()), (Fate.NEW, ("Роман Бєзсмертний",))]
