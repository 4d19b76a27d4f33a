"""Filing norms, and the public list of them."""

import json
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO

import pytest
from django.core.exceptions import ValidationError

from briefings import queries
from briefings.actions import interpretations, norm_mending, norms
from briefings.actions.norm_imports import Fate, import_norms
from briefings.files.unreadable import Unreadable
from briefings.models import Instrument, NormVersion
from briefings.norm_room import is_binding, shown
from briefings.norms.comparing import Change
from briefings.norms.currency import Light, Why
from journal.models import Entry
from teams.rules import Conflict, Denied
from tests import house
from tests.briefed import CHANGED, ELEVEN, FIFTEEN, file_norms, wording
from tests.records import shared_data

pytestmark = pytest.mark.django_db
TODAY = date(2026, 1, 1)


@pytest.fixture
def team():
    return house.opened()


def test_the_public_list_of_norms_tells_amendment_from_reprint(team) -> None:
    file = shared_data("norms/norms.json")
    planned = import_norms(actor=team.analyst, file=file, name="norms.json", dry_run=True)
    assert not NormVersion.objects.exists()
    rows = import_norms(actor=team.analyst, file=file, name="norms.json")
    assert [row.fate for row in rows] == [row.fate for row in planned]
    assert NormVersion.objects.count() == len(rows) == 37
    assert {row.fate for row in import_norms(actor=team.analyst, file=file, name="again")} == {Fate.SAME}
    assert Entry.objects.filter(kind="norms.imported").count() == 1
    changes = {
        (instrument, article): [one.changed for one in shown(versions(team, instrument, article), TODAY) if one.changed]
        for instrument, article in (
            ("Charter", "23"), ("Charter", "27"), ("Charter", "61"), ("Geneva", "49"), ("Rome", "6"), ("Rome", "16"),
        )
    }  # fmt: skip
    for article in ("23", "27", "61"):
        assert changes["Charter", article] == [Change.SUBSTANCE]
    for instrument, article in (("Geneva", "49"), ("Rome", "6"), ("Rome", "16")):
        assert changes[instrument, article] == [Change.EDITORIAL]
    old = is_binding(
        team.head,
        norm_of(team, "Charter", "23"),
        on=TODAY,
        quotation="shall consist of eleven Members of the United Nations",
    )
    assert (old.finding.light, old.finding.reasons[0].why, old.finding.reasons[0].day) == (
        Light.STOP, Why.SUPERSEDED, CHANGED,
    )  # fmt: skip
    assert any(piece.text == "fifteen" for piece in old.difference)
    assert "August" in old.sentences[0]


def norm_of(team, instrument, article):
    return queries.norms(team.head).get(instrument__title__startswith=instrument, article=article)


def versions(team, instrument, article):
    return list(queries.norm_versions(team.head, norm_of(team, instrument, article)))


def test_an_import_is_all_or_nothing(team) -> None:
    entry = {
        "instrument": "A",
        "article": "1",
        "language": "en",
        "text": "x",
        "source": "s",
        "in_force_from": "2000-01-01",
    }
    file = BytesIO(json.dumps([entry, entry | {"article": "2", "in_force_from": "2000-13-01"}]).encode())
    with pytest.raises(Unreadable, match="entry 2"):
        import_norms(actor=team.analyst, file=file, name="bad")
    assert not Instrument.objects.exists()


def test_what_is_filed_with_other_words_is_left_as_it_is(team) -> None:
    entry = {"instrument": "A", "article": "1", "language": "en", "source": "s", "in_force_from": "2000-01-01"}
    for text in ("one", "two"):
        rows = import_norms(actor=team.analyst, file=BytesIO(json.dumps([entry | {"text": text}]).encode()), name="x")
    assert [row.fate for row in rows] == [Fate.OTHER]
    assert NormVersion.objects.get().text == "one"


@pytest.mark.parametrize("role", ["leader", "head", "delegate", "recorder", "interpreter", "press", "auditor"])
def test_only_advisers_and_analysts_keep_norms(team, role) -> None:
    with pytest.raises(Denied):
        norms.file_version(actor=team.seats[role], entry=wording(FIFTEEN, CHANGED))
    with pytest.raises(Denied):
        import_norms(actor=team.seats[role], file=BytesIO(b"not even read"), name="x")


