"""Photos: one for each dossier, made anew from its pixels, and read as the dossier is."""

from typing import Any
from uuid import UUID

from django.http.response import HttpResponseBase

from briefings import queries, rules
from briefings.actions import photos as actions
from briefings.api.files import FileGiving, FileTaking, gives_file, takes_file
from briefings.files.pictures import picture
from briefings.views.files import photo_file
from teams.api.operations import operation
from teams.rules import require


class DossierPhoto(FileTaking, FileGiving):
    @gives_file("The photo as a JPEG: the audit journal tells first that it is read", "image/jpeg")
    def get(self, dossier: UUID) -> HttpResponseBase:
        return photo_file(self.actor, dossier)

    @takes_file("Put a photo into a dossier, instead of the one before: JPEG, PNG or WebP, up to 8 MiB", code=204)
    def put(self, dossier: UUID, file: Any) -> None:
        found = queries.dossier(self.actor, dossier)
        require(rules.can_keep_dossier, self.actor, found)
        actions.add_photo(actor=self.actor, dossier=found, picture=picture(file))

    @operation("Remove the photo", code=204, errors=[409])
    def delete(self, dossier: UUID) -> None:
        actions.remove_photo(actor=self.actor, dossier=queries.dossier(self.actor, dossier))
