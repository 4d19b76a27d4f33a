"""What the head may put on the table, and what it takes."""

from datetime import timedelta
from functools import partial

import pytest
from django.core.exceptions import ValidationError

from journal.models import Entry
from negotiations.actions import cooling, directives, ladder, options, package_tabling, packages, referrals, tabling
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import answer_digest, version
from negotiations.guard.limits import Rule
from negotiations.models import Decision, Option, OptionState, Progress, Referral
from teams.rules import Conflict, Denied
from tests import house, mandate, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def measure(talks):
    return mandate.prisoners(talks)


def kinds(compartment: str) -> list[str]:
    return list(
        Entry.objects.filter(journal__compartment=compartment).order_by("position").values_list("kind", flat=True)
    )


def state(option: Option) -> str:
    return Option.objects.get(pk=option.pk).state


def test_what_is_inside_is_tabled_and_the_record_holds_it(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 20, text_en="All for all within 20 days.")
    made = tabling.table_option(actor=talks.head, option=option)
    assert (made.check.verdict, state(option), made.entry.kind) == ("inside", OptionState.TABLED, "option.tabled")
    assert made.entry.body["values"] == [{"measure": "Days until all are home", "unit": "days", "value": "20"}]
    assert "tabling.reasoned" not in kinds("mandate")


def test_what_is_outside_is_refused_and_that_is_kept(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 31)
    made = tabling.table_option(actor=talks.head, option=option, reason="I insist")
    assert (made.entry, made.check.boundary.number, state(option)) == (None, 1, OptionState.PREPARED)
    assert kinds("mandate")[-1] == "tabling.refused"
    assert "option.tabled" not in kinds("record")


@pytest.mark.parametrize(("value", "verdict"), [(30, "edge"), (None, "unclear")])
def test_at_the_edge_and_unclear_want_a_reason(talks, measure, value, verdict) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, value)
    with pytest.raises(ValidationError):
        tabling.table_option(actor=talks.head, option=option)
    made = tabling.table_option(actor=talks.head, option=option, reason="The last bus leaves then.")
    assert (made.check.verdict, state(option)) == (verdict, OptionState.TABLED)
    reasoned = Entry.objects.get(kind="tabling.reasoned").body
    assert (reasoned["reason"], reasoned["verdict"]) == ("The last bus leaves then.", verdict)


def test_without_a_directive_in_force_everything_is_unclear(talks, measure) -> None:
    option = mandate.opened(talks, measure, 5)
    with pytest.raises(ValidationError):
        tabling.table_option(actor=talks.head, option=option)
    directive = mandate.in_force(talks, mandate.at_most(measure, 30))
    assert tabling.table_option(actor=talks.head, option=option).check.verdict == "inside"
    directives.revoke_directive(actor=talks.leader, directive=directive)
    assert Option.objects.get(pk=option.pk).check_made.verdict == "unclear"


def test_the_leaders_may_let_out_what_no_red_line_holds(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 40)
    approved(talks, option)
    made = tabling.table_option(actor=talks.head, option=option)
    assert (made.check.verdict, state(option)) == ("outside", OptionState.TABLED)
    assert Entry.objects.get(kind="tabling.reasoned").body["excused"] is True


def approved(talks, option: Option) -> Referral:
    referral = referrals.propose_referral(actor=talks.head, question="May we?", option=option)
    referrals.answer_referral(
        actor=talks.leader, referral=referral, digest=answer_digest(referral), decision=Decision.APPROVE
    )
    return referral


def test_no_answer_lets_a_red_line_be_crossed(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30, red_line=True))
    option = mandate.opened(talks, measure, 40)
    with pytest.raises(Conflict, match="red line"):
        approved(talks, option)
    assert tabling.table_option(actor=talks.head, option=option).entry is None


def test_what_was_agreed_is_not_confirmed_across_a_red_line_drawn_since(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 50))
    option = mandate.opened(talks, measure, 40)
    tabling.table_option(actor=talks.head, option=option)
    tabling.agree_option(actor=talks.head, option=option)
    mandate.in_force(talks, mandate.at_most(measure, 30, red_line=True))
    referral = Referral.objects.get(ad_referendum=True)
    answer = partial(referrals.answer_referral, actor=talks.leader, referral=referral, digest=answer_digest(referral))
    with pytest.raises(Conflict, match="red line"):
        answer(decision=Decision.APPROVE)
    assert state(option) == OptionState.AGREED
    answer(decision=Decision.REFUSE)
    assert state(option) == OptionState.DECLINED


def test_an_answer_is_of_what_was_read_under_the_directive_of_that_moment(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 40)
    referral = referrals.propose_referral(actor=talks.head, question="May we?", option=option)
    read = answer_digest(referral)
    mandate.in_force(talks, mandate.at_most(measure, 10))
    with pytest.raises(Conflict, match="changed since"):
        referrals.answer_referral(actor=talks.leader, referral=referral, digest=read, decision=Decision.APPROVE)
    assert tabling.table_option(actor=talks.head, option=option).entry is None


