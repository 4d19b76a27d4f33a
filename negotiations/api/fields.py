"""Fields of the mandate: numbers travel as text, dates as YYYY-MM-DD, yes and no as true and false."""

from decimal import Decimal
from typing import Any, cast

from django.utils.translation import gettext_lazy as _
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from negotiations.guard.values import Kind, parse, stored
from teams.api.fields import UUID_FORM

LONGEST = 200
DIGEST = 64  # characters: SHA-256 in hexadecimal
MOST_VALUES = 200


@extend_schema_field({"type": "string", "pattern": r"^[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)$", "example": "30"})
class Quantity(serializers.Field[Decimal, str, str, Any]):
    """A decimal number as text, at most six places."""

    default_error_messages = {"invalid": _("This is a number as text, as in “30” or “2.5”.")}

    def to_internal_value(self, data: Any) -> Decimal:
        try:
            found = parse(Kind.NUMBER, data if isinstance(data, str) else "")
        except ValueError:
            self.fail("invalid")
        return cast("Decimal", found)

    def to_representation(self, value: Decimal) -> str:
        return str(stored(value))


@extend_schema_field({"oneOf": [{"type": "string", "maxLength": LONGEST}, {"type": "boolean"}]})
class Value(serializers.Field[str | bool, str | bool, str | bool, Any]):
    """A measure's value; whether it can have it the measure says."""

    default_error_messages = {"invalid": _("This is a text (a number, a date or a choice), or true or false.")}

    def to_internal_value(self, data: Any) -> str | bool:
        if not (isinstance(data, bool) or (isinstance(data, str) and 0 < len(data) <= LONGEST)):
            self.fail("invalid")
        return data

    def to_representation(self, value: str | bool) -> str | bool:
        return value


class Values(serializers.DictField):
    """Values by the id of their measure."""

    child = Value()
    default_error_messages = {
        "unknown": _("This is no measure's id."),
        "many": _("These are too many values."),
    }

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, dict):
            if len(data) > MOST_VALUES:
                self.fail("many")
            if not all(UUID_FORM.fullmatch(key) and key == key.lower() for key in data):
                self.fail("unknown")
        return super().to_internal_value(data)
