"""Photos: served by a view that asks for the right each time, as a picture that can do nothing."""

from functools import partial
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from briefings import queries, rules
from briefings.actions import photos as actions
from briefings.files.pictures import picture
from briefings.files.unreadable import Unreadable
from briefings.forms.dossiers import DeleteForm, PhotoForm
from briefings.models import Photo
from briefings.views.files import photo_file
from teams.rules import require
from teams.views.answers import posted
from teams.views.once import once
from teams.views.seated import SeatedRequest, seated


@require_safe
@seated
def photo(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    return photo_file(request.seat, dossier_id)


@require_POST
@seated
@once
def photo_add(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)
    require(rules.can_keep_dossier, request.seat, dossier)

    def add(file: Any) -> Photo:
        try:
            return actions.add_photo(actor=request.seat, dossier=dossier, picture=picture(file))
        except Unreadable as error:
            raise ValidationError(str(error)) from error

    form = PhotoForm(request.POST, request.FILES)
    return posted(
        request, form, add, _("The photo is in the dossier."), "dossier", request.seat.delegation_id, dossier.pk
    )


@require_POST
@seated
@once
def photo_remove(request: SeatedRequest, dossier_id: UUID) -> HttpResponse:
    dossier = queries.dossier(request.seat, dossier_id)

    def remove(reason: str) -> object:
        return actions.remove_photo(actor=request.seat, dossier=dossier)

    return posted(
        request,
        DeleteForm(request.POST),
        partial(remove),
        _("The photo is gone."),
        "dossier",
        request.seat.delegation_id,
        dossier.pk,
    )
