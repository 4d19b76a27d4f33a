"""The actor of machine work: explicit, so that no action has a hole for nobody in particular."""

from dataclasses import dataclass
from uuid import UUID

from teams.models.delegation import Delegation


@dataclass(frozen=True, slots=True)
class System:
    """The host itself, acting for one delegation: imports from the command line, replays, sweeps."""

    delegation: Delegation
    pk: None = None

    @property
    def actor(self) -> str:
        return "system"

    @property
    def scope(self) -> str:
        return str(self.delegation.pk)

    @property
    def delegation_id(self) -> UUID:
        return self.delegation.pk
