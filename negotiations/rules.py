"""May this seat do this at the table? Pure predicates (seat, object) -> bool; every action requires one."""

from negotiations.models import Addressee, Note, Sitting, State, Utterance
from teams.compartments import CAUCUS, RECORD
from teams.models import Delegation, Desk, Role, Seat
from teams.rules import belongs, can_read, is_active
from teams.system import System

COUNSEL = frozenset({Role.LEADER, Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ANALYST})
ROOM = frozenset({Role.HEAD, Role.DELEGATE, Role.INTERPRETER})
BACK_OFFICE = frozenset({Role.ADVISER, Role.ANALYST, Role.RECORDER, Role.PRESS})
PREPARES = frozenset({Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ANALYST, Role.RECORDER})


def can_plan(seat: Seat, delegation: Delegation) -> bool:
    """The head and the recorder plan rounds and sittings."""
    return belongs(seat, delegation) and seat.role in {Role.HEAD, Role.RECORDER}


def can_prepare(seat: Seat, delegation: Delegation) -> bool:
    """Parties, speakers and points are kept by the room and the back office."""
    return belongs(seat, delegation) and seat.role in PREPARES


def can_run_sitting(seat: Seat, sitting: Sitting) -> bool:
    """The head and the recorder open, pause and close a sitting."""
    return belongs(seat, sitting.delegation) and seat.role in {Role.HEAD, Role.RECORDER}


def can_record(seat: Seat | System, sitting: Sitting) -> bool:
    """The recorder takes down what is said; a replay does it as the system."""
    if isinstance(seat, System):
        return seat.delegation_id == sitting.delegation_id
    return belongs(seat, sitting.delegation) and seat.role == Role.RECORDER


def can_correct(seat: Seat, utterance: Utterance) -> bool:
    """The recorder and the head add a correction to a line."""
    return belongs(seat, utterance.sitting.delegation) and seat.role in {Role.RECORDER, Role.HEAD}


def can_import(seat: Seat | System, delegation: Delegation) -> bool:
    """The recorder and the head import records; so does the host's command."""
    if isinstance(seat, System):
        return seat.delegation_id == delegation.pk
    return belongs(seat, delegation) and seat.role in {Role.RECORDER, Role.HEAD}


def can_read_record(seat: Seat, delegation: Delegation) -> bool:
    """All seats but press and auditor read the record."""
    return belongs(seat, delegation) and can_read(seat, RECORD)


def can_read_notes(seat: Seat, delegation: Delegation) -> bool:
    """Notes are read by leaders, head, delegates, advisers and analysts."""
    return belongs(seat, delegation) and can_read(seat, CAUCUS)


def can_send_note(seat: Seat, delegation: Delegation) -> bool:
    """Whoever reads the notes may write one."""
    return can_read_notes(seat, delegation)


def can_acknowledge(seat: Seat, note: Note) -> bool:
    """Whoever reads the notes acknowledges for himself, but not his own note."""
    return can_read_notes(seat, note.delegation) and note.author_id != seat.pk


def is_addressed(seat: Seat, to: str) -> bool:
    """Whether a note addressed so is meant for this seat's desk; leaders are meant by `all`."""
    if to == Addressee.ALL:
        return True
    return seat.role in (ROOM if to == Addressee.ROOM else BACK_OFFICE)


def can_record_now(sitting: Sitting) -> bool:
    return sitting.state == State.OPEN


def desks_of(seat: Seat) -> list[str]:
    """The forms of the live sitting that this seat may open, its own first; none for press and auditor."""
    if not (is_active(seat) and can_read(seat, RECORD)):
        return []
    own = seat.desk
    more = [Desk.ROOM, Desk.BACK_OFFICE] if seat.role in {Role.HEAD, Role.LEADER} else []
    return [own, *(desk for desk in more if desk != own)]
