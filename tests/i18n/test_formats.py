"""Dates, numbers and counted things in both languages."""

import re
from datetime import UTC, datetime

import pytest
from django.utils.formats import date_format, get_format, localize
from django.utils.translation import ngettext, override

from tests.i18n.words import templates

MOMENT = datetime(2026, 5, 9, 14, 7, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "form", "written"),
    [
        ("en", "DATE_FORMAT", "9 May 2026"),
        ("en", "DATETIME_FORMAT", "9 May 2026, 14:07"),
        ("en", "SHORT_DATE_FORMAT", "9 May 2026"),
        ("en", "SHORT_DATETIME_FORMAT", "9 May 2026, 14:07"),
        ("en", "EXACT_FORMAT", "9 May 2026, 14:07:03"),
        ("en", "LINE_FORMAT", "9 May 14:07"),
        ("uk", "DATE_FORMAT", "09 травня 2026 р."),
        ("uk", "DATETIME_FORMAT", "09 травня 2026 р. 14:07"),
        ("uk", "SHORT_DATE_FORMAT", "09.05.2026"),
        ("uk", "SHORT_DATETIME_FORMAT", "09.05.2026 14:07"),
        ("uk", "EXACT_FORMAT", "09.05.2026 14:07:03"),
        ("uk", "LINE_FORMAT", "09.05 14:07"),
    ],
)
def test_a_moment_is_written_as_the_language_does(language, form, written) -> None:
    with override(language):
        assert date_format(MOMENT, form) == written


def test_every_format_that_a_template_names_is_there_in_both_languages() -> None:
    named = {found for path in templates() for found in re.findall(r'\|(?:date|time):"([^"]*)"', path.read_text())}
    worded = {name for name in named if re.search("[FMNEbDl]", name) and not name.endswith("_FORMAT")}
    assert worded == set()  # a month by name stands in another case and place in Ukrainian
    for language in ("en", "uk"):
        with override(language):
            assert {name for name in named if name.endswith("_FORMAT") and get_format(name) == name} == set()


@pytest.mark.parametrize(
    ("count", "lines"),
    [
        (0, "0 рядків"), (1, "1 рядок"), (2, "2 рядки"), (4, "4 рядки"), (5, "5 рядків"), (11, "11 рядків"),
        (12, "12 рядків"), (14, "14 рядків"), (20, "20 рядків"), (21, "21 рядок"), (22, "22 рядки"),
        (25, "25 рядків"), (100, "100 рядків"), (101, "101 рядок"), (111, "111 рядків"), (1003, "1003 рядки"),
    ],
)  # fmt: skip
def test_what_is_counted_takes_its_form(count, lines) -> None:
    with override("uk"):
        assert ngettext("%(n)d line", "%(n)d lines", count) % {"n": count} == lines


def test_a_fraction_has_the_comma() -> None:
    with override("uk"):
        assert localize(1.5) == "1,5"
