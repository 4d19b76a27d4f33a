"""What people fill in about the agenda: points, stances, stakes, measures. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from negotiations import queries
from negotiations.guard.values import Kind
from negotiations.models import Point, Side
from teams.choosing import NOTHING, SeatField, listed, offer, offer_seats
from teams.models import Seat
from teams.versioned import VersionedForm

LONGEST = 4000


def long_text(label: Any, longest: int = LONGEST, **more: Any) -> forms.CharField:
    """A text of several lines that may stay empty."""
    return forms.CharField(label=label, max_length=longest, required=False, strip=False, widget=forms.Textarea, **more)


class ChangePointForm(forms.Form):
    title = forms.CharField(label=_("Point of contention"), max_length=200)
    owner = SeatField(label=_("Owner"))
    led_by = SeatField(label=_("Leads it at the table"))
    minutes = forms.IntegerField(label=_("Minutes"), min_value=1, max_value=1440, required=False)
    proposed_by = forms.ChoiceField(
        label=_("Who put it on the agenda"), choices=[("", NOTHING), *Side.choices], required=False
    )
    words = forms.CharField(
        label=_("Words by which it is spoken of"), max_length=2000, required=False,
        help_text=_("In any language, separated by commas."),
    )  # fmt: skip

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_seats(self, seat, "owner", "led_by")

    def clean_words(self) -> list[str]:
        return listed(self.cleaned_data["words"])


class PointForm(ChangePointForm):
    parent = forms.ModelChoiceField(
        queryset=Point.objects.none(), label=_("Under"), required=False, empty_label=_("the agenda itself")
    )
    field_order = ("title", "parent")

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, seat=seat, **kwargs)
        offer(self, "parent", queries.points(seat))


class MoveForm(forms.Form):
    """Where a point goes: one step, or (drawn there) before another point or last under one."""

    step = forms.ChoiceField(choices=[(step, step) for step in ("up", "down", "in", "out")], required=False)
    parent = forms.ModelChoiceField(queryset=Point.objects.none(), required=False, to_field_name="number")
    before = forms.ModelChoiceField(queryset=Point.objects.none(), required=False, to_field_name="number")

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "parent", queries.points(seat))
        offer(self, "before", queries.points(seat))


class PointNoteForm(VersionedForm):
    text = long_text(_("For yourself"), help_text=_("Nobody else reads it, and no journal tells of it."))


def known_from(label: Any) -> forms.CharField:
    return forms.CharField(
        label=label, max_length=300, required=False, help_text=_("A line as it is cited (2.3.118), or a source.")
    )


class StanceForm(VersionedForm):
    our_position = long_text(_("Our position"))
    their_position = long_text(_("Their position"))
    our_position_from = known_from(_("Our position is from"))
    their_position_from = known_from(_("Their position is from"))
    our_interest = long_text(_("Our interest"))
    their_interest = long_text(_("Their interest"))
    our_interest_from = known_from(_("Our interest is from"))
    their_interest_from = known_from(_("Their interest is from"))


class StakesForm(VersionedForm):
    aspiration = long_text(_("Aspiration"), help_text=_("What we would call a full success."))
    reservation = long_text(_("Reservation point"), help_text=_("Beyond it no agreement is better."))
    alternative = long_text(_("Best alternative"), help_text=_("What we do if there is no agreement."))


class MeasureForm(forms.Form):
    name = forms.CharField(label=_("What is measured"), max_length=120)
    kind = forms.ChoiceField(label=_("Kind"), choices=Kind.choices)
    unit = forms.CharField(label=_("Unit, of a number"), max_length=40, required=False)
    least = forms.DecimalField(label=_("The least there can be"), required=False, localize=True)
    most = forms.DecimalField(label=_("The most there can be"), required=False, localize=True)
    choices = long_text(_("Answers, of a choice"), help_text=_("One in a line."))

    def clean_choices(self) -> list[str]:
        return [line.strip() for line in self.cleaned_data["choices"].splitlines() if line.strip()]


class TakeUpForm(forms.Form):
    """The point under discussion."""

    point = forms.ModelChoiceField(
        queryset=Point.objects.none(), label=_("Under discussion"), required=False, to_field_name="number",
        empty_label=_("no point in particular"),
    )  # fmt: skip

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "point", queries.points(seat))
