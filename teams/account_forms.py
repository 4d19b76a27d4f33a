"""allauth's forms in the words of this house: one label, no placeholder that repeats it."""

from typing import Any

from allauth.account import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class _Worded:
    """Labels by field; a help text only where allauth's own says what is asked of a password."""

    words: dict[str, Promise] = {}
    fields: dict[str, Any]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in self.words.items():
            self.fields[name].label = label
            self.fields[name].widget.attrs.pop("placeholder", None)


class SignInForm(_Worded, forms.LoginForm):
    words = {"login": _("E-mail"), "password": _("Password")}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["password"].help_text = ""  # the page has the link


class ChangePasswordForm(_Worded, forms.ChangePasswordForm):
    words = {
        "oldpassword": _("Present password"),
        "password1": _("New password"),
        "password2": _("The same password again"),
    }


class SetPasswordForm(_Worded, forms.SetPasswordForm):
    words = {"password1": _("New password"), "password2": _("The same password again")}


class ResetPasswordForm(_Worded, forms.ResetPasswordForm):
    words = {"email": _("E-mail")}


class ResetPasswordKeyForm(_Worded, forms.ResetPasswordKeyForm):
    words = {"password1": _("New password"), "password2": _("The same password again")}
