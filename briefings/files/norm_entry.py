"""One wording of one article, as a file gives it."""

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from briefings.files.unreadable import Unreadable
from teams.wording import is_hidden

# Not a week of ISO 8601, which Python takes for a day too.
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
LONGEST_TEXT = 40_000
MOST = 20_000
ONE_LINE = ("instrument", "article", "title", "source")
TEXTS = (*ONE_LINE, "text", "note")


@dataclass(frozen=True, slots=True)
class NormEntry:
    """`where` is its place in the file, for a report."""

    where: str
    instrument: str
    article: str
    language: str
    text: str
    in_force_from: date
    source: str
    title: str = ""
    in_force_to: date | None = None
    note: str = ""


def day(value: Any, where: str) -> date:
    """A day written YYYY-MM-DD; Unreadable otherwise."""
    try:
        if isinstance(value, str) and DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise Unreadable(
        _("%(where)s: “%(day)s” is not a day, as in 1945-10-24.") % {"where": where, "day": str(value)[:40]}
    )


def checked(entry: NormEntry) -> NormEntry:
    """The entry in NFC; Unreadable when something in it is missing, too long, hidden or out of order."""
    limits = {"instrument": 200, "article": 40, "language": 3, "text": LONGEST_TEXT, "source": 300}
    for name, longest in limits.items():
        value = getattr(entry, name)
        if not value.strip() or len(value) > longest or "\0" in value:
            told = _("%(where)s: “%(name)s” is missing or has more than %(longest)d characters.")
            raise Unreadable(told % {"where": entry.where, "name": name, "longest": longest})
    if len(entry.title) > 200 or len(entry.note) > 500:
        raise Unreadable(_("%(where)s: the heading or the remark is too long.") % {"where": entry.where})
    if entry.in_force_to and entry.in_force_to <= entry.in_force_from:
        raise Unreadable(_("%(where)s: it goes out of force before it comes into force.") % {"where": entry.where})
    composed: dict[str, Any] = {name: unicodedata.normalize("NFC", getattr(entry, name)).strip() for name in TEXTS}
    for name in ONE_LINE:
        composed[name] = " ".join(composed[name].split())
        if any(map(is_hidden, composed[name])):
            told = _("%(where)s: “%(name)s” has marks that cannot be seen.")
            raise Unreadable(told % {"where": entry.where, "name": name})
    return replace(entry, **composed)
