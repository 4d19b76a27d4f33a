"""Files of norms, and what is refused of them."""

import json
from datetime import date
from io import BytesIO

import pytest
from hypothesis import given, settings, strategies as st

from briefings.files.norms import read_norms
from briefings.files.unreadable import Unreadable

ENTRY = {
    "instrument": "Charter", "article": "1", "language": "en", "text": "Peace.", "source": "1 UNTS XVI",
    "in_force_from": "1945-10-24", "in_force_to": None, "note": "", "title": None,
}  # fmt: skip
ACT = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="treaty"><meta>
<identification source="#us"><FRBRWork><FRBRuri value="/akn/un/charter"/><FRBRalias value="Charter of the United Nations"/></FRBRWork>
<FRBRExpression><FRBRdate date="1945-10-24" name="in force"/><FRBRlanguage language="eng"/></FRBRExpression></identification>
<lifecycle source="#us"><eventRef eId="e1" date="1945-10-24"/><eventRef eId="e2" date="1965-08-31"/></lifecycle>
<temporalData source="#us"><temporalGroup eId="t1"><timeInterval start="#e1" end="#e2" refersTo="#x"/></temporalGroup></temporalData>
</meta><body>
<article eId="art_23" period="#t1"><num>Article 23</num><heading>The Council</heading>
  <paragraph><num>1.</num><content><p>Eleven  Members.</p></content></paragraph>
  <paragraph><num>2.</num><list><intro><p>They shall be</p></intro><point><num>(a)</num><content><p>elected</p></content></point></list></paragraph></article>
<article eId="art_24"><num>Article 24.</num><content><p>One vote.</p></content></article>
</body></act></akomaNtoso>"""


def read(data: str | bytes):
    return read_norms(BytesIO(data.encode() if isinstance(data, str) else data))


def test_a_list_is_read_in_its_order() -> None:
    found = read(json.dumps([ENTRY, ENTRY | {"article": "2", "in_force_to": "1965-08-31", "note": "old"}]))
    assert [(one.article, one.in_force_from, one.in_force_to, one.note) for one in found] == [
        ("1", date(1945, 10, 24), None, ""), ("2", date(1945, 10, 24), date(1965, 8, 31), "old"),
    ]  # fmt: skip


def test_an_act_is_read_article_by_article() -> None:
    first, second = read(ACT)
    assert (first.instrument, first.article, first.title, first.language) == (
        "Charter of the United Nations", "23", "The Council", "en",
    )  # fmt: skip
    assert first.text == "1. Eleven Members.\n2. They shall be\n(a) elected"
    assert (first.in_force_from, first.in_force_to) == (date(1945, 10, 24), date(1965, 8, 31))
    assert (second.article, second.text, second.in_force_to) == ("24", "One vote.", None)


REFUSED = {
    "nothing": "",
    "no JSON": "{",
    "no list": "{}",
    "an empty list": "[]",
    "deep": "[" * 100_000,
    "no object": "[1]",
    "no text": json.dumps([ENTRY | {"text": 5}]),
    "an empty text": json.dumps([ENTRY | {"text": " "}]),
    "NUL": json.dumps([ENTRY | {"text": "a\0b"}]),
    "half a character": json.dumps([ENTRY | {"text": "\ud800"}]),
    "a day that is none": json.dumps([ENTRY | {"in_force_from": "1945-02-30"}]),
    "a week": json.dumps([ENTRY | {"in_force_from": "1945-W10-1"}]),
    "out of force before it was in": json.dumps([ENTRY | {"in_force_to": "1945-10-24"}]),
    "a long language": json.dumps([ENTRY | {"language": "english"}]),
    "CP1251": '["Устав"]'.encode("cp1251"),
    "other XML": "<act/>",
    "no XML": "<act>",
    "a document type": ACT.replace("<akomaNtoso", "<!DOCTYPE a [<!ENTITY b 'c'>]><akomaNtoso", 1),
    "a document type in UTF-16": "<?xml version='1.0' encoding='UTF-16'?><!DOCTYPE a><akomaNtoso/>".encode("utf-16"),
    "deep XML": "<a>" * 200 + "</a>" * 200,
    "no articles": ACT[: ACT.index("<article")] + "</body></act></akomaNtoso>",
    "no title": ACT.replace("FRBRalias", "FRBRother"),
}


@pytest.mark.parametrize("data", REFUSED.values(), ids=REFUSED)
def test_what_is_no_file_of_norms_is_refused_with_a_sentence(data) -> None:
    with pytest.raises(Unreadable) as refusal:
        read(data)
    assert str(refusal.value)


@settings(max_examples=150)
@given(st.one_of(st.binary(max_size=200), st.text(max_size=200).map(str.encode)))
def test_no_bytes_raise_anything_else(data) -> None:
    for whole in (data, b"[" + data + b"]", ACT.encode().replace(b"Eleven", data)):
        try:
            read(whole)
        except Unreadable:
            continue
