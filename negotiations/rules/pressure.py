"""The register of pressure, and the ledgers."""

from django.utils.translation import gettext_lazy as _

from negotiations.rules.table import COUNSEL
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states


@states(_("Leaders, the head, delegates, advisers and analysts register pressure."))
def can_register_pressure(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL


@states(_("The head, advisers and analysts write the cards."))
def can_write_card(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.HEAD, Role.ADVISER, Role.ANALYST}


@states(_("The head, delegates, advisers and analysts keep the ledgers."))
def can_keep_ledger(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL - {Role.LEADER}


@states(_("A leader arms the walk-away card, and takes it back."))
def can_arm(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.LEADER


@states(_("The head walks away, where a leader has armed the card."))
def can_walk_away(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.HEAD
