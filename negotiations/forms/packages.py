"""What people fill in about packages, weights and scenarios."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.actions import packages, scenarios
from negotiations.forms.agenda import long_text
from negotiations.models import Option, Package, Point, Scenario
from negotiations.models.weight import FULL
from negotiations.package_room import ladders
from teams.choosing import NOTHING, offer
from teams.models import Seat
from teams.versioned import VersionedForm


class PackageForm(VersionedForm):
    """A name, and of each point on which we have options one of them, or none."""

    title = forms.CharField(label=_("Title"), max_length=200)
    note = long_text(_("Note, for leaders and the head"), packages.LONGEST)

    def __init__(self, *args: Any, seat: Seat, package: Package | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.offered: dict[str, Option] = {}
        by_point: dict[Point, list[Option]] = {}
        for option in queries.can_be_packaged(seat):
            self.offered[str(option.pk)] = option
            by_point.setdefault(option.point, []).append(option)
        held = {option.point_id: str(option.pk) for option in package.options} if package else {}
        self.chosen = {f"point_{point.number}": point for point in by_point}
        for name, point in self.chosen.items():
            choices = [("", NOTHING), *((str(option.pk), option.title) for option in by_point[point])]
            self.fields[name] = forms.ChoiceField(label=str(point), choices=choices, required=False)
            self.initial[name] = held.get(point.pk, "")
        if package:
            self.initial.update(title=package.title, note=package.note)
        else:
            del self.fields["version"]

    @property
    def point_fields(self) -> list[Any]:
        return [self[name] for name in self.chosen]

    def clean(self) -> dict[str, Any]:
        found = dict(self.cleaned_data)
        picked = [found.pop(name, "") for name in self.chosen]
        return found | {"options": [self.offered[key] for key in picked if key]}


class WeightsForm(forms.Form):
    """A weight for each point, and what each option is worth there; empty is not weighed, or as its rung tells."""

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        weights, worths = queries.weights(seat), queries.worths(seat)
        self.ladders = ladders(seat)
        for point, rungs in self.ladders:
            self._add(f"weight_{point.number}", _("weight"), weights.get(point.pk))
            for option, usual in rungs:
                self._add(f"worth_{option.pk}", option.title, worths.get(option.pk), str(usual))

    def _add(self, name: str, label: Any, value: int | None, usual: str = "") -> None:
        widget = forms.NumberInput({"placeholder": usual, "inputmode": "numeric"})
        self.fields[name] = forms.IntegerField(label=label, min_value=0, max_value=FULL, required=False, widget=widget)
        self.initial[name] = value

    def rows(self) -> Iterator[tuple[Point, Any, list[Any]]]:
        """Each point with its weight's field and those of its options."""
        for point, rungs in self.ladders:
            yield point, self[f"weight_{point.number}"], [self[f"worth_{option.pk}"] for option, _usual in rungs]

    def clean(self) -> dict[str, Any]:
        found = {name: value for name, value in self.cleaned_data.items() if value is not None}
        weights = {point.number: f"weight_{point.number}" for point, _rungs in self.ladders}
        worths = {option.pk: f"worth_{option.pk}" for _point, rungs in self.ladders for option, _usual in rungs}
        return {
            "weights": {key: found[name] for key, name in weights.items() if name in found},
            "worths": {key: found[name] for key, name in worths.items() if name in found},
        }


class OptionsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.point.number} {obj.point.title}: {obj.title}"


class ScenarioForm(forms.Form):
    text = forms.CharField(
        label=_("How it may end"), max_length=scenarios.LONGEST, strip=False, widget=forms.Textarea({"rows": 3})
    )
    options = OptionsField(
        queryset=Option.objects.none(), label=_("The options that it rests on"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    packages = forms.ModelMultipleChoiceField(
        queryset=Package.objects.none(), label=_("The packages that it rests on"), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, data: Any = None, *, seat: Seat, kind: str, scenario: Scenario | None = None) -> None:
        super().__init__(data, auto_id=f"{kind}_%s")
        offer(self, "options", queries.options_listed(seat))
        offer(self, "packages", queries.packages(seat))
        for name in ("options", "packages"):
            if not data and not self.fields[name].queryset:  # type: ignore[attr-defined]
                del self.fields[name]
        if scenario:
            self.initial = {
                "text": scenario.text, "options": scenario.options.all(), "packages": scenario.packages.all(),
            }  # fmt: skip
