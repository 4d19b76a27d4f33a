"""The desk at work in the training negotiation: a count that does not add up is marked, checked and answered."""

from negotiations import queries
from negotiations.actions import claim_leases, claims, evidence, verdicts
from negotiations.actions.evidence import EvidenceAsked
from negotiations.models import Sitting, Utterance
from teams.models import Seat

SAID = "Всего 1240"
SAY_EN = "212, 118 and 856 make 1,186. Fifty-four people are in the total and in none of the groups."
SAY_UK = "212, 118 і 856 разом дають 1186. П’ятдесят чотири людини є в загальній кількості й у жодній із груп."
ASK_EN = "Who are the fifty-four, and where are they?"
ASK_UK = "Хто ці п’ятдесят чотири й де вони?"


def check_the_count(seats: dict[str, Seat], live: Sitting) -> None:
    """The analyst marks the count, adds it up and signs; the adviser stands for it."""
    line = Utterance.objects.filter(sitting=live).order_by("-number")[0]
    told = claims.mark_claim(actor=seats["leyn"], utterance=line, request_key=f"story:{line.pk}:claim", words=SAID)
    claim = queries.claim(seats["leyn"], told.body["claim"])
    if claim.verdicts.exists():  # the story was interrupted here and goes on
        return
    claim_leases.take_claim(actor=seats["leyn"], claim=claim)
    asked = EvidenceAsked("The line itself", "A", 1, quote="212 + 118 + 856 = 1186")
    evidence.add_evidence(actor=seats["leyn"], claim=claim, asked=asked, request_key=f"story:{line.pk}:evidence")
    verdicts.sign_verdict(
        actor=seats["leyn"], claim=claim, answers={"fact": "wrong"}, reading=0, say_en=SAY_EN, say_uk=SAY_UK,
        ask_en=ASK_EN, ask_uk=ASK_UK, request_key=f"story:{line.pk}:verdict",
    )  # fmt: skip
    verdicts.say_safe(actor=seats["astor"], claim=queries.claim(seats["astor"], claim.pk), number=1)
