"""One person, as a file gives it."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from briefings.files.unreadable import Unreadable
from briefings.names.spelling import clean_name, is_mixed, optional_name
from briefings.particulars import LONGEST_TEXT, NAMES, TEXTS
from teams.wording import optional_text

MOST = 2000
WIDEST = 100
COLUMNS = {
    "name": ("name", "full name", "fn", "ім'я", "імʼя", "ім’я", "піб", "прізвище та ім'я"),
    "role": ("role", "public role", "title", "position", "посада", "роль"),
    "organisation": ("organisation", "organization", "org", "організація", "установа"),
    "languages": ("languages", "language", "lang", "мови", "мова"),
    "address_as": ("how to address", "address as", "звертання", "як звертатися"),
    "pronunciation": ("pronunciation", "вимова"),
    "biography": ("biography", "public biography", "note", "біографія"),
    "motives": ("motives", "what moves them professionally", "мотиви"),
    "aliases": ("aliases", "other spellings", "інші написання"),
}


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """`where` is its place in the file; `problem` says what is wrong with it, `warning` what to look at."""

    where: str
    name: str
    texts: dict[str, str] = field(default_factory=dict)
    aliases: tuple[str, ...] = ()
    problem: str = ""
    warning: str = ""


def person(where: str, told: dict[str, str]) -> PersonEntry:
    """The person of a row; what is wrong with it is told, not raised, so that a report names every row."""
    try:
        name = clean_name(told.get("name", ""))
        texts = {each: optional_name(told.get(each, ""), longest) for each, longest in NAMES.items()}
        texts |= {each: optional_text(told.get(each, ""), LONGEST_TEXT) for each in TEXTS}
        others = tuple(clean_name(each) for each in told.get("aliases", "").split(";") if each.strip())
    except ValidationError as error:
        return PersonEntry(where, told.get("name", "")[:60], problem=" ".join(error.messages))
    mixed = _("The name mixes Latin and Cyrillic letters.") if is_mixed(name) else ""
    return PersonEntry(where, name, texts, others, warning=mixed)


def table(rows: Sequence[Sequence[str]]) -> list[PersonEntry]:
    """The people of a table whose first row names its columns; empty rows are left out. Raises Unreadable."""
    if not rows:
        raise Unreadable(_("The file is empty."))
    if len(rows) > MOST + 1 or any(len(row) > WIDEST for row in rows):
        size = _("The table has more than %(rows)d rows or %(columns)d columns.")
        raise Unreadable(size % {"rows": MOST, "columns": WIDEST})
    columns = _columns(rows[0])
    found = []
    for number, row in enumerate(rows[1:], 2):
        told = {columns[at]: cell for at, cell in enumerate(row) if at in columns}
        if any(cell.strip() for cell in told.values()):
            found.append(person(_("row %(number)d") % {"number": number}, told))
    if not found:
        raise Unreadable(_("There are no people in the file."))
    return found


def _columns(header: Sequence[str]) -> dict[int, str]:
    known = {spelling: name for name, spellings in COLUMNS.items() for spelling in spellings}
    named = [unicodedata.normalize("NFC", cell).strip().casefold() for cell in header]
    columns = {at: known[cell] for at, cell in enumerate(named) if cell in known}
    if "name" not in columns.values():
        raise Unreadable(_("No column is called “name”: the first row names the columns."))
    if len(set(columns.values())) < len(columns):
        raise Unreadable(_("A column stands twice."))
    return columns
