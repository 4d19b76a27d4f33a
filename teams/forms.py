"""What people fill in about the team. Each form's fields are its action's arguments."""

from typing import Any
from zoneinfo import available_timezones

from django import forms
from django.conf import settings
from django.contrib.auth.forms import SetPasswordMixin
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from teams.models import Person, Role, Token

THEMES = [("auto", _("as the device")), ("light", _("light")), ("dark", _("dark"))]


def zone(value: str) -> None:
    """ValidationError unless it is an IANA zone such as Europe/Vienna."""
    if value not in available_timezones():
        raise ValidationError(_("Give the zone as Region/City, for example Europe/Vienna."))


class DelegationForm(forms.Form):
    negotiation = forms.CharField(label=_("Negotiation"), max_length=200)
    our_party = forms.CharField(label=_("Our party"), max_length=200)
    venue = forms.CharField(label=_("Venue"), max_length=200, required=False)
    venue_zone = forms.CharField(
        label=_("The venue's time zone"), max_length=64, initial="UTC", validators=[zone],
        help_text=_("For example Europe/Vienna. All times are shown in it."),
    )  # fmt: skip
    head_name = forms.CharField(label=_("Head of the delegation"), max_length=200)
    head_email = forms.EmailField(label=_("The head's e-mail"))


class SeatForm(forms.Form):
    name = forms.CharField(label=_("Name"), max_length=200)
    email = forms.EmailField(label=_("E-mail"))
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    post = forms.CharField(label=_("Post"), max_length=200, required=False)
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, required=False)

    def clean_language(self) -> str:
        return self.cleaned_data["language"] or settings.LANGUAGE_CODE


class ChangeSeatForm(forms.Form):
    role = forms.ChoiceField(label=_("Role"), choices=Role.choices)
    post = forms.CharField(label=_("Post"), max_length=200, required=False)


class SuspendForm(forms.Form):
    reason = forms.CharField(label=_("Reason"), max_length=500)


class OpenTalksForm(forms.Form):
    """A confirmation that must be read: the negotiation's name is typed."""

    confirm = forms.CharField(label=_("Type the name of the negotiation"), max_length=200)

    def __init__(self, *args: Any, negotiation: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.negotiation = negotiation

    def clean(self) -> dict[str, Any]:
        typed = self.cleaned_data.pop("confirm", "")
        if typed and typed.strip().casefold() != self.negotiation.strip().casefold():
            self.add_error("confirm", _("This is not the name of the negotiation. Nothing was changed."))
        return {}


class TokenForm(forms.Form):
    name = forms.CharField(label=_("What it is for"), max_length=100)
    scope = forms.ChoiceField(label=_("Access"), choices=Token.Scope.choices, initial=Token.Scope.READ)


class PreferencesForm(forms.Form):
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    theme = forms.ChoiceField(label=_("Look"), choices=THEMES)


class InvitationForm(SetPasswordMixin, forms.Form):  # type: ignore[type-arg]  # the stubs alone make it generic
    """Choosing the first password; `password` is the action's argument."""

    password1, password2 = SetPasswordMixin.create_password_fields(
        label1=_("Password"), label2=_("The same password again")
    )

    def __init__(self, *args: Any, person: Person, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean(self) -> dict[str, Any]:
        self.validate_passwords()
        self.validate_password_for_user(self.person)
        return {"password": self.cleaned_data.get("password1")}
