"""The overview tells what the data says, for this seat; and the list of delegations."""

import pytest
from django.urls import reverse

from journal.sealing import seal
from negotiations.actions import claims, directives, referrals, scenarios
from negotiations.actions.speakers import add_speaker
from negotiations.models import Claim, Note
from teams.actions.roster import suspend_seat
from tests import house, mandate, table
from tests.negotiations.views.said import line, note
from tests.pages import at, browser


def rows(seat):
    return {row.number: row for row in browser(seat).get(at(seat, "overview")).context["principles"]}


def test_with_nothing_entered_it_says_so(db):
    forming = house.form()
    found = rows(forming.head)
    assert len(found) == 10
    assert {number: row.state for number, row in found.items()} == dict.fromkeys(range(1, 11), "missing") | {
        4: "attention"
    }
    assert "9 seats" in found[4].evidence
    assert all(row.evidence and row.title and row.state_label for row in found.values())


def test_it_follows_the_data(team, sitting, speaker):
    table.point(team)
    line(team.recorder, sitting, speaker)
    seal(team.scope)
    found = rows(team.head)
    assert "1 point is on the agenda" in found[2].evidence
    assert (found[4].state, found[8].state) == ("clear", "clear")
    assert "1 line; last sealed" in found[8].evidence
    assert "Lesia Dub" in found[5].evidence
    assert "1 counterpart is known" in found[6].evidence


def test_how_it_may_end_is_told_to_leaders_and_the_head_alone(team):
    for kind, state, words in (
        ("best", "attention", "1 of 3"), ("likely", "attention", "2 of 3"), ("bottom", "clear", "the best, the likely"),
    ):  # fmt: skip
        before = rows(team.delegate)[10]
        scenarios.write_scenario(actor=team.leader, kind=kind, text="Lists, and a second round.")
        found = rows(team.head)[10]
        assert (found.state, words in found.evidence, found.url) == (state, True, at(team.head, "packages"))
        assert rows(team.delegate)[10] == before
        assert (before.state, before.url) == ("later", "")


def test_claims_are_told_until_they_are_answered(team, sitting, speaker):
    assert rows(team.analyst)[3].state == "missing"
    said = line(team.recorder, sitting, speaker, "They shelled the port on Monday.")
    claims.mark_claim(actor=team.analyst, utterance=said, words="They shelled the port", request_key="k")
    found = rows(team.delegate)[3]
    assert (found.state, found.url, found.evidence) == (
        "attention", at(team.delegate, "claims"), "1 claim waits for a verdict.",
    )  # fmt: skip
    claims.withdraw_claim(actor=team.analyst, claim=Claim.objects.get(), why="It was Tuesday.")
    assert rows(team.delegate)[3].state == "clear"
    assert rows(team.press)[3].state == "later"


def test_the_mandate_is_told_to_who_follows_it(team):
    measure = mandate.prisoners(team)
    mandate.in_force(team, mandate.at_most(measure, 30))
    option = mandate.opened(team, measure, 20)
    assert "you have not read it" in rows(team.delegate)[5].evidence
    directives.acknowledge_directive(actor=team.delegate, directive=team.delegation.directives.get())
    found = rows(team.delegate)
    assert (found[5].state, found[6].state) == ("clear", "attention")
    assert "1 option" in found[6].evidence
    referrals.propose_referral(actor=team.head, question="May we?", option=option)
    assert rows(team.head)[5].url == at(team.head, "referrals")
    assert "with the leaders" not in rows(team.delegate)[5].evidence


def test_what_needs_a_person_is_called_out(team, sitting):
    note(team.analyst, priority="urgent")
    add_speaker(actor=team.head, name="A voice", party=None)
    suspend_seat(actor=team.head, seat=team.press, reason="device lost")
    found = rows(team.head)
    assert found[3].state == found[4].state == found[6].state == "attention"
    assert found[3].url == at(team.head, "live", sitting.reference)
    assert "Petro Hrab" in found[4].evidence
    Note.objects.update(raise_at=None)
    assert rows(team.head)[3].state == "missing"


@pytest.mark.parametrize("role", ["press", "auditor"])
def test_what_a_seat_may_not_see_is_not_told(team, sitting, speaker, role):
    line(team.recorder, sitting, speaker)
    note(team.analyst, priority="urgent")
    found = rows(team.seats[role])
    assert {number for number, row in found.items() if row.state == "later"} == {1, 2, 3, 5, 6, 7, 8, 9, 10}
    text = " ".join(row.evidence for row in found.values())
    assert "1 line" not in text
    assert "urgent note" not in text


def test_as_many_queries_for_one_of_each_as_for_three(team, sitting, django_assert_num_queries):
    page = browser(team.head)
    for count in (1, 2):
        for number in range(count):
            table.point(team)
            line(team.recorder, sitting, table.speaker(team, f"Speaker {count} {number}"))
        seal(team.scope)
        with django_assert_num_queries(24):
            page.get(at(team.head, "overview"))


def test_the_list_shows_ones_own_delegations_and_the_sitting_under_way(team, sitting):
    other = house.opened("Other talks")
    page = browser(team.analyst).get(reverse("delegation_list"))
    assert [seat.delegation.negotiation for seat in page.context["page"]] == ["Training talks"]
    assert page.context["page"][0].open_sitting == sitting
    assert "Other talks" not in page.content.decode()
    assert browser(team.founder).get("/").context["page"].paginator.count == 0
    assert reverse("delegation_form") in browser(team.founder).get("/").content.decode()
    assert reverse("delegation_form") not in page.content.decode()
    suspend_seat(actor=other.head, seat=other.press, reason="device lost")
    assert browser(other.press).get("/").context["page"].paginator.count == 0
