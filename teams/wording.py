"""What counts as a text that somebody said or wrote."""

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

# Letters by category, yet nothing to see: the Hangul fillers.
BLANK = frozenset("\u115f\u1160\u3164\uffa0")
# Categories of marks that show nothing and may turn the rest of a line around. The joiners are letters' own business.
HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
JOINERS = frozenset("\u200c\u200d")


def clean_text(text: str, longest: int) -> str:
    """The text in NFC, without outer white space; ValidationError when empty, too long or not storable.

    What was said is otherwise kept to the letter. NUL and lone surrogates cannot be stored in both databases.
    """
    if "\0" in text or any("\ud800" <= mark <= "\udfff" for mark in text):
        raise ValidationError(_("The text has characters that cannot be stored."))
    text = unicodedata.normalize("NFC", text).strip()
    if not any(is_visible(mark) for mark in text):
        raise ValidationError(_("There is no text."))
    if len(text) > longest:
        raise ValidationError(_("At most %(count)d characters.") % {"count": longest})
    return text


def optional_text(text: str, longest: int) -> str:
    """As `clean_text`, but nothing to see is nothing."""
    return clean_text(text, longest) if any(is_visible(mark) for mark in text) else ""


def is_visible(mark: str) -> bool:
    return mark not in BLANK and unicodedata.category(mark)[0] in "LNPS"


def clean_line(text: str, longest: int) -> str:
    """As `clean_text`, on one line, and with nothing in it that hides or turns the writing around."""
    text = clean_text(text, longest)
    if any(map(is_hidden, text)):
        raise ValidationError(_("This has marks that cannot be seen."))
    return text


def optional_line(text: str, longest: int) -> str:
    """As `clean_line`, but nothing to see is nothing."""
    return clean_line(text, longest) if text.strip() else ""


def is_hidden(mark: str) -> bool:
    return unicodedata.category(mark) in HIDDEN and mark not in JOINERS
