"""Whose dossier a speaker of the record belongs to."""

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import rules
from briefings.actions.dossiers import lock_dossier, told
from briefings.models import Dossier
from journal import append as journal
from journal.models import Entry
from negotiations.models import Speaker
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import Conflict, require


@transaction.atomic
def link_speaker(*, actor: Seat, dossier: Dossier, speaker: Speaker, linked: bool = True) -> Entry:
    """Say that this voice of the record is this person's, or no longer. Conflict when it is so already."""
    actor = lock_actor(actor)
    dossier = lock_dossier(dossier)
    require(rules.can_keep_dossier, actor, dossier)
    require_own(actor, speaker)
    if dossier.speakers.filter(pk=speaker.pk).exists() == linked:
        raise Conflict(_("It is so already. Nothing was changed."))
    if linked:
        dossier.speakers.add(speaker)
    else:
        dossier.speakers.remove(speaker)
    return journal.append(told(actor, "dossier.changed", dossier=dossier.pk))
