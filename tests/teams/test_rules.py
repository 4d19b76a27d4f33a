"""The rules of the team: a table, role by role; whoever is suspended or closed out may nothing."""

from types import SimpleNamespace

import pytest

from teams import rules
from teams.compartments import ALL, READERS, readable_by
from teams.models import Role

HERE, THERE = SimpleNamespace(pk=1, talks_are_open=False), SimpleNamespace(pk=2, talks_are_open=False)
OPENED = SimpleNamespace(pk=1, talks_are_open=True)


def seat(role: str, *, suspended: bool = False, active: bool = True, of=HERE, pk: int = 1):
    """A seat without any database: the rules are pure."""
    person = SimpleNamespace(is_active=active)
    return SimpleNamespace(
        pk=pk, role=role, delegation=of, delegation_id=of.pk, suspended_at="now" if suspended else None, person=person
    )


TABLE = {
    rules.can_change_roster: {"head"},
    rules.can_open_talks: {"head"},
    rules.can_see_proofs: {"leader", "head", "auditor", "recorder"},
    rules.can_export: {"leader", "head"},
}


@pytest.mark.parametrize("rule", TABLE, ids=lambda rule: rule.__name__)
def test_a_rule_allows_exactly_its_roles_and_only_at_home(rule) -> None:
    for role in Role.values:
        assert bool(rule(seat(role), HERE)) == (role in TABLE[rule]), role
        assert not rule(seat(role), THERE)
        assert not rule(seat(role, suspended=True), HERE)
        assert not rule(seat(role, active=False), HERE)


def test_nobody_changes_the_roster_once_talks_are_open() -> None:
    assert not any(rules.can_change_roster(seat(role), OPENED) for role in Role.values)


@pytest.mark.parametrize("role", Role.values)
def test_what_a_role_reads_is_what_the_table_says_and_an_unknown_compartment_is_closed(role) -> None:
    assert {name for name in ALL if rules.can_read(seat(role), name)} == readable_by(role)
    assert not rules.can_read(seat(role), "nowhere")
    assert not any(rules.can_read(seat(role, suspended=True), name) for name in ALL)


def test_a_role_that_nobody_wrote_down_may_nothing() -> None:
    assert not any(rule(seat("king"), HERE) for rule in TABLE)
    assert readable_by("king") == frozenset()
    assert set(READERS) == set(ALL)


def test_leader_and_head_suspend_others_of_their_delegation_and_the_head_no_leader() -> None:
    allowed = {
        (actor, other)
        for actor in Role.values
        for other in Role.values
        if rules.can_suspend(seat(actor), seat(other, pk=2))
    }
    assert allowed == {("leader", other) for other in Role.values} | {
        ("head", other) for other in Role.values if other != "leader"
    }
    assert not rules.can_suspend(seat("leader"), seat("leader"))
    assert not rules.can_suspend(seat("leader"), seat("analyst", pk=2, of=THERE))


def test_a_refusal_says_why() -> None:
    with pytest.raises(rules.Denied) as denied:
        rules.require(rules.can_export, seat("press"), HERE)
    assert "export" in str(denied.value)
