"""Accepting an invitation."""

from django.db import transaction

from teams.actions.people import choose_password
from teams.actions.sign_in import use_link
from teams.models import Person


@transaction.atomic
def accept_invitation(*, secret: str, password: str) -> Person:
    """Use the link up and set the first password, both or neither; SignInLink.DoesNotExist when it is gone."""
    person = use_link(secret=secret).person
    choose_password(person=person, password=password)
    return person
