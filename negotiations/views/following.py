"""Pages outside the live sitting that keep up with what others do, by the same socket."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpResponseBase

from journal.queries import journals
from negotiations.live import since, socket_of
from teams.queries import compartments_of


def followed(*kinds: str) -> Callable[..., Callable[..., HttpResponseBase]]:
    """Let the page fetch itself anew when an entry of these kinds comes; under `seated`.

    Where the socket goes on is read before anything that the page shows: nothing is missing between the two.
    """

    def wrap(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
        @wraps(view)
        def wrapped(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            seat = request.seat
            found = journals(seat.scope, compartments_of(seat))
            request.follows = {
                "kinds": " ".join(kinds),
                "since": since(found),
                "socket": socket_of(seat),
            }
            return view(request, *args, **kwargs)

        return wrapped

    return wrap
