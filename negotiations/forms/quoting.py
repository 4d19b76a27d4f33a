"""Two lines to show to the room. The form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.forms.options import utterance_cited
from negotiations.forms.pressure import line_field
from negotiations.models import Addressee, Priority, Sitting, Utterance
from teams.choosing import offer
from teams.models import Seat


class ShowForm(forms.Form):
    then = line_field()
    to = forms.ChoiceField(label=_("To"), choices=Addressee.choices)
    priority = forms.ChoiceField(label=_("Priority"), choices=Priority.choices)
    sitting = forms.ModelChoiceField(queryset=Sitting.objects.none(), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        offer(self, "sitting", queries.sittings(seat))

    def clean_then(self) -> Utterance | None:
        return utterance_cited(self.seat, self.cleaned_data["then"])
