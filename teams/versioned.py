"""Forms that change what somebody else may change meanwhile."""

from typing import Any, Protocol

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS


class Versioned(Protocol):
    """What tells whether it was changed."""

    @property
    def version(self) -> str: ...


class VersionedForm(forms.Form):
    """Carries which version was read. Somebody was first: what is typed stays, and sent again it replaces his."""

    # No id: a page may have several such forms.
    version = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput({"id": False}))

    def read(self, version: str) -> None:
        """From now on it is this version that was read.

        Of a form that was sent only where it told that somebody was first: refused for another reason it still stands
        for what its writer saw.
        """
        self.initial["version"] = version
        if self.is_bound and self.has_error(NON_FIELD_ERRORS, "conflict"):
            sent: Any = self.data
            self.data = sent = sent.copy()
            sent["version"] = version


def read(form: Any, one: Versioned) -> Any:
    """The same form, for what stands there now."""
    form.read(one.version)
    return form
