"""Marks on the pages and in the API: beside the line for who reads the notes, nowhere for the others."""

import pytest

from briefings.actions import senses, terms
from negotiations.actions import marking, record
from negotiations.marking import knowledge
from tests import table
from tests.pages import at, browser

pytestmark = pytest.mark.django_db


def test_a_mark_stands_beside_its_line_for_those_who_read_the_notes(team):
    knowledge.forget()
    sitting = table.under_way(team)
    term = terms.file_term(actor=team.analyst, text="ceasefire", language="en")
    senses.write_sense(
        actor=team.analyst, term=term, whose="stated", text="<b>A pause.</b>", language="en", source="Here"
    )
    record.record_utterance(
        actor=team.recorder, sitting=sitting, speaker=table.speaker(team), language="en",
        text="The ceasefires hold.", request_key="one",
    )  # fmt: skip
    marking.mark_what_is_new()
    pages = [("live", sitting.reference), ("line", "1.1.1"), ("record",)]
    for role, count in (("analyst", 1), ("delegate", 1), ("leader", 1), ("recorder", 0), ("interpreter", 0)):
        visitor = browser(team.seats[role])
        for page in pages:
            text = visitor.get(at(team.seats[role], *page)).content.decode()
            assert text.count('class="marks"') == count, (role, page)
            assert ("&lt;b&gt;A pause.&lt;/b&gt;" in text) == bool(count)
            assert "<b>A pause." not in text
        answer = visitor.get(f"/api/v1/delegations/{team.delegation.pk}/utterances/1.1.1/marks/").json()
        assert [(one["kind"], one["start"], one["end"]) for one in answer["results"]] == [("term", 4, 14)] * count
