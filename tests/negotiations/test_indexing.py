"""The search is mended with what it missed: lines and corrections recorded while it could not be written."""

from io import StringIO

import pytest
from django.core.management import call_command

from negotiations.actions import indexing, record
from negotiations.search.finding import Within, search
from tests import house, table
from tests.negotiations.views.said import line

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("batch", [1, 2, 500])
def test_what_the_search_lacks_is_added_once_and_nothing_else(monkeypatch, batch) -> None:
    talks = house.opened()
    sitting, ivan = table.under_way(talks), table.speaker(talks)
    other = house.opened("Other talks", roles=("head", "recorder"))
    line(other.recorder, table.under_way(other), table.speaker(other), "We agree.")
    line(talks.recorder, sitting, ivan, "Before.")
    with monkeypatch.context() as broken:
        broken.setattr(record, "index_utterances", lambda lines: 1 / 0)
        broken.setattr(record, "index_correction", lambda correction: 1 / 0)
        wrong = line(talks.recorder, sitting, ivan, "We agree.")
        told = {"text": "We disagree.", "reason": "misheard", "request_key": "c"}
        record.correct_utterance(actor=talks.recorder, utterance=wrong, **told)
    line(talks.recorder, sitting, ivan, "Afterwards.")
    monkeypatch.setattr(indexing, "BATCH", batch)
    for run in range(2):
        said = StringIO()
        call_command("index_record", delegation=talks.scope, stdout=said, stderr=StringIO())
        assert f"3 lines, {0 if run else 2} additions" in said.getvalue()
        for text in ("before", "agree", "disagree", "afterwards"):
            assert search(Within(talks.delegation.pk), text).count == 1, text
    call_command("index_record", stdout=(said := StringIO()), stderr=StringIO())
    assert said.getvalue().count(" 0 additions") == 2
