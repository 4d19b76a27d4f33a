"""What may stand as a name: one line, nothing hidden, nothing that turns the writing around."""

import re
import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from teams.wording import clean_line

MOST_MARKS = 4
"""Marks over one letter; scripts need fewer, and more grow over the lines around."""
LONGEST = 200


def clean_name(text: str, longest: int = LONGEST) -> str:
    """The name in NFC with single spaces; ValidationError for what cannot be seen, or is not one line."""
    text = clean_line(re.sub(" +", " ", text), longest)
    if re.search(f"[\u0300-\u036f\u1ab0-\u1aff\u20d0-\u20ff]{{{MOST_MARKS + 1}}}", unicodedata.normalize("NFD", text)):
        raise ValidationError(_("A letter of the name has too many marks over it."))
    return text


def optional_name(text: str, longest: int = LONGEST) -> str:
    return clean_name(text, longest) if text.strip() else ""


def is_mixed(name: str) -> bool:
    """Whether a word of it mixes Latin and Cyrillic letters, which look alike and are not."""
    return any(
        {"LATIN", "CYRILLIC"} <= {unicodedata.name(mark, "").partition(" ")[0] for mark in word}
        for word in re.findall(r"[^\W\d_]+", name)
    )
