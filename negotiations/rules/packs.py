"""Briefing packs: everybody has their own; nobody takes anybody else's."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Pack
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states


@states(_("The auditor proves without reading: there is nothing to put into a pack."))
def can_have_pack(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role != Role.AUDITOR


@states(_("A pack is for the seat it was made for, in the role it was made for."))
def can_take_pack(seat: Seat, pack: Pack) -> bool:
    return can_have_pack(seat, pack.delegation) and pack.seat_id == seat.pk and pack.role == seat.role
