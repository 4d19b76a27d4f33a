"""Texts of terms go into files of XML, which knows no control characters."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.wording import clean_text, optional_text


def written(text: str, longest: int) -> str:
    """As `clean_text`, with one line end and no control characters; ValidationError otherwise."""
    return clean_text(_plain(text), longest)


def written_or_nothing(text: str, longest: int) -> str:
    """The same, but nothing to see is nothing."""
    return optional_text(_plain(text), longest)


def _plain(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if any((unicodedata.category(mark) == "Cc" and mark not in "\n\t") or mark in "\ufffe\uffff" for mark in text):
        raise ValidationError(_("The text has characters that cannot be stored."))
    return text
