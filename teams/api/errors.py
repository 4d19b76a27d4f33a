"""How the API answers what went wrong: one shape, and the same body for the unknown and the unseen."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, RequestDataTooBig, ValidationError
from django.db import IntegrityError
from django.http import Http404
from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from journal.append import KeyReused
from teams.overtaken import overtaken
from teams.rules import Conflict

MEANINGS = {
    400: "Something in the request is malformed.",
    401: "Nobody is signed in, or the token is unknown or revoked.",
    403: "The seat or the token may not do that.",
    404: "There is nothing here that this caller may see.",
    409: "Somebody else, an earlier state or an earlier use of the key was first.",
    413: "The body is larger than 1 MiB.",
    415: "The body is not application/json.",
    429: "Too many requests; Retry-After tells how many seconds to wait.",
}


class Problem(serializers.Serializer[Any]):
    """What went wrong."""

    code = serializers.CharField(help_text="a word for programs")
    detail = serializers.CharField(help_text="a sentence for people")
    fields = serializers.DictField(required=False, help_text="by field, where some are wrong")  # type: ignore[assignment]
    holds = serializers.DictField(
        required=False, help_text="what holds now, where a conflict tells more than its detail"
    )


def handle(error: Exception, context: dict[str, Any]) -> Response | None:  # noqa: PLR0911  one line a kind of error
    """DRF's exception handler, with the domain's own exceptions."""
    if isinstance(error, ObjectDoesNotExist | Http404):
        return _answer(404, "not_found", _("There is nothing here."))
    if isinstance(error, KeyReused):
        return _answer(409, "key_reused", _("This Idempotency-Key was used for another request."))
    if isinstance(error, Conflict):
        return _answer(409, error.code, str(error), holds=dict(error.holds))
    if isinstance(error, IntegrityError):
        return _answer(409, "overtaken", overtaken())
    if isinstance(error, ValidationError):
        fields = error.message_dict if hasattr(error, "error_dict") else {}
        return _answer(400, "invalid", "; ".join(error.messages), fields=fields)
    if isinstance(error, PermissionDenied):
        return _answer(403, "not_allowed", str(error) or _("This seat may not do that."))
    if isinstance(error, RequestDataTooBig):
        return _answer(413, "too_large", _("A request has at most 1 MiB."))
    return _told(exception_handler(error, context))


def _told(response: Response | None) -> Response | None:
    """DRF's own answer in our shape; None for what is no answer but a fault."""
    if response is None:
        return None
    detail = response.data.get("detail") if isinstance(response.data, dict) else None
    if isinstance(detail, str):
        response.data = {"code": getattr(detail, "code", "error"), "detail": str(detail)}
    else:
        response.data = {"code": "invalid", "detail": _("Some fields are wrong."), "fields": response.data}
    return response


def _answer(code: int, name: str, detail: str, **more: dict[str, Any]) -> Response:
    set_rollback()
    told = {name: found for name, found in more.items() if found}
    return Response({"code": name, "detail": detail, **told}, status=code)
