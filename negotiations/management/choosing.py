"""Which delegation and which sitting a command means."""

from argparse import ArgumentParser
from uuid import UUID

from django.core.management.base import CommandError

from negotiations.models import Sitting, State
from teams.models import Delegation


def add_delegation(parser: ArgumentParser) -> None:
    parser.add_argument("--delegation", help="id of the delegation; may be left out when there is only one")


def delegation_of(given: str | None) -> Delegation:
    """The delegation meant; CommandError when it cannot be told."""
    if given:
        try:
            return Delegation.objects.get(pk=UUID(given))
        except (ValueError, Delegation.DoesNotExist) as error:
            raise CommandError(f"there is no delegation {given}") from error
    found = list(Delegation.objects.all()[:2])
    if len(found) != 1:
        raise CommandError("name the delegation with --delegation" if found else "there is no delegation yet")
    return found[0]


def sitting_of(given: str, delegation: str | None) -> Sitting:
    """A sitting by its id, or by its reference (2.3) in the delegation; CommandError when there is none."""
    known = Sitting.objects.select_related("round", "delegation")
    try:
        if "." not in given:
            return known.get(pk=UUID(given))
        round_number, number = given.split(".")
        return known.get(delegation=delegation_of(delegation), round__number=int(round_number), number=int(number))
    except (ValueError, Sitting.DoesNotExist) as error:
        raise CommandError(f"there is no sitting {given}") from error


def open_sitting_of(delegation: str | None) -> Sitting:
    """The open sitting; CommandError when none is."""
    known = Sitting.objects.select_related("round", "delegation")
    found = known.filter(delegation=delegation_of(delegation), state=State.OPEN).first()
    if found is None:
        raise CommandError("no sitting is open")
    return found
