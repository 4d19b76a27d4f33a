"""Values of measures as people type them: a number with comma or point, yes or no, a date, a choice."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import number_format, sanitize_separators
from django.utils.translation import gettext as _

from negotiations.guard.values import Kind, stored
from negotiations.models import Measure, Option
from negotiations.phrasing import value_text

PREFIX = "value_"


def value_field(measure: Measure) -> forms.Field:
    """The field for one value; empty is no value."""
    if measure.kind == Kind.CHOICE:
        return _chosen(measure, [(choice, choice) for choice in measure.choices])
    if measure.kind == Kind.YES_NO:
        return _chosen(measure, [("yes", _("yes")), ("no", _("no"))])
    if measure.kind == Kind.DATE:
        return forms.DateField(label=measure.name, required=False, widget=forms.DateInput({"type": "date"}, "%Y-%m-%d"))
    return forms.DecimalField(
        label=str(measure), required=False, localize=True, min_value=measure.least, max_value=measure.most,
        widget=forms.TextInput({"inputmode": "decimal", "autocomplete": "off"}),
    )  # fmt: skip


def _chosen(measure: Measure, choices: list[tuple[str, str]]) -> forms.ChoiceField:
    return forms.ChoiceField(label=measure.name, required=False, choices=[("", _("no value")), *choices])


class ValuesForm(forms.Form):
    """A form with a field for each measure of a point; `values` of what is cleaned are by the measure's id."""

    def __init__(self, *args: Any, measures: Iterable[Measure], option: Option | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.measured = {f"{PREFIX}{measure.pk}": measure for measure in measures}
        for name, measure in self.measured.items():
            self.fields[name] = value_field(measure)
            if option and (raw := option.values.get(str(measure.pk))) is not None:
                self.initial[name] = _initial(measure, raw)

    @property
    def value_fields(self) -> list[Any]:
        return [self[name] for name in self.measured]

    def clean(self) -> dict[str, Any]:
        found = dict(self.cleaned_data)
        typed = {str(measure.pk): found.pop(name, None) for name, measure in self.measured.items()}
        values = {key: _raw(value) for key, value in typed.items() if value not in (None, "")}
        return found | {"values": values}


def _initial(measure: Measure, raw: Any) -> Any:
    if measure.kind == Kind.YES_NO:
        return "yes" if raw else "no"
    return Decimal(raw) if measure.kind == Kind.NUMBER else raw


def _raw(value: Any) -> Any:
    return value if isinstance(value, str) else stored(value)


def typed(measure: Measure, text: str) -> Any:
    """One value of a boundary, from one line of text."""
    if measure.kind == Kind.YES_NO:
        told = {"yes": True, "no": False, _("yes").casefold(): True, _("no").casefold(): False}
        return told.get(text.casefold(), text)
    if measure.kind == Kind.CHOICE:
        return next((choice for choice in measure.choices if choice.casefold() == text.casefold()), text)
    if measure.kind == Kind.DATE:
        try:
            return forms.DateField().clean(text).isoformat()
        except ValidationError:
            return text
    return sanitize_separators(text.replace(" ", "").replace("\u00a0", ""))


def retyped(measure: Measure, values: list[Any]) -> str:
    """The values as they would be typed again."""
    if measure.kind == Kind.YES_NO:
        return "; ".join(value_text(measure, value) for value in values)
    if measure.kind == Kind.NUMBER:
        return "; ".join(number_format(value, use_l10n=True, force_grouping=False) for value in values)
    return "; ".join(str(value) for value in values)
