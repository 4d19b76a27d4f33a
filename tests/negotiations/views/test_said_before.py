"""The page of what was said before, its piece beside the live record, and the card that goes to the room."""

import pytest

from journal.models import Entry
from tests.negotiations.views.said import line
from tests.pages import JSON, at, browser, key

pytestmark = pytest.mark.django_db


@pytest.fixture
def lines(team, sitting, speaker):
    then = line(team.recorder, sitting, speaker, "The corridor at Brenik opens <b>today</b>.")
    now = line(team.recorder, sitting, speaker, "The corridor at Brenik does not open.")
    return then, now


def test_quotation_stands_beside_quotation_with_what_they_share_marked_and_escaped(team, lines) -> None:
    page = browser(team.analyst).get(at(team.analyst, "said_before", "1.1.2")).content.decode()
    assert 'The <mark class="cue">corridor</mark> at <mark>Brenik</mark>' in page
    assert "&lt;b&gt;today&lt;/b&gt;" in page
    assert '<mark class="cue">not</mark>' in page
    assert "one denies" in page
    assert "<b>today" not in page
    piece = browser(team.analyst).get(at(team.analyst, "said_before", "1.1.2"), headers={"HX-Request": "true"})
    assert "<html" not in piece.content.decode()
    assert "one denies" in piece.content.decode()
    first = browser(team.analyst).get(at(team.analyst, "said_before", "1.1.1")).content.decode()
    assert "Nothing was said before on this" in first


def test_the_line_the_record_and_the_live_desk_lead_there(team, lines, sitting) -> None:
    page, there = browser(team.analyst), at(team.analyst, "said_before", "1.1.2")
    for address in (at(team.analyst, "line", "1.1.2"), at(team.analyst, "record") + "?q=corridor"):
        assert there in page.get(address).content.decode()
    assert "data-before-line" in page.get(at(team.analyst, "live", sitting.reference)).content.decode()


def test_the_card_is_in_the_room_and_has_no_word_of_ours(team, lines, sitting) -> None:
    page, form = browser(team.analyst), {"then": "1.1.1", "to": "room", "priority": "urgent", **key()}
    there = at(team.analyst, "lines_show", "1.1.2")
    first, again = (page.post(there, form, headers=JSON) for _ in range(2))
    assert (first.status_code, first.json()) == (201, again.json())
    assert Entry.objects.filter(kind="note.sent").count() == 1
    room = browser(team.delegate).get(at(team.delegate, "live", sitting.reference)).content.decode()
    card = room[room.index('class="note__text quotations"') : room.index('class="note__foot"')]
    assert [card.count(text) for text in ("opens &lt;b&gt;today&lt;/b&gt;.", "does not open.")] == [1, 1]
    assert "one denies" not in card
    assert "<mark" not in card
    assert page.post(there, {**form, **key(), "then": "9.9.9"}, headers=JSON).status_code == 422
    refused = page.post(there, {**form, **key(), "then": "1.1.2"})
    assert refused.status_code == 422
    assert "one and the same" in refused.content.decode()


def test_who_reads_no_notes_looks_but_sends_nothing(team, lines) -> None:
    page = browser(team.interpreter)
    assert "Send to the room" not in page.get(at(team.interpreter, "said_before", "1.1.2")).content.decode()
    assert (
        page.post(
            at(team.interpreter, "lines_show", "1.1.2"), {"then": "1.1.1", "to": "room", "priority": "urgent"}
        ).status_code
        == 403
    )
    for nothing in ("point-99", "term-x", "point-²", "x" * 400):
        assert browser(team.head).get(at(team.head, "said_before", "1.1.2"), {"on": nothing}).status_code == 404


def test_by_the_api_it_is_the_same(team, lines) -> None:
    page, there = browser(team.analyst), f"/api/v1/delegations/{team.analyst.delegation_id}/utterances/1.1.2/before/"
    told = page.get(there).json()
    (pair,) = told["pairs"]
    assert (told["on"], told["whose"], [cue["kind"] for cue in pair["cues"]]) == ("", "speaker", ["denied"])
    assert (pair["then"]["citation"], pair["then"]["text"]) == ("1.1.1", lines[0].text)
    assert len(pair["now"]["leaf"]) == 64
    assert page.get(there, {"on": "point-9"}).status_code == 404
    assert page.get(there, {"whose": "nobody"}).status_code == 400
    sent = page.post(there + "showing/", {"then": "1.1.1"}, "application/json", headers={"Idempotency-Key": "k"})
    assert sent.status_code == 201
    note = page.get(f"/api/v1/delegations/{team.analyst.delegation_id}/notes/{sent.json()['note']}/").json()
    assert [quote["text"] for quote in note["quotations"]] == [lines[0].text, lines[1].text]
