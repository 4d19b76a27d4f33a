"""What people fill in about a question to the leaders, and about its answer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.forms.agenda import LONGEST, long_text
from negotiations.forms.options import utterance_cited
from negotiations.models import Decision, Option, Utterance
from teams.choosing import NOTHING, offer
from teams.models import Seat


class OptionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.point.number} {obj.point.title}: {obj.title}"


class ReferralForm(forms.Form):
    question = forms.CharField(label=_("Question"), max_length=LONGEST, strip=False, widget=forms.Textarea)
    option = OptionField(
        queryset=Option.objects.none(), label=_("About the option"), required=False, empty_label=NOTHING
    )
    utterance = forms.CharField(
        label=_("Line of the record"),
        max_length=40,
        required=False,
        help_text=_("For example 2.3.118, if it was said."),
    )
    recommended = forms.ChoiceField(
        label=_("Recommended answer"), choices=[("", NOTHING), *Decision.choices], required=False
    )
    recommendation = long_text(_("Why"))
    annex_title = forms.CharField(label=_("Title of an annex"), max_length=200, required=False)
    annex_text = long_text(_("Text of the annex"))

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        offer(self, "option", queries.options(seat))

    def clean_utterance(self) -> Utterance | None:
        return utterance_cited(self.seat, self.cleaned_data["utterance"])

    def clean(self) -> dict[str, Any]:
        said = dict(self.cleaned_data)
        title, text = said.pop("annex_title", ""), said.pop("annex_text", "")
        if bool(title) != bool(text):
            raise ValidationError(_("An annex has a title and a text."))
        return said | {"annexes": [{"title": title, "text": text}] if text else []}


class AnswerForm(forms.Form):
    digest = forms.CharField(max_length=64)
    decision = forms.ChoiceField(choices=Decision.choices, label=_("Answer"))
    comment = long_text(_("Comment, for the head"))
    words = long_text(_("Words for the room"))
