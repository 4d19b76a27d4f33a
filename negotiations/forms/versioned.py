"""Forms that change what somebody else may change meanwhile."""

from typing import Any

from django import forms

from negotiations.digests import Versioned, version


class VersionedForm(forms.Form):
    """Carries which version was read. Somebody was first: what is typed stays, and sent again it replaces his."""

    # No id: a page may have several such forms.
    version = forms.CharField(max_length=64, required=False, widget=forms.HiddenInput({"id": False}))

    def read(self, one: Versioned) -> None:
        """From now on it is this version that was read."""
        self.initial["version"] = version(one)
        if self.is_bound:
            sent: Any = self.data
            self.data = sent = sent.copy()
            sent["version"] = self.initial["version"]


def read(form: Any, one: Versioned) -> Any:
    """The same form, for what stands there now."""
    form.read(one)
    return form
