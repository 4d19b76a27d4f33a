"""Which voices of the record are a dossier's."""

from uuid import UUID

from briefings import queries as known
from briefings.api.dossiers import read_whole
from negotiations import queries
from negotiations.actions.dossiers import link_speaker
from negotiations.api.speakers import SpeakerShown
from teams.api.adapter import SeatView
from teams.api.asked import Nothing
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class DossierSpeakers(SeatView):
    @operation(
        "List the speakers that are this person: the audit journal tells it first",
        asks=PageAsked,
        gives=listed(SpeakerShown),
    )
    def get(self, dossier: UUID, page: int, limit: int) -> Page:
        return numbered(queries.speakers_of(self.actor, read_whole(self, dossier)), page, limit)


class DossierSpeaker(SeatView):
    @operation("Say that a voice of the record is this person's", takes=Nothing, code=204, errors=[409])
    def put(self, dossier: UUID, speaker: UUID) -> None:
        self._link(dossier, speaker, linked=True)

    @operation("Say that it is not", code=204, errors=[409])
    def delete(self, dossier: UUID, speaker: UUID) -> None:
        self._link(dossier, speaker, linked=False)

    def _link(self, dossier: UUID, speaker: UUID, *, linked: bool) -> None:
        found, voice = known.dossier(self.actor, dossier), queries.speakers(self.actor).get(pk=speaker)
        link_speaker(actor=self.actor, dossier=found, speaker=voice, linked=linked)
