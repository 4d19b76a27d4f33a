"""The board of readiness, from nothing entered to everything in order."""

from datetime import timedelta

import pytest

from briefings.actions import dossiers, senses, terms
from journal.clock import database_now
from negotiations.actions import directives, ladder, leverage, options, points, scenarios, speakers, walking_away
from negotiations.actions.dossiers import link_speaker
from negotiations.digests import draft_digest, version
from negotiations.models import WalkAway
from negotiations.readiness import board, gaps
from tests import house, mandate, table
from tests.pages import at, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def team():
    return house.opened()


def missing(seat):
    return {(check.principle, check.missing) for row in board(seat) for check in row.checks if check.missing}


def test_nothing_entered_is_told_row_by_row(team) -> None:
    assert {number for number, _ in missing(team.head)} == {1, 2, 5, 7, 9, 10}
    rows = {row.number: row.state for row in board(team.head)}
    assert (rows[4], rows[8], rows[5], rows[10]) == ("clear", "clear", "missing", "missing")


def test_each_gap_closes_with_what_is_entered(team) -> None:
    point = table.point(team, "Prisoners")
    told = missing(team.head)
    for number, words in ((1, "Prisoners"), (2, "Prisoners"), (6, "Prisoners")):
        assert any(row == number and words in text for row, text in told)
    points.set_stakes(actor=team.head, point=point, aspiration="", reservation="A month.", alternative="Mediation.")
    points.state_stance(
        actor=team.head, point=point, our_position="All.", our_interest="", their_position="Some.", their_interest=""
    )
    points.change_point(
        actor=team.head, point=point, title="Prisoners", owner=None, led_by=team.delegate, minutes=None, words=[],
        proposed_by="",
    )  # fmt: skip
    for title in ("All at once", "In stages"):
        options.draft_option(actor=team.head, point=point, title=title, values={})
    directive = directives.draft_directive(actor=team.leader, text="All home.", guidance="All home.", boundaries=[])
    directives.issue_directive(actor=team.leader, directive=directive, digest=draft_digest(directive))
    for role in ("head", "delegate", "adviser", "analyst"):
        directives.acknowledge_directive(actor=team.seats[role], directive=directive)
    leverage.enter_on_points(actor=team.head, title="Fees", holder="ours", owner=team.head, strength=3, points=[point])
    leverage.judge_delay(actor=team.head, point=point, gains="us", reason="They wait in the cold.")
    term = terms.file_term(actor=team.analyst, text="ceasefire", language="en")
    senses.write_sense(actor=team.analyst, term=term, whose="ours", text="No fire at all.", language="en")
    walking_away.prepare_walk_away(actor=team.head, words="We leave.")
    walking_away.arm_walk_away(actor=team.leader, version=version(WalkAway.objects.get()))
    scenarios.write_scenario(actor=team.leader, kind="best", text="All home by May.")
    assert missing(team.head) == {(10, "Not written: likely, bottom.")}
    for kind in ("likely", "bottom"):
        scenarios.write_scenario(actor=team.leader, kind=kind, text="Lists, and a second round.")
    assert missing(team.head) == set()
    assert gaps(team.delegation) == []


def test_a_counterpart_wants_a_dossier(team) -> None:
    speaker = table.speaker(team, "Ivan Petrenko")
    assert (6, "None: Ivan Petrenko.") in missing(team.head)
    until = database_now().date() + timedelta(days=20)
    dossier = dossiers.open_dossier(
        actor=team.analyst, name="Ivan Petrenko", purpose="These talks", basis="task", keep_until=until
    )
    link_speaker(actor=team.analyst, dossier=dossier, speaker=speaker, linked=True)
    assert not any("Petrenko" in text for _, text in missing(team.head))


@pytest.mark.parametrize("many", [1, 12])
def test_the_board_is_read_in_twelve_looks(team, many, django_assert_max_num_queries) -> None:
    """Whatever stands on it: points with options and stakes, speakers with dossiers, terms, means, a directive, a card."""
    for n in range(many):
        point = table.point(team, f"Point {n}")
        points.set_stakes(actor=team.head, point=point, reservation="A month.", alternative="Mediation.")
        points.state_stance(actor=team.head, point=point, our_position="All.", their_position="Some.")
        leverage.judge_delay(actor=team.head, point=point, gains="us", reason="They wait in the cold.")
        means = {"title": f"Fees {n}", "holder": "ours", "owner": team.head, "strength": 3}
        leverage.enter_on_points(actor=team.head, points=[point], **means)
        mandate.rung(team, mandate.days(team, point), 20)
        table.speaker(team, f"Speaker {n}")
        terms.file_term(actor=team.analyst, text=f"term {n}", language="en")
    mandate.in_force(team)
    scenarios.write_scenario(actor=team.leader, kind="best", text="All home.")
    walking_away.prepare_walk_away(actor=team.head, words="We leave.")
    for seat in (team.head, team.leader, team.delegate):
        page = browser(seat)
        with django_assert_max_num_queries(12):
            assert page.get(at(seat, "readiness")).status_code == 200


def test_a_dossier_on_a_joined_name_counts(team) -> None:
    """Of one who stands in the record under two names the dossier hangs on either."""
    speaker, other = table.speaker(team, "Ivan Petrenko"), table.speaker(team, "I. Petrenko")
    until = database_now().date() + timedelta(days=20)
    dossier = dossiers.open_dossier(
        actor=team.analyst, name="Ivan Petrenko", purpose="These talks", basis="task", keep_until=until
    )
    link_speaker(actor=team.analyst, dossier=dossier, speaker=other, linked=True)
    assert any("Ivan Petrenko" in text for _, text in missing(team.head))
    speakers.place_speaker(actor=team.head, speaker=other, same_as=speaker)
    assert not any("Petrenko" in text for _, text in missing(team.head))


def test_the_gate_lets_who_is_ready_pass_without_a_word(team, monkeypatch) -> None:
    from negotiations.actions import sittings

    monkeypatch.setattr(sittings, "gaps", lambda delegation: [])
    first = table.planned(team)
    with pytest.raises(sittings.Unready):
        sittings.open_sitting(actor=team.recorder, sitting=first)
    sittings.open_sitting(actor=team.head, sitting=first)


def test_how_many_options_there_are_is_not_for_everybody(team) -> None:
    table.point(team)
    for role in ("delegate", "adviser", "analyst"):
        rows = {row.number: [check.asked for check in row.checks] for row in board(team.seats[role])}
        assert not any("Reservation" in asked for asked in rows[1])
        assert rows[7] == rows[10] == []
        assert not any("options" in asked for asked in rows[6])
    before = missing(team.delegate)
    closed = options.draft_option(actor=team.head, point=team.delegation.points.get(), title="Second", values={})
    assert missing(team.delegate) == before
    ladder.open_option(actor=team.head, option=closed)
    assert missing(team.delegate) == before


def test_the_page_says_what_is_missing_and_where_to_mend_it(team, client) -> None:
    client.force_login(team.adviser.person, "django.contrib.auth.backends.ModelBackend")
    text = client.get(f"/delegations/{team.delegation.pk}/readiness/").content.decode()
    assert "No directive is in force." in text
    assert f"/delegations/{team.delegation.pk}/mandate/" in text
