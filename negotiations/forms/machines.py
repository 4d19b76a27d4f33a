"""Which machine may read what, and what one is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _

from briefings.models import Marking
from negotiations.models import MachineKind
from teams.choosing import LANGUAGES


class MachineForm(forms.Form):
    marking = forms.ChoiceField(label=_("May read up to"), choices=Marking.choices, initial=Marking.GREEN)


class MachineAskedForm(forms.Form):
    kind = forms.ChoiceField(choices=MachineKind.choices)
    into = forms.ChoiceField(label=_("Into"), choices=[("", ""), *LANGUAGES], required=False)
