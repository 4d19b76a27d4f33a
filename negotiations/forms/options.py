"""What people fill in about options."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from negotiations import citation, queries
from negotiations.digests import version
from negotiations.forms.agenda import long_text
from negotiations.forms.values import ValuesForm
from negotiations.models import Opener, Option, Utterance
from teams.models import Seat
from teams.versioned import VersionedForm

LONGEST = 8000


def utterance_cited(seat: Seat, text: str) -> Utterance | None:
    """The line of the record that is cited, or none; ValidationError where there is no such line."""
    if not text.strip():
        return None
    try:
        return queries.utterance(seat, citation.parse(text.strip()))
    except (ValueError, Utterance.DoesNotExist) as error:
        raise ValidationError(_("There is no such line in the record.")) from error


class OptionForm(VersionedForm, ValuesForm):
    """A rung of our ladder. Who opens it is asked of those who shape the ladder. A new one has no version."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text_en = long_text(_("Text in English"), LONGEST)
    text_uk = long_text(_("Text in Ukrainian"), LONGEST)
    talking_points = long_text(_("Talking points"), LONGEST)
    condition = long_text(_("Condition for moving to it"), LONGEST)
    dates_reason = forms.CharField(
        label=_("Why a date of our own stays in it"), max_length=300, required=False,
        help_text=_("Only where the text sets us a date, as in “by Friday”."),
    )  # fmt: skip
    opener = forms.ChoiceField(label=_("Opened by"), choices=Opener.choices)
    binding = forms.BooleanField(label=_("Binding as soon as it is said"), required=False)

    def __init__(self, *args: Any, shapes: bool, option: Option | None = None, **kwargs: Any) -> None:
        super().__init__(*args, option=option, **kwargs)
        if not shapes:
            del self.fields["opener"], self.fields["condition"]
        if option is None:
            del self.fields["version"]
        elif not self.is_bound:
            self.read(version(option))


class CounterForm(ValuesForm):
    """What the other side proposes."""

    title = forms.CharField(label=_("Title"), max_length=200)
    text_en = long_text(_("Text in English"), LONGEST)
    text_uk = long_text(_("Text in Ukrainian"), LONGEST)
    heard_in = forms.CharField(
        label=_("Line of the record"),
        max_length=40,
        required=False,
        help_text=_("For example 2.3.118, if it was said."),
    )
    binding = forms.BooleanField(label=_("They said it is binding"), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat

    def clean_heard_in(self) -> Utterance | None:
        return utterance_cited(self.seat, self.cleaned_data["heard_in"])


class ReasonForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=500, required=False)


class TableForm(ReasonForm):
    waive = forms.BooleanField(label=_("Waive the second look"), required=False)
