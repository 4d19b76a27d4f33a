"""Fields that take exactly what they say."""

from datetime import date
from typing import Any

from rest_framework import serializers


class Day(serializers.DateField):
    """A day as YYYY-MM-DD, and nothing like it."""

    def to_internal_value(self, value: Any) -> date:
        if not (isinstance(value, str) and value.isascii() and len(value) == len("2026-01-31")):
            self.fail("invalid", format="YYYY-MM-DD")
        found: date = super().to_internal_value(value)
        return found
