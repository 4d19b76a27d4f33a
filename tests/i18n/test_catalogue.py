"""Every word on screen is in the Ukrainian catalogue, whole; and what is shipped is what was written."""

import re

import pytest
from django.utils import dates

from tests.i18n.catalogue import FORMS, edited, of_others, said, shipped, word
from tests.i18n.words import used

PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[sd]|<[^>]+>")
ENTRIES = [entry for entry in edited() if not entry.obsolete]
# Words that a framework has too and that mean something else here, or are written with our apostrophe.
OURS = {"Key", "Note", "Order", "Remove", "name"}
CYRILLIC, LATIN = "А-Яа-яІіЇїЄєҐґ’", "A-Za-z"


def key(entry) -> str:
    return entry.msgid[:60]


def test_every_word_that_the_sources_use_is_in_the_catalogue() -> None:
    known = {word(entry) for entry in ENTRIES}
    assert {one.text: files for one, files in used().items() if one not in known} == {}
    assert len(used()) > 500


def test_the_catalogue_has_no_word_that_nobody_uses() -> None:
    assert [one.text for one in map(word, edited()) if one not in used()] == []


@pytest.mark.parametrize("entry", ENTRIES, ids=key)
def test_a_word_is_translated_whole(entry) -> None:
    assert "fuzzy" not in entry.flags
    forms = said(entry)
    assert len(forms) == (FORMS if entry.msgid_plural else 1)
    wanted = sorted(PLACEHOLDER.findall(entry.msgid_plural or entry.msgid))
    for form in forms:
        assert form.strip()
        assert re.search(f"[{CYRILLIC}]", form)
        assert sorted(PLACEHOLDER.findall(form)) == wanted


@pytest.mark.parametrize("entry", ENTRIES, ids=key)
def test_a_translation_begins_and_ends_as_the_word_does(entry) -> None:
    source = entry.msgid_plural or entry.msgid
    for form in said(entry):
        assert [form.endswith(mark) for mark in (".", ":", " ")] == [source.endswith(mark) for mark in (".", ":", " ")]
        assert form[0].isspace() == source[0].isspace()
        if re.match(r"[^\W\d_]\b|[^\W\d_][a-z]", source) and form[0].isalpha():  # not where a name as JSON begins
            assert form[0].isupper() == source[0].isupper()


@pytest.mark.parametrize("entry", ENTRIES, ids=key)
def test_ukrainian_is_set_as_ukrainian(entry) -> None:
    for form in said(entry):
        text = PLACEHOLDER.sub(" ", form)
        assert not re.findall("[\"'`ʼ“”„ЁёЫыЭэЪъ]|--|\\.\\.\\.| - ", text)
        assert not re.findall(f"[{CYRILLIC}][{LATIN}]|[{LATIN}][{CYRILLIC}]", text)


def test_what_is_shipped_is_what_was_written() -> None:
    """The compiled catalogue is in the repository: a machine that runs the product needs no gettext."""
    assert {word(entry): said(entry) for entry in shipped()} == {word(entry): said(entry) for entry in ENTRIES}
    assert shipped().metadata["Plural-Forms"] == edited().metadata["Plural-Forms"]


def test_no_word_of_ours_changes_what_a_framework_says() -> None:
    """May the month and May the permission are one word to gettext: ours would win in every date."""
    theirs = of_others()
    both = {entry.msgid: said(entry) for entry in ENTRIES if word(entry) in theirs}
    changed = {text for text, forms in both.items() if any(theirs[one] != forms for one in theirs if one.text == text)}
    assert changed <= OURS
    named = [dates.WEEKDAYS, dates.WEEKDAYS_ABBR, dates.MONTHS, dates.MONTHS_3]
    calendar = {text._args[0] for names in named for text in names.values()}
    assert calendar & {entry.msgid for entry in ENTRIES} == set()
