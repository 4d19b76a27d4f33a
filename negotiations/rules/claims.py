"""Claims and verdicts: who marks, who checks, who stands for it. One of our own is not there for the room."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Claim, Side, Utterance, Verdict
from negotiations.rules.table import COUNSEL
from teams.compartments import CAUCUS, DESK
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, can_read, is_active, states

CHECKERS = frozenset({Role.ADVISER, Role.ANALYST})
AT_THE_TABLE = frozenset({Role.HEAD, Role.DELEGATE})


def can_read_claims(seat: Seat, delegation: Delegation) -> bool:
    """Who reads the notes: that there are claims is known to all of them, not that there are some of our own."""
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


def can_read_own_claims(seat: Seat, delegation: Delegation) -> bool:
    """Who reads the desk's journal."""
    return belongs(seat, delegation) and can_read(seat, DESK)


def can_see_claim(seat: Seat, claim: Claim) -> bool:
    """Who does not read the journal that hears of it does not learn that there is one."""
    return is_active(seat) and seat.delegation_id == claim.delegation_id and can_read(seat, claim.compartment)


@states(_("The head, delegates, advisers and analysts mark claims; those of our own side advisers and analysts alone."))
def can_mark_claim(seat: Seat, utterance: Utterance) -> bool:
    if not belongs(seat, utterance.sitting.delegation):
        return False
    return seat.role in (CHECKERS if is_ours(utterance) else COUNSEL - {Role.LEADER})


def is_ours(utterance: Utterance) -> bool:
    """Whether one of our own side speaks in it."""
    party = utterance.speaker.placed.party
    return party is not None and party.side == Side.OURS


@states(_("Advisers and analysts check claims."))
def can_check(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in CHECKERS


@states(_("Advisers and analysts check claims."))
def can_check_claim(seat: Seat, claim: Claim) -> bool:
    return can_see_claim(seat, claim) and seat.role in CHECKERS


@states(_("Who marked a claim withdraws it, or who checks claims."))
def can_withdraw_claim(seat: Seat, claim: Claim) -> bool:
    return can_see_claim(seat, claim) and (claim.marked_by_id == seat.pk or seat.role in CHECKERS)


@states(_("The head, an adviser or an analyst says that it is safe to say, and never who signed the verdict."))
def can_say_safe(seat: Seat, verdict: Verdict) -> bool:
    second = seat.role in CHECKERS | {Role.HEAD}
    return can_see_claim(seat, verdict.claim) and second and verdict.signed_by_id != seat.pk


@states(_("The head, delegates, advisers and analysts put the question of a verdict."))
def can_put_its_question(seat: Seat, claim: Claim) -> bool:
    return can_see_claim(seat, claim) and seat.role in COUNSEL - {Role.LEADER}


@states(_("The head and the delegates acknowledge a verdict: it is they who use it."))
def can_acknowledge_verdict(seat: Seat, claim: Claim) -> bool:
    return can_see_claim(seat, claim) and seat.role in AT_THE_TABLE


@states(_("The head releases a verdict."))
def can_release_verdict(seat: Seat, claim: Claim) -> bool:
    return can_see_claim(seat, claim) and seat.role == Role.HEAD


@states(_("The head and the adviser shape the scale of verdicts."))
def can_shape_scale(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.HEAD, Role.ADVISER}
