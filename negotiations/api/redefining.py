"""A term used against the definition that the speaker's side has filed."""

from uuid import UUID

from journal.models import Entry
from negotiations import queries
from negotiations.actions.redefining import confirm_redefinition
from negotiations.api.entries import EntryMade
from teams.api.adapter import SeatView
from teams.api.asked import Nothing
from teams.api.operations import operation

Citation = tuple[int, int, int]


class Redefinition(SeatView):
    @operation(
        "Say that a term is used against their own definition", takes=Nothing, gives=EntryMade, code=201, errors=[409],
        keyed=True,
    )  # fmt: skip
    def post(self, citation: Citation, mark: UUID, request_key: str) -> Entry:
        line = queries.utterance(self.actor, citation)
        found = queries.marks(self.actor).get(pk=mark, utterance=line)
        return confirm_redefinition(actor=self.actor, mark=found, request_key=request_key)
