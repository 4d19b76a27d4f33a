"""The ladder: rungs in their order, opened one at a time; what each seat sees of it."""

import pytest
from django.core.exceptions import ValidationError

from journal.models import Entry
from negotiations import queries
from negotiations.actions import checking, ladder, measures, options, points, referrals, tabling
from negotiations.models import Option, OptionState
from teams.rules import Conflict, Denied
from tests import house, mandate, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def measure(talks):
    return mandate.prisoners(talks)


def seen(talks, role: str) -> list[str]:
    return [option.title for option in queries.options(talks.seats[role])]


def three(talks, measure) -> list[Option]:
    return [mandate.rung(talks, measure, n, title=f"Rung {n}") for n in (1, 2, 3)]


def test_rungs_open_one_at_a_time_and_the_room_sees_the_active_one(talks, measure) -> None:
    first, second, _ = three(talks, measure)
    assert seen(talks, "delegate") == []
    with pytest.raises(Conflict):
        ladder.open_option(actor=talks.head, option=second)
    ladder.open_option(actor=talks.head, option=first)
    ladder.open_option(actor=talks.head, option=second)
    for role in ("delegate", "adviser", "analyst"):
        assert seen(talks, role) == ["Rung 2"]
    for role in ("leader", "head"):
        assert seen(talks, role) == ["Rung 1", "Rung 2", "Rung 3"]
    for role in ("recorder", "interpreter", "press", "auditor"):
        assert seen(talks, role) == []
    with pytest.raises(Conflict):
        ladder.close_option(actor=talks.head, option=first)
    ladder.close_option(actor=talks.head, option=second)
    assert seen(talks, "delegate") == ["Rung 1"]
    audited = Entry.objects.filter(journal__compartment="audit", kind__startswith="ladder").order_by("position")
    assert [(entry.kind, entry.body["option"]) for entry in audited] == [
        ("ladder.opened", str(first.pk)), ("ladder.opened", str(second.pk)), ("ladder.closed", str(second.pk)),
    ]  # fmt: skip
    assert all({"title", "place"}.isdisjoint(entry.body) for entry in audited), "an auditor sees that it was done"
    told = Entry.objects.filter(kind__in=["option.opened", "option.closed"]).values_list("body", flat=True)
    assert all("place" not in body for body in told)


def test_a_rung_that_a_leader_opens_is_not_opened_by_the_head(talks, measure) -> None:
    last = mandate.rung(talks, measure, 3, opener="leader")
    with pytest.raises(Denied):
        ladder.open_option(actor=talks.head, option=last)
    ladder.open_option(actor=talks.leader, option=last)


def test_a_proposal_is_seen_by_its_author_and_the_head_until_it_is_accepted(talks, measure) -> None:
    proposal = mandate.rung(talks, measure, 7, by="delegate", title="Seven days")
    assert (proposal.state, Option.objects.filter(check_made=None).count()) == (OptionState.PROPOSED, 1)
    assert (seen(talks, "delegate"), seen(talks, "analyst"), seen(talks, "head")) == (
        ["Seven days"],
        [],
        ["Seven days"],
    )
    with pytest.raises(Denied):
        options.accept_proposal(actor=talks.delegate, option=proposal)
    with pytest.raises(Conflict):
        ladder.open_option(actor=talks.head, option=proposal)
    options.accept_proposal(actor=talks.head, option=proposal)
    assert seen(talks, "delegate") == []
    assert Option.objects.get().check_made.verdict == "unclear"


def test_what_others_write_is_checked_by_the_sweep(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 5))
    proposal = mandate.rung(talks, measure, 7, by="delegate")
    counter = options.record_counter(
        actor=talks.analyst, point=measure.point, title="Ninety", values={str(measure.pk): "4"}
    )
    assert not hasattr(Option.objects.get(pk=counter.pk), "check_made")
    assert checking.check_what_is_new() == 2
    assert {one.pk: one.check_made.verdict for one in Option.objects.all()} == {
        proposal.pk: "outside",
        counter.pk: "inside",
    }
    options.change_option(actor=talks.delegate, option=proposal, title="Again", values={})
    assert checking.check_what_is_new() == 1


