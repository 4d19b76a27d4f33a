"""How long something took, in words that a glance takes in."""

from django import template
from django.utils.translation import gettext as _

register = template.Library()


@register.filter
def in_words(seconds: float | None) -> str:
    """Seconds as "8 s", "4 min 10 s" or "2 h 5 min"; "–" where there are none."""
    if seconds is None:
        return "–"
    whole = round(seconds)
    minutes, rest = divmod(whole, 60)
    if not minutes:
        return _("%(seconds)s s") % {"seconds": rest}
    if minutes < 60:
        return _("%(minutes)s min %(seconds)s s") % {"minutes": minutes, "seconds": rest}
    hours, minutes = divmod(minutes, 60)
    return _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": minutes}
