"""A form posts once: a second press, a reload, an impatient browser change nothing more.

Notes and lines of the record need no such memory, their request key stands in the journal for ever.
"""

from collections.abc import Callable
from functools import wraps
from hashlib import sha256
from typing import Any

from django.core.cache import cache
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.http import url_has_allowed_host_and_scheme

from teams.views.answers import back

REMEMBERED = 24 * 60 * 60


def once(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The same request key of the same person at the same address leads to where the first post led.

    A post that was refused or failed is forgotten: it may be sent again.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        key = request.POST.get("request_key", "")
        if not key:
            return view(request, *args, **kwargs)
        mark = "once:" + sha256(repr((request.user.pk, request.path, key)).encode()).hexdigest()
        if not cache.add(mark, "", REMEMBERED):
            return back(request, cache.get(mark) or _before(request))
        try:
            response = view(request, *args, **kwargs)
        except BaseException:
            cache.delete(mark)
            raise
        if response.status_code >= 400 or getattr(response, "is_refusal", False):
            cache.delete(mark)
        else:
            cache.set(mark, response.headers.get("Location", ""), REMEMBERED)
        return response

    return wrapped


def _before(request: HttpRequest) -> str:
    """The page the form stood on, as far as the browser tells."""
    told = request.headers.get("Referer", "")
    safe = url_has_allowed_host_and_scheme(told, {request.get_host()}, require_https=request.is_secure())
    return told if safe else "delegation_list"
