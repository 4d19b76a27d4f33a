"""A term from the first word to the frozen annex, as the pages tell it."""

import hashlib
import re
from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db import DatabaseError, transaction

from briefings import queries
from briefings.actions import senses, terms
from briefings.models import Annex, Sense
from briefings.terms.loaded import loaded_words
from journal.models import Entry
from teams.rules import Conflict, Denied
from tests.house import House, opened

pytestmark = pytest.mark.django_db


@pytest.fixture
def house() -> House:
    return opened()


def names(found) -> list[str]:
    return [term.name for term in found]


def test_from_the_first_word_to_the_annex(house) -> None:
    term = terms.file_term(actor=house.analyst, text="root causes", language="en", request="to_ask")
    terms.add_form(actor=house.analyst, term=term, text="першопричини", language="uk")
    with pytest.raises(Conflict):
        terms.file_term(actor=house.adviser, text="root causes", language="en")
    with pytest.raises(Denied):
        terms.file_term(actor=house.recorder, text="enclave", language="en")
    with pytest.raises(ValidationError, match="source"):
        senses.write_sense(actor=house.analyst, term=term, whose="stated", text="NATO of 1991.", language="en")
    ours = senses.write_sense(
        actor=house.analyst, term=term, whose="ours", text="What the text names.", language="en", concedes="Nothing."
    )
    assert names(queries.terms(house.press)) == []
    senses.agree_sense(actor=house.head, sense=ours, version=ours.version)
    with pytest.raises(Conflict):
        senses.change_sense(actor=house.analyst, sense=ours, whose="ours", text="Otherwise.", language="en")
    with pytest.raises(Conflict):
        senses.agree_sense(actor=house.adviser, sense=ours, version=ours.version)
    assert names(queries.terms(house.press)) == ["root causes"]
    senses.write_sense(actor=house.analyst, term=term, whose="treaty", text="Causes.", language="en", source="Treaty 1")
    told = [queries.terms_listed(seat).get().meanings for seat in (house.analyst, house.press)]
    assert told == [2, 1]
    assert names(queries.terms(house.auditor)) == []

    annex = senses.freeze_annex(actor=house.adviser, title="Definitions")
    assert annex.digest == hashlib.sha256(annex.text.encode()).hexdigest()
    assert "ours, en: What the text names." in annex.text
    assert Entry.objects.get(kind="annex.frozen").body["digest"] == annex.digest
    with pytest.raises(DatabaseError), transaction.atomic():
        Annex.objects.filter(pk=annex.pk).update(text="Otherwise.")
    assert Sense.objects.get(pk=ours.pk).agreed_by == house.head


def test_the_days_of_a_request_fit_it(house) -> None:
    term = terms.file_term(actor=house.delegate, text="root causes", language="en")
    with pytest.raises(ValidationError, match="asked"):
        terms.state_request(actor=house.delegate, term=term, request="evaded")
    days = {"asked_on": date(2026, 2, 1), "settled_on": date(2026, 1, 1)}
    with pytest.raises(ValidationError, match="answer"):
        terms.state_request(actor=house.delegate, term=term, request="refused", **days)
    told = terms.state_request(actor=house.delegate, term=term, request="to_ask", asked_on=date(2026, 2, 1))
    assert (told.request, told.asked_on) == ("to_ask", None)


