"""What is prepared for the talks: predicted claims, replies, questions, checklists. Who reads the notes reads it."""

from django.utils.translation import gettext_lazy as _

from negotiations.rules.table import COUNSEL
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states


@states(_("The head, delegates, advisers and analysts write what is prepared for the talks."))
def can_keep_preparation(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL - {Role.LEADER}
