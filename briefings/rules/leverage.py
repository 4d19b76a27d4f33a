from django.utils.translation import gettext_lazy as _

from teams.compartments import CAUCUS
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, can_read, states

KEEPERS = frozenset({Role.HEAD, Role.ADVISER, Role.ANALYST})


def can_read_leverage(seat: Seat, delegation: Delegation) -> bool:
    """What either side can press with is for those who read the notes."""
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


@states(_("The head, advisers and analysts keep the means of pressure."))
def can_keep_leverage(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in KEEPERS
