"""Pressure, the ledgers and the walk-away card. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.actions import walking_away
from negotiations.citation import parse
from negotiations.forms.choosing import offer
from negotiations.models import Direction, Kept, Nature, Party, Point, Tactic, Utterance
from teams.models import Seat


class LineField(forms.CharField):
    """A line of the record by its citation, as in 2.3.118; nothing where none is named."""

    seat: Seat

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_length=29, label=_("Line"), help_text=_("As it is cited: 2.3.118"), **kwargs)

    def clean(self, value: Any) -> Utterance | None:
        text = super().clean(value).strip()
        if not text:
            return None
        try:
            return queries.utterance(self.seat, parse(text))
        except (ValueError, Utterance.DoesNotExist) as error:
            raise forms.ValidationError(_("There is no such line in the record.")) from error


class Seated(forms.Form):
    """Offers what the seat may choose from."""

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if isinstance(field, LineField):
                field.seat = seat
        for name, choices in (("point", queries.points(seat)), ("party", queries.parties(seat))):
            if name in self.fields:
                offer(self, name, choices)


class PressureForm(Seated):
    tactic = forms.ChoiceField(label=_("Tactic"), choices=Tactic.choices)
    utterance = LineField(required=False)
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"), required=False)
    what = forms.CharField(label=_("What"), max_length=500, required=False)
    until = forms.CharField(label=_("Until when, as they put it"), max_length=120, required=False)


class JudgeForm(forms.Form):
    nature = forms.ChoiceField(label=_("Real or made up"), choices=Nature.choices)
    until = forms.CharField(label=_("Until when, as they put it"), max_length=120, required=False)
    effect = forms.CharField(label=_("Effect"), max_length=500, required=False)
    answer = forms.CharField(label=_("Our answer"), max_length=500, required=False)


class ConcessionForm(Seated):
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"))
    direction = forms.ChoiceField(label=_("Given or got"), choices=Direction.choices)
    text = forms.CharField(label=_("What"), max_length=500)
    condition = forms.CharField(label=_("On condition that"), max_length=500, required=False)
    weight = forms.IntegerField(label=_("Weight"), min_value=1, max_value=5, initial=1, help_text=_("1 small, 5 large"))
    utterance = LineField()


class WithdrawForm(Seated):
    utterance = LineField()


class CommitmentForm(Seated):
    party = forms.ModelChoiceField(Party.objects.none(), label=_("Who promised"))
    towards = forms.CharField(label=_("To whom"), max_length=200, required=False)
    text = forms.CharField(label=_("What"), max_length=500)
    due = forms.DateField(
        label=_("Due"), required=False, help_text=_("Nothing: no date was promised"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )  # fmt: skip
    utterance = LineField()


class SettleForm(forms.Form):
    state = forms.ChoiceField(label=_("Kept or broken"), choices=[(one.value, one.label) for one in (Kept.KEPT, Kept.BROKEN)])
    evidence = forms.CharField(label=_("How one knows"), max_length=500)


class WalkAwayForm(forms.Form):
    triggers = forms.CharField(label=_("When"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 3}))
    checklist = forms.CharField(
        label=_("Before we stand up"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 3})
    )
    words = forms.CharField(label=_("Words to say"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 3}))
    tell = forms.CharField(label=_("Whom to tell"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 2}))


class LeaveForm(forms.Form):
    confirm = forms.CharField(label=_("The sitting's number, to confirm"), max_length=40)
    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)
