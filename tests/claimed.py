"""Claims to test with, made by the product's own actions."""

from io import BytesIO
from typing import Any
from uuid import uuid4

from negotiations.actions import claim_leases, claims, evidence, speakers, verdicts
from negotiations.actions.record import record_utterance
from negotiations.files.copies import copy_of
from negotiations.models import Claim, Mark, Side, Sitting, Speaker, Utterance
from teams.models import Seat
from tests import table
from tests.house import House

SAID = "Our side has released 1,240 prisoners since the spring."
IDS = ("checked", "answered", "evidence", "mark")
RIGHT, WRONG = {"fact": "right"}, {"fact": "right", "context": "misleading", "norm": "wrong"}


def line(
    talks: House, sitting: Sitting, text: str = SAID, language: str = "en", speaker: Speaker | None = None
) -> Utterance:
    """A line of theirs, unless somebody else is named."""
    speaker = speaker or talks.delegation.speakers.first() or table.speaker(talks)
    entry = record_utterance(
        actor=talks.recorder, sitting=sitting, speaker=speaker, language=language, text=text, request_key=uuid4().hex
    )
    return Utterance.objects.get(position=entry.position, sitting=sitting)


def ours(talks: House) -> Speaker:
    """Somebody who speaks for our side."""
    party = talks.delegation.parties.filter(side=Side.OURS).first() or table.party(talks, "Us", Side.OURS)
    return speakers.add_speaker(actor=talks.head, name="Halyna Bereza", party=party)


def marked(actor: Seat, utterance: Utterance, **more: Any) -> Claim:
    entry = claims.mark_claim(actor=actor, utterance=utterance, request_key=uuid4().hex, **more)
    return Claim.objects.get(pk=entry.body["claim"])


def taken(actor: Seat, claim: Claim) -> Claim:
    claim_leases.take_claim(actor=actor, claim=claim)
    return fresh(claim)


def signed(actor: Seat, claim: Claim, answers: dict[str, str] | None = None, **more: Any) -> Claim:
    """With a verdict by this seat, which has taken it for that."""
    taken(actor, claim)
    asked = {"say_en": "Their own list has 54 names.", "reading": 0, "request_key": uuid4().hex, **more}
    verdicts.sign_verdict(actor=actor, claim=claim, answers=answers or WRONG, **asked)
    return fresh(claim)


def fresh(claim: Claim) -> Claim:
    return Claim.objects.select_related("taken_by", "same_as", "predicted", "question").get(pk=claim.pk)


def proof(actor: Seat, claim: Claim, **more: Any) -> Any:
    asked = evidence.EvidenceAsked(source="S/PV.7138", reliability="A", credibility=1, quote="…", **more)
    return evidence.add_evidence(actor=actor, claim=claim, asked=asked, request_key=uuid4().hex)


def check(seats: dict[str, Seat], utterance: Utterance) -> dict[str, Any]:
    """One that the analyst has taken, with a copy as evidence, and one that the adviser has answered."""
    analyst, adviser = seats["analyst"], seats["adviser"]
    checked = taken(analyst, marked(analyst, utterance, words="never signed"))
    copy = copy_of(BytesIO(b"Signed on 5 May."), "a.txt")
    asked = evidence.EvidenceAsked(source="S/2014/189", reliability="A", credibility=1)
    added = evidence.add_evidence(actor=analyst, claim=checked, asked=asked, request_key="evidence", copy=copy)
    reading = utterance.latest.number if utterance.latest else 0
    asking = {"reading": reading, "ask_en": "Which list is it?"}
    answered = signed(adviser, marked(analyst, utterance, words="that"), **asking)
    told = {"term": "", "name": "that", "own": "stated", "meanings": {"stated": {"text": "This.", "language": "en"}}}
    # As the machine leaves it: whoever assembles the cast runs no machine.
    mark = Mark.objects.create(
        utterance=utterance,
        version=reading,
        place=1,
        kind="term",
        start=0,
        end=2,
        told=told,
        marked_at=checked.marked_at,
    )
    return {
        "checked": checked.pk, "answered": answered.pk, "evidence": added.body["evidence"], "mark": mark.pk,
    }  # fmt: skip
