"""Forms that change what somebody else may change meanwhile."""

from typing import Any

from negotiations.digests import Versioned, version


def read(form: Any, one: Versioned) -> Any:
    """The same form, for what stands there now."""
    form.read(version(one))
    return form
