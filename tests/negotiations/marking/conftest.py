"""A delegation with terms, who means what by them, and lines spoken at its table."""

from collections.abc import Callable

import pytest

from briefings.actions import senses, terms
from briefings.models import Term
from negotiations.actions import record
from negotiations.actions.speakers import add_speaker
from negotiations.marking import knowledge
from negotiations.models import Sitting, Utterance
from tests import house, table

Say = Callable[..., Utterance]


@pytest.fixture(autouse=True)
def unremembered():
    knowledge.forget()
    yield
    knowledge.forget()


@pytest.fixture
def talks() -> house.House:
    return house.opened()


@pytest.fixture
def sitting(talks) -> Sitting:
    return table.under_way(talks)


@pytest.fixture
def term(talks) -> Term:
    """A ceasefire, in three languages, with what they stated and what we mean."""
    made = terms.file_term(actor=talks.analyst, text="ceasefire", language="en")
    terms.add_form(actor=talks.analyst, term=made, text="припинення вогню", language="uk")
    terms.add_form(actor=talks.analyst, term=made, text="прекращение огня", language="ru")
    for whose, text in (("stated", "A pause until they say otherwise."), ("ours", "No shot, without a term.")):
        senses.write_sense(actor=talks.analyst, term=made, whose=whose, text=text, language="en", source="Here")
    return made


@pytest.fixture
def say(talks, sitting) -> Say:
    """Take down a line of theirs, or of `speaker`; what is recorded is not marked yet."""
    theirs = table.speaker(talks)
    count = 0

    def spoken(text: str, language: str = "en", speaker=None) -> Utterance:
        nonlocal count
        count += 1
        entry = record.record_utterance(
            actor=talks.recorder, sitting=sitting, speaker=speaker or theirs, language=language, text=text,
            request_key=f"said{count}",
        )  # fmt: skip
        return Utterance.objects.get(position=entry.position, sitting=sitting)

    return spoken


@pytest.fixture
def ours(talks):
    return add_speaker(actor=talks.head, name="Halyna Bereza", party=table.party(talks, "Us", "ours"))
