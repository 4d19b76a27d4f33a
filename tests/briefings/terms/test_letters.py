"""The letter that asks for definitions: both languages, both formats, the same bytes each time, told in the audit."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from briefings.actions.letters import take_letter
from briefings.actions.term_files import enter_terms
from briefings.actions.terms import file_term
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
