"""What people fill in about claims. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import get_language, gettext_lazy as _

from briefings.files.unreadable import Unreadable
from briefings.models.observation import Credibility
from briefings.models.source import Reliability
from negotiations import queries
from negotiations.files.copies import Copy, copy_of
from negotiations.forms.preparation import text
from negotiations.forms.pressure import Seated, line_field
from negotiations.models import Asked, Claim
from teams.models import Seat


class MarkForm(Seated):
    utterance = line_field()
    words = forms.CharField(max_length=20_000, required=False)
    start = forms.IntegerField(min_value=0, required=False)


class EvidenceForm(forms.Form):
    source = forms.CharField(label=_("Source"), max_length=300)
    reliability = forms.ChoiceField(label=_("Reliability of the source"), choices=Reliability.choices)
    credibility = forms.TypedChoiceField(label=_("Credibility"), choices=Credibility.choices, coerce=int)
    quote = text(_("What it says, word for word"), 4000)
    address = forms.CharField(
        label=_("Address"), max_length=1000, required=False, help_text=_("It is kept, and never opened from here.")
    )
    licence = forms.CharField(label=_("Licence"), max_length=300, required=False)
    copy = forms.FileField(
        label=_("Copy"), required=False, help_text=_("PDF, PNG, JPEG, WebP or plain text, up to 16 MiB")
    )

    def clean_copy(self) -> Copy | None:
        file = self.cleaned_data["copy"]
        try:
            return copy_of(file, file.name or "") if file else None
        except Unreadable as error:
            raise ValidationError(str(error)) from error


class SameForm(forms.Form):
    """Which other claim it is the same as; nothing chosen: it is one by itself."""

    same_as = forms.ChoiceField(label=_("The same as"), required=False)

    def __init__(self, *args: Any, seat: Seat, claim: Claim, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered = {str(one.pk): one for one in queries.claims_alike(seat, claim)}
        if claim.same_as:
            self.offered[str(claim.same_as_id)] = claim.same_as
        named = [(key, _named(one)) for key, one in self.offered.items()]
        self.fields["same_as"].choices = [("", _("no other one")), *named]  # type: ignore[attr-defined]
        self.initial["same_as"] = str(claim.same_as_id or "")

    def clean_same_as(self) -> Claim | None:
        return self.offered.get(self.cleaned_data["same_as"])


def _named(claim: Claim) -> str:
    return f"{claim.utterance.citation} · {Truncator(claim.text).chars(90)}"


class VerdictForm(forms.Form):
    """The four answers on the delegation's scale, each may stay open; the line to say; a question to the table."""

    reading = forms.IntegerField(min_value=0, widget=forms.HiddenInput)
    say_en = text(_("What the room can say, in English"), 300)
    say_uk = text(_("What the room can say, in Ukrainian"), 300)
    ask_en = text(_("A question to the table, in English"), 500)
    ask_uk = text(_("A question to the table, in Ukrainian"), 500)
    field_order = ("reading", *Asked.values)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        labels = [
            ("", _("not asked")),
            *((label.key, label.uk if get_language() == "uk" else label.en) for label in queries.scale(seat)),
        ]
        for asked in Asked:
            self.fields[asked.value] = forms.ChoiceField(label=asked.label, choices=labels, required=False)
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """The answers as one argument."""
        answers = {asked.value: self.cleaned_data.pop(asked.value, "") for asked in Asked}
        return self.cleaned_data | {"answers": answers}