def test_only_ones_own_proposal_is_changed(talks, measure) -> None:
    proposal, rung = mandate.rung(talks, measure, 7, by="delegate"), mandate.rung(talks, measure, 8)
    for option, role in ((proposal, "analyst"), (rung, "delegate"), (rung, "adviser")):
        with pytest.raises(Denied):
            options.change_option(actor=talks.seats[role], option=option, title="Mine now")
        with pytest.raises(Denied):
            options.remove_option(actor=talks.seats[role], option=option)
    options.remove_option(actor=talks.delegate, option=proposal)


def changes() -> list[tuple[str, str]]:
    told = Entry.objects.filter(kind="option.changed").order_by("position").values_list("body", flat=True)
    return [(body["title"], body["verdict"]) for body in told]


def test_the_room_is_told_when_what_it_sees_reads_otherwise(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    first, second, _ = three(talks, measure)
    ladder.open_option(actor=talks.head, option=first)
    options.change_option(actor=talks.head, option=second, title="Unseen")
    assert changes() == []
    options.change_option(actor=talks.head, option=first, title="All at once", values={str(measure.pk): "31"})
    assert changes() == [("All at once", "outside")]
    measures.remove_measure(actor=talks.head, measure=measure)
    assert changes()[1:] == [("All at once", "unclear")]


def test_what_was_at_the_table_keeps_its_values(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    tabled = mandate.opened(talks, measure, 20)
    tabling.table_option(actor=talks.head, option=tabled)
    measures.remove_measure(actor=talks.head, measure=measure)
    tabled.refresh_from_db()
    assert tabled.values == {str(measure.pk): "20"}


def test_rungs_change_places_below_the_opened_ones(talks, measure) -> None:
    first, _, third = three(talks, measure)
    ladder.open_option(actor=talks.head, option=first)
    ladder.move_option(actor=talks.head, option=third, place=1)
    assert seen(talks, "head") == ["Rung 1", "Rung 3", "Rung 2"]
    with pytest.raises(Conflict):
        ladder.move_option(actor=talks.head, option=first, place=3)


@pytest.mark.parametrize("value", ["366", "-1", "many", "NaN", "1e400", True, [], {}, "0.00000001"])
def test_a_value_out_of_its_measure_is_refused(talks, measure, value) -> None:
    with pytest.raises(ValidationError):
        options.draft_option(actor=talks.head, point=measure.point, title="x", values={str(measure.pk): value})


def test_an_option_sets_us_no_date_without_a_reason(talks, measure) -> None:
    with pytest.raises(ValidationError):
        mandate.rung(talks, measure, 8, text_en="We release everybody by Friday.")
    option = mandate.rung(talks, measure, 8, text_uk="До саміту.", dates_reason="The leaders said so aloud.")
    with pytest.raises(ValidationError):
        options.change_option(actor=talks.head, option=option, title="Everybody", dates_reason="")
    options.change_option(actor=talks.head, option=option, title="Everybody", text_uk="Усі.", dates_reason="")


def test_a_measure_of_another_point_has_no_value_here(talks, measure) -> None:
    with pytest.raises(ValidationError):
        options.draft_option(
            actor=talks.head, point=table.point(talks, "Other"), title="x", values={str(measure.pk): "1"}
        )


def test_what_a_referral_is_about_stays(talks, measure) -> None:
    option = mandate.rung(talks, measure, 8)
    referrals.propose_referral(actor=talks.head, question="May we?", option=option)
    with pytest.raises(Conflict):
        options.remove_option(actor=talks.head, option=option)


def test_a_point_on_which_something_hangs_stays(talks, measure) -> None:
    with pytest.raises(Conflict):
        points.remove_point(actor=talks.head, point=measure.point)


def test_stakes_are_for_leaders_and_the_head(talks, measure) -> None:
    points.set_stakes(actor=talks.leader, point=measure.point, reservation="Sixty days", alternative="None")
    points.set_stakes(actor=talks.head, aspiration="Everybody home")
    assert [queries.stakes(talks.seats[role]).count() for role in ("leader", "head", "delegate", "analyst", "auditor")] == [
        2, 2, 0, 0, 0,
    ]  # fmt: skip
    with pytest.raises(Denied):
        points.set_stakes(actor=talks.delegate, point=measure.point, reservation="x")
