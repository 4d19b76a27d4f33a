"""What people fill in about people. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from briefings import queries
from briefings.models import Aspect, Basis, Credibility, Dossier, Marking, Reliability, Source
from briefings.particulars import LONGEST_TEXT
from teams.choosing import NOTHING, offer
from teams.models import Role, Seat
from teams.queries import roster
from teams.versioned import VersionedForm

BASES = [("", "–"), *Basis.choices]


def day_field(label: Any, **more: Any) -> forms.DateField:
    return forms.DateField(label=label, widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}), **more)


def long_text(label: Any, rows: int, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": rows}), **more)


class LawfulForm(forms.Form):
    """What it is kept for, on what ground, until when: without these nothing is saved."""

    purpose = forms.CharField(
        label=pgettext_lazy("of keeping data", "Purpose"), max_length=300, help_text=_("What it is kept for")
    )
    basis = forms.ChoiceField(label=_("Lawful basis"), choices=BASES)
    keep_until = day_field(_("Keep until"), help_text=_("The last day; then it is due for deletion"))


class DossierForm(LawfulForm):
    name = forms.CharField(label=_("Name"), max_length=200)
    role = forms.CharField(label=_("Public role"), max_length=200, required=False)
    organisation = forms.CharField(label=_("Organisation"), max_length=200, required=False)
    languages = forms.CharField(label=_("Languages"), max_length=200, required=False)
    address_as = forms.CharField(label=_("How to address"), max_length=300, required=False)
    pronunciation = forms.CharField(label=_("Pronunciation"), max_length=200, required=False)
    biography = long_text(_("Public biography"), 4, required=False, help_text=_("Press officers read it"))
    motives = long_text(_("What moves them professionally"), 3, required=False)
    field_order = (
        "name", "role", "organisation", "languages", "address_as", "pronunciation", "biography", "motives", "purpose",
        "basis", "keep_until",
    )  # fmt: skip


class ChangeDossierForm(VersionedForm, DossierForm):
    """One that is there."""


class AliasForm(forms.Form):
    spelling = forms.CharField(label=_("Other spelling"), max_length=200)


class ReaderForm(forms.Form):
    """Somebody on the roster."""

    seat = forms.ModelChoiceField(Seat.objects.none(), label=_("Member"))

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "seat", roster(seat))


class LeaderForm(ReaderForm):
    """A leader who is let in to a source, or no longer."""

    reads = forms.BooleanField(required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, seat=seat, **kwargs)
        offer(self, "seat", roster(seat).filter(role=Role.LEADER))


class ObservationForm(LawfulForm):
    kind = forms.ChoiceField(label=_("About"), choices=Aspect.choices)
    text = long_text(_("Observation"), 4)
    observed_on = day_field(_("Observed on"))
    citation = forms.CharField(
        label=_("Line of the record"), max_length=32, required=False, help_text=_("As it is cited: 2.3.118")
    )
    other = forms.ModelChoiceField(
        Dossier.objects.none(), label=_("To whom"), required=False, empty_label=NOTHING,
        help_text=_("For a relation: the other person's dossier"),
    )  # fmt: skip
    source = forms.ModelChoiceField(
        Source.objects.none(), label=_("Source"), help_text=_("Your own sources; others do not see them")
    )
    credibility = forms.TypedChoiceField(label=_("Credibility"), choices=Credibility.choices, coerce=int)
    judged = forms.ChoiceField(
        label=_("Reliability here"), choices=[("", _("that of the source")), *Reliability.choices], required=False
    )
    judged_why = forms.CharField(label=_("Why it is judged otherwise"), max_length=300, required=False)
    marking = forms.ChoiceField(label=_("Marking (TLP 2.0)"), choices=Marking.choices, initial=Marking.AMBER)
    field_order = (
        "kind", "text", "observed_on", "citation", "other", "source", "credibility", "judged", "judged_why", "marking",
        "purpose", "basis", "keep_until",
    )  # fmt: skip

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "source", queries.sources(seat))
        offer(self, "other", queries.readable_dossiers(seat))


class KeepForm(forms.Form):
    keep_until = day_field(_("Keep until"))
    purpose = forms.CharField(label=pgettext_lazy("of keeping data", "Purpose"), max_length=300)


class DeleteForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=300, required=False)


class SourceForm(forms.Form):
    title = forms.CharField(label=_("Source"), max_length=300)
    reliability = forms.ChoiceField(label=_("Reliability"), choices=Reliability.choices)
    where = forms.CharField(label=_("Where it is found"), max_length=500, required=False)
    note = forms.CharField(label=_("Remark"), max_length=1000, required=False, widget=forms.Textarea({"rows": 3}))


class ChangeSourceForm(VersionedForm, SourceForm):
    """One that is there."""


class PhotoForm(forms.Form):
    file = forms.FileField(
        label=_("Photo"), help_text=_("JPEG, PNG or WebP, up to 8 MiB; everything but the picture is removed")
    )


class OtherForm(forms.Form):
    """Another dossier."""

    other = forms.ModelChoiceField(Dossier.objects.none())

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "other", queries.readable_dossiers(seat))


class PeopleForm(LawfulForm):
    file = forms.FileField(label=_("File"), help_text=_("CSV, XLSX or vCard, up to 4 MiB and 2,000 people"))
    field_order = ("file", "purpose", "basis", "keep_until")
