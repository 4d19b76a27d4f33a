"""Accounts: made by invitation, never by signing up."""

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from journal import access
from teams import rules
from teams.models import Person, Seat


def find_or_make_person(*, email: str, name: str, language: str = "en") -> Person:
    """The person with this e-mail; a new one has no password until a link is used."""
    email = email.strip().lower()
    made = {"name": name, "language": language, "password": make_password(None)}
    found = Person.objects.filter(email__iexact=email).first()
    return found or Person.objects.get_or_create(email=email, defaults=made)[0]


@transaction.atomic
def make_administrator(*, email: str, name: str) -> Person:
    """An account that forms delegations and sees no content; only whoever runs the host can make one."""
    person = find_or_make_person(email=email, name=name)
    person.is_staff = True
    person.save(update_fields=["is_staff"])
    return person


@transaction.atomic
def close_account(*, administrator: Person, person: Person) -> None:
    """Take an account out of use: its sign-in sessions and sockets end, the roster stays as it is."""
    if not administrator.is_staff:
        raise rules.Denied(_("Only an administrator closes an account."))
    Person.objects.filter(pk=person.pk).update(is_active=False)
    access_changed(person)


def access_changed(person: Person) -> None:
    """The person signed out, changed the password, or lost the account: every hub asks again about the sockets."""
    seats = Seat.objects.filter(person=person).order_by("delegation_id")  # one order for all: no deadlock
    for delegation in seats.values_list("delegation_id", flat=True):
        access.changed(str(delegation))


@transaction.atomic
def set_preferences(*, person: Person, language: str, theme: str) -> Person:
    """The person's own language and theme."""
    person.language, person.theme = language, theme
    person.save(update_fields=["language", "theme"])
    return person


@transaction.atomic
def choose_password(*, person: Person, password: str) -> None:
    """Set the first password, or a new one; other sign-in sessions end by it."""
    person.set_password(password)
    person.last_login = timezone.now()
    person.save(update_fields=["password", "last_login"])
    access_changed(person)