def test_what_would_be_said_is_part_of_what_was_approved(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30), BoundaryAsked(None, Rule.WITHOUT, ["ransom"]))
    option = mandate.opened(talks, measure, 40)
    approved(talks, option)
    content = {"title": option.title, "values": {str(measure.pk): "40"}}
    options.change_option(actor=talks.head, option=option, talking_points="No ransom is paid.", **content)
    assert tabling.table_option(actor=talks.head, option=mandate.settled(option)).entry is None


def test_an_approval_is_for_what_was_shown_and_for_the_directive_of_that_day(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 40)
    approved(talks, option)
    options.change_option(actor=talks.head, option=option, title="All for all", values={str(measure.pk): "50"})
    assert tabling.table_option(actor=talks.head, option=mandate.settled(option)).entry is None
    options.change_option(actor=talks.head, option=option, title="All for all", values={str(measure.pk): "40"})
    mandate.in_force(talks, mandate.at_most(measure, 30))
    assert tabling.table_option(actor=talks.head, option=mandate.settled(option)).entry is None


def test_what_was_changed_a_moment_ago_wants_a_second_look_or_a_reason(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.rung(talks, measure, 20)
    ladder.open_option(actor=talks.head, option=option)
    with pytest.raises(Conflict):
        tabling.table_option(actor=talks.head, option=option)
    with pytest.raises(Denied):
        options.look_again(actor=talks.head, option=option, version=version(option))
    with pytest.raises(ValidationError):
        tabling.table_option(actor=talks.head, option=option, waive=True)
    options.look_again(actor=talks.delegate, option=option, version=version(option))
    assert tabling.table_option(actor=talks.head, option=option).entry

    other = mandate.rung(talks, measure, 25)
    ladder.open_option(actor=talks.head, option=other)
    assert tabling.table_option(actor=talks.head, option=other, waive=True, reason="They leave at noon.").entry
    assert Entry.objects.get(kind="tabling.reasoned").body["waived"] is True


def test_only_the_head_tables_and_only_what_is_open(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    closed = mandate.rung(talks, measure, 20)
    with pytest.raises(Conflict):
        tabling.table_option(actor=talks.head, option=closed)
    ladder.open_option(actor=talks.head, option=closed)
    option = mandate.settled(closed)
    for role in ("leader", "delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            tabling.table_option(actor=talks.seats[role], option=option)


def test_nothing_is_agreed_without_a_leader(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 20)
    tabling.table_option(actor=talks.head, option=option)
    tabling.agree_option(actor=talks.head, option=option)
    referral = Referral.objects.get(ad_referendum=True)
    assert (state(option), referral.progress) == (OptionState.AGREED, Progress.ASKED)
    with pytest.raises(Conflict):
        referrals.withdraw_referral(actor=talks.head, referral=referral)
    referrals.answer_referral(
        actor=talks.leader, referral=referral, digest=answer_digest(referral), decision=Decision.APPROVE
    )
    assert state(option) == OptionState.CONFIRMED
    assert kinds("record")[-3:] == ["option.agreed", "matter.referred", "option.confirmed"]


@pytest.mark.parametrize("decision", [Decision.REFUSE, Decision.INSTRUCT])
def test_what_the_leaders_do_not_approve_is_declined(talks, measure, decision) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 20)
    tabling.table_option(actor=talks.head, option=option)
    tabling.agree_option(actor=talks.head, option=option)
    referral = Referral.objects.get(ad_referendum=True)
    referrals.answer_referral(
        actor=talks.leader,
        referral=referral,
        digest=answer_digest(referral),
        decision=decision,
        words="Ask for lists first.",
    )
    assert state(option) == OptionState.DECLINED


def test_what_they_propose_is_checked_before_it_is_agreed(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    theirs = options.record_counter(
        actor=talks.head, point=measure.point, title="In stages", values={str(measure.pk): "90"}
    )
    assert theirs.check_made.verdict == "outside"
    assert tabling.agree_option(actor=talks.head, option=theirs).entry is None
    tabling.refuse_option(actor=talks.head, option=theirs)
    assert state(theirs) == OptionState.REFUSED


def test_withdrawn_is_withdrawn(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    option = mandate.opened(talks, measure, 20)
    tabling.table_option(actor=talks.head, option=option)
    tabling.withdraw_option(actor=talks.head, option=option)
    for act in (tabling.withdraw_option, tabling.refuse_option, tabling.agree_option, tabling.table_option):
        with pytest.raises(Conflict):
            act(actor=talks.head, option=option)


def test_how_long_a_change_waits_is_set_and_told_in_the_audit(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    cooling.set_cooling_off(actor=talks.leader, minutes=24 * 60)
    option = mandate.rung(talks, measure, 20)
    ladder.open_option(actor=talks.head, option=option)
    Option.objects.filter(pk=option.pk).update(changed_at=option.changed_at - timedelta(hours=23))
    with pytest.raises(Conflict, match="1440"):
        tabling.table_option(actor=talks.head, option=option)
    cooling.set_cooling_off(actor=talks.head, minutes=0)
    assert tabling.table_option(actor=talks.head, option=option).entry
    told = Entry.objects.filter(kind="cooling.set").order_by("position")
    assert [(one.body["before"], one.body["minutes"], one.journal.compartment) for one in told] == [
        (15, 1440, "audit"), (1440, 0, "audit"),
    ]  # fmt: skip
    with pytest.raises(ValidationError):
        cooling.set_cooling_off(actor=talks.head, minutes=1441)
    with pytest.raises(Denied):
        cooling.set_cooling_off(actor=talks.delegate, minutes=1)


def test_what_is_on_the_table_on_another_point_decides_a_condition(talks, measure) -> None:
    """ "Hours only if at most 60 days": alone unclear; beside eighty days on the table it is broken, beside twenty met."""
    hours = mandate.days(talks, table.point(talks, "Corridor"), "Hours")
    tied = BoundaryAsked(
        hours.pk, Rule.ONLY_IF, when_measure=measure.pk, when_rule=Rule.AT_MOST, when_values=["60"], red_line=True
    )
    mandate.in_force(talks, mandate.at_most(measure, 90), tied)
    wide, late = mandate.opened(talks, hours, 12), mandate.opened(talks, measure, 80)
    assert tabling.table_option(actor=talks.head, option=late).entry
    refused = tabling.table_option(actor=talks.head, option=wide, reason="Both together.")
    assert (refused.entry, refused.check.boundary.number) == (None, 2)
    tabling.withdraw_option(actor=talks.head, option=late)
    soon = mandate.opened(talks, measure, 20)
    assert tabling.table_option(actor=talks.head, option=soon).entry
    assert tabling.table_option(actor=talks.head, option=wide, reason="Both together.").entry


def hours_only_if(talks, measure, days: str) -> tuple:
    """A corridor's hours, which may be offered only with so many days at most; alone any number of days is inside."""
    hours = mandate.days(talks, table.point(talks, "Corridor"), "Hours")
    tied = BoundaryAsked(hours.pk, Rule.ONLY_IF, when_measure=measure.pk, when_rule=Rule.AT_MOST, when_values=[days])
    mandate.in_force(talks, tied)
    wide = mandate.opened(talks, hours, 12, title="Wide")
    assert tabling.table_option(actor=talks.head, option=wide, reason="First.").entry
    return hours, wide


def test_the_condition_of_what_is_on_the_table_is_not_broken_afterwards(talks, measure) -> None:
    """The second is inside by itself; beside the first it is not, and on no screen was it ever outside."""
    hours_only_if(talks, measure, "60")
    late = mandate.opened(talks, measure, 80)
    assert late.check_made.verdict == "inside"
    refused = tabling.table_option(actor=talks.head, option=late)
    assert (refused.entry, refused.check.verdict, refused.check.boundary.number) == (None, "outside", 1)
    assert Option.objects.get(pk=late.pk).check_made.verdict == "inside"
    assert tabling.table_option(actor=talks.head, option=mandate.opened(talks, measure, 20)).entry


def test_nor_by_agreeing_to_what_they_propose(talks, measure) -> None:
    hours_only_if(talks, measure, "60")
    theirs = options.record_counter(
        actor=talks.analyst, point=measure.point, title="Late", values={str(measure.pk): "80"}
    )
    assert tabling.agree_option(actor=talks.head, option=theirs).entry is None
    near = options.record_counter(actor=talks.analyst, point=measure.point, title="Soon", values={str(measure.pk): "9"})
    assert tabling.agree_option(actor=talks.head, option=near).entry


def test_nor_by_a_package(talks, measure) -> None:
    hours_only_if(talks, measure, "60")
    other = mandate.days(talks, table.point(talks, "Ferry"), "Trips")
    late, ferry = mandate.opened(talks, measure, 80), mandate.opened(talks, other, 3)
    package = packages.compose_package(actor=talks.head, title="Both", options=[late, ferry])
    assert package_tabling.table_package(actor=talks.head, package=package).entry is None
    assert (state(late), state(ferry)) == (OptionState.PREPARED, OptionState.PREPARED)


def test_an_approval_does_not_hide_that_a_red_line_is_left_open(talks, measure) -> None:
    other = mandate.days(talks, measure.point, "Days of grace")
    mandate.in_force(talks, mandate.at_most(measure, 30), mandate.at_most(other, 5, red_line=True))
    option = mandate.opened(talks, measure, 40)
    approved(talks, option)
    with pytest.raises(ValidationError, match="red line"):
        tabling.table_option(actor=talks.head, option=option)
    assert tabling.table_option(actor=talks.head, option=option, reason="No grace is asked.").entry
