from django.utils.translation import gettext_lazy as _

from teams.compartments import CAUCUS
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, can_read, states

KEEPERS = frozenset({Role.DELEGATE, Role.ANALYST, Role.ADVISER})


def can_read_terms(seat: Seat, delegation: Delegation) -> bool:
    """Everybody but the auditor, who proves without reading; who speaks to the press sees what is agreed alone."""
    return belongs(seat, delegation) and seat.role != Role.AUDITOR


def can_read_all_terms(seat: Seat, delegation: Delegation) -> bool:
    """All but the press read also what is not agreed."""
    return can_read_terms(seat, delegation) and seat.role != Role.PRESS


@states(_("Those who read the notes see what a definition would concede, and take the terms out of the house."))
def can_weigh_terms(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


@states(_("Delegates, advisers and analysts keep the terms."))
def can_keep_terms(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in KEEPERS


@states(_("Who keeps the terms, and the interpreter, propose forms."))
def can_propose_form(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in KEEPERS | {Role.INTERPRETER}


@states(_("The head or a legal adviser agrees to a definition and freezes the annex."))
def can_agree_terms(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.HEAD, Role.ADVISER}