def test_a_wording_is_filed_once_for_a_day(team) -> None:
    norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED))
    with pytest.raises(Conflict):
        norms.file_version(actor=team.adviser, entry=wording(ELEVEN, CHANGED))
    with pytest.raises(ValidationError):
        norms.file_version(actor=team.adviser, entry=wording(ELEVEN, CHANGED, CHANGED))
    assert NormVersion.objects.get().text == FIFTEEN


def test_a_citation_is_judged_for_a_state(team) -> None:
    file_norms(team.analyst)
    norm = queries.norms(team.head).get()
    asked = {"quotation": "fifteen Members", "state": "Karst"}
    told = is_binding(team.press, norm, on=TODAY, **asked)
    assert (told.finding.light, told.finding.reasons[0].why) == (Light.CAUTION, Why.DECLARED)
    assert "We read it so." in told.sentences[0]
    assert is_binding(team.head, norm, on=date(1980, 1, 1), **asked).finding.reasons[0].why is Why.NOT_YET_BOUND
    unknown = is_binding(team.head, norm, on=TODAY, state="Sylvania", quotation="fifteen Members")
    assert (unknown.finding.light, unknown.finding.reasons[0].why) == (Light.UNKNOWN, Why.STATE_UNKNOWN)
    norms.change_instrument(actor=team.adviser, instrument=norm.instrument, force="all", names=["Устав ООН"])
    assert (
        is_binding(team.head, queries.norms(team.head).get(), on=TODAY, state="Sylvania").finding.light is Light.CLEAR
    )


def test_how_we_read_it_is_reviewed_by_a_legal_adviser_once(team) -> None:
    norm = norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED)).norm
    draft = interpretations.write_interpretation(actor=team.analyst, norm=norm, text="Fifteen.")
    assert draft.reviewed_at is None
    with pytest.raises(Denied):
        interpretations.review_interpretation(actor=team.analyst, interpretation=draft)
    interpretations.review_interpretation(actor=team.adviser, interpretation=draft)
    with pytest.raises(Conflict):
        interpretations.review_interpretation(actor=team.adviser, interpretation=draft)
    own = interpretations.write_interpretation(actor=team.adviser, norm=norm, text="Fifteen, since 1965.")
    assert own.reviewed_by == team.adviser
    assert [one.text for one in queries.interpretations(team.delegate, norm)] == ["Fifteen, since 1965.", "Fifteen."]
    assert not queries.interpretations(team.press, norm)
    assert not queries.norms(team.auditor)


def test_the_list_costs_the_same_with_one_norm_and_with_many(team, client, django_assert_num_queries) -> None:
    client.force_login(team.analyst.person, "django.contrib.auth.backends.ModelBackend")
    address = f"/delegations/{team.delegation.pk}/norms/"
    norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED))
    client.get(address)
    for number in range(1, 4):
        norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED, instrument=f"Treaty {number}"))
    with django_assert_num_queries(6):
        assert client.get(address).status_code == 200


def test_a_state_that_withdrew_and_came_back_is_bound_in_either_time(team) -> None:
    """Vienna Convention on the Law of Treaties, Articles 15 and 54: asked by the day; the same days are replaced."""
    made = norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED))
    state = partial(norms.state_adherence, actor=team.analyst, instrument=made.norm.instrument, state="Karst")
    state(source="Signature")
    state(source="C.N.1", bound_from=date(1970, 1, 1))
    state(source="C.N.2", bound_from=date(1970, 1, 1), bound_to=date(1980, 1, 1))
    state(source="C.N.3", bound_from=date(1990, 1, 1))
    bonds = queries.adherences(team.analyst, made.norm.instrument).values_list("bound_from", "bound_to", "source")
    assert list(bonds) == [
        (date(1970, 1, 1), date(1980, 1, 1), "C.N.2"), (date(1990, 1, 1), None, "C.N.3"),
    ]  # fmt: skip
    asked = {1969: Why.NOT_YET_BOUND, 1975: Why.BINDS, 1985: Why.WITHDREW, 1995: Why.BINDS}
    for year, why in asked.items():
        answer = is_binding(team.analyst, made.norm, on=date(year, 6, 1), state="Karst")
        assert why in {reason.why for reason in answer.finding.reasons}, year
    state(source="C.N.4", bound_from=date(1975, 1, 1))
    assert [one.source for one in queries.adherences(team.analyst, made.norm.instrument)] == ["C.N.4"]


