"""How posts that enter something into a journal are answered."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse, JsonResponse

from journal.models import Entry
from teams.views.answers import back, wants_json
from teams.views.seated import SeatedRequest

TOLD = ("citation", "number", "note", "correction")


def entered(request: SeatedRequest, entry: Entry, said: str, to: str, *args: Any) -> HttpResponse:
    """Where the entry stands, for a script; else back to the page, which says it."""
    if not wants_json(request):
        messages.success(request, said)
        return back(request, to, *args)
    more = {name: entry.body[name] for name in TOLD if name in entry.body}
    return JsonResponse({"journal": entry.journal.compartment, "position": entry.position, **more}, status=201)
