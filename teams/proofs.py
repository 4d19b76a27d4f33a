"""What a seat may know of the journals: their sizes, roots and checkpoints prove without showing."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from journal import queries
from journal.checkpoints import VerifierKey, short_code
from journal.keys import ensure_signing_key
from journal.merkle import Frontier
from journal.models import Checkpoint, Journal
from teams import rules
from teams.compartments import ALL, AUDIT, CAUCUS, DESK, MANDATE, PRESS, RECORD
from teams.models import Seat
from teams.queries import provable_of

LABELS: dict[str, Promise] = {
    RECORD: _("The record"),
    CAUCUS: _("Notes"),
    DESK: _("The desk"),
    MANDATE: _("Mandate"),
    PRESS: _("Press"),
    AUDIT: _("Audit"),
}


@dataclass(frozen=True, slots=True)
class Sealed:
    """A checkpoint, with the code of its root that can be read aloud."""

    checkpoint: Checkpoint

    @property
    def size(self) -> int:
        return self.checkpoint.size

    @property
    def signed_at(self) -> object:
        return self.checkpoint.signed_at

    @property
    def text(self) -> str:
        return self.checkpoint.text

    @property
    def root(self) -> str:
        return bytes(self.checkpoint.root).hex()

    @property
    def short_code(self) -> str:
        return short_code(bytes(self.checkpoint.root))


@dataclass(frozen=True, slots=True)
class Ledger:
    """One journal as it stands."""

    journal: Journal
    checkpoint: Sealed | None
    may_export: bool

    @property
    def compartment(self) -> str:
        return self.journal.compartment

    @property
    def label(self) -> Promise:
        return LABELS[self.compartment]

    @property
    def epoch(self) -> int:
        return self.journal.epoch

    @property
    def size(self) -> int:
        return self.journal.size

    @property
    def root(self) -> str:
        """In hex; empty while the journal is."""
        return Frontier.from_bytes(bytes(self.journal.frontier), self.size).root().hex() if self.size else ""

    @property
    def lag(self) -> int:
        """Entries since the last checkpoint."""
        return self.size - (self.checkpoint.size if self.checkpoint else 0)


def ledgers(seat: Seat) -> list[Ledger]:
    """The journals this seat may read, or prove without reading, the record first."""
    found = sorted(queries.journals(seat.scope, provable_of(seat)), key=lambda journal: ALL.index(journal.compartment))
    sealed = {key: Sealed(checkpoint) for key, checkpoint in queries.latest_checkpoints(found).items()}
    exports = rules.can_export(seat, seat.delegation)
    return [
        Ledger(journal, sealed.get(journal.pk), exports and rules.can_read(seat, journal.compartment))
        for journal in found
    ]


def journal_of(seat: Seat, compartment: str) -> Journal:
    """One of them; Journal.DoesNotExist otherwise."""
    return queries.journals(seat.scope, provable_of(seat)).get(compartment=compartment)


def public_key() -> str:
    """The key that verifies this house's checkpoints, as a vkey."""
    return str(VerifierKey.of(ensure_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE))))
