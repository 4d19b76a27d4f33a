"""What a caller asks: read strictly, each field by name, nothing else."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers
from rest_framework.exceptions import ParseError, ValidationError
from rest_framework.request import Request

MOST_NAMED = 5
LONGEST_KEY = 128


class Asked(serializers.Serializer[Any]):
    """A body or a query in which every name is known: one that is not is refused, never ignored."""

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping) and (unknown := data.keys() - self.fields.keys()):
            named = sorted(str(name)[:40] for name in unknown)[:MOST_NAMED]
            raise ValidationError({name: [_("unknown field")] for name in named})
        return super().to_internal_value(data)


class Nothing(Asked):
    """Nothing is asked."""


def body_of(request: Request, kind: type[Asked]) -> dict[str, Any]:
    """The body's fields; ValidationError, ParseError or UnsupportedMediaType when it is not as asked."""
    return _read(kind, request.data)


def query_of(request: Request, kind: type[Asked]) -> dict[str, Any]:
    """The address's fields; ValidationError also for one that stands twice."""
    given = dict(request.query_params.lists())
    if twice := [name for name, values in given.items() if len(values) > 1]:
        raise ValidationError({name[:40]: [_("this stands twice")] for name in twice[:MOST_NAMED]})
    return _read(kind, {name: values[0] for name, values in given.items()})


def key_of(request: Request) -> str:
    """The `Idempotency-Key`: whoever retries sends the same one, and it is done once."""
    key = request.headers.get("Idempotency-Key", "")
    if not key:
        raise ParseError(_("Send an Idempotency-Key header: a retry with the same key is done once."), "key_missing")
    if len(key) > LONGEST_KEY or not (key.isascii() and key.isprintable()):
        told = _("An Idempotency-Key has at most %(count)d printable ASCII characters.") % {"count": LONGEST_KEY}
        raise ParseError(told, "key_malformed")
    return key


def _read(kind: type[Asked], data: Any) -> dict[str, Any]:
    asked = kind(data=data)
    asked.is_valid(raise_exception=True)
    return dict(asked.validated_data)
