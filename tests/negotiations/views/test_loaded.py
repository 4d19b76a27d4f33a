"""Words that are not ours are told wherever somebody writes what we are going to say."""

import pytest

from briefings.actions import terms
from tests import table
from tests.pages import at, browser, key

pytestmark = pytest.mark.django_db
OURS = "the war of aggression"
SAID = "We speak of the conflict here."
# The address, its arguments, and the field in which it is said; of what they will say nothing is told.
WRITTEN = [
    ("option_add", (1,), {"title": SAID, "opener": "head"}),
    ("claim_write", (), {"answer_en": SAID, "said_en": "x"}),
    ("reply_add", (), {"trigger": "x", "reply_en": SAID}),
    ("question_add", (), {"text_en": SAID}),
    ("walk_away_write", (), {"words": SAID}),
    ("card_write", ("threat",), {"en": SAID}),
]


@pytest.fixture
def watched(team):
    term = terms.file_term(actor=team.analyst, text="aggression", language="en")
    terms.add_form(actor=team.analyst, term=term, text="conflict", language="en", standing="loaded", instead=OURS)
    return table.point(team)


@pytest.mark.parametrize(("name", "place", "form"), WRITTEN, ids=[name for name, _, _ in WRITTEN])
def test_a_loaded_word_is_told_with_ours(team, watched, name, place, form):
    page = browser(team.head)
    answer = page.post(at(team.head, name, *place), {"point": str(watched.pk), **form, **key()}, follow=True)
    assert answer.status_code == 200
    assert all(text in answer.content.decode() for text in ("Not our word", OURS))


def test_what_they_will_say_is_theirs(team, watched):
    form = {"point": str(watched.pk), "said_en": SAID, "answer_en": "No.", **key()}
    answer = browser(team.head).post(at(team.head, "claim_write"), form, follow=True)
    assert (answer.status_code, "Not our word" in answer.content.decode()) == (200, False)