@pytest.mark.parametrize(
    ("words", "found"),
    [("народом", 1), ("ЗОБОВЯЗАННЯМ", 0), ("зобов'язання народів", 1), ("народів мир", 0), ("СТАТУТ", 1), ("23", 1)],
)
def test_an_article_is_found_by_any_inflection_of_its_words(team, words, found) -> None:
    entry = wording("Зобов’язання перед усіма народами.", CHANGED)
    norms.file_version(actor=team.analyst, entry=replace(entry, instrument="Статут ООН", language="uk"))
    assert queries.norms(team.press, words).count() == found
    assert queries.norms_listed(team.head, words).count() == found


def test_names_of_norms_are_composed_and_hide_nothing(team) -> None:
    entry = {"article": "23", "language": "uk", "text": "x", "source": "s", "in_force_from": "2000-01-01"}
    told = [
        entry | {"instrument": "Статут \u0456\u0308"},
        entry | {"instrument": "Статут\n\u0457", "in_force_from": "2001-01-01"},
    ]
    import_norms(actor=team.analyst, file=BytesIO(json.dumps(told).encode()), name="x")
    assert Instrument.objects.get().title == "Статут \u0457"
    for hidden in ({"instrument": "Char\u202eter"}, {"article": "2\u200b3", "instrument": "A"}):
        file = BytesIO(json.dumps([entry | {"instrument": "A"} | hidden]).encode())
        with pytest.raises(Unreadable, match="cannot be seen"):
            import_norms(actor=team.analyst, file=file, name="x")
        with pytest.raises(ValidationError):
            norms.file_version(actor=team.analyst, entry=replace(wording(FIFTEEN, CHANGED), **hidden))


def test_a_wording_ends_and_what_was_filed_by_mistake_is_taken_away(team) -> None:
    version = norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED))
    with pytest.raises(Denied):
        norm_mending.end_wording(actor=team.head, version=version, in_force_to=TODAY)
    with pytest.raises(ValidationError):
        norm_mending.end_wording(actor=team.analyst, version=version, in_force_to=CHANGED)
    norm_mending.end_wording(actor=team.adviser, version=version, in_force_to=TODAY)
    assert is_binding(team.head, version.norm, on=TODAY).finding.light is not Light.CLEAR
    norm_mending.end_wording(actor=team.adviser, version=version, in_force_to=None)
    assert is_binding(team.head, version.norm, on=TODAY).finding.light is Light.CLEAR
    norm_mending.remove_wording(actor=team.analyst, version=version)
    norms.file_version(actor=team.analyst, entry=wording(ELEVEN, CHANGED))
    assert NormVersion.objects.get().text == ELEVEN
    kinds = list(Entry.objects.filter(kind__startswith="norm.").order_by("position").values_list("kind", flat=True))
    assert kinds == ["norm.filed", "norm.ended", "norm.ended", "norm.removed", "norm.filed"]


def test_a_reservation_is_of_a_state_that_is_bound_and_may_be_withdrawn(team) -> None:
    norm = norms.file_version(actor=team.analyst, entry=wording(FIFTEEN, CHANGED)).norm
    norms.state_adherence(
        actor=team.analyst, instrument=norm.instrument, state="Russian Federation", bound_from=CHANGED, source="C.N.1"
    )
    asked = {"about": norm, "kind": "reservation", "text": "Not to us.", "made_on": CHANGED, "source": "C.N.2"}
    with pytest.raises(ValidationError, match="No such state"):
        norms.file_reservation(actor=team.analyst, state="Russia", **asked)
    said = norms.file_reservation(actor=team.analyst, state="RUSSIAN federation", **asked)
    assert said.state == "Russian Federation"
    ask = partial(is_binding, team.head, norm, on=TODAY, state="russian federation")
    assert ask().finding.light is Light.CAUTION
    with pytest.raises(ValidationError):
        norm_mending.withdraw_reservation(actor=team.analyst, reservation=said, withdrawn_on=CHANGED)
    norm_mending.withdraw_reservation(actor=team.analyst, reservation=said, withdrawn_on=date(2000, 1, 1))
    assert ask().finding.light is Light.CLEAR
