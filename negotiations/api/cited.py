"""A line of the record, named by its citation."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from negotiations.citation import PATTERN, parse
from teams.api.fields import Line


class Cited(Line):
    """A citation as in 2.3.118; read as its three numbers."""

    default_error_messages = {"uncited": _("This is no citation: round, sitting and line, as in 2.3.118.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"max_length": 29, **options})

    def to_internal_value(self, data: Any) -> Any:
        text = super().to_internal_value(data)
        if not PATTERN.fullmatch(text):
            self.fail("uncited")
        return parse(text)
