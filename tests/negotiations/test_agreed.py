"""What was agreed: found clause by clause, with the treaties beside it, by whoever reads the notes."""

import pytest
from django.urls import reverse

from briefings.actions.norms import file_version
from negotiations.actions import tabling
from negotiations.agreed import clauses
from negotiations.models import Option
from tests import house, mandate, table
from tests.briefed import CHANGED, wording
from tests.pages import browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def agreed(talks, **more) -> Option:
    """An option that was put and agreed to at the table."""
    measure = mandate.prisoners(talks)
    table.under_way(talks)
    option = mandate.opened(talks, measure, 40, text_uk="Обмін полоненими за списками.", **more)
    reason = {"reason": "There is no directive yet."}
    tabling.table_option(actor=talks.head, option=option, **reason)
    tabling.agree_option(actor=talks.head, option=Option.objects.get(pk=option.pk), **reason)
    return Option.objects.get(pk=option.pk)


def test_what_was_agreed_is_found_by_its_words_and_what_is_only_tabled_is_not(talks) -> None:
    done = agreed(talks)
    mandate.rung(talks, mandate.days(talks, done.point, "Other days"), 5, title="Kept back")
    assert [one.option.pk for one in clauses(talks.delegate)] == [done.pk]
    for words, count in (
        ("полоненим", 1),
        ("списком обмін", 1),
        ("days 40", 1),
        ("prisoner", 1),
        ("ceasefire", 0),
        ("полоненим -обмін", 0),
    ):
        assert len(clauses(talks.analyst, words)) == count, words
    assert len(clauses(talks.head, round=1)) == 1
    assert clauses(talks.head, round=2) == []
    assert clauses(talks.recorder) == clauses(talks.press) == clauses(talks.auditor) == []


def test_the_page_and_the_api_show_clause_and_treaty(talks) -> None:
    done = agreed(talks)
    file_version(actor=talks.analyst, entry=wording("Prisoners are released without delay.", CHANGED))
    where, client = reverse("agreed", args=[talks.delegation.pk]), browser(talks.delegate.person)
    page = client.get(where, {"q": "prisoner"}).content.decode()
    assert f'id="clause-{done.pk}"' in page
    assert "are released without delay" in page
    assert "agreed ad referendum" in page
    assert "Nothing that was agreed" in client.get(where, {"q": "enclave"}).content.decode()
    for strange in ({"round": "²"}, {"round": "9" * 30}, {"page": "x"}, {"q": "-"}, {"q": "%"}):
        assert client.get(where, strange).status_code == 200
    told = client.get(f"/api/v1/delegations/{talks.delegation.pk}/agreed/", {"q": "полоненим", "round": "1"}).json()
    assert [(one["id"], one["state"], one["round"]) for one in told["results"]] == [(str(done.pk), "agreed", 1)]
