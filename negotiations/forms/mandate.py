"""What leaders and the head fill in about a directive: its texts, and a row for each boundary."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from negotiations.boundaries import MOST, BoundaryAsked
from negotiations.digests import version
from negotiations.forms.agenda import long_text
from negotiations.forms.values import retyped, typed
from negotiations.guard.limits import Rule
from negotiations.models import Boundary, Directive, Measure, Point
from teams.choosing import NOTHING
from teams.versioned import VersionedForm

LONGEST = 20_000
EMPTY_ROWS = 2
CONDITIONS = [choice for choice in Rule.choices if choice[0] not in {Rule.ONLY_IF, Rule.WITHOUT}]
# What may be chosen in place of a measure: that words are banned, on every point or on one of this number.
WORDS = "words:"


class DirectiveForm(VersionedForm):
    """A new one has no version."""

    text = forms.CharField(
        label=_("Directive"), max_length=LONGEST, strip=False, widget=forms.Textarea,
        help_text=_("For leaders and the head."),
    )  # fmt: skip
    guidance = long_text(_("Guidance"), LONGEST, help_text=_("For every member of the delegation: no limits here."))
    expires_at = forms.DateTimeField(
        label=_("In force until, venue time"), required=False,
        widget=forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M"),
    )  # fmt: skip
    received_from = forms.CharField(label=_("Received from whom, and how"), max_length=300)

    def __init__(self, *args: Any, received: bool, changed: Directive | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if changed is None:
            del self.fields["version"]
        elif not self.is_bound:
            self.read(version(changed))
        if not received:
            del self.fields["received_from"]


class IssueForm(forms.Form):
    """What was read goes with the press of the button."""

    digest = forms.CharField(max_length=64, required=False)


def grouped(measures: list[Measure]) -> list[Any]:
    """The measures to choose from, by their points."""
    points: dict[str, list[tuple[str, str]]] = {}
    for measure in measures:
        points.setdefault(str(measure.point), []).append((str(measure.pk), str(measure)))
    return [("", NOTHING), *points.items()]


def silent(points: list[Point]) -> Any:
    """Where words may be banned."""
    return _("Banned words"), [
        (WORDS, _("on every point")),
        *((f"{WORDS}{point.number}", str(point)) for point in points),
    ]


class BoundaryForm(forms.Form):
    """One row. A row in which no measure is chosen and no value stands is left out."""

    measure = forms.ChoiceField(label=_("Measure"), required=False)
    rule = forms.ChoiceField(label=_("Rule"), choices=Rule.choices, initial=Rule.AT_MOST)
    values = forms.CharField(label=_("Value or values"), max_length=2000, required=False)
    margin = forms.DecimalField(label=_("Margin"), required=False, localize=True, min_value=0)
    when_measure = forms.ChoiceField(label=_("Measure of the condition"), required=False)
    when_rule = forms.ChoiceField(
        label=_("Rule of the condition"), choices=[("", NOTHING), *CONDITIONS], required=False
    )
    when_values = forms.CharField(label=_("Value of the condition"), max_length=2000, required=False)
    red_line = forms.BooleanField(label=_("Red line"), required=False)
    note = forms.CharField(label=_("Remark"), max_length=500, required=False)

    def __init__(
        self, *args: Any, measures: dict[str, Measure], choices: list[Any], places: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.measures = measures
        self.fields["measure"].choices = [*choices, places]  # type: ignore[attr-defined]
        self.fields["when_measure"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if said.get("rule") == Rule.WITHOUT and said.get("values") and said.get("measure", "") in self.measures:
            raise ValidationError(_("Banned words are of a point: choose it under “Banned words”."))
        if said.get("rule") == Rule.WITHOUT and said.get("values"):
            said["measure"] = said.get("measure") or WORDS
        if not said.get("measure") and (said.get("values") or said.get("when_measure")):
            raise ValidationError(_("Choose what is measured."))
        return said

    @property
    def asked(self) -> BoundaryAsked | None:
        """What the row says, for the action; None for an empty one."""
        said = self.cleaned_data
        if not said.get("measure"):
            return None
        if said["measure"].startswith(WORDS):
            return self._banned(said)
        measure, when = self.measures[said["measure"]], self.measures.get(said["when_measure"])
        return BoundaryAsked(
            measure=measure.pk, rule=said["rule"], values=_values(measure, said["values"]),
            margin=said["margin"] or Decimal(0), when_measure=when.pk if when else None, when_rule=said["when_rule"],
            when_values=_values(when, said["when_values"]) if when else [], red_line=said["red_line"], note=said["note"],
        )  # fmt: skip

    def _banned(self, said: dict[str, Any]) -> BoundaryAsked:
        """Whoever chose where words are banned need not choose the rule as well."""
        point = said["measure"].removeprefix(WORDS)
        return BoundaryAsked(
            None, Rule.WITHOUT, _parts(said["values"]), red_line=said["red_line"], note=said["note"],
            point=int(point) if point else None,
        )  # fmt: skip


def _values(measure: Measure, text: str) -> list[Any]:
    return [typed(measure, part) for part in _parts(text)]


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


class BoundaryRows(forms.BaseFormSet):  # type: ignore[type-arg]
    def asked(self) -> list[BoundaryAsked]:
        return [form.asked for form in self.forms if form.asked]


RowsOf = forms.formset_factory(
    BoundaryForm, formset=BoundaryRows, extra=EMPTY_ROWS, max_num=MOST, absolute_max=MOST + EMPTY_ROWS
)


def boundary_rows(
    points: list[Point], measures: list[Measure], data: Any = None, kept: list[Boundary] | None = None
) -> Any:
    """The rows as they were sent; or those of a draft, and a few empty ones."""
    known = {str(measure.pk): measure for measure in measures}
    rows = {"measures": known, "choices": grouped(measures), "places": silent(points)}
    return RowsOf(data, prefix="rows", form_kwargs=rows, initial=[_initial(boundary) for boundary in kept or []])


def with_more_rows(data: Any) -> Any:
    """What was sent, with room for one more boundary."""
    data = data.copy()
    sent = data.get("rows-TOTAL_FORMS", "")
    data["rows-TOTAL_FORMS"] = str(min(int(sent) + 1, MOST) if sent.isdecimal() and len(sent) < 5 else EMPTY_ROWS)
    return data


def _initial(boundary: Boundary) -> dict[str, Any]:
    when = boundary.when_measure
    if boundary.measure is None:
        number = boundary.point.number if boundary.point else ""
        kept = {"measure": f"{WORDS}{number}", "rule": boundary.rule, "values": "; ".join(boundary.values)}
        return kept | {"red_line": boundary.red_line, "note": boundary.note}
    return {
        "measure": str(boundary.measure_id), "rule": boundary.rule, "margin": boundary.margin.normalize() or None,
        "values": retyped(boundary.measure, boundary.values), "red_line": boundary.red_line, "note": boundary.note,
        "when_measure": str(boundary.when_measure_id or ""), "when_rule": boundary.when_rule,
        "when_values": retyped(when, boundary.when_values) if when else "",
    }  # fmt: skip