def test_a_term_is_found_by_any_inflection_and_a_loaded_word_too(house) -> None:
    term = terms.file_term(actor=house.analyst, text="root causes", language="en")
    terms.add_form(
        actor=house.analyst, term=term, text="першопричини", language="uk", standing="loaded", instead="підстави"
    )
    terms.add_form(actor=house.analyst, term=term, text="первопричины", language="ru", standing="forbidden")
    other = terms.file_term(actor=house.analyst, text="ceasefire", language="en")
    proposed = terms.add_form(
        actor=house.interpreter, term=other, text="припинення вогню", language="uk", standing="loaded"
    )
    for words in ("першопричинами", "root cause", "ПЕРВОПРИЧИН"):
        assert names(queries.terms_listed(house.head, words)) == ["root causes"], words
    assert names(queries.terms_listed(house.head, standing="forbidden")) == ["root causes"]
    watched = list(queries.watched_words(house.head))
    text = "Вони знову про першопричини, «о первопричинах»; припинення вогню немає."
    assert [str(one) for one in loaded_words(text, watched)] == ["першопричини → підстави", "первопричины"]
    assert proposed.is_proposed
    terms.change_form(actor=house.analyst, form=proposed, standing="loaded")
    assert "припинення вогню" in [one.words for one in loaded_words(text, queries.watched_words(house.head))]
    assert list(queries.watched_words(house.recorder)) == []


def test_a_thousand_terms_take_no_more_queries_than_ten(house, client, django_assert_max_num_queries) -> None:
    for number in range(60):
        terms.file_term(actor=house.analyst, text=f"term {number:03}", language="en")
    client.force_login(house.head.person, "django.contrib.auth.backends.ModelBackend")
    with django_assert_max_num_queries(12):
        page = client.get(f"/delegations/{house.delegation.pk}/terms/?q=term")
    assert page.content.count(b'scope="row"') == 50


@pytest.mark.parametrize("text", ["root\u202esesuac", "root\u200b causes", "root\ncauses", "\u3164"])
def test_a_form_hides_nothing_and_stands_on_one_line(house, text) -> None:
    with pytest.raises(ValidationError):
        terms.file_term(actor=house.analyst, text=text, language="en")
    term = terms.file_term(actor=house.analyst, text="root causes", language="en")
    for more in ({"text": text}, {"text": "causes", "instead": text.replace("\u3164", "\u202e")}):
        with pytest.raises(ValidationError):
            terms.add_form(actor=house.analyst, term=term, language="en", **more)


def test_letters_of_another_alphabet_in_a_form_are_told(house, client) -> None:
    terms.file_term(actor=house.analyst, text="root c\u0430uses", language="en")
    client.force_login(house.head.person)
    address = f"delegations/{house.delegation.pk}/terms/"
    assert "letters of another alphabet" in client.get(f"/{address}").content.decode()
    told = client.get(f"/api/v1/{address}").json()["results"]
    assert [form["is_mixed"] for form in told[0]["forms"]] == [True]


def test_what_is_agreed_is_what_was_read(house, client) -> None:
    term = terms.file_term(actor=house.analyst, text="root causes", language="en")
    ours = senses.write_sense(actor=house.analyst, term=term, whose="ours", text="What the text names.", language="en")
    client.force_login(house.head.person)
    page = f"/delegations/{house.delegation.pk}/terms/{term.pk}/"
    read = re.search(r'name="version" value="([^"]+)"', client.get(page).content.decode())[1]
    senses.change_sense(actor=house.analyst, sense=ours, whose="ours", text="Something else.", language="en")
    agree = f"/delegations/{house.delegation.pk}/terms/senses/{ours.pk}/agree/"
    for stale in (read, ""):
        assert "Read it once more" in client.post(agree, {"version": stale}, follow=True).content.decode()
        assert Sense.objects.get().agreed_on is None
    client.post(agree, {"version": Sense.objects.get().version})
    assert Sense.objects.get().text == "Something else."
    assert Sense.objects.get().agreed_by == house.head


def test_a_suggestion_is_a_word_that_begins_so_however_many_hold_the_letters(house) -> None:
    for number in range(210):
        terms.file_term(actor=house.analyst, text=f"a{number:03} intersection", language="en")
    for text in ("section nine", "zed (section)", "zed security"):
        terms.file_term(actor=house.analyst, text=text, language="en")
    found = [name for _term, name, _text in queries.forms_with(house.head, "sec")]
    assert found == ["section nine", "zed (section)", "zed security"]
    assert queries.terms_found(house.head, "| zed section").count() == 1
