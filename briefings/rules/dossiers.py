"""Dossiers and their sources: two rights. Nobody reads a dossier by role alone but leaders and the head."""

from django.utils.translation import gettext_lazy as _

from briefings.models import Dossier, Source
from teams.models import Delegation, Role, Seat
from teams.rules import belongs, states

ALL_OF_IT = frozenset({Role.LEADER, Role.HEAD})
BY_NAME = frozenset({Role.DELEGATE, Role.ADVISER, Role.ANALYST})
IN_PART = frozenset({Role.INTERPRETER, Role.PRESS})


def can_list_dossiers(seat: Seat, delegation: Delegation) -> bool:
    """Whether there is a list at all: not for the recorder, nor for the auditor, who proves without reading."""
    return belongs(seat, delegation) and seat.role in ALL_OF_IT | BY_NAME | IN_PART


@states(_("Your seat does not read this."))
def can_read_dossier(seat: Seat, dossier: Dossier) -> bool:
    """All of a dossier but its sources."""
    if not belongs(seat, dossier.delegation):
        return False
    return seat.role in ALL_OF_IT or (seat.role in BY_NAME and seat.pk in dossier.reader_ids)


@states(_("Your seat does not read this."))
def can_see_dossier(seat: Seat, dossier: Dossier) -> bool:
    """At least the name: an interpreter with title and pronunciation, a press officer with the public biography."""
    return can_read_dossier(seat, dossier) or (belongs(seat, dossier.delegation) and seat.role in IN_PART)


@states(_("Analysts open dossiers."))
def can_open_dossier(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role == Role.ANALYST


@states(_("The analysts to whom a dossier is assigned keep it."))
def can_keep_dossier(seat: Seat, dossier: Dossier) -> bool:
    return can_read_dossier(seat, dossier) and seat.role == Role.ANALYST


@states(_("The head says by name who reads a dossier or a source."))
def can_grant_dossier(seat: Seat, dossier: Dossier | Source) -> bool:
    return belongs(seat, dossier.delegation) and seat.role == Role.HEAD


@states(_("Leaders and the head export the list of dossiers."))
def can_export_dossiers(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in ALL_OF_IT


@states(_("A source is read by the head, by who wrote it, and by a leader who was let in."))
def can_read_source(seat: Seat, source: Source) -> bool:
    if not belongs(seat, source.delegation):
        return False
    own = seat.role == Role.ANALYST and source.written_by_id == seat.pk
    return own or seat.role == Role.HEAD or (seat.role == Role.LEADER and seat.pk in source.reader_ids)


@states(_("The analyst who wrote a source keeps it."))
def can_keep_source(seat: Seat, source: Source) -> bool:
    return can_read_source(seat, source) and seat.role == Role.ANALYST
