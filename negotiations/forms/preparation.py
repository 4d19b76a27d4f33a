"""What people fill in about what is prepared. Each form's fields are its action's arguments."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from briefings import queries as briefed
from briefings.models import Norm
from negotiations import queries
from negotiations.actions.checklists import LAST
from negotiations.checklist_templates import TEMPLATES
from negotiations.forms.pressure import Seated, line_field
from negotiations.models import Carry, Checklist, ChecklistItem, Outcome, Point, Reply, Speaker
from teams.choosing import LANGUAGES, NOBODY, SeatField, listed, offer, offer_seats
from teams.models import Seat

SPOKEN = LANGUAGES[:3]
WORDS_HELP = _("In any language, separated by commas; every inflection is found.")


def text(label: Any, longest: int, **more: Any) -> forms.CharField:
    """A text of one or two lines that may stay empty."""
    widget = forms.Textarea({"rows": 2})
    return forms.CharField(label=label, max_length=longest, required=False, widget=widget, **more)


class Worded(Seated):
    """With key words, typed in a list."""

    def clean_words(self) -> list[str]:
        return listed(self.cleaned_data["words"])


class ClaimForm(Worded):
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"))
    speaker = forms.ModelChoiceField(
        Speaker.objects.none(), label=_("Who usually says it"), required=False, empty_label=NOBODY
    )
    said_en = text(_("What they will say, in English"), 500)
    said_uk = text(_("What they will say, in Ukrainian"), 500)
    said_ru = text(_("What they will say, in Russian"), 500)
    words = forms.CharField(label=_("Key words"), max_length=2000, required=False, help_text=WORDS_HELP)
    answer_en = text(_("Our answer, in English"), 300)
    answer_uk = text(_("Our answer, in Ukrainian"), 300)
    answer_ru = text(_("Our answer, in Russian"), 300)
    field_order = ("point", "speaker", "words")

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, seat=seat, **kwargs)
        offer(self, "speaker", queries.speakers(seat))


class SourceForm(forms.Form):
    text = forms.CharField(label=_("Source"), max_length=300, required=False)
    norm = forms.ModelChoiceField(Norm.objects.none(), label=_("Norm"), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "norm", briefed.norms(seat))


class TryForm(forms.Form):
    """A sentence to try the key words with."""

    text = forms.CharField(label=_("A sentence, as they would say it"), max_length=2000)
    language = forms.ChoiceField(label=_("Language"), choices=SPOKEN)


class ChangeReplyForm(Worded):
    trigger = forms.CharField(label=_("If they say"), max_length=300)
    words = forms.CharField(label=_("Key words"), max_length=2000, required=False, help_text=WORDS_HELP)
    reply_en = text(_("We say, in English"), 500)
    reply_uk = text(_("We say, in Ukrainian"), 500)


class ReplyForm(ChangeReplyForm):
    """A new one: on a point, or under another."""

    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"), required=False)
    parent = forms.ModelChoiceField(Reply.objects.none(), required=False, widget=forms.HiddenInput)
    field_order = ("point", "parent")

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, seat=seat, **kwargs)
        offer(self, "parent", queries.replies(seat))


class StepForm(forms.Form):
    """One step of a reply in its tree."""

    step = forms.ChoiceField(choices=[(step, step) for step in ("up", "down", "in", "out")])


class QuestionForm(Seated):
    point = forms.ModelChoiceField(Point.objects.none(), label=_("Point"))
    text_en = text(_("The question, in English"), 500)
    text_uk = text(_("The question, in Ukrainian"), 500)


class OutcomeForm(Seated):
    outcome = forms.ChoiceField(label=_("What became of it"), choices=Outcome.choices)
    utterance = line_field()
    speaker = forms.ModelChoiceField(Speaker.objects.none(), label=_("By whom"), required=False)

    def __init__(self, *args: Any, seat: Seat, **kwargs: Any) -> None:
        super().__init__(*args, seat=seat, **kwargs)
        offer(self, "speaker", queries.speakers(seat))


class BeginForm(forms.Form):
    template = forms.ChoiceField(label=_("Begin from"), required=False)

    def __init__(self, *args: Any, last: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        shipped = [(key, template.title) for key, template in TEMPLATES.items()]
        earlier = [(LAST, _("The last round’s checklist, nothing ticked"))] if last else []
        self.fields["template"].choices = [*earlier, *shipped, ("", _("An empty list"))]  # type: ignore[attr-defined]
        self.initial.setdefault("template", LAST if last else "first_round")


class ItemForm(forms.Form):
    text_en = forms.CharField(label=_("What is to be done, in English"), max_length=300, required=False)
    text_uk = forms.CharField(label=_("What is to be done, in Ukrainian"), max_length=300, required=False)
    owner = SeatField(label=_("Owner"))
    only_if = forms.ModelChoiceField(
        ChecklistItem.objects.none(), label=_("Only if this is done"), required=False, empty_label=_("in any case")
    )

    def __init__(self, *args: Any, seat: Seat, checklist: Checklist, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer_seats(self, seat, "owner")
        offer(self, "only_if", queries.checklist_items(seat).filter(checklist=checklist))


class CarryForm(forms.Form):
    what = forms.MultipleChoiceField(label=_("Take over"), choices=Carry.choices, widget=forms.CheckboxSelectMultiple)
