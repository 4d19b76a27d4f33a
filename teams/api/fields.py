"""Fields that take exactly what they say.

DRF's own are lenient: a number passes for a text, 1 for true, full-width digits for digits, a moment without a zone
for one in UTC.
"""

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import cache
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

from django.utils.translation import gettext_lazy as _
from rest_framework import serializers

from teams.wording import is_hidden, is_visible

FURTHEST = 2**53 - 1
UUID_FORM = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
MOMENT_FORM = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,6})?)?(Z|[+-][0-9]{2}:[0-9]{2})"
)
DAY_FORM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LANGUAGE_FORM = re.compile(r"[a-z]{2,3}")


class Text(serializers.CharField):
    """A string of JSON, kept to the letter; what may stand in it is for the action to say."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"trim_whitespace": False, **options})

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return super().to_internal_value(data)


class Line(Text):
    """A name or a title: one line, in NFC, something to see, nothing that hides or turns the writing around."""

    default_error_messages = {
        "hidden": _("This has marks that cannot be seen."),
        "nothing": _("There is nothing to see here."),
    }

    def to_internal_value(self, data: Any) -> str:
        line = unicodedata.normalize("NFC", super().to_internal_value(data)).strip()
        if any(map(is_hidden, line)):
            self.fail("hidden")
        if line and not any(map(is_visible, line)):
            self.fail("nothing")
        if not line and not self.allow_blank:
            self.fail("blank")
        return line


LONGEST_VERSION = 64


class AsRead(Line):
    """The version of what was read before it is changed: 409 if somebody was first. Empty: whatever stands there now."""

    def __init__(self) -> None:
        super().__init__(
            max_length=LONGEST_VERSION, allow_blank=True, default="",
            help_text="of what was read: refused if it was changed since; empty: whatever stands there now",
        )  # fmt: skip


class Number(serializers.IntegerField):
    """An integer of JSON; neither true, nor 1.0, nor "1"."""

    def to_internal_value(self, data: Any) -> int:
        if type(data) is not int or abs(data) > FURTHEST:
            self.fail("invalid")
        return data


class Digits(serializers.IntegerField):
    """A number in an address: ASCII digits, at most sixteen."""

    def to_internal_value(self, data: Any) -> int:
        if not (isinstance(data, str) and data.isascii() and data.isdigit() and len(data) <= 16):
            self.fail("invalid")
        return int(data)


class Truth(serializers.BooleanField):
    """true or false of JSON."""

    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=str(data)[:40])
        return data


class Flag(serializers.BooleanField):
    """`true` or `false` in an address."""

    def to_internal_value(self, data: Any) -> bool:
        if data not in {"true", "false"}:
            self.fail("invalid", input=str(data)[:40])
        return bool(data == "true")


class Choice(serializers.ChoiceField):
    """One of a few words."""

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid_choice", input=str(data)[:40])
        return str(super().to_internal_value(data))


class Id(serializers.UUIDField):
    """A UUID with its hyphens."""

    def to_internal_value(self, data: Any) -> UUID:
        if not (isinstance(data, str) and UUID_FORM.fullmatch(data)):
            self.fail("invalid", value=str(data)[:40])
        return UUID(data)


class Moment(serializers.DateTimeField):
    """A moment with its zone (RFC 3339), in UTC."""

    def to_internal_value(self, value: Any) -> datetime:
        if not (isinstance(value, str) and MOMENT_FORM.fullmatch(value)):
            self.fail("invalid", format="2026-01-31T09:30:00+02:00")
        try:
            return datetime.fromisoformat(value).astimezone(UTC)
        except (ValueError, OverflowError):
            self.fail("invalid", format="2026-01-31T09:30:00+02:00")


class Day(serializers.DateField):
    """A day as YYYY-MM-DD, and nothing like it."""

    def to_internal_value(self, value: Any) -> date:
        if not (isinstance(value, str) and DAY_FORM.fullmatch(value)):
            self.fail("invalid", format="YYYY-MM-DD")
        found: date = super().to_internal_value(value)
        return found


class Zone(Text):
    """The IANA name of a time zone."""

    default_error_messages = {"unknown": _("There is no such time zone.")}

    def to_internal_value(self, data: Any) -> str:
        name = super().to_internal_value(data)
        if name not in zones():
            self.fail("unknown")
        return name


class Language(Text):
    """The primary subtag of a language (BCP 47): two or three small letters, as in uk."""

    default_error_messages = {"form": _("A language has two or three small letters, as in uk.")}

    def to_internal_value(self, data: Any) -> str:
        tag = super().to_internal_value(data)
        if not LANGUAGE_FORM.fullmatch(tag):
            self.fail("form")
        return tag


@cache
def zones() -> frozenset[str]:
    return frozenset(available_timezones())
