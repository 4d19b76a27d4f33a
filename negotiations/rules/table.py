"""Sittings, the record and the notes."""

from django.utils.translation import gettext_lazy as _

from negotiations.models import Addressee, Note, Sitting, State, Utterance
from teams.compartments import CAUCUS, RECORD
from teams.models import Delegation, Desk, Role, Seat
from teams.rules import belongs, can_read, is_active, states
from teams.system import System

COUNSEL = frozenset({Role.LEADER, Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ANALYST})
ROOM = frozenset({Role.HEAD, Role.DELEGATE, Role.INTERPRETER})
BACK_OFFICE = frozenset({Role.ADVISER, Role.ANALYST, Role.RECORDER, Role.PRESS})
PREPARES = frozenset({Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ANALYST, Role.RECORDER})


@states(_("The head and the recorder plan rounds and sittings."))
def can_plan(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in {Role.HEAD, Role.RECORDER}


@states(_("Every member takes the dates that the seat may read."))
def can_take_calendar(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation)


@states(_("Parties, speakers and points are kept by the head, delegates, advisers, analysts and the recorder."))
def can_prepare(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in PREPARES


@states(_("Leaders, the head, delegates, advisers and analysts say what both sides want."))
def can_state_stance(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and seat.role in COUNSEL


@states(_("The head and the recorder open, pause and close a sitting."))
def can_run_sitting(seat: Seat, sitting: Sitting) -> bool:
    return belongs(seat, sitting.delegation) and seat.role in {Role.HEAD, Role.RECORDER}


@states(_("The head opens a sitting although something is missing; a leader while no head is active."))
def can_open_unready(seat: Seat, sitting: Sitting) -> bool:
    if not belongs(seat, sitting.delegation):
        return False
    return seat.role == Role.HEAD or (seat.role == Role.LEADER and not sitting.delegation.has_active_head)


@states(_("The head and the recorder open, pause and close a sitting."))
def can_open_sitting(seat: Seat, sitting: Sitting) -> bool:
    """Those who run it, and who may open it although something is missing."""
    return can_run_sitting(seat, sitting) or can_open_unready(seat, sitting)


@states(_("The recorder takes down what is said."))
def can_record(seat: Seat | System, sitting: Sitting) -> bool:
    """A replay does it as the system."""
    if isinstance(seat, System):
        return seat.delegation_id == sitting.delegation_id
    return belongs(seat, sitting.delegation) and seat.role == Role.RECORDER


@states(_("The recorder and the head add a correction to a line."))
def can_correct(seat: Seat, utterance: Utterance) -> bool:
    return belongs(seat, utterance.sitting.delegation) and seat.role in {Role.RECORDER, Role.HEAD}


@states(_("The recorder and the head import records."))
def can_import(seat: Seat | System, delegation: Delegation) -> bool:
    """The host's command does it as the system."""
    if isinstance(seat, System):
        return seat.delegation_id == delegation.pk
    return belongs(seat, delegation) and seat.role in {Role.RECORDER, Role.HEAD}


@states(_("All seats but press and auditor read the record."))
def can_read_record(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and can_read(seat, RECORD)


@states(_("Notes are read by leaders, the head, delegates, advisers and analysts."))
def can_read_notes(seat: Seat, delegation: Delegation) -> bool:
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


@states(_("Whoever reads the notes may write one."))
def can_send_note(seat: Seat, delegation: Delegation) -> bool:
    return can_read_notes(seat, delegation)


@states(_("Whoever reads the notes acknowledges them, but not a note of one's own."))
def can_acknowledge(seat: Seat, note: Note) -> bool:
    return can_read_notes(seat, note.delegation) and note.author_id != seat.pk


def is_addressed(seat: Seat, to: str) -> bool:
    """Whether a note addressed so is meant for this seat's desk; leaders are meant by `all`."""
    if to == Addressee.ALL:
        return True
    return seat.role in (ROOM if to == Addressee.ROOM else BACK_OFFICE)


def can_answer(seat: Seat, note: Note) -> bool:
    """Whether this seat's acknowledgement is the one a note waits for: it is then no longer raised."""
    return can_acknowledge(seat, note) and is_addressed(seat, note.to)


def can_record_now(sitting: Sitting) -> bool:
    return sitting.state == State.OPEN


def desks_of(seat: Seat) -> list[str]:
    """The forms of the live sitting that this seat may open, its own first; none for press and auditor."""
    if not (is_active(seat) and can_read(seat, RECORD)):
        return []
    own = seat.desk
    more = [Desk.ROOM, Desk.BACK_OFFICE] if seat.role in {Role.HEAD, Role.LEADER} else []
    return [own, *(desk for desk in more if desk != own)]
