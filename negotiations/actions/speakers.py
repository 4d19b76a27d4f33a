"""Parties, those who speak for them, and the decision whom a name from a file belongs to."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from negotiations import rules
from negotiations.models import Party, Speaker
from teams.actions.locking import lock_actor, require_own
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line


@transaction.atomic
def add_party(*, actor: Seat, name: str, side: str) -> Party:
    """A party to the talks; Conflict when the name is there already."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, actor.delegation)
    name = clean_line(name, 200)
    if actor.delegation.parties.filter(name=name).exists():
        raise Conflict(_("There is a party of this name already."))
    return Party.objects.create(delegation=actor.delegation, name=name, side=side)


@transaction.atomic
def add_speaker(
    *,
    actor: Seat,
    name: str,
    party: Party | None,
    title: str = "",
    language: str = "en",
    hotkey: int | None = None,
    seat: Seat | None = None,
) -> Speaker:
    """Somebody who speaks for a party, or, without one, waits for a decision; Conflict when name or hotkey is taken."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, actor.delegation)
    require_own(actor, party, seat)
    fields: dict[str, Any] = {"title": title, "language": language, "hotkey": hotkey, "seat": seat}
    fields["in_doubt"] = party is None
    return _keep(Speaker(delegation=actor.delegation, party=party, name=clean_line(name, 200), **fields))


@transaction.atomic
def change_speaker(*, actor: Seat, speaker: Speaker, title: str, language: str, hotkey: int | None) -> Speaker:
    """Change what is said of a speaker; the name stays, it stands in the record."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, speaker.delegation)
    speaker = _lock_both(speaker, None)[0]
    speaker.title, speaker.language, speaker.hotkey = title, language, hotkey
    return _keep(speaker)


@transaction.atomic
def place_speaker(
    *, actor: Seat, speaker: Speaker, party: Party | None = None, same_as: Speaker | None = None
) -> Speaker:
    """Decide whom a name belongs to: a party, or another speaker; neither puts it back into the queue."""
    actor = lock_actor(actor)
    require(rules.can_prepare, actor, speaker.delegation)
    require_own(actor, party, same_as)
    speaker, same_as = _lock_both(speaker, same_as)
    if same_as and (same_as.pk == speaker.pk or same_as.same_as_id):
        raise Conflict(_("Join a name to a speaker who is not joined to another."))
    if same_as and speaker.aliases.exists():
        raise Conflict(_("Other names are joined to this one: part them first."))
    speaker.party, speaker.same_as = None if same_as else party, same_as
    speaker.in_doubt = not (party or same_as)
    if same_as:
        speaker.hotkey = None
    return _keep(speaker)


def _lock_both(speaker: Speaker, other: Speaker | None) -> tuple[Speaker, Speaker | None]:
    """Both as they are now, locked in one order: two that are joined to each other at once would both be gone."""
    keys = [each.pk for each in (speaker, other) if each]
    found = Speaker.objects.select_for_update(no_key=True).filter(pk__in=keys).order_by("pk").in_bulk()
    return found[speaker.pk], found[other.pk] if other else None


def _keep(speaker: Speaker) -> Speaker:
    try:
        with transaction.atomic():
            speaker.save()
    except IntegrityError as error:
        raise Conflict(_("The name or the key is taken.")) from error
    return speaker
