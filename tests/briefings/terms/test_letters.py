"""The letter that asks for definitions: both languages, both formats, the same bytes each time, told in the audit."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from briefings import queries
from briefings.actions.letters import mark_letter_sent, take_letter
from briefings.actions.senses import agree_sense, freeze_annex, write_sense
from briefings.actions.term_files import enter_terms
from briefings.actions.terms import add_form, change_form, file_term
from briefings.terms.starting import starting_set
from journal.models import Entry
from teams.rules import Conflict, Denied
from tests.house import opened

pytestmark = pytest.mark.django_db


def test_the_letter_asks_for_every_definition_and_tells_nothing_of_ours() -> None:
    house = opened()
    file_term(actor=house.analyst, text="ceasefire", language="en", note="ours alone")
    with pytest.raises(Conflict):
        take_letter(actor=house.head, kind="pdf", language="en")
    enter_terms(actor=house.analyst, entries=starting_set(), name="set")
    for language, word in (
        ("en", "What do you mean by “elimination of root causes”"),
        ("uk", "«усунення першопричин»"),
    ):
        docx, media = take_letter(actor=house.head, kind="docx", language=language)
        text = ZipFile(BytesIO(docx)).read("word/document.xml").decode()
        assert word in text
        assert "устранение первопричин" in text
        assert not any(ours in text for ours in ("ours alone", "concede", "ceasefire", "in writing, by"))
        assert take_letter(actor=house.analyst, kind="docx", language=language) == (docx, media)
        pdf, media = take_letter(actor=house.leader, kind="pdf", language=language)
        assert (pdf[:5], media) == (b"%PDF-", "application/pdf")
        assert b"DejaVuSerif" in pdf
        assert take_letter(actor=house.head, kind="pdf", language=language)[0] == pdf
    with pytest.raises(Denied):
        take_letter(actor=house.interpreter, kind="pdf", language="en")
    told = Entry.objects.filter(kind="terms.exported").order_by("position")
    assert [entry.body["what"] for entry in told][:2] == ["letter.docx", "letter.docx"]
    assert {entry.journal.compartment for entry in told} == {"audit"}


def test_what_stood_in_the_letter_is_asked_once_it_is_sent() -> None:
    house = opened()
    first, second, known = [
        file_term(actor=house.analyst, text=text, language="en", request=request)
        for text, request in (("root causes", "to_ask"), ("interests", "to_ask"), ("ceasefire", "none"))
    ]
    page = queries.keys_to_define(house.analyst)
    later = file_term(actor=house.analyst, text="enclave", language="en", request="to_ask")
    day = date(2026, 3, 2)
    with pytest.raises(Denied):
        mark_letter_sent(actor=house.interpreter, terms=page, asked_on=day)
    assert mark_letter_sent(actor=house.analyst, terms=[*page, known.pk], asked_on=day) == 2
    told = {term.pk: (term.request, term.asked_on) for term in queries.terms(house.head)}
    assert told == {
        first.pk: ("asked", day), second.pk: ("asked", day), known.pk: ("none", None), later.pk: ("to_ask", None),
    }  # fmt: skip
    assert Entry.objects.filter(kind="definition.requested", body__request="asked").count() == 2
    with pytest.raises(Conflict):
        mark_letter_sent(actor=house.analyst, terms=page, asked_on=day)


def test_the_page_marks_what_it_told(client) -> None:
    house = opened()
    term = file_term(actor=house.analyst, text="root causes", language="en", request="to_ask")
    client.force_login(house.analyst.person)
    page = client.get(f"/delegations/{house.delegation.pk}/terms/").content.decode()
    assert f'name="terms" value="{term.pk}"' in page
    address = f"/delegations/{house.delegation.pk}/terms/letter/sent/"
    for asked in ({"terms": "x", "asked_on": "2026-03-02"}, {"terms": str(term.pk), "asked_on": ""}):
        assert client.post(address, asked).status_code == 303
        assert queries.terms(house.analyst).get().request == "to_ask"
    client.post(address, {"terms": str(term.pk), "asked_on": "2026-03-02"})
    assert queries.terms(house.analyst).get().asked_on == date(2026, 3, 2)
    assert 'name="terms"' not in client.get(f"/delegations/{house.delegation.pk}/terms/").content.decode()


def test_words_that_are_not_ours_stand_in_no_letter_and_no_annex() -> None:
    house = opened()
    term = file_term(actor=house.analyst, text="root causes", language="en", request="to_ask")
    add_form(actor=house.analyst, term=term, text="denazification", language="en", standing="forbidden")
    text = ZipFile(BytesIO(take_letter(actor=house.head, kind="docx", language="en")[0])).read("word/document.xml")
    assert b"root causes" in text
    assert b"denazification" not in text
    ours = write_sense(actor=house.analyst, term=term, whose="ours", text="None.", language="en")
    agree_sense(actor=house.head, sense=ours, version=ours.version)
    assert "denazification" not in freeze_annex(actor=house.head, title="T").text
    theirs = file_term(actor=house.analyst, text="new regions", language="en", request="to_ask")
    change_form(actor=house.analyst, form=theirs.designations.get(), standing="forbidden")
    text = ZipFile(BytesIO(take_letter(actor=house.head, kind="docx", language="en")[0])).read("word/document.xml")
    assert b"new regions" in text  # theirs alone: else it could not be asked about
