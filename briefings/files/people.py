"""A file of people, its format told by its content: CSV, XLSX or vCard."""

import csv
import zlib
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from briefings.files import vcard
from briefings.files.person_entry import MOST, WIDEST, PersonEntry, table
from briefings.files.unreadable import Unreadable, decoded, whole
from briefings.files.xml import root_of
from briefings.files.zipped import refuse_bomb

LARGEST = 4 << 20
ZIP = b"PK\x03\x04"
XML = (".xml", ".rels", ".vml")
UNREAD = (".bin", ".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff", ".svg", "/")
"""Parts of a workbook that may be there and are never opened: printers' settings and pictures."""
DELIMITERS = ",;\t"


def read_people(origin: Path | BinaryIO) -> list[PersonEntry]:
    """Everybody in the file, in its order; raises Unreadable where nothing of it can be read."""
    data = whole(origin)
    if len(data) > LARGEST:
        raise Unreadable(_("The file has more than %(most)d MiB.") % {"most": LARGEST >> 20})
    if data.startswith(ZIP):
        return table(_sheet(data))
    text = decoded(data)
    if "\0" in text:
        raise Unreadable(_("This is not a text that can be read."))
    return vcard.people(text) if text.lstrip()[:11].upper() == "BEGIN:VCARD" else table(_rows(text))


def _rows(text: str) -> list[list[str]]:
    """The rows of a CSV file (RFC 4180), with commas, semicolons or tabs."""
    first = text.partition("\n")[0]
    delimiter = max(DELIMITERS, key=first.count)
    rows: list[list[str]] = []
    try:
        for row in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True):
            rows.append(row)
            if len(rows) > MOST + 1 or len(row) > WIDEST:
                break  # `table` says it
    except csv.Error as error:
        told = _("Line %(number)d is not CSV: a quote is not closed, or a field is too long.")
        raise Unreadable(told % {"number": len(rows) + 1}) from error
    return rows


def _sheet(data: bytes) -> list[list[str]]:
    """The first sheet of a workbook. Every part that is XML is looked at before the library opens it."""
    names = refuse_bomb(data)
    if "xl/workbook.xml" not in names or any(name.lower().endswith("vbaproject.bin") for name in names):
        raise Unreadable(_("This is no workbook (XLSX) without macros."))
    _refuse_document_types(data, names)
    try:
        book = load_workbook(BytesIO(data), read_only=True, keep_links=False)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        rows = sheet.iter_rows(max_row=MOST + 2, max_col=WIDEST + 1)
        return _trimmed([_trimmed([_cell(cell) for cell in row]) for row in rows])
    except Unreadable:
        raise
    except Exception as error:  # the library raises whatever it stumbles over in a damaged file
        raise Unreadable(_("The workbook cannot be read.")) from error


def _trimmed(cells: list[Any]) -> list[Any]:
    """Without what is empty at the end: the library fills a sheet up to the size that was asked for."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _refuse_document_types(data: bytes, names: list[str]) -> None:
    try:
        with ZipFile(BytesIO(data)) as archive:
            for name in names:
                if name.lower().endswith(XML):
                    root_of(archive.read(name))
                elif not name.lower().endswith(UNREAD):
                    raise Unreadable(_("The workbook has a part that is none: “%(part)s”.") % {"part": name[-60:]})
    except (BadZipFile, OSError, NotImplementedError, EOFError, zlib.error) as error:
        raise Unreadable(_("The file is damaged: it cannot be unpacked.")) from error


def _cell(cell: Any) -> str:
    if cell.data_type == "f":
        raise Unreadable(_("The cell %(at)s is a formula.") % {"at": cell.coordinate})
    return "" if cell.value is None else str(cell.value)
