"""Directives: drafted, issued, acknowledged, superseded, revoked; what they change is told in the same transaction."""

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from journal.clock import database_now
from journal.models import Entry
from negotiations import queries
from negotiations.actions import directive_sweeps, directives, measures
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Boundary, Directive, MandateCheck, Measure, Option, Standing
from teams.rules import Conflict, Denied
from tests import house, mandate

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def measure(talks):
    return mandate.prisoners(talks)


def last(kind: str) -> dict:
    return Entry.objects.filter(kind=kind).latest("position").body


def test_one_directive_is_in_force_and_the_last_one_issued_is(talks, measure) -> None:
    first = mandate.in_force(talks, mandate.at_most(measure, 30))
    second = mandate.in_force(talks, mandate.at_most(measure, 20))
    assert list(Directive.objects.order_by("number").values_list("number", "standing")) == [
        (1, Standing.SUPERSEDED), (2, Standing.ISSUED),
    ]  # fmt: skip
    assert first.digest != second.digest
    assert queries.announced_in_force(talks.delegate) == second


def test_a_draft_has_no_number_so_no_gap_tells_of_one(talks) -> None:
    thrown, later, first = (mandate.drafted(talks, text=text) for text in ("Thrown away.", "Later.", "First."))
    assert {one.number for one in (thrown, later, first)} == {None}
    directives.discard_draft(actor=talks.leader, directive=thrown)
    for draft in (first, later):
        directives.issue_directive(actor=talks.leader, directive=draft, digest=draft_digest(draft))
    mandate.drafted(talks, text="Not yet.")
    announced = queries.announced_directives(talks.delegate).values_list("number", "pk")
    assert list(announced) == [(2, later.pk), (1, first.pk)]
    assert [one.number for one in queries.directives(talks.head)] == [None, 2, 1]
    received = directives.draft_directive(actor=talks.head, text="Heard.", received_from="the minister")
    assert last("directive.received") == {"directive": str(received.pk)}


