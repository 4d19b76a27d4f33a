"""The acting seat of a page. Everything below `/delegations/<id>/` passes here first."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone

from teams import queries
from teams.models import Person, Seat


class PersonRequest(HttpRequest):
    """A request of somebody who is signed in."""

    user: Person


class SeatedRequest(PersonRequest):
    """A request of somebody who has a seat in the delegation that the address names."""

    seat: Seat


def seated(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Load `request.seat`, or answer 404: the same for a delegation that is unknown and for one that is not seen.

    What the view looks for and does not find is a 404 as well. Times are in the venue's zone.
    """

    @wraps(view)
    def wrapped(request: Any, delegation_id: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            request.seat = queries.seat_of(request.user, delegation_id)
            with timezone.override(request.seat.delegation.zone):
                return view(request, *args, **kwargs)
        except ObjectDoesNotExist as error:
            raise Http404 from error

    return wrapped
