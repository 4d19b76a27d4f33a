from django.utils.translation import gettext_lazy as _

from teams.compartments import CAUCUS
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, can_read, states

LAWYERS = frozenset({Role.ADVISER, Role.ANALYST})


def can_read_norms(seat: Seat, delegation: Delegation) -> bool:
    """The texts of treaties are for everybody but the auditor, who proves without reading."""
    return belongs(seat, delegation) and seat.role != Role.AUDITOR


def can_read_interpretations(seat: Seat, delegation: Delegation) -> bool:
    """How we read a norm is for those who read the notes."""
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


@states(_("Legal advisers and analysts keep the norms."))
def can_keep_norms(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in LAWYERS


@states(_("A legal adviser reviews how we read a norm."))
def can_review_interpretation(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.ADVISER
