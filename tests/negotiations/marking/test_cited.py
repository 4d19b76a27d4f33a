"""A cited norm has its light with the line, at once after it is filed; how we read the norm is never told with it."""

import json
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from briefings.actions import norms
from briefings.models import Instrument, Interpretation
from journal.models import Entry
from negotiations.actions import marking
from negotiations.actions.speakers import add_speaker
from negotiations.marking import knowledge
from negotiations.models import Mark
from negotiations.templatetags.citing import light_reason
from tests import briefed, house, table
from tests.pages import at, browser

pytestmark = pytest.mark.django_db
QUOTED = f"Article 23 of the Charter of the United Nations says: “{briefed.ELEVEN}”"


@pytest.fixture
def karst(talks):
    return add_speaker(actor=talks.head, name="Karel Karst", party=table.party(talks, "Karst"))


def cited() -> list[tuple]:
    found = Mark.objects.filter(kind="citation").order_by("utterance", "version", "place")
    return [(mark.norm and mark.norm.article, mark.told["light"], mark.told["reasons"]) for mark in found]


def test_each_filing_counts_from_the_next_line_on(talks, say, karst):
    def light(text: str = "Article 23 of the UN Charter.") -> tuple:
        say(text, speaker=karst)
        marking.mark_what_is_new()
        return cited()[-1]

    assert light() == (None, "unknown", [])
    norms.file_version(actor=talks.analyst, entry=briefed.wording(briefed.FIFTEEN, briefed.CHANGED))
    assert light() == ("23", "unknown", [{"why": "state_unknown"}])
    charter = Instrument.objects.get()
    norms.state_adherence(
        actor=talks.adviser, instrument=charter, state="karst", bound_from=date(1991, 12, 24), source="C.N."
    )
    assert light() == ("23", "clear", [{"why": "binds", "day": "1965-08-31"}])
    norms.state_adherence(
        actor=talks.adviser, instrument=charter, state="karst", bound_from=date(1970, 1, 1), bound_to=date(1980, 1, 1),
        source="C.N.",
    )  # fmt: skip
    assert light()[1] == "clear", "it is bound again, since 1991"
    norms.file_reservation(
        actor=talks.adviser, about=charter, state="Karst", kind="reservation", text="Not for us.",
        made_on=date(1992, 1, 1), source="C.N.",
    )  # fmt: skip
    assert light() == ("23", "caution", [{"why": "reserved", "day": "1992-01-01", "text": "Not for us."}])
    norms.change_instrument(actor=talks.adviser, instrument=charter, force="nobody", names=["Lake Success Charter"])
    assert light("Article 23 of the Lake Success Charter")[1] == "caution"


def test_the_light_its_reason_and_the_difference_stand_beside_the_line(talks, sitting, say, karst):
    briefed.file_norms(talks.analyst)
    ours = Interpretation.objects.get().text
    say(QUOTED, speaker=karst)
    marking.mark_what_is_new()
    ((article, light, reasons),) = cited()
    assert (article, light, [one["why"] for one in reasons]) == ("23", "stop", ["superseded", "declared"])
    (body,) = Entry.objects.filter(kind="line.marked").order_by("position").values_list("body", flat=True)
    assert ours not in json.dumps(body)
    for role in ("analyst", "delegate", "leader", "recorder"):
        visitor, reads = browser(talks.seats[role]), role != "recorder"
        for page in (("live", sitting.reference), ("line", "1.1.1"), ("record",)):
            text = visitor.get(at(talks.seats[role], *page)).content.decode()
            assert ("does not bind as cited" in text) == reads, (role, page)
            assert ("<del>eleven</del><ins>fifteen</ins>" in text) == reads, (role, page)
            assert ("These words were replaced on " in text) == reads, (role, page)
            assert ours not in text
    with translation.override("uk"):
        assert "ці слова замінено" in light_reason(reasons[0])


def test_another_delegation_has_its_own_norms_and_loading_them_takes_few_questions(talks, say):
    briefed.file_norms(talks.analyst)
    for number in range(5):
        entry = briefed.wording(briefed.FIFTEEN, briefed.CHANGED, instrument=f"Treaty {number} of Karst")
        norms.file_version(actor=talks.analyst, entry=entry)
    with CaptureQueriesContext(connection) as asked:
        known = knowledge.knowledge_of(talks.delegation.pk)
    assert len([one for one in asked.captured_queries if "briefings_" in one["sql"] and "norm" in one["sql"]]) <= 5
    assert [one.instrument for one in known.norms.citations("Article 23, Treaty 3 of Karst", "en")]
    other = house.opened("Other talks")
    assert knowledge.knowledge_of(other.delegation.pk).norms.citations("Treaty 3 of Karst", "en") == []
