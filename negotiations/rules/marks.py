"""What follows from a mark: a person decides."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Utterance
from negotiations.rules.table import COUNSEL
from teams.models import Role, Seat
from teams.rules import belongs, states


@states(_("The head, delegates, advisers and analysts say that a term is used against its definition."))
def can_confirm_redefinition(seat: Seat, utterance: Utterance) -> bool:
    return belongs(seat, utterance.sitting.delegation) and seat.role in COUNSEL - {Role.LEADER}
