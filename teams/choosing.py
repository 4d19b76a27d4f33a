"""What a seat may choose from: languages, members, what it sees; and lists that are typed."""

import re
from typing import Any, cast

from django import forms
from django.conf.locale import LANG_INFO
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from teams.models import Seat
from teams.queries import roster

# What is likely to be spoken at a table; a record that is imported may have any other.
SPOKEN = ("en", "uk", "ru", "fr", "de", "es", "pl", "ro", "ar", "tr", "zh-hans")
LANGUAGES = [(code.removesuffix("-hans"), _(LANG_INFO[code]["name"])) for code in SPOKEN]
NOBODY = pgettext_lazy("in a list to choose from", "nobody")
NOTHING = pgettext_lazy("in a list to choose from", "none")


def offer(form: forms.Form, name: str, choices: Any) -> None:
    """What this seat may choose from: a foreign id is no choice at all."""
    cast("forms.ModelChoiceField[Any]", form.fields[name]).queryset = choices


class SeatField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A member of the delegation, or nobody."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Seat.objects.none(), required=False, empty_label=NOBODY, **kwargs)

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.person.name}, {obj.get_role_display()}"


def offer_seats(form: forms.Form, seat: Seat, *names: str) -> None:
    for name in names:
        offer(form, name, roster(seat))


def listed(text: str) -> list[str]:
    """What stands between line ends, semicolons and commas that no digit follows."""
    return [part.strip() for part in re.split(r"[;\n]|,(?!\d)", text) if part.strip()]
