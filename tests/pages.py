"""Browsers of people, and the addresses of pages."""

from typing import Any
from uuid import uuid4

from django.test import Client
from django.urls import reverse

from teams.models import Person, Seat

BACKEND = "django.contrib.auth.backends.ModelBackend"
JSON = {"Accept": "application/json"}


def browser(who: Seat | Person) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    client.force_login(who.person if isinstance(who, Seat) else who, BACKEND)
    return client


def at(seat: Seat, name: str, *args: Any) -> str:
    """The address of a page of the seat's delegation."""
    return reverse(name, args=[seat.delegation_id, *args])


def key() -> dict[str, str]:
    """A form's request key."""
    return {"request_key": uuid4().hex}
