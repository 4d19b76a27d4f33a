"""Every word on screen is in the Ukrainian catalogue, whole; and what is shipped is what was written."""

import re
from collections.abc import Callable

from django.utils import dates

from tests.i18n.catalogue import FORMS, edited, of_others, said, shipped, word
from tests.i18n.words import used

PLACE = re.compile(r"%(?:\(\w+\))?[sd]|<[^>]+>")
ENTRIES = [entry for entry in edited() if not entry.obsolete]
# Words that a framework has too and that mean something else here, or are written with our apostrophe.
OURS = {"Key", "Note", "Order", "Remove", "name"}
CYRILLIC, LATIN = "А-Яа-яІіЇїЄєҐґ’", "A-Za-z"


def test_every_word_that_the_sources_use_is_in_the_catalogue() -> None:
    known = {word(entry) for entry in ENTRIES}
    assert {one.text: files for one, files in used().items() if one not in known} == {}
    assert len(used()) > 500


def test_the_catalogue_has_no_word_that_nobody_uses() -> None:
    assert [one.text for one in map(word, edited()) if one not in used()] == []


def wrong(rule: Callable[[str, str], bool]) -> list[str]:
    """The translations that break a rule about (the word, a form of its translation)."""
    return [form for entry in ENTRIES for form in said(entry) if not rule(entry.msgid_plural or entry.msgid, form)]


def test_every_word_is_translated_in_all_its_forms() -> None:
    assert [entry.msgid for entry in ENTRIES if "fuzzy" in entry.flags] == []
    assert [entry.msgid for entry in ENTRIES if len(said(entry)) != (FORMS if entry.msgid_plural else 1)] == []
    assert wrong(lambda _, form: bool(re.search(f"[{CYRILLIC}]", form))) == []


def test_a_translation_holds_the_same_places_and_tags() -> None:
    assert wrong(lambda text, form: sorted(PLACE.findall(text)) == sorted(PLACE.findall(form))) == []


def test_a_translation_begins_and_ends_as_the_word_does() -> None:
    ends = (".", ":", " ")
    assert wrong(lambda text, form: [text.endswith(end) for end in ends] == [form.endswith(end) for end in ends]) == []
    assert wrong(lambda text, form: _begins(text) is None or _begins(text) == _begins(form)) == []


def _begins(text: str) -> bool | None:
    """With a capital; None where a name, as JSON, or no letter begins."""
    first = re.match(r"[^\W\d_](?=[^\W\d_A-ZА-ЯІЇЄҐ]|\W|$)", text)
    return first.group().isupper() if first else None


def test_ukrainian_is_set_as_ukrainian() -> None:
    foreign = re.compile("[\"'`ʼ“”„ЁёЫыЭэЪъ]|--|\\.\\.\\.| - ")
    mixed = re.compile(f"[{CYRILLIC}][{LATIN}]|[{LATIN}][{CYRILLIC}]")
    assert wrong(lambda _, form: not foreign.search(bare := PLACE.sub(" ", form)) and not mixed.search(bare)) == []


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
