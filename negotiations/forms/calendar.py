"""Choosing a calendar, and the round its meetings are of."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.models import Round
from teams.choosing import offer
from teams.models import Seat


class CalendarForm(forms.Form):
    file = forms.FileField(label=_("Calendar"), help_text=_("ICS, up to 1 MiB and 1,000 events"))
    round = forms.ModelChoiceField(
        queryset=Round.objects.none(), label=_("Round"), empty_label=None,
        help_text=_("New sittings are planned in it; those that are known stay in theirs."),
    )  # fmt: skip

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "round", queries.rounds(seat))
