"""Sweeps that Celery makes run. What is due stands in the database, so a lost broker delays it by one sweep."""

from celery import shared_task

from journal.sealing import seal
from negotiations.actions import (
    checking,
    claim_leases,
    directive_sweeps,
    machines,
    marking,
    notes,
    pack_making,
    showing,
)
from negotiations.queries import open_scopes


@shared_task
def raise_urgent_notes() -> int:
    """Raise again what is urgent and was acknowledged by nobody."""
    return notes.raise_due_notes()


@shared_task
def check_new_options() -> int:
    """Let the guard look at what somebody wrote who does not wait for it."""
    return checking.check_what_is_new()


@shared_task
def remind_of_directives() -> int:
    """Tell who has not acknowledged the directive in force."""
    return directive_sweeps.remind_members()


@shared_task
def end_expired_directives() -> int:
    """End directives that are over by their own date."""
    return directive_sweeps.end_expired_directives()


@shared_task
def return_expired_claims() -> int:
    """Put back into the queue what nobody checked in time."""
    return claim_leases.return_expired_claims()


@shared_task
def note_what_was_shown() -> int:
    """Keep when the room had each new verdict on its screen."""
    return showing.note_what_was_shown()


@shared_task
def seal_open_talks() -> int:
    """Sign a checkpoint of every journal that has grown, of every delegation whose talks are open."""
    return sum(len(seal(scope)) for scope in open_scopes())


@shared_task
def ask_machines() -> int:
    """Let the machines answer what was asked. In production in a queue of its own: a model delays no sweep."""
    return machines.write_due()


@shared_task
def mark_lines(delegation: str) -> int:
    """Look through what was just recorded in a delegation."""
    return marking.mark_new_lines(delegation)


@shared_task
def mark_what_is_new() -> int:
    """Look through what was recorded while nobody heard the bell."""
    return marking.mark_what_is_new()


@shared_task
def make_packs() -> int:
    """Make the next briefing pack: one in a go, so that no sweep waits for two."""
    return pack_making.make_next_pack()


@shared_task
def expire_packs() -> int:
    """Throw away the packs whose time is over."""
    return pack_making.expire_packs()
