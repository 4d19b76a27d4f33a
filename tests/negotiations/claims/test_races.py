"""Two analysts at one claim: one outcome, and the other is told who was first."""

from functools import partial
from uuid import uuid4

import pytest

from journal.models import Entry
from negotiations.actions import claim_leases, claims, verdicts
from negotiations.actions.claim_locking import ClaimTaken
from negotiations.actions.claims import MarkedAlready
from negotiations.models import Claim, Verdict
from teams.rules import Conflict
from tests import claimed
from tests.threads import lost, together, won

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_mark_take_and_finish_one_claim(talks, sitting) -> None:
    for _ in range(8):
        line = claimed.line(talks, sitting, f"It was {uuid4()}.")
        both = (talks.analyst, talks.adviser)
        made = together(
            *(partial(claims.mark_claim, actor=seat, utterance=line, request_key=uuid4().hex) for seat in both)
        )
        assert (len(won(made)), len(lost(made, MarkedAlready))) == (1, 1)
        claim = Claim.objects.get(pk=won(made)[0].body["claim"])
        taken = together(*(partial(claim_leases.take_claim, actor=seat, claim=claim) for seat in both))
        (held,), (told,) = won(taken), lost(taken, ClaimTaken)
        assert told.holds["by"] == held.body["taken_by"]
        sign = partial(verdicts.sign_verdict, claim=claim, answers=claimed.RIGHT, say_en="So.", reading=0)
        signed = together(*(partial(sign, actor=seat, request_key=uuid4().hex) for seat in both))
        assert (len(won(signed)), len(lost(signed, ClaimTaken))) == (1, 1)
        assert won(signed)[0].body["by"] == held.body["taken_by"]
    assert Verdict.objects.count() == Entry.objects.filter(kind="verdict.signed").count() == 8


def test_two_say_that_it_is_safe(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.analyst, claimed.line(talks, sitting)))
    safe = together(
        *(partial(verdicts.say_safe, actor=seat, claim=claim, number=1) for seat in (talks.adviser, talks.head))
    )
    assert (len(won(safe)), len(lost(safe, Conflict))) == (1, 1)


def test_of_two_that_name_each_other_one_is_the_first(talks, sitting) -> None:
    for text in ("The bridge at Orven is open.", "No shell fell on the harbour."):
        pair = [claimed.marked(talks.analyst, claimed.line(talks, sitting, f"{text} {number}")) for number in (1, 2)]
        for one in pair:
            claims.match_claim(actor=talks.analyst, claim=one, same_as=None)
        said = together(
            *(
                partial(claims.match_claim, actor=seat, claim=claimed.fresh(one), same_as=claimed.fresh(other))
                for seat, one, other in ((talks.analyst, *pair), (talks.adviser, *pair[::-1]))
            )
        )
        assert len(won(said)) == 1
        assert sorted(claimed.fresh(one).same_as_id is None for one in pair) == [False, True]
