"""The pages of pressure, the ledgers and the walk-away card."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.urls import reverse

from negotiations.actions import sittings, walking_away
from negotiations.models import Commitment, Concession, Pressure, Sitting, State
from tests.cast import Cast, assembled

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker) as cast:
        yield cast


@pytest.fixture
def pages(cast: Cast):
    """Asks a page of the cast's delegation as somebody: `pages("head", "ledgers", **data)` posts where data is given."""

    def ask(who: str, name: str, *args: object, **data: str):
        url = reverse(name, args=[cast.places["delegation"], *args])
        client = cast.client(who)
        return (
            client.post(url, {"request_key": f"{who}-{name}-{sorted(data.items())}", **data})
            if data
            else client.get(url)
        )

    return ask


def test_a_line_is_registered_and_judged(pages, cast) -> None:
    assert pages("delegate", "pressure_raise", tactic="deadline", utterance=cast.places["citation"]).status_code == 303
    raised = Pressure.objects.exclude(pk=cast.places["pressure"]).get()
    assert (raised.tactic, raised.utterance.citation, raised.speaker.name) == ("deadline", "1.1.1", "Delegate Rem")
    assert pages("analyst", "pressure_judge", raised.pk, nature="made", answer="We went on.").status_code == 303
    told = pages("head", "pressure").content.decode()
    assert all(word in told for word in ("Deadline", "Delegate Rem", "1.1.1", "made up", "We went on."))


@pytest.mark.parametrize(
    "wrong", [{"tactic": "shouting"}, {"tactic": "delay", "utterance": "9.9.9"}, {"tactic": "delay", "what": "x" * 501}]
)
def test_what_is_wrong_is_told_and_kept(pages, cast, wrong) -> None:
    answer = pages("delegate", "pressure_raise", **{"until": "By Friday", **wrong})
    assert answer.status_code == 422
    assert "By Friday" in answer.content.decode()
    assert not Pressure.objects.exclude(pk=cast.places["pressure"]).exists()


def test_the_ledgers_hold_what_was_given_and_promised(pages, cast) -> None:
    line, party = cast.places["citation"], str(cast.places["party"])
    point = str(cast.seats["head"].delegation.points.first().pk)
    given = {"point": point, "direction": "given", "text": "The list", "weight": "2", "utterance": line}
    assert pages("analyst", "concession_add", **given).status_code == 303
    assert (
        pages("analyst", "commitment_add", party=party, text="To open the crossing", utterance=line).status_code == 303
    )
    told = pages("head", "ledgers").content.decode()
    assert all(word in told for word in ("The list", "To open the crossing", "No date was promised."))
    concession, promise = Concession.objects.get(text="The list"), Commitment.objects.get(text="To open the crossing")
    assert pages("analyst", "concession_withdraw", concession.pk, utterance=line).status_code == 303
    assert pages("analyst", "commitment_settle", promise.pk, state="broken", evidence="Still shut.").status_code == 303
    told = pages("leader", "ledgers").content.decode()
    assert "Withdrawn in" in told
    assert "Still shut." in told


def test_a_refused_row_keeps_what_was_typed(pages, cast) -> None:
    answer = pages("analyst", "commitment_add", party=str(cast.places["party"]), text="To open it", utterance="nowhere")
    assert answer.status_code == 422
    assert "To open it" in answer.content.decode()


def test_the_card_is_written_armed_and_used(pages, cast) -> None:
    assert pages("head", "walk_away_write", words="We leave now.", tell="The mediator").status_code == 303
    assert "Walk away now" not in pages("head", "walk_away").content.decode()
    assert pages("head", "walk_away_arm", armed="yes").status_code == 403
    pages("leader", "walk_away_arm", armed="yes")
    assert "Walk away now" not in pages("head", "walk_away").content.decode(), "nobody says what was read"
    read = pages("leader", "walk_away").context["version"]
    assert pages("leader", "walk_away_arm", armed="yes", version=read).status_code == 303
    assert "Walk away now" in pages("head", "walk_away").content.decode()
    assert pages("head", "walk_away_leave", confirm="9.9").status_code == 422
    assert pages("head", "walk_away_leave", confirm=cast.places["reference"]).status_code == 303
    assert Sitting.objects.get(pk=cast.places["sitting"]).state == State.CLOSED


def test_an_unarmed_card_does_nothing(pages, cast) -> None:
    walking_away.prepare_walk_away(actor=cast.seats["head"], words="We leave.")
    assert pages("head", "walk_away_leave", confirm=cast.places["reference"]).status_code == 409


@pytest.mark.parametrize("name", ["pressure", "ledgers", "walk_away"])
def test_for_whom_there_is_no_such_page(pages, name) -> None:
    hidden = ["recorder", "interpreter", "press", "auditor"] + (["delegate", "analyst"] if name == "walk_away" else [])
    assert [pages(who, name).status_code for who in hidden] == [404] * len(hidden)


def test_the_next_round_opens_with_what_is_still_open_and_settles_it_there(pages, cast) -> None:
    line, party = cast.places["citation"], str(cast.places["party"])
    pages("analyst", "commitment_add", party=party, text="To clear it of mines", towards="us", utterance=line)
    following = sittings.plan_round(actor=cast.seats["head"])
    reference = sittings.plan_sitting(actor=cast.seats["head"], round=following).reference
    promise = Commitment.objects.get(text="To clear it of mines")
    for name, args in (("rounds", ()), ("sitting", (reference,)), ("live", (reference,))):
        told = pages("analyst", name, *args).content.decode()
        assert all(word in told for word in ("To clear it of mines", f"/record/{line}/", str(promise.pk))), name
        assert "To clear it of mines" not in pages("recorder", name, *args).content.decode(), name
    here = reverse("rounds", args=[cast.places["delegation"]])
    answer = pages("analyst", "commitment_settle", promise.pk, state="kept", evidence="It is clear.", next=here)
    assert (answer.status_code, answer["Location"]) == (303, here)
    assert "To clear it of mines" not in pages("analyst", "rounds").content.decode()
