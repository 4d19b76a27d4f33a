"""What people fill in at the table. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from negotiations import queries
from negotiations.models import Addressee, Carry, Party, Priority, Round, Side, Sitting, Speaker
from teams.choosing import LANGUAGES, offer
from teams.models import Seat
from teams.queries import roster


class NoteForm(forms.Form):
    to = forms.ChoiceField(label=_("To"), choices=Addressee.choices)
    priority = forms.ChoiceField(label=_("Priority"), choices=Priority.choices)
    text = forms.CharField(label=_("Note"), strip=False, max_length=4000, widget=forms.Textarea)
    reply_to = forms.UUIDField(required=False)
    sitting = forms.ModelChoiceField(queryset=Sitting.objects.none(), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "sitting", queries.sittings(seat))


class UtteranceForm(forms.Form):
    speaker = forms.ModelChoiceField(queryset=Speaker.objects.none(), label=_("Who speaks"))
    language = forms.CharField(label=_("Language"), max_length=8)
    text = forms.CharField(label=_("What is said"), strip=False, max_length=20_000, widget=forms.Textarea)
    started_at = forms.DateTimeField(required=False)
    ended_at = forms.DateTimeField(required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "speaker", queries.speakers(seat))

    def clean_language(self) -> str:
        code: str = self.cleaned_data["language"]
        if not code.replace("-", "").isalpha() or not code.isascii():
            raise ValidationError(_("Give the language by its code, for example uk."))
        return code


class CorrectionForm(forms.Form):
    text = forms.CharField(label=_("How it should read"), strip=False, max_length=20_000, widget=forms.Textarea)
    reason = forms.CharField(label=_("Reason"), max_length=500)


class RoundForm(forms.Form):
    """The next round; whoever keeps the preparation is asked what it takes over from the last one."""

    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    place = forms.CharField(label=_("Place"), max_length=200, required=False)
    carry = forms.MultipleChoiceField(
        label=_("Take over from the last round"), choices=Carry.choices, required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, carries: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not carries:
            del self.fields["carry"]


def moment_field(label: Any, **more: Any) -> forms.DateTimeField:
    widget = forms.DateTimeInput({"type": "datetime-local"}, "%Y-%m-%dT%H:%M")
    return forms.DateTimeField(label=label, required=False, widget=widget, **more)


class ScheduleForm(forms.Form):
    """When a sitting is planned to be, by the clock of the venue."""

    planned_from = moment_field(_("Begins, venue time"))
    planned_until = moment_field(_("Ends"))


class SittingForm(ScheduleForm):
    round = forms.ModelChoiceField(queryset=Round.objects.none(), label=_("Round"))
    title = forms.CharField(label=_("Title"), max_length=200, required=False)
    field_order = ("round", "title", "planned_from", "planned_until")

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "round", queries.rounds(seat))


class StepForm(forms.Form):
    """Why a sitting is paused or closed, if somebody says."""

    reason = forms.CharField(label=_("Reason"), max_length=200, required=False)


class OpenForm(forms.Form):
    """Why the head opens the sitting although something is missing."""

    unready = forms.CharField(label=_("Reason"), max_length=500, required=False)


class PauseForm(StepForm):
    """Which side asked for the break, if that is told."""

    asked_by = forms.ChoiceField(label=_("Asked for by"), choices=[("", _("not told")), *Side.choices], required=False)


class PartyForm(forms.Form):
    name = forms.CharField(label=_("Name of the party"), max_length=200)
    side = forms.ChoiceField(label=_("Side"), choices=Side.choices)


class SpeakerForm(forms.Form):
    party = forms.ModelChoiceField(
        queryset=Party.objects.none(), label=_("Party"), required=False, empty_label=_("undecided for now")
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    title = forms.CharField(label=pgettext_lazy("of a person", "Title"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES, required=False)
    hotkey = forms.IntegerField(
        label=_("Key"), min_value=1, max_value=9, required=False, help_text=_("Alt and this digit choose the speaker.")
    )

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "party", queries.parties(seat))

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or "en"


class ChangeSpeakerForm(forms.Form):
    title = forms.CharField(label=pgettext_lazy("of a person", "Title"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=LANGUAGES)
    hotkey = forms.IntegerField(label=_("Key"), min_value=1, max_value=9, required=False)


class PlaceForm(forms.Form):
    """Whom a name belongs to: a party or another speaker; neither puts it back into the queue."""

    party = forms.ModelChoiceField(queryset=Party.objects.none(), required=False)
    same_as = forms.ModelChoiceField(queryset=Speaker.objects.none(), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "party", queries.parties(seat))
        offer(self, "same_as", queries.speakers(seat))


class AttendanceForm(forms.Form):
    """Who was there: exactly one of a seat and a speaker."""

    seat = forms.ModelChoiceField(queryset=Seat.objects.none(), required=False)
    speaker = forms.ModelChoiceField(queryset=Speaker.objects.none(), required=False)
    present = forms.BooleanField(required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "seat", roster(seat))
        offer(self, "speaker", queries.speakers(seat))

    def clean(self) -> dict[str, Any]:
        if bool(self.cleaned_data.get("seat")) == bool(self.cleaned_data.get("speaker")):
            raise ValidationError(_("Name one seat or one speaker."))
        return self.cleaned_data


class ImportForm(forms.Form):
    file = forms.FileField(label=_("File"), help_text=_("WebVTT, SubRip, ParlaMint TEI or JSON Lines, up to 64 MiB"))
    sitting = forms.ModelChoiceField(
        queryset=Sitting.objects.none(), label=_("Sitting"),
        help_text=_("A record is entered into a planned sitting without lines."),
    )  # fmt: skip
    starts_at = forms.DateTimeField(
        label=_("When the recording began, venue time"), required=False,
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}),
        help_text=_("For files that count from zero, such as subtitles; else their lines carry no times."),
    )  # fmt: skip

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "sitting", queries.empty_sittings(seat))
