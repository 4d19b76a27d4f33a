"""Whatever is typed into the search field, and whatever was said."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.negotiations.search.lines import index, page

pytestmark = pytest.mark.django_db

HOSTILE = [
    "%", "_", "\\", "'", '"', '" "', "''", "`", "*", "мир*", "^мир", "мир:*", "a & | ! b", "<->", "(", "))", "{мир}", "[мир]",
    "terms: мир", "NEAR(мир обмін)", "мир AND NOT OR", "=d1", "u.мир", "'; DROP TABLE negotiations_search; --", "\x00мир",
    "мир\ud800", "\u202eмир", "-" * 10_000, '"' * 9_999, "a" * 10_000, "а " * 5_000, "говорить " * 1_000, "мати " * 1_000,
    "x" + "\u0301" * 9_999, "(" * 5_000, "«" * 5_000, '-"', "$$", "%s %(a)s %%", "{0}", "a\\'b", "🤝", "a-" * 3_000,
    '"' + "мати стали прав воронов " * 500 + '"',
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=range(len(HOSTILE)))
def test_whatever_is_typed_is_a_question_and_no_error(typed):
    index("мир")
    shown = page(typed)
    assert bool(shown.reason) != bool(shown.query.wanted)
    assert [hit.utterance for hit in shown.hits] in ([], [1])


@settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("мирObі7’' %_\\*():|&!<>")), max_size=60))
def test_every_text_finds_itself(text):
    text = text.replace("\0", " ").encode(errors="ignore").decode()
    typed = "".join(" " if mark in '-−–"«»“”„' else mark for mark in text)
    with transaction.atomic():
        index(text)
        shown = page(typed)
        assert [hit.utterance for hit in shown.hits] == ([] if shown.reason else [1])
        transaction.set_rollback(True)
