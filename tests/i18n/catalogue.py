"""The Ukrainian catalogue, as it is edited and as it is shipped."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import django
import polib

from tests.architecture.source import ROOT
from tests.i18n.words import Word

FOLDER = ROOT / "locale" / "uk" / "LC_MESSAGES"
FORMS = 4  # of Ukrainian plurals: 1, 21 … · 2 to 4, 22 … · 0, 5 to 20 … · fractions


@cache
def edited() -> polib.POFile:
    return polib.pofile(str(FOLDER / "django.po"))


@cache
def shipped() -> polib.MOFile:
    return polib.mofile(str(FOLDER / "django.mo"))


def word(entry: polib.POEntry | polib.MOEntry) -> Word:
    return Word(entry.msgctxt or None, entry.msgid, entry.msgid_plural or None)


def said(entry: polib.POEntry | polib.MOEntry) -> list[str]:
    """The translation; of a plural, its forms in order."""
    forms: Mapping[int, str] = entry.msgstr_plural
    return [forms[number] for number in sorted(forms)] if entry.msgid_plural else [entry.msgstr]


def of_others() -> dict[Word, list[str]]:
    """What the frameworks below say in Ukrainian: in one process all catalogues are one."""
    import allauth

    folders = [Path(django.__file__).parent / "conf", Path(django.__file__).parent / "contrib" / "auth"]
    folders.append(Path(allauth.__file__).parent)
    files = [str(folder / "locale" / "uk" / "LC_MESSAGES" / "django.mo") for folder in folders]
    return {word(entry): said(entry) for file in files for entry in polib.mofile(file)}
