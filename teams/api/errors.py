"""How the API answers what went wrong: one shape, and the same body for the unknown and the unseen."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.http import Http404
from rest_framework.response import Response
from rest_framework.views import exception_handler, set_rollback

from journal.append import KeyReused
from teams.rules import Conflict


def handle(error: Exception, context: dict[str, Any]) -> Response | None:
    """DRF's exception handler, with the domain's own exceptions."""
    if isinstance(error, ObjectDoesNotExist | Http404):
        return _answer(404, "not_found", "There is nothing here.")
    if isinstance(error, KeyReused):
        return _answer(409, "key_reused", "This Idempotency-Key was used for another request.")
    if isinstance(error, Conflict):
        return _answer(409, "conflict", str(error))
    if isinstance(error, ValidationError):
        return _answer(400, "invalid", "; ".join(error.messages))
    if isinstance(error, PermissionDenied):
        return _answer(403, "not_allowed", str(error) or "This seat may not do that.")
    response = exception_handler(error, context)
    if response is not None and isinstance(response.data, dict) and "detail" in response.data:
        detail = response.data["detail"]
        response.data = {"code": getattr(detail, "code", "error"), "detail": str(detail)}
    elif response is not None:
        response.data = {"code": "invalid", "detail": "Some fields are wrong.", "fields": response.data}
    return response


def _answer(code: int, name: str, detail: str) -> Response:
    set_rollback()
    return Response({"code": name, "detail": detail}, status=code)


