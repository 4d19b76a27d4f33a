"""Pressure, the ledgers and the walk-away card. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.actions import walking_away
from negotiations.forms.options import utterance_cited
from negotiations.models import Direction, Kept, Nature, Party, Point, Tactic, Utterance
from negotiations.models.cooling_off import A_DAY
from teams.choosing import offer
from teams.models import Seat
from teams.versioned import VersionedForm


def line_field(**more: Any) -> forms.CharField:
    """A line of the record by its citation."""
    return forms.CharField(max_length=40, label=_("Line"), help_text=_("As it is cited: 2.3.118"), **more)


class Seated(forms.Form):
    """Offers what the seat may choose from, and finds the line that is cited."""

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        for name, choices in (("point", queries.points(seat)), ("party", queries.parties(seat))):
            if name in self.fields:
                offer(self, name, choices)

    def clean_utterance(self) -> Utterance | None:
        return utterance_cited(self.seat, self.cleaned_data["utterance"])


class PressureForm(Seated):
    tactic = forms.ChoiceField(label=_("Tactic"), choices=Tactic.choices)
    utterance = line_field(required=False)
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"), required=False)
    what = forms.CharField(label=_("What"), max_length=500, required=False)
    until = forms.CharField(label=_("Until when, as they put it"), max_length=120, required=False)


class JudgeForm(forms.Form):
    nature = forms.ChoiceField(label=_("Real or made up"), choices=Nature.choices)
    until = forms.CharField(label=_("Until when, as they put it"), max_length=120, required=False)
    effect = forms.CharField(label=_("Effect"), max_length=500, required=False)
    answer = forms.CharField(label=_("Our answer"), max_length=500, required=False)


class CardForm(forms.Form):
    en = forms.CharField(
        label=_("In English"), max_length=500, required=False, widget=forms.Textarea({"rows": 2, "lang": "en"})
    )
    uk = forms.CharField(
        label=_("In Ukrainian"), max_length=500, required=False, widget=forms.Textarea({"rows": 2, "lang": "uk"})
    )
    ru = forms.CharField(
        label=_("In Russian"), max_length=500, required=False, widget=forms.Textarea({"rows": 2, "lang": "ru"})
    )
    advice = forms.CharField(
        label=_("Advice"), max_length=500, required=False, widget=forms.Textarea({"rows": 2}),
        help_text=_("Shown with the card: what to keep in mind while saying it."),
    )  # fmt: skip
    precedents = forms.CharField(
        label=_("Precedents"), max_length=4000, required=False, widget=forms.Textarea({"rows": 3}),
        help_text=_("Where it was tried before and how it was answered, one a line."),
    )  # fmt: skip


class ConcessionForm(Seated):
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"))
    direction = forms.ChoiceField(label=_("Given or got"), choices=Direction.choices)
    text = forms.CharField(label=_("What"), max_length=500)
    condition = forms.CharField(label=_("On condition that"), max_length=500, required=False)
    weight = forms.IntegerField(label=_("Weight"), min_value=1, max_value=5, initial=1, help_text=_("1 small, 5 large"))
    utterance = line_field()


class WithdrawForm(Seated):
    utterance = line_field()


class CommitmentForm(Seated):
    party = forms.ModelChoiceField(Party.objects.none(), label=_("Who promised"))
    towards = forms.CharField(label=_("To whom"), max_length=200, required=False)
    text = forms.CharField(label=_("What"), max_length=500)
    due = forms.DateField(
        label=_("Due"), required=False, help_text=_("Nothing: no date was promised"),
        widget=forms.DateInput(attrs={"type": "date"}),
    )  # fmt: skip
    utterance = line_field()


class SettleForm(forms.Form):
    state = forms.ChoiceField(
        label=_("Kept or broken"), choices=[(one.value, one.label) for one in (Kept.KEPT, Kept.BROKEN)]
    )
    evidence = forms.CharField(label=_("How one knows"), max_length=500)


class WalkAwayForm(VersionedForm):
    triggers = forms.CharField(
        label=_("When"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 3})
    )
    checklist = forms.CharField(
        label=_("Before we stand up"),
        required=False,
        max_length=walking_away.LONGEST,
        widget=forms.Textarea({"rows": 3}),
    )
    words = forms.CharField(
        label=_("Words to say"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 3})
    )
    tell = forms.CharField(
        label=_("Whom to tell"), required=False, max_length=walking_away.LONGEST, widget=forms.Textarea({"rows": 2})
    )


class LeaveForm(forms.Form):
    confirm = forms.CharField(label=_("The sitting's number, to confirm"), max_length=40)
    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)


class CoolingForm(forms.Form):
    minutes = forms.IntegerField(label=_("Minutes"), min_value=0, max_value=A_DAY)