def test_issuing_checks_every_option_anew_and_tells_what_changed(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    near, far = mandate.opened(talks, measure, 10), mandate.rung(talks, measure, 25)
    mandate.in_force(talks, mandate.at_most(measure, 20))
    assert dict(MandateCheck.objects.values_list("option", "verdict")) == {near.pk: "inside", far.pk: "outside"}
    assert last("directive.issued")["changed"] == [{"option": str(far.pk), "verdict": "outside", "boundary": 1}]
    assert last("guidance.issued")["rungs"] == [], "the room is told of its active rungs only"
    mandate.in_force(talks, mandate.at_most(measure, 5))
    assert last("guidance.issued")["rungs"] == [{"option": str(near.pk), "title": near.title, "verdict": "outside"}]


def test_of_rungs_opened_before_the_active_one_the_room_hears_nothing(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    earlier, active = mandate.opened(talks, measure, 25), mandate.opened(talks, measure, 20)
    mandate.in_force(talks, mandate.at_most(measure, 10))
    assert [changed["option"] for changed in last("directive.issued")["changed"]] == [str(earlier.pk), str(active.pk)]
    assert [rung["option"] for rung in last("guidance.issued")["rungs"]] == [str(active.pk)]


def test_the_edge_is_not_told_to_the_room(talks, measure) -> None:
    mandate.in_force(talks, mandate.at_most(measure, 30))
    mandate.opened(talks, measure, 20)
    mandate.in_force(talks, mandate.at_most(measure, 20))
    assert last("directive.issued")["changed"][0]["verdict"] == "edge"
    assert last("guidance.issued")["rungs"] == []


def test_what_the_head_received_binds_when_a_leader_confirms(talks, measure) -> None:
    with pytest.raises(ValidationError):
        directives.draft_directive(actor=talks.head, text="By telephone.")
    received = directives.draft_directive(
        actor=talks.head,
        text="By telephone.",
        received_from="the minister, by telephone",
        boundaries=[mandate.at_most(measure, 9)],
    )
    assert received.standing == Standing.RECEIVED
    assert queries.announced_in_force(talks.head) is None
    with pytest.raises(Denied):
        directives.issue_directive(actor=talks.head, directive=received, digest=draft_digest(received))
    directives.issue_directive(actor=talks.leader, directive=received, digest=draft_digest(received))
    assert queries.announced_in_force(talks.head) == received


def test_boundaries_that_cannot_hold_together_are_told_while_drafting(talks, measure) -> None:
    other = mandate.days(talks, measure.point, "Days of grace")
    contradiction = [mandate.at_most(measure, 5), BoundaryAsked(measure.pk, Rule.AT_LEAST, ["6"])]
    circle = [
        BoundaryAsked(measure.pk, Rule.ONLY_IF, [], when_measure=other.pk, when_rule=Rule.AT_MOST, when_values=["3"]),
        BoundaryAsked(other.pk, Rule.ONLY_IF, [], when_measure=measure.pk, when_rule=Rule.AT_MOST, when_values=["3"]),
    ]
    for boundaries in (contradiction, circle):
        with pytest.raises(ValidationError):
            mandate.drafted(talks, *boundaries)
    assert not Directive.objects.exists()


@pytest.mark.parametrize(
    "wrong",
    [
        {"rule": Rule.AT_MOST, "values": []},
        {"rule": Rule.AT_MOST, "values": ["1", "2"]},
        {"rule": Rule.AT_MOST, "values": ["many"]},
        {"rule": Rule.AT_MOST, "values": ["NaN"]},
        {"rule": Rule.AT_MOST, "values": ["400"]},
        {"rule": Rule.AT_MOST, "values": [True]},
        {"rule": Rule.AT_MOST, "values": [{"a": 1}]},
        {"rule": Rule.AT_MOST, "values": ["5"], "margin": Decimal(-1)},
        {"rule": Rule.ONE_OF, "values": ["5"], "margin": Decimal(1)},
        {"rule": Rule.ONLY_IF, "values": ["5"]},
        {"rule": Rule.AT_MOST, "values": ["5"], "measure": uuid4()},
    ],
)
def test_a_boundary_that_makes_no_sense_is_refused_by_its_number(talks, measure, wrong) -> None:
    asked = BoundaryAsked(**{"measure": measure.pk, **wrong})
    with pytest.raises(ValidationError) as error:
        mandate.drafted(talks, mandate.at_most(measure, 30), asked)
    assert "2" in str(error.value)
    assert not Boundary.objects.exists()


def test_a_choice_has_no_least(talks, measure) -> None:
    choice = measures.add_measure(
        actor=talks.head, point=measure.point, name="How", kind=Kind.CHOICE, choices=["at once", "in stages"]
    )
    with pytest.raises(ValidationError):
        mandate.drafted(talks, BoundaryAsked(choice.pk, Rule.AT_LEAST, ["at once"]))
    mandate.in_force(talks, BoundaryAsked(choice.pk, Rule.ONE_OF, ["at once"]))


def test_nobody_issues_what_he_has_not_read(talks, measure) -> None:
    draft = directives.draft_directive(
        actor=talks.head, text="By telephone.", received_from="the minister", boundaries=[mandate.at_most(measure, 9)]
    )
    read = draft_digest(draft)
    directives.change_directive(
        actor=talks.head, directive=draft, text="By telephone.", boundaries=[mandate.at_most(measure, 90)]
    )
    with pytest.raises(Conflict, match="since you read it"):
        directives.issue_directive(actor=talks.leader, directive=draft, digest=read)
    assert Directive.objects.get().standing == Standing.RECEIVED
    with pytest.raises(Conflict, match="since you read it"):
        directives.change_directive(actor=talks.leader, directive=draft, text="Mine.", boundaries=[], version=read)
    now = Directive.objects.get()
    directives.issue_directive(actor=talks.leader, directive=now, digest=draft_digest(now))


def test_a_draft_on_a_measure_that_was_removed_is_not_issued(talks, measure) -> None:
    draft = mandate.drafted(talks, mandate.at_most(measure, 9))
    measures.remove_measure(actor=talks.head, measure=measure)
    with pytest.raises(Conflict, match="Boundary 1"):
        directives.issue_directive(actor=talks.leader, directive=draft, digest=draft_digest(draft))


def test_what_is_issued_is_not_changed_any_more(talks, measure) -> None:
    directive = mandate.in_force(talks, mandate.at_most(measure, 30))
    with pytest.raises(Conflict):
        directives.change_directive(actor=talks.leader, directive=directive, text="Other", boundaries=[])
    with pytest.raises(Conflict):
        directives.discard_draft(actor=talks.leader, directive=directive)
    with pytest.raises(Conflict):
        directives.issue_directive(actor=talks.leader, directive=directive, digest=draft_digest(directive))


def test_each_member_acknowledges_once_and_who_has_not_is_reminded_until_all_have(talks, measure) -> None:
    directive = mandate.in_force(talks, guidance="Speak of people, not of territory.")
    first = directives.acknowledge_directive(actor=talks.delegate, directive=directive)
    assert directives.acknowledge_directive(actor=talks.delegate, directive=directive).position == first.position
    for role in ("leader", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            directives.acknowledge_directive(actor=talks.seats[role], directive=directive)
    assert directive_sweeps.remind_members() == 0
    due(directive)
    assert directive_sweeps.remind_members() == 1
    assert talks.delegate.person.name not in last("guidance.reminded")["names"]
    assert len(last("guidance.reminded")["names"]) == 3, "leaders are not waited for"
    assert directive_sweeps.remind_members() == 0, "not again within ten minutes"
    for hours, pause in ((2, 2), (100, 24)):
        issued = database_now() - timedelta(hours=hours)
        Directive.objects.filter(pk=directive.pk).update(issued_at=issued)
        due(directive)
        assert directive_sweeps.remind_members() == 1
        again = Directive.objects.get().remind_at - database_now()
        assert timedelta(hours=pause, minutes=-1) < again <= timedelta(hours=pause, minutes=1), "ever more seldom"
    for role in ("head", "adviser", "analyst"):
        directives.acknowledge_directive(actor=talks.seats[role], directive=directive)
    due(directive)
    assert directive_sweeps.remind_members() == 0
    assert Directive.objects.get().remind_at is None


def due(directive: Directive) -> None:
    Directive.objects.filter(pk=directive.pk).update(remind_at=database_now() - timedelta(seconds=1))


def test_an_expired_directive_binds_nobody_and_lets_nothing_in(talks, measure) -> None:
    mandate.rung(talks, measure, 10)
    directive = mandate.in_force(talks, mandate.at_most(measure, 30), expires_at=database_now() + timedelta(hours=1))
    assert Option.objects.get().check_made.verdict == "inside"
    Directive.objects.filter(pk=directive.pk).update(expires_at=database_now() - timedelta(seconds=1))
    assert queries.announced_in_force(talks.delegate) is None
    assert (directive_sweeps.end_expired_directives(), directive_sweeps.end_expired_directives()) == (1, 0)
    assert Option.objects.get().check_made.verdict == "unclear"
    assert Directive.objects.get().standing == Standing.EXPIRED
    assert last("directive.expired")["changed"][0]["verdict"] == "unclear"
    assert (last("guidance.expired")["number"], last("guidance.expired")["rungs"]) == (1, [])
    with pytest.raises(Conflict):
        directives.acknowledge_directive(actor=talks.delegate, directive=directive)
    late = mandate.drafted(talks, expires_at=database_now() - timedelta(days=1))
    with pytest.raises(Conflict):
        directives.issue_directive(actor=talks.leader, directive=late, digest=draft_digest(late))


def test_a_bounded_measure_that_is_removed_leaves_its_boundary_and_makes_options_unclear(talks, measure) -> None:
    free = mandate.days(talks, measure.point, "Days of grace")
    option = mandate.rung(talks, measure, 10)
    mandate.in_force(talks, mandate.at_most(measure, 30))
    measures.remove_measure(actor=talks.head, measure=free)
    measures.remove_measure(actor=talks.head, measure=measure)
    assert [(one.pk, bool(one.retired_at)) for one in Measure.objects.all()] == [(measure.pk, True)]
    option.refresh_from_db()
    assert (option.values, option.check_made.verdict) == ({}, "unclear")
    assert list(queries.measures(talks.head)) == []
