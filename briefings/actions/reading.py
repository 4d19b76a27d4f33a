"""Reading a dossier or a source: entered before anything of it leaves, in a transaction of its own."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction

from briefings import queries, rules
from briefings.actions.dossiers import told
from briefings.models import Dossier, Source
from briefings.seeing import Face, face
from journal import append as journal
from teams.actions.locking import lock_actor
from teams.models import Seat
from teams.rules import require


@transaction.atomic
def read_dossier(*, actor: Seat, dossier: Dossier, part: str = "dossier") -> Face:
    """What the seat sees of it; when this returns, the audit journal tells that it was read (all of it, or a part).

    The dossiers joined to it, and relations to it that stand in others, are shown within: those are read as well.
    """
    actor = lock_actor(actor)
    require(rules.can_see_dossier, actor, dossier)
    read = {dossier.pk: None} | (_shown_within(actor, dossier) if part == "dossier" else {})
    for key in read:
        journal.append(told(actor, "dossier.read", dossier=key, part=part))
    return face(actor, dossier)


def _shown_within(actor: Seat, dossier: Dossier) -> dict[Any, None]:
    """The keys of the other dossiers of which the page shows something, in one order."""
    joined = queries.readable_dossiers(actor).filter(same_as=dossier).order_by("pk").values_list("pk", flat=True)
    telling = queries.observations(actor, dossier).order_by("dossier").values_list("dossier", flat=True).distinct()
    return dict.fromkeys([*joined, *telling])


@transaction.atomic
def quote_dossiers(*, actor: Seat, dossiers: Sequence[Dossier], part: str = "search") -> None:
    """Enter that a search, or a briefing pack, reads from these dossiers; its words may be shown when this returns."""
    actor = lock_actor(actor)
    for dossier in dossiers:
        require(rules.can_see_dossier, actor, dossier)
        journal.append(told(actor, "dossier.read", dossier=dossier.pk, part=part))


@transaction.atomic
def read_source(*, actor: Seat, source: Source) -> Source:
    """The source; when this returns, the audit journal tells that it was read."""
    actor = lock_actor(actor)
    require(rules.can_read_source, actor, source)
    journal.append(told(actor, "source.read", source=source.pk))
    return source


@transaction.atomic
def export_dossiers(*, actor: Seat, dossiers: Sequence[Dossier]) -> list[Face]:
    """What the list takes out of the house, entered as an export of these dossiers."""
    actor = lock_actor(actor)
    require(rules.can_export_dossiers, actor, actor.delegation)
    journal.append(told(actor, "dossiers.exported", dossiers=[str(one.pk) for one in dossiers]))
    return [face(actor, one) for one in dossiers]
