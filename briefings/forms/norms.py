"""Norms, parties and reservations. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from briefings.files.norm_entry import LONGEST_TEXT
from briefings.models import Force, Statement
from teams.choosing import LANGUAGES, listed

STATE = pgettext_lazy("a country", "State")


def day_field(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"), **more)


class VersionForm(forms.Form):
    instrument = forms.CharField(label=_("Instrument"), max_length=200)
    article = forms.CharField(label=_("Article"), max_length=40)
    title = forms.CharField(label=_("Heading"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    text = forms.CharField(label=_("Text"), max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 8}))
    in_force_from = day_field(_("In force from"))
    in_force_to = day_field(
        _("In force until"), required=False, help_text=_("The first day on which it is not; nothing: it still is")
    )
    source = forms.CharField(label=_("Source"), max_length=300, help_text=_("Where this wording stands"))
    note = forms.CharField(label=_("Remark"), max_length=500, required=False)


class InstrumentForm(forms.Form):
    force = forms.ChoiceField(label=_("Binds"), choices=Force.choices)
    names = forms.CharField(
        label=_("Also cited as"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}),
        help_text=_("A name a line, in any language"),
    )  # fmt: skip

    def clean_names(self) -> list[str]:
        return listed(self.cleaned_data["names"])


class AdherenceForm(forms.Form):
    state = forms.CharField(label=STATE, max_length=120)
    bound_from = day_field(_("Bound from"), required=False, help_text=_("Nothing: it only signed"))
    bound_to = day_field(_("Bound until"), required=False)
    source = forms.CharField(label=_("Source"), max_length=300)


class ReservationForm(forms.Form):
    state = forms.CharField(label=STATE, max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=Statement.choices)
    text = forms.CharField(label=_("Text"), max_length=5000, widget=forms.Textarea({"rows": 3}))
    made_on = day_field(_("Made on"))
    withdrawn_on = day_field(_("Withdrawn on"), required=False)
    source = forms.CharField(label=_("Source"), max_length=300)


class EndForm(forms.Form):
    in_force_to = day_field(_("In force until"), required=False)


class WithdrawForm(forms.Form):
    withdrawn_on = day_field(_("Withdrawn on"), required=False)


class InterpretationForm(forms.Form):
    text = forms.CharField(label=_("Our reading"), max_length=5000, widget=forms.Textarea({"rows": 4}))


class AskForm(forms.Form):
    """The question to a norm. A day that cannot be read is asked for again; nothing asked is no question."""

    quotation = forms.CharField(
        label=_("The words as cited"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3})
    )
    state = forms.CharField(label=STATE, required=False, max_length=120, widget=forms.TextInput({"list": "states"}))
    on = day_field(_("On the day"))


class NormFileForm(forms.Form):
    file = forms.FileField(label=_("File"), help_text=_("A JSON list of norms, or an act in Akoma Ntoso"))
