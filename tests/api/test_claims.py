"""Claims over the API: marked, checked, signed, stood for, shown to the room, released as ClaimReview."""

import pytest

pytestmark = pytest.mark.django_db


CLAIMS = "delegations/{delegation}/claims/"


def test_a_claim_goes_its_way(cast, call):
    analyst, head, delegate = call("analyst"), call("head"), call("delegate")
    citation = str(cast.places["citation"])
    word = analyst.get("delegations/{delegation}/utterances/{citation}/").json()["text"].split()[0]
    asked = {"utterance": citation, "words": word}
    marked = analyst.post(CLAIMS, asked, key="mark").json()
    assert analyst.post(CLAIMS, asked, key="mark").json() == marked
    claim = f"{CLAIMS}{marked['body']['claim']}/"
    assert delegate.get(claim).json()["verdicts"] == []
    assert analyst.put(f"{claim}lease/").status_code == 200
    assert call("adviser").put(f"{claim}lease/").status_code == 409
    analyst.post(f"{claim}evidence/", {"source": "A newspaper", "reliability": "B", "credibility": 2})
    (kept,) = delegate.get(f"{claim}evidence/").json()["results"]
    assert (kept["source"], kept["reliability"], kept["credibility"], kept["digest"]) == ("A newspaper", "B", 2, None)
    reading = analyst.get(claim).json()["reading"]
    signed = {"fact": "wrong", "context": "right", "reading": reading, "say_en": "Ten, not a hundred."}
    assert analyst.post(f"{claim}verdicts/", signed).status_code == 201
    assert head.post(f"{claim}release/", {"number": 1}).status_code == 409  # nobody stands for it yet
    for caller, step in ((head, "safe"), (delegate, "acknowledgement"), (head, "release")):
        assert caller.post(f"{claim}{step}/", {"number": 1}).status_code == 201
    (verdict,) = delegate.get(claim).json()["verdicts"]
    assert (verdict["rating"], verdict["safe_by"]) == (1, cast.seats["head"].person.name)
    (review,) = analyst.get(f"{CLAIMS}reviews/").json()["results"]
    assert (review["claimReviewed"], review["reviewRating"]["ratingValue"]) == (word, 1)
    assert review["itemReviewed"]["appearance"]["name"].endswith(citation)
