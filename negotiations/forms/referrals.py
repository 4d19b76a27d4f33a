"""What people fill in about a question to the leaders, and about its answer."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from negotiations import queries, rules
from negotiations.actions.referrals import MOST_ANNEXES
from negotiations.forms.agenda import LONGEST, long_text
from negotiations.forms.options import utterance_cited
from negotiations.models import Decision, Option, Package, Utterance
from teams.choosing import NOTHING, offer
from teams.models import Seat


class OptionField(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.point.number} {obj.point.title}: {obj.title}"


class ReferralForm(forms.Form):
    question = forms.CharField(label=_("Question"), max_length=LONGEST, strip=False, widget=forms.Textarea)
    option = OptionField(
        queryset=Option.objects.none(), label=_("About the option"), required=False, empty_label=NOTHING
    )
    package = forms.ModelChoiceField(
        queryset=Package.objects.none(), label=_("About the package"), required=False, empty_label=NOTHING
    )
    utterance = forms.CharField(
        label=_("Line of the record"),
        max_length=40,
        required=False,
        help_text=_("For example 2.3.118, if it was said."),
    )
    recommended = forms.ChoiceField(
        label=_("Recommended answer"), choices=[("", NOTHING), *Decision.choices], required=False
    )
    recommendation = long_text(_("Why"))

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.seat = seat
        offer(self, "option", queries.options(seat))
        offer(self, "package", queries.packages(seat))
        if not rules.can_see_mandate(seat, seat.delegation):
            del self.fields["package"]

    def clean_utterance(self) -> Utterance | None:
        return utterance_cited(self.seat, self.cleaned_data["utterance"])


class AnnexForm(forms.Form):
    """A text shown with the question; a row without title and text is left out."""

    title = forms.CharField(label=_("Title of an annex"), max_length=200, required=False)
    text = long_text(_("Text of the annex"))

    def clean(self) -> dict[str, Any]:
        said = self.cleaned_data
        if bool(said.get("title")) != bool(said.get("text")):
            raise ValidationError(_("An annex has a title and a text."))
        return said


class AnnexRows(forms.BaseFormSet):  # type: ignore[type-arg]
    def asked(self) -> list[dict[str, str]]:
        rows = [form.cleaned_data for form in self.forms]
        return [{"title": row["title"], "text": row["text"]} for row in rows if row.get("text")]


RowsOf = forms.formset_factory(AnnexForm, formset=AnnexRows, extra=1, max_num=MOST_ANNEXES, absolute_max=MOST_ANNEXES)


def annex_rows(data: Any = None) -> Any:
    """The annexes as they were sent, none where none were; or one empty row."""
    if data is not None and "rows-TOTAL_FORMS" not in data:
        data = {"rows-TOTAL_FORMS": "0", "rows-INITIAL_FORMS": "0"}
    return RowsOf(data, prefix="rows")


def rearranged(data: Any) -> Any:
    """What was sent, with one more annex, or without the one that is to go."""
    rows = [(form["title"].value() or "", form["text"].value() or "") for form in annex_rows(data).forms]
    gone = data.get("remove", "")
    if gone.isdecimal():
        rows = [row for place, row in enumerate(rows) if str(place) != gone]
    else:
        rows = [*rows, ("", "")][:MOST_ANNEXES]
    kept = {"rows-TOTAL_FORMS": str(len(rows)), "rows-INITIAL_FORMS": "0"}
    for place, (title, text) in enumerate(rows):
        kept |= {f"rows-{place}-title": title, f"rows-{place}-text": text}
    return kept


class AnswerForm(forms.Form):
    digest = forms.CharField(max_length=64)
    decision = forms.ChoiceField(choices=Decision.choices, label=_("Answer"))
    comment = long_text(_("Comment, for the head"))
    words = long_text(_("Words for the room"))
