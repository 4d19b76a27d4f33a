"""Means of pressure, what waiting costs, and partners to tell. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from briefings.forms.norms import day_field
from briefings.models import Holder, LeverageState, Marking, Occasion
from negotiations import queries
from negotiations.models import Gains, Point
from teams.choosing import SeatField, offer, offer_seats
from teams.models import Seat
from teams.versioned import VersionedForm

STRENGTHS = [(1, _("1: slight")), (2, "2"), (3, _("3: considerable")), (4, "4"), (5, _("5: decisive"))]


class LeverageForm(forms.Form):
    title = forms.CharField(label=_("Means of pressure"), max_length=200)
    holder = forms.ChoiceField(label=_("Whose"), choices=Holder.choices)
    strength = forms.TypedChoiceField(label=_("Strength"), choices=STRENGTHS, coerce=int, initial=3)
    state = forms.ChoiceField(label=_("State"), choices=LeverageState.choices)
    owner = SeatField(label=_("Owner"))
    points = forms.ModelMultipleChoiceField(
        Point.objects.none(), label=_("Bears on"), required=False, widget=forms.CheckboxSelectMultiple
    )
    review_on = day_field(_("Next review"), required=False, help_text=_("Nothing: no review is due"))
    marking = forms.ChoiceField(label=_("Marking"), choices=Marking.choices, initial=Marking.STRICT)
    description = forms.CharField(
        label=_("What it is"), max_length=5000, required=False, widget=forms.Textarea({"rows": 3})
    )
    source = forms.CharField(label=_("Source"), max_length=500, required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "points", queries.points(seat))
        offer_seats(self, seat, "owner")
        self.fields["owner"].required = True


class ChangeLeverageForm(VersionedForm, LeverageForm):
    """One that is there."""


class ReviewForm(forms.Form):
    review_on = day_field(_("Next review"), required=False, help_text=_("Nothing: no review is due"))


class DelayForm(forms.Form):
    gains = forms.ChoiceField(label=_("Who gains by waiting"), choices=Gains.choices)
    reason = forms.CharField(label=_("Why"), max_length=500)


class NoticeForm(forms.Form):
    partner = forms.CharField(label=_("Partner"), max_length=200)
    occasion = forms.ChoiceField(label=_("When"), choices=Occasion.choices)
    about = forms.CharField(label=_("Of what"), max_length=500)
    contact = forms.CharField(label=_("Contact"), max_length=200, required=False)
    marking = forms.ChoiceField(label=_("Marking"), choices=Marking.choices, initial=Marking.AMBER)
