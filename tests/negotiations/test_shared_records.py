"""The public records beside the project, imported whole: the right lines, the right speakers, and once."""

import pytest

from journal.models import Entry
from negotiations import queries
from negotiations.actions.imports import import_record
from negotiations.models import Speaker, Utterance
from tests import house, table
from tests.negotiations.reading.conftest import shared_data

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened(roles=("head", "recorder"))


def bring(talks, name: str):
    return import_record(actor=talks.recorder, sitting=table.planned(talks), file=shared_data(name))


def test_the_security_councils_meeting_has_every_line_and_its_sixteen_speakers(talks) -> None:
    outcome = bring(talks, "transcripts/un/SPV.7138.vtt")
    assert (outcome.report.lines, outcome.report.turns, len(outcome.matched.new)) == (553, 22, 16)
    assert list(Utterance.objects.order_by("number").values_list("number", flat=True)) == list(range(1, 554))


def test_the_rada_of_24_february_2022_has_six_utterances_and_one_speaker_waits_for_a_person(talks) -> None:
    outcome = bring(talks, "transcripts/ua/ParlaMint-UA_2022-02-24-m0.xml")
    assert (outcome.report.lines, Utterance.objects.count()) == (6, 6)
    assert len(outcome.matched.in_doubt) == 1
    assert list(queries.undecided_speakers(talks.recorder)) == outcome.matched.in_doubt


@pytest.mark.parametrize("name", ["transcripts/un/SPV.7138.vtt", "transcripts/ua/ParlaMint-UA_2022-02-24-m0.xml"])
def test_importing_it_again_changes_nothing(talks, name) -> None:
    bring(talks, name)
    before = Entry.objects.count(), Utterance.objects.count(), Speaker.objects.count()
    assert bring(talks, name).repeated
    assert (Entry.objects.count(), Utterance.objects.count(), Speaker.objects.count()) == before
