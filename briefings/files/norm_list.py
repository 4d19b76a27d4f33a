"""Norms as a JSON list: an object for each wording of an article.

`{"instrument", "article", "title", "language", "in_force_from", "in_force_to", "text", "source", "note"}`; days as
YYYY-MM-DD; other names in an object are left alone.
"""

import json
from typing import Any

from django.utils.translation import gettext as _

from briefings.files.norm_entry import MOST, NormEntry, checked, day
from briefings.files.unreadable import Unreadable, decoded


def entries(data: bytes) -> list[NormEntry]:
    """All wordings of the file, in its order; raises Unreadable."""
    try:
        found = json.loads(decoded(data))
    except (ValueError, RecursionError) as error:
        raise Unreadable(_("This is not JSON that can be read.")) from error
    if not isinstance(found, list) or not found:
        raise Unreadable(_("The file is JSON, but not a list of norms."))
    if len(found) > MOST:
        raise Unreadable(_("The list has more than %(most)d entries.") % {"most": MOST})
    return [_entry(one, _("entry %(number)d") % {"number": number}) for number, one in enumerate(found, 1)]


def _entry(one: Any, where: str) -> NormEntry:
    if not isinstance(one, dict):
        raise Unreadable(_("%(where)s: this is not an object.") % {"where": where})
    texts = {name: _text(one, name, where) for name in ("instrument", "article", "language", "text", "source")}
    more = {name: _text(one, name, where) for name in ("title", "note") if one.get(name)}
    until = day(one["in_force_to"], where) if one.get("in_force_to") else None
    return checked(
        NormEntry(where, in_force_from=day(one.get("in_force_from"), where), in_force_to=until, **texts, **more)
    )


def _text(one: dict[str, Any], name: str, where: str) -> str:
    value = one.get(name)
    if not isinstance(value, str) or any("\ud800" <= mark <= "\udfff" for mark in value):
        raise Unreadable(_("%(where)s: “%(name)s” is not a text.") % {"where": where, "name": name})
    return value.strip()
