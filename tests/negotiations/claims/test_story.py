"""A claim's way: marked, taken, checked, answered, shown, asked back, released."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError

from journal.append import KeyReused
from journal.models import Entry
from negotiations import queries
from negotiations.actions import (
    asking,
    claim_leases,
    claims,
    evidence,
    marking,
    points,
    predicting,
    record,
    scale,
    showing,
    sittings,
    verdicts,
)
from negotiations.actions.claim_locking import ClaimTaken
from negotiations.actions.claims import MarkedAlready
from negotiations.actions.verdicts import LineCorrected
from negotiations.claim_review import claim_review
from negotiations.claim_room import card, desk_claims
from negotiations.claim_told import is_outdated
from negotiations.models import Claim, Note, Question, Showing, Verdict
from negotiations.scale import SHIPPED, Label
from teams.actions.presence import mark_seen
from teams.rules import Conflict, Denied
from tests import claimed, table

pytestmark = pytest.mark.django_db


def entries(kind: str, compartment: str = "caucus") -> list[dict]:
    found = Entry.objects.filter(kind=kind, journal__compartment=compartment).order_by("position")
    return list(found.values_list("body", flat=True))


def expire(claim: Claim) -> None:
    Claim.objects.filter(pk=claim.pk).update(lease_until=claim.marked_at - timedelta(seconds=1))


def test_a_claim_keeps_the_exact_words_and_where_they_stand(talks, sitting) -> None:
    line = claimed.line(talks, sitting, "We said: it was  so, and it was so.")
    whole, part = claimed.marked(talks.analyst, line), claimed.marked(talks.delegate, line, words="it was so", start=20)
    assert (whole.start, whole.end, whole.text) == (0, len(line.text), line.text)
    assert (part.start, line.text[part.start : part.end]) == (25, "it was so")
    assert claimed.marked(talks.adviser, line, words="it was so").text == "it was  so"
    with pytest.raises(ValidationError):
        claims.mark_claim(actor=talks.analyst, utterance=line, words="it was not so", request_key="x")
    with pytest.raises(MarkedAlready) as told:
        claims.mark_claim(actor=talks.adviser, utterance=line, request_key="y")
    assert told.value.holds["claim"] == str(whole.pk)
    assert queries.claims_to_check(talks.analyst, 9)[0].pk == part.pk  # the room asked
    for seat in (talks.leader, talks.recorder, talks.interpreter, talks.press, talks.auditor):
        with pytest.raises(Denied):
            claims.mark_claim(actor=seat, utterance=line, request_key="z")


def test_a_key_marks_once_and_a_corrected_line_as_it_now_reads(talks, sitting) -> None:
    line = claimed.line(talks, sitting)
    one, again = (claims.mark_claim(actor=talks.analyst, utterance=line, request_key="k") for _ in range(2))
    assert (one.position, Claim.objects.count()) == (again.position, 1)
    with pytest.raises(KeyReused):
        claims.mark_claim(actor=talks.analyst, utterance=claimed.line(talks, sitting), request_key="k")
    record.correct_utterance(
        actor=talks.recorder, utterance=line, text="1,042 were released.", reason="misheard", request_key="c"
    )
    assert entries("claim.corrected") == []  # the recorder holds one journal and no other
    marking.mark_what_is_new()
    assert [told["corrected"] for told in entries("claim.corrected")] == [True]
    now = claimed.marked(talks.analyst, line)
    assert (now.reading, now.text, is_outdated(now, None)) == (1, "1,042 were released.", False)


def test_one_checks_at_a_time_and_the_lease_runs_out(talks, sitting) -> None:
    claim = claimed.taken(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    for act in (claim_leases.take_claim, claim_leases.return_claim, claims.withdraw_claim):
        with pytest.raises(ClaimTaken) as told:
            act(actor=talks.adviser, claim=claim)
        assert told.value.holds["by"] == talks.analyst.person.name
    assert claim_leases.return_expired_claims() == 0
    expire(claim)
    with pytest.raises(ClaimTaken, match="checking"):
        verdicts.sign_verdict(
            actor=talks.analyst, claim=claim, answers=claimed.RIGHT, say_en="So.", reading=0, request_key="s"
        )
    assert (claim_leases.return_expired_claims(), claim_leases.return_expired_claims()) == (1, 0)
    assert [told["state"] for told in entries("claim.returned")] == ["open"]
    assert claimed.taken(talks.adviser, claim).taken_by == talks.adviser
    claim_leases.return_claim(actor=talks.adviser, claim=claim)
    claims.withdraw_claim(actor=talks.delegate, claim=claim, why="misheard")
    assert entries("claim.withdrawn")[0]["why"] == "misheard"
    with pytest.raises(ClaimTaken):
        claim_leases.take_claim(actor=talks.analyst, claim=claim)


def test_a_verdict_is_four_answers_and_the_worst_leads(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    (told,) = entries("verdict.signed")
    assert [answer["asked"] for answer in told["verdict"]["answers"]] == ["fact", "context", "norm"]
    assert (told["verdict"]["headline"]["key"], told["state"], told["verdict"]["safe_by"]) == (
        "wrong",
        "answered",
        None,
    )
    first = Verdict.objects.get()
    assert claim.answered_at == first.signed_at
    assert (first.label, first.rating) == ("Wrong", 1)
    with pytest.raises(ClaimTaken) as taken:
        verdicts.sign_verdict(
            actor=talks.adviser, claim=claim, answers=claimed.RIGHT, say_en="So.", reading=0, request_key="s"
        )
    assert taken.value.holds == {"state": "answered", "by": talks.analyst.person.name, "verdict": 1}
    again = claimed.signed(talks.adviser, claim, claimed.RIGHT, say_uk="Так і є.")
    assert [row.number for row in claim.verdicts.all()] == [1, 2]
    assert again.answered_at == claim.answered_at
    assert entries("verdict.signed")[1]["verdict"]["headline"]["rating"] == 5


def test_what_a_verdict_needs(talks, sitting) -> None:
    claim = claimed.taken(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    wrong = (
        {"answers": {}},
        {"answers": {"fact": ""}},
        {"answers": {"fact": "rather"}},
        {"answers": {"colour": "right"}},
        {"answers": claimed.RIGHT, "say_en": " "},
        {"answers": claimed.RIGHT, "say_en": "x" * 301},
    )
    for asked in wrong:
        with pytest.raises(ValidationError):
            verdicts.sign_verdict(
                actor=talks.analyst, claim=claim, reading=0, request_key="k", **{"say_en": "So.", **asked}
            )
    assert not Verdict.objects.exists()
    one, again = (
        verdicts.sign_verdict(
            actor=talks.analyst, claim=claim, answers=claimed.RIGHT, say_en="So.", reading=0, request_key="k"
        )
        for _ in range(2)
    )
    assert (one.position, Verdict.objects.count()) == (again.position, 1)


def test_a_verdict_on_a_corrected_line_is_looked_at_again(talks, sitting) -> None:
    line = claimed.line(talks, sitting)
    claim = claimed.taken(talks.analyst, claimed.marked(talks.delegate, line))
    record.correct_utterance(
        actor=talks.recorder, utterance=line, text="We released 54.", reason="misheard", request_key="c"
    )
    asked = {"actor": talks.analyst, "claim": claim, "answers": claimed.RIGHT, "say_en": "So.", "request_key": "k"}
    with pytest.raises(LineCorrected) as told:
        verdicts.sign_verdict(reading=0, **asked)
    assert told.value.holds == {"reading": 1, "text": "We released 54."}
    verdicts.sign_verdict(reading=1, **asked)
    assert entries("verdict.signed")[0]["corrected"] is False
    verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)
    record.correct_utterance(
        actor=talks.recorder, utterance=line, text="We released 45.", reason="again", request_key="d"
    )
    marking.mark_what_is_new()
    assert entries("claim.corrected")[-1]["corrected"] is True


def test_safe_to_say_takes_a_second_person_and_the_verdict_that_holds(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    for seat in (talks.analyst, talks.delegate, talks.leader):
        with pytest.raises(Denied):
            verdicts.say_safe(actor=seat, claim=claim, number=1)
    verdicts.say_safe(actor=talks.head, claim=claim, number=1)
    assert entries("claim.safe")[0]["verdict"]["safe_by"] == talks.head.person.name
    with pytest.raises(Conflict, match="already"):
        verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)
    claimed.signed(talks.analyst, claim, claimed.RIGHT)
    assert entries("verdict.signed")[1]["verdict"]["safe_by"] is None
    with pytest.raises(Conflict, match="changed"):
        verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)


def test_a_released_verdict_lapses_with_the_next_one(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    with pytest.raises(Conflict, match="second person"):
        verdicts.release_verdict(actor=talks.head, claim=claim, number=1)
    verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)
    with pytest.raises(Denied):
        verdicts.release_verdict(actor=talks.adviser, claim=claim, number=1)
    verdicts.release_verdict(actor=talks.head, claim=claim, number=1)
    assert [one.pk for one in queries.released_claims(talks.head)] == [claim.pk]
    assert list(queries.released_claims(talks.recorder)) == []
    claimed.signed(talks.analyst, claim, claimed.RIGHT)
    assert list(queries.released_claims(talks.head)) == []
    verdicts.say_safe(actor=talks.adviser, claim=claim, number=2)
    assert card(talks.head, queries.claim(talks.head, claim.pk))["may"]["release"]
    verdicts.release_verdict(actor=talks.head, claim=claim, number=2)
    assert not card(talks.head, queries.claim(talks.head, claim.pk))["may"]["release"]
    assert queries.released_claims(talks.head).get().released.number == 2


def test_a_release_lapses_with_a_correction_of_the_line(talks, sitting) -> None:
    line = claimed.line(talks, sitting)
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, line))
    verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)
    verdicts.release_verdict(actor=talks.head, claim=claim, number=1)
    record.correct_utterance(actor=talks.recorder, utterance=line, text="Other.", reason="misheard", request_key="c")
    assert list(queries.released_claims(talks.head)) == []
    verdicts.release_verdict(actor=talks.head, claim=claim, number=1, release=False)
    with pytest.raises(Conflict, match="corrected"):
        verdicts.release_verdict(actor=talks.head, claim=claim, number=1)


def test_evidence_has_a_grade_and_keeps_the_lease(talks, sitting) -> None:
    claim = claimed.taken(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    Claim.objects.filter(pk=claim.pk).update(lease_until=claim.lease_until - timedelta(minutes=5))
    claimed.proof(talks.analyst, claim, address="https://undocs.org/S/PV.7138")
    claimed.proof(talks.adviser, claim, licence="public domain")
    assert [(one.number, one.grade) for one in queries.evidence(talks.delegate, claim)] == [(1, "A1"), (2, "A1")]
    assert claimed.fresh(claim).lease_until > claim.lease_until - timedelta(minutes=1)
    with pytest.raises(Denied):
        claimed.proof(talks.delegate, claim)
    for address in ("javascript:alert(1)", "file:///etc/passwd", "https://", "http://[", "//x.example", "http://a b"):
        with pytest.raises(ValidationError):
            claimed.proof(talks.analyst, claim, address=address)
    asked = evidence.EvidenceAsked(source="x", reliability="H", credibility=1)
    with pytest.raises(ValueError, match="H"):
        evidence.add_evidence(actor=talks.analyst, claim=claim, asked=asked, request_key="k")


def test_the_same_claim_is_known_again_in_another_round(talks, sitting) -> None:
    first = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    other = claimed.marked(
        talks.analyst, claimed.line(talks, sitting, "The weather in Geneva is fine today, we believe.")
    )
    sittings.close_sitting(actor=talks.head, sitting=sitting)
    later = sittings.plan_sitting(actor=talks.head, round=sittings.plan_round(actor=talks.head))
    sittings.open_sitting(actor=talks.head, sitting=later, unready="Training")
    later = table.fresh(later)
    again = claimed.marked(talks.analyst, claimed.line(talks, later, "Since spring our side released 1,240 prisoners!"))
    third = claimed.marked(
        talks.analyst, claimed.line(talks, later, "1,240 prisoners were released by our side since the spring.")
    )
    assert (other.same_as, again.same_as, third.same_as) == (None, first, first)
    assert entries("claim.marked")[2]["earlier"]["headline"]["key"] == "wrong"
    assert [one.pk for one in queries.said_before(talks.analyst, third)] == [first.pk, again.pk]
    claims.match_claim(actor=talks.analyst, claim=third, same_as=None)
    assert claimed.fresh(third).same_as is None
    claims.match_claim(actor=talks.analyst, claim=third, same_as=again)
    assert claimed.fresh(third).same_as == first


def test_a_foreseen_claim_has_its_answer_at_once(talks, sitting) -> None:
    foreseen = predicting.predict_claim(
        actor=talks.analyst, point=table.point(talks), said_en="We hold nobody.", answer_en="Your list has 54 names.",
        words=["released prisoner"],
    )  # fmt: skip
    claim = claimed.marked(talks.delegate, claimed.line(talks, sitting, "We have released prisoners of all kinds."))
    assert (claim.predicted, entries("claim.marked")[0]["prepared"]["en"]) == (foreseen, "Your list has 54 names.")


def test_one_of_our_own_is_told_to_the_back_office_alone(talks, sitting) -> None:
    theirs = table.speaker(talks)
    line = claimed.line(talks, sitting, speaker=claimed.ours(talks))
    for seat in (talks.delegate, talks.head):
        with pytest.raises(Denied, match="our own"):
            claims.mark_claim(actor=seat, utterance=line, request_key="k")
    claim = claimed.signed(talks.analyst, claimed.marked(talks.adviser, line))
    claimed.proof(talks.adviser, claim)
    record.correct_utterance(actor=talks.recorder, utterance=line, text="Other.", reason="misheard", request_key="c")
    marking.mark_what_is_new()
    for kind in ("claim.marked", "claim.taken", "verdict.signed", "evidence.added", "claim.corrected"):
        assert (len(entries(kind, "desk")), entries(kind)) == (1, []), kind
    for seat in (talks.head, talks.delegate, talks.leader):
        assert not queries.claims(seat).exists()
        assert not queries.evidence(seat).exists()
        assert not queries.verdicts_of(seat).exists()
    assert queries.claims(talks.analyst).get().own
    with pytest.raises(Denied):
        verdicts.say_safe(actor=talks.head, claim=claim, number=1)
    assert claimed.marked(talks.analyst, claimed.line(talks, sitting, speaker=theirs)).same_as is None


def test_its_question_goes_to_the_bank_and_the_room_in_one_tap(talks, sitting) -> None:
    ask = {"ask_en": "Whose names are on the list?"}
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)), **ask)
    with pytest.raises(ValidationError, match="point"):
        asking.put_its_question(actor=talks.analyst, claim=claim, number=1)
    point = points.add_point(actor=talks.head, title="Prisoners")
    asking.put_its_question(actor=talks.analyst, claim=claim, number=1, point=point)
    assert (Question.objects.get().text_en, claimed.fresh(claim).question) == (ask["ask_en"], Question.objects.get())
    assert Note.objects.get().text == "Ask: Whose names are on the list? (1.1.1)"
    with pytest.raises(Conflict):
        asking.put_its_question(actor=talks.delegate, claim=claim, number=1, point=point)
    bare = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting, "Another.")))
    with pytest.raises(ValidationError, match="no question"):
        asking.put_its_question(actor=talks.analyst, claim=bare, number=1, point=point)


def test_shown_is_when_a_seat_of_the_room_saw_it_or_said_so(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)))
    verdict = Verdict.objects.get()
    mark_seen(actor=talks.analyst.pk, cursors={"caucus": verdict.position})
    mark_seen(actor=talks.delegate.pk, cursors={"caucus": verdict.position - 1})
    assert showing.note_what_was_shown() == 0
    mark_seen(actor=talks.delegate.pk, cursors={"caucus": verdict.position})
    assert (showing.note_what_was_shown(), showing.note_what_was_shown()) == (1, 0)
    for _ in range(2):
        showing.acknowledge_verdict(actor=talks.head, claim=claim, number=1)
    rows = [(row.seat_id, row.acknowledged_at is not None) for row in Showing.objects.order_by("at")]
    assert rows == [(talks.delegate.pk, False), (talks.head.pk, True)]
    assert [told["initials"] for told in entries("claim.acknowledged")] == [talks.head.initials]
    with pytest.raises(Denied):
        showing.acknowledge_verdict(actor=talks.adviser, claim=claim, number=1)


def test_the_scale_is_the_delegations_own_until_the_first_verdict(talks, sitting) -> None:
    assert queries.scale(talks.head) == list(SHIPPED)
    mine = [Label("so", "So", "Так", 5), Label("not-so", "Not so", "Не так", 1)]
    assert scale.set_scale(actor=talks.adviser, labels=mine) == mine
    for wrong in (
        mine[:1],
        [mine[0], mine[0]],
        [mine[0], Label("x y", "X", "X", 1)],
        [mine[0], Label("x", "X", "X", 6)],
    ):
        with pytest.raises(ValidationError):
            scale.set_scale(actor=talks.head, labels=wrong)
    with pytest.raises(Denied):
        scale.set_scale(actor=talks.analyst, labels=mine)
    claimed.signed(talks.analyst, claimed.marked(talks.delegate, claimed.line(talks, sitting)), {"fact": "not-so"})
    with pytest.raises(Conflict):
        scale.set_scale(actor=talks.head, labels=list(SHIPPED))


def test_a_verdict_is_of_the_words_that_were_read(talks, sitting) -> None:
    line = claimed.line(talks, sitting, "In May our side released 1,240 prisoners. It rained.")
    part, whole = claimed.marked(talks.analyst, line, words="It rained."), claimed.marked(talks.analyst, line)
    new = "In May our side released 12 prisoners. It rained."
    record.correct_utterance(actor=talks.recorder, utterance=line, text=new, reason="misheard", request_key="c")
    part, whole = (claimed.signed(talks.analyst, one, {"fact": "right"}, reading=1) for one in (part, whole))
    assert [(one.reading, one.text, new[one.start : one.end]) for one in (part, whole)] == [
        (1, "It rained.", "It rained."),
        (1, new, new),
    ]
    assert [told["title"] for told in entries("verdict.signed")] == ["It rained.", new]
    verdicts.say_safe(actor=talks.adviser, claim=whole, number=1)
    verdicts.release_verdict(actor=talks.head, claim=whole, number=1)
    assert claim_review(claimed.fresh(whole))["claimReviewed"] == new


def test_a_new_wording_that_is_marked_by_itself_is_answered_by_itself(talks, sitting) -> None:
    line = claimed.line(talks, sitting)
    old = claimed.marked(talks.analyst, line)
    record.correct_utterance(actor=talks.recorder, utterance=line, text="12 it is.", reason="misheard", request_key="c")
    claimed.marked(talks.analyst, line)
    with pytest.raises(Conflict, match="by itself"):
        claimed.signed(talks.analyst, old, {"fact": "right"}, reading=1)


def test_beside_the_record_a_new_verdict_comes_forward_whatever_its_claim(talks, sitting) -> None:
    lines = [claimed.line(talks, sitting, f"We counted {number} trucks on the bridge.") for number in range(14)]
    first, *others = [claimed.signed(talks.analyst, claimed.marked(talks.analyst, line)) for line in lines]

    def cards() -> list:
        return [one["claim"].pk for one in desk_claims(talks.delegate, sitting)["cards"]]

    assert first.pk not in cards()
    claimed.taken(talks.analyst, others[-1])
    assert others[-1].pk in cards()  # it says that it is being checked again
    claimed.signed(talks.adviser, first, {"fact": "right"})
    assert cards()[0] == first.pk


def test_when_the_first_is_withdrawn_the_next_time_is_the_first(talks, sitting) -> None:
    first, *again = (claimed.marked(talks.analyst, claimed.line(talks, sitting)) for _ in range(3))
    assert [claimed.fresh(one).same_as for one in again] == [first, first]
    claims.withdraw_claim(actor=talks.analyst, claim=first)
    assert [claimed.fresh(one).same_as for one in again] == [None, again[0]]
    assert claimed.marked(talks.analyst, claimed.line(talks, sitting)).same_as == again[0]
