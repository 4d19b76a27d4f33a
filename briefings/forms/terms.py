"""Terms, their forms and senses. Each form's fields are its action's arguments."""

from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from briefings import queries
from briefings.models import UNASKED, Norm, Request, Standing, Whose
from teams.choosing import offer
from teams.models import Seat
from teams.versioned import VersionedForm

LANGUAGES = [("en", _("English")), ("uk", _("Ukrainian")), ("ru", _("Russian"))]
DAY = forms.DateInput(attrs={"type": "date"})


def language_field() -> forms.ChoiceField:
    return forms.ChoiceField(label=_("Language"), choices=LANGUAGES)


class TermForm(forms.Form):
    text = forms.CharField(label=_("Term"), max_length=200)
    language = language_field()
    note = forms.CharField(
        label=_("What it is about"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3})
    )
    request = forms.ChoiceField(
        label=_("Request for a definition"), choices=[(one.value, one.label) for one in UNASKED]
    )


class TermNoteForm(forms.Form):
    note = forms.CharField(
        label=_("What it is about"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3})
    )


class RequestForm(forms.Form):
    request = forms.ChoiceField(label=_("Request for a definition"), choices=Request.choices)
    asked_on = forms.DateField(label=_("Asked on"), required=False, widget=DAY)
    settled_on = forms.DateField(label=_("Answered, evaded or refused on"), required=False, widget=DAY)


class FormForm(forms.Form):
    text = forms.CharField(label=pgettext_lazy("of a term", "Form"), max_length=200)
    language = language_field()
    standing = forms.ChoiceField(label=_("Standing"), choices=Standing.choices, initial=Standing.ADMITTED)
    instead = forms.CharField(
        label=_("What we say instead"), max_length=200, required=False, help_text=_("Of a loaded or forbidden word")
    )


class JudgeFormForm(forms.Form):
    standing = forms.ChoiceField(label=_("Standing"), choices=Standing.choices)
    instead = forms.CharField(label=_("What we say instead"), max_length=200, required=False)


class FalseFriendForm(forms.Form):
    text = forms.CharField(label=_("The form that looks like it"), max_length=200)
    language = language_field()
    warning = forms.CharField(label=_("What it means there"), max_length=500)


class SenseForm(forms.Form):
    whose = forms.ChoiceField(label=_("Whose"), choices=Whose.choices)
    language = language_field()
    text = forms.CharField(label=_("Definition"), max_length=10_000, widget=forms.Textarea({"rows": 3}))
    said_on = forms.DateField(label=_("Date"), required=False, widget=DAY)
    source = forms.CharField(label=_("Source"), max_length=300, required=False)
    citation = forms.CharField(
        label=_("Line of the record"), max_length=40, required=False, help_text=_("As it is cited: 2.3.118")
    )
    norm = forms.ModelChoiceField(Norm.objects.none(), label=_("Norm"), required=False)
    concedes = forms.CharField(
        label=_("What it would concede"), max_length=10_000, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "norm", queries.norms(seat))


class ChangeSenseForm(VersionedForm, SenseForm):
    """One that is there."""


class AnnexForm(forms.Form):
    title = forms.CharField(label=_("Title"), max_length=200)


class TermFileForm(forms.Form):
    file = forms.FileField(label=_("File"), help_text=_("TBX (ISO 30042), up to 64 MiB"))


class LetterForm(forms.Form):
    language = forms.ChoiceField(choices=[("en", _("English")), ("uk", _("Ukrainian"))])
    kind = forms.ChoiceField(choices=[("docx", "DOCX"), ("pdf", "PDF")])


class LetterSentForm(forms.Form):
    """`terms` are those that stood in the letter, as their page told them, with commas between."""

    terms = forms.CharField(max_length=400_000)
    asked_on = forms.DateField(label=_("Sent on"), widget=DAY)

    def clean_terms(self) -> list[UUID]:
        try:
            return [UUID(one) for one in self.cleaned_data["terms"].split(",")]
        except ValueError as error:
            raise forms.ValidationError(_("Reload the page and send it again.")) from error
