"""Who may come in. The domain installs the gate; this package only asks it."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Ticket:
    """What a reader was admitted with: enough to ask again whether it still holds."""

    scope: str
    seat: str
    session: str


class Gate(Protocol):
    """Synchronous: the hub calls it in its own threads, with their own database connections."""

    def admit(self, connection: Mapping[str, Any], scope: str) -> Ticket | None:
        """The ticket of whoever opens this ASGI connection to a scope; None if there is nothing for them there."""

    def readable(self, tickets: Collection[Ticket]) -> Mapping[Ticket, frozenset[str]]:
        """The compartments each ticket may read now, fresh from the database; a ticket that ended is missing."""

    def seen(self, ticket: Ticket, cursors: Mapping[str, int]) -> None:
        """The reader has seen these journals up to these positions."""

    def typing(self, ticket: Ticket) -> None:
        """The reader is typing."""

    def present(self, tickets: Collection[Ticket]) -> None:
        """These readers are connected at this moment."""

    def pulse(self, scope: str) -> Mapping[str, Any]:
        """Who is present; by compartment who is typing for it, and how far each seat has seen it."""


_installed: list[Gate] = []


def install(gate: Gate) -> None:
    _installed[:] = [gate]


def current() -> Gate:
    """The installed gate; a process without one lets nobody in (IndexError)."""
    return _installed[0]
