"""Which voice of the record is whose."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.models import Speaker
from teams.choosing import offer
from teams.models import Seat


class LinkForm(forms.Form):
    speaker = forms.ModelChoiceField(Speaker.objects.none(), label=_("Speaker"))
    linked = forms.BooleanField(required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "speaker", queries.speakers(seat))
