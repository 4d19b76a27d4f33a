"""The delegation's scale of verdicts, label by label."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from negotiations.actions.scale import MOST
from negotiations.scale import BEST, WORST, Label

RATINGS = [(rating, str(rating)) for rating in range(BEST, WORST - 1, -1)]


class LabelForm(forms.Form):
    """One row; without words it is left out."""

    key = forms.CharField(max_length=40, required=False, widget=forms.HiddenInput)
    en = forms.CharField(label=_("In English"), max_length=60, required=False)
    uk = forms.CharField(label=_("In Ukrainian"), max_length=60, required=False)
    rating = forms.TypedChoiceField(label=_("Rating"), choices=RATINGS, coerce=int)

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if bool(said.get("en")) != bool(said.get("uk")):
            raise ValidationError(_("Write it in both languages."))
        return said

    def label(self, place: int) -> Label | None:
        """What the row says; a new one gets a key of its English words."""
        said = self.cleaned_data
        if not said.get("en"):
            return None
        key = said["key"] or slugify(said["en"])[:36].strip("-")
        return Label(key if key[:1].isalpha() else f"label-{place}", said["en"], said["uk"], said["rating"])


class LabelRows(forms.BaseFormSet):  # type: ignore[type-arg]
    def labels(self) -> list[Label]:
        told = (form.label(place) for place, form in enumerate(self.forms, 1))
        return [label for label in told if label]


RowsOf = forms.formset_factory(LabelForm, formset=LabelRows, extra=MOST, max_num=MOST, absolute_max=MOST)


def label_rows(labels: list[Label], data: Any = None) -> Any:
    """The rows as they were sent, or those of the scale and empty ones up to the most that there can be."""
    initial = [{"key": one.key, "en": one.en, "uk": one.uk, "rating": one.rating} for one in labels]
    return RowsOf(data, prefix="rows", initial=initial)
