"""Banned words: found in every form, in three languages, wherever an option or a counter-proposal would say them."""

import pytest
from django.core.exceptions import ValidationError

from negotiations import queries
from negotiations.actions import measures, options
from negotiations.boundaries import BoundaryAsked
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.guard.verdict import Verdict
from negotiations.models import MandateCheck, Option
from tests import house, mandate, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def without(*phrases, **more):
    return BoundaryAsked(None, Rule.WITHOUT, list(phrases), **more)


def verdict(option):
    return Verdict(MandateCheck.objects.get(option=option).verdict)


def option(talks, point, title="All for all", **texts):
    return options.draft_option(actor=talks.head, point=point, title=title, **texts)


@pytest.fixture
def point(talks):
    return table.point(talks, "Prisoners")


@pytest.mark.parametrize(
    ("banned", "texts"),
    [
        ("hostage", {"title": "The hostages first"}),
        ("swap of prisoners", {"text_en": "We offer swaps of prisoners."}),
        ("обмін", {"text_uk": "Пропонуємо обміни за списками."}),
        ("обмін полоненими", {"talking_points": "Про обміну полонених не йдеться, лише про обмін полоненим."}),
        ("заложник", {"title": "Сначала о заложниках"}),
        ("цена ребёнка", {"talking_points": "Они назвали цену ребенка."}),
        ("ceasefire", {"text_en": "A cease-fire of ten days."}),
        ("cease-fire", {"text_en": "Two cease-fires."}),
    ],
)
def test_a_banned_word_is_outside_in_any_form(talks, point, banned, texts):
    mandate.in_force(talks, without(banned, red_line=True))
    assert verdict(option(talks, point, **texts)) == Verdict.OUTSIDE
    assert verdict(option(talks, point, text_en="Everybody comes home.", text_uk="Усі вдома.")) == Verdict.INSIDE


def test_who_is_told_what(talks, point):
    """On its point alone; checked anew with every directive; the boundary for leaders and the head, the verdict for the rest."""
    other = table.point(talks, "Heating")
    found = [option(talks, each, title="No ransom for anybody") for each in (point, other)]
    theirs = options.record_counter(actor=talks.head, point=point, title="A ransom, in two parts")
    kept = option(talks, point, condition="They drop the ransom.")
    mandate.in_force(talks, without("ransom", point=point.number, note="never"))
    assert [verdict(each) for each in (*found, theirs, kept)] == [
        Verdict.OUTSIDE, Verdict.INSIDE, Verdict.OUTSIDE, Verdict.INSIDE,
    ]  # fmt: skip
    shown = queries.checks(talks.leader).get(option=found[0]).boundary
    assert (shown.number, shown.note, shown.about) == (1, "never", point)
    delegate = talks.seats["delegate"]
    Option.objects.filter(pk=found[0].pk).update(opened_at=found[0].changed_at)
    assert queries.verdicts(delegate, found) == {found[0].pk: Verdict.OUTSIDE}
    assert not queries.checks(delegate).exists()
    changed = options.change_option(actor=talks.head, option=found[0], title="Nobody is paid for")
    assert verdict(changed) == Verdict.INSIDE
    mandate.in_force(talks)
    assert verdict(theirs) == Verdict.INSIDE


def test_a_choice_says_its_words_too(talks, point):
    how = measures.add_measure(
        actor=talks.head, point=point, name="How", kind=Kind.CHOICE, choices=["all for all", "by lists"]
    )
    mandate.in_force(talks, without("list"))
    by_lists, all_for_all = (
        options.draft_option(actor=talks.head, point=point, title="Home", values={str(how.pk): value})
        for value in ("by lists", "all for all")
    )
    assert (verdict(by_lists), verdict(all_for_all)) == (Verdict.OUTSIDE, Verdict.INSIDE)
    must = BoundaryAsked(how.pk, Rule.MUST, ["by lists"])
    with pytest.raises(ValidationError, match="1, 2 on “How” exclude each other"):
        mandate.drafted(talks, must, without("list", point=point.number))
    elsewhere = table.point(talks, "Heating")
    assert mandate.drafted(talks, must, without("list", point=elsewhere.number)).boundaries.count() == 2
    either = BoundaryAsked(how.pk, Rule.ONE_OF, ["by lists", "all for all"])
    assert mandate.drafted(talks, either, without("list")).boundaries.count() == 2
