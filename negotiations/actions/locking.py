"""An option under lock, and in a state that allows what is asked."""

from django.utils.translation import gettext as _

from negotiations.digests import Versioned, version
from negotiations.models import Option, OptionState
from teams.rules import Conflict
from teams.versions import require_read


def lock_option(option: Option) -> Option:
    """The option, fresh and locked."""
    found = Option.objects.select_for_update(no_key=True, of=("self",)).select_related("point", "delegation")
    return found.get(pk=option.pk)


def require_state(option: Option, *states: str) -> None:
    """Conflict, with what holds now, unless the option is in one of the states."""
    if option.state not in states:
        told = _("State of the option: %(state)s. Nothing was changed.")
        raise Conflict(told % {"state": OptionState(option.state).label})


def require_version(one: Versioned, read: str, *, needed: bool = False) -> None:
    """Conflict where somebody has changed it since it was read.

    Who says nothing of what he read takes what there is, unless it is `needed`.
    """
    require_read(version(one), read, needed=needed)
