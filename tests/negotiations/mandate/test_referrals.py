"""Questions to the leaders: asked by the head, answered once, as they were shown."""

import pytest
from django.core.exceptions import ValidationError

from journal.models import Entry
from negotiations import queries
from negotiations.actions import options, referrals
from negotiations.digests import answer_digest, referral_digest
from negotiations.models import Decision, Progress, Referral
from teams.rules import Conflict, Denied
from tests import house, mandate

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


def asked(talks, **more) -> Referral:
    return referrals.propose_referral(actor=talks.head, question="May we accept ninety days?", **more)


def answer(talks, referral: Referral, decision: str = Decision.APPROVE, **more):
    return referrals.answer_referral(
        actor=talks.leader, referral=referral, digest=answer_digest(referral), decision=decision, **more
    )


def bodies(kind: str) -> list[dict]:
    return list(Entry.objects.filter(kind=kind).values_list("body", flat=True))


def test_a_delegate_proposes_the_head_asks_a_leader_answers_and_the_room_is_told(talks) -> None:
    measure = mandate.prisoners(talks)
    option = mandate.rung(talks, measure, 90)
    referral = referrals.propose_referral(actor=talks.delegate, question="May we?", option=option)
    assert (referral.progress, bodies("matter.referred")) == (Progress.PROPOSED, [])
    referrals.ask_leaders(actor=talks.head, referral=referral)
    about = {"number": 1, "point": 1, "point_title": "Prisoners"}
    assert bodies("matter.referred") == bodies("referral.held") == [about]
    referral.refresh_from_db()
    answer(talks, referral, Decision.INSTRUCT, comment="Never more than sixty.", words="Offer sixty.")
    told = about | {"decision": "instruct", "by": talks.leader.person.name, "words": "Offer sixty."}
    assert bodies("referral.settled") == [told]
    assert "Never more than sixty." not in str(list(Entry.objects.values_list("body", flat=True)))


def test_only_a_leader_answers_and_only_once(talks) -> None:
    referral = asked(talks)
    for role in ("head", "delegate", "adviser", "analyst", "recorder"):
        with pytest.raises(Denied):
            referrals.answer_referral(
                actor=talks.seats[role], referral=referral, digest=answer_digest(referral), decision=Decision.APPROVE
            )
    answer(talks, referral, Decision.REFUSE)
    with pytest.raises(referrals.AlreadyAnswered) as error:
        answer(talks, referral)
    assert error.value.referral.decision == Decision.REFUSE
    for act in (referrals.withdraw_referral, referrals.ask_leaders):
        with pytest.raises(referrals.AlreadyAnswered):
            act(actor=talks.head, referral=referral)


def test_an_answer_binds_what_was_shown(talks) -> None:
    measure = mandate.prisoners(talks)
    option = mandate.rung(talks, measure, 90)
    referral = asked(talks, option=option)
    shown = referral.digest
    options.change_option(actor=talks.head, option=option, title="Everybody", values={str(measure.pk): "91"})
    with pytest.raises(Conflict):
        answer(talks, referral)
    assert referral_digest(Referral.objects.get()) != shown
    assert Referral.objects.get().progress == Progress.ASKED


def test_an_instruction_says_what(talks) -> None:
    referral = asked(talks)
    with pytest.raises(ValidationError):
        answer(talks, referral, Decision.INSTRUCT)


def test_who_sees_a_referral(talks) -> None:
    asked(talks)
    mine = referrals.propose_referral(actor=talks.delegate, question="And this?")
    seen = {role: [one.number for one in queries.referrals(seat)] for role, seat in talks.seats.items()}
    assert seen == {
        role: [2, 1] if role in {"leader", "head"} else [2] if role == "delegate" else [] for role in talks.seats
    }
    assert list(queries.open_referrals(talks.leader)) == [Referral.objects.get(number=1)]
    assert mine.progress == Progress.PROPOSED


def test_a_withdrawn_question_is_not_answered(talks) -> None:
    referral = asked(talks)
    referrals.withdraw_referral(actor=talks.head, referral=referral)
    with pytest.raises(Conflict):
        answer(talks, referral)
    assert len(bodies("referral.released")) == 1


def test_annexes_are_shown_and_bound(talks) -> None:
    referral = asked(talks, annexes=[{"title": "Article 118", "text": "Released without delay."}])
    assert referral.digest != asked(talks).digest
    with pytest.raises(ValidationError):
        asked(talks, annexes=[{"title": "x", "text": "y"}] * 11)


def test_a_line_of_another_delegation_is_not_referred(talks) -> None:
    stranger = house.opened("Other talks")
    foreign = mandate.rung(stranger, mandate.prisoners(stranger), 5)
    with pytest.raises(Denied):
        asked(talks, option=foreign)
