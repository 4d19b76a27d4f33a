"""Photos of delegates: one for each dossier."""

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.burying import bury
from briefings.actions.dossiers import lock_dossier, told
from briefings.files.pictures import Picture
from briefings.models import Dossier, Photo
from journal import append as journal
from journal.clock import database_now
from journal.models import Entry
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def add_photo(*, actor: Seat, dossier: Dossier, picture: Picture) -> Photo:
    """Put it in place of the one before."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    photo, made = Photo.objects.update_or_create(
        dossier=dossier,
        defaults={
            "content": picture.content, "width": picture.width, "height": picture.height, "added_by": actor,
            "added_at": database_now(),
        },
    )  # fmt: skip
    if not made:
        bury(actor, [("photo", dossier, dossier.keep_until)])
    journal.append(told(actor, "dossier.pictured", dossier=dossier.pk))
    return photo


@transaction.atomic
def remove_photo(*, actor: Seat, dossier: Dossier) -> Entry:
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    if not Photo.objects.filter(dossier=dossier).delete()[0]:
        raise Conflict(_("There is no photo."))
    bury(actor, [("photo", dossier, dossier.keep_until)])
    return journal.append(told(actor, "dossier.pictured", dossier=dossier.pk))
