"""One thing that is asked before a sitting."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Check:
    """What is asked, of which principle; what is missing ("" when nothing is), and the page that mends it."""

    principle: int
    asked: str
    missing: str
    url: str
    action: str

    @property
    def is_met(self) -> bool:
        return not self.missing


def check(seat: Seat, principle: int, asked: str, missing: str, page: tuple[Any, ...]) -> Check:
    """`page` is the name of an address, what the link to it says, and more arguments of the address."""
    name, action, *arguments = page
    return Check(principle, asked, missing, reverse(name, args=[seat.delegation_id, *arguments]), str(action))


def named(things: Iterable[Any], most: int = 3) -> str:
    """The first few by name: "Ceasefire, Prisoners, Borders and 2 more"."""
    names = [str(thing) for thing in things]
    told = ", ".join(names[:most])
    if len(names) <= most:
        return told
    return _("%(names)s and %(count)d more") % {"names": told, "count": len(names) - most}
