"""Sweeps that Celery makes run. What is due stands in the database, so a lost broker delays it by one sweep."""

from celery import shared_task

from journal.sealing import seal
from negotiations.actions import notes
from negotiations.queries import open_scopes


@shared_task
def raise_urgent_notes() -> int:
    """Raise again what is urgent and was acknowledged by nobody."""
    return notes.raise_due_notes()


@shared_task
def seal_open_talks() -> int:
    """Sign a checkpoint of every journal that has grown, of every delegation whose talks are open."""
    return sum(len(seal(scope)) for scope in open_scopes())
