"""The words of a claim in the reading of its line that is judged."""

from django.utils.translation import gettext as _

from negotiations.desk.likeness import telling
from negotiations.models import Claim, ClaimState
from teams.rules import Conflict

WORDS = ["reading", "start", "end", "text", "telling"]


def read_again(claim: Claim) -> None:
    """Place the claim in the line as it now reads; nothing is saved.

    The same words where they still stand there, else the whole line: a verdict on one wording is never shown with
    another. What was marked first stays in the journal. Conflict where the new wording is marked by itself.
    """
    latest = claim.utterance.latest
    if latest is None or latest.number == claim.reading:
        return
    start = latest.text.find(claim.text)
    text = claim.text if start >= 0 else latest.text
    claim.reading, claim.text, claim.start = latest.number, text, max(start, 0)
    claim.end, claim.telling = claim.start + len(text), telling(text, claim.utterance.language)
    same = Claim.objects.filter(utterance=claim.utterance, reading=claim.reading, start=claim.start, end=claim.end)
    if same.exclude(pk=claim.pk).exclude(state=ClaimState.WITHDRAWN).exists():
        raise Conflict(_("The corrected line is marked as a claim by itself: answer that one."))
