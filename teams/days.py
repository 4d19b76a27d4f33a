"""Which day it is where the delegation sits."""

from datetime import date

from journal.clock import database_now
from teams.models import Delegation


def today(delegation: Delegation) -> date:
    """The day at the venue, by the database's clock: at midnight UTC it may be another one there."""
    return database_now().astimezone(delegation.zone).date()
