"""Packages across points, what they are worth to us, and scenarios: all closed to whoever does not read the mandate."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Package
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states


@states(_("The head and the leaders compose packages."))
def can_compose_package(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}


@states(_("The head tables a package."))
def can_table_package(seat: Seat, package: Package) -> bool:
    return belongs(seat, package.delegation) and seat.role == Role.HEAD


@states(_("The head and the leaders weigh the points."))
def can_weigh(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}


@states(_("The head and the leaders write scenarios."))
def can_write_scenario(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.LEADER, Role.HEAD}
