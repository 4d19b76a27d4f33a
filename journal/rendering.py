"""One entry, in the forms in which it leaves: JSON, or HTML in a language."""

import json
import logging
from collections.abc import Iterable
from typing import Any

from django.conf import settings
from django.template import Context
from django.utils.translation import override

from journal.canonical import timestamp
from journal.models import Entry, Journal
from journal.registry import template_of

PLAIN = ""  # a kind that nobody registered
logger = logging.getLogger(__name__)
FORMS = frozenset({"json", *(f"html.{code}" for code, _ in settings.LANGUAGES)})


def as_dict(entry: Entry, journal: Journal) -> dict[str, Any]:
    """The entry as the API and the socket tell it."""
    return {
        "journal": journal.compartment,
        "position": entry.position,
        "kind": entry.kind,
        "actor": entry.actor,
        "recorded_at": timestamp(entry.recorded_at),
        "body": entry.body,
    }


def html(entry: Entry, journal: Journal) -> str:
    """The fragment that stands for the entry on a page, in the active language.

    An entry whose template fails is shown plainly: it must not hold up those behind it.
    """
    context = {"entry": entry, "compartment": journal.compartment}
    try:
        return template_of(entry.kind).render(Context(context))
    except Exception:
        logger.exception("%s cannot be rendered", entry)
        return template_of(PLAIN).render(Context(context))


def frame(entry: Entry, journal: Journal, form: str) -> str:
    """The text frame that carries the entry in this form."""
    told = as_dict(entry, journal)
    if form != "json":
        del told["body"]
        with override(form.removeprefix("html.")):
            told["html"] = html(entry, journal)
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def frames(entries: Iterable[Entry], journal: Journal, forms: Iterable[str]) -> list[tuple[int, dict[str, str]]]:
    """(position, {form: frame}) of each entry: rendered once, however many sockets read it."""
    forms = list(forms)
    return [(entry.position, {form: frame(entry, journal, form) for form in forms}) for entry in entries]
