"""The agreed definitions as one text that two people write alike: sorted, in NFC, one line end, nothing of layout."""

import unicodedata
from collections.abc import Iterable
from hashlib import sha256

from briefings.models import Term


def annex_text(title: str, terms: Iterable[Term]) -> tuple[str, int]:
    """The text, and how many definitions it holds; terms come with forms and with their agreed senses alone."""
    lines, count = [title, ""], 0
    for term in terms:
        lines.append(f"[{_flat(term.key)}]")
        lines += sorted(f"{form.language}: {_flat(form.text)}" for form in term.own_forms)
        agreed = sorted((sense.whose, sense.language, sense.text, sense.source) for sense in term.senses.all())
        for whose, language, text, source in agreed:
            lines.append(f"{whose}, {language}: {_flat(text)}{f' ({_flat(source)})' if source else ''}")
        count += len(agreed)
        lines.append("")
    return unicodedata.normalize("NFC", "\n".join(lines)), count


def _flat(text: str) -> str:
    """On one line: a part of it cannot pass for a line of its own."""
    return " ".join(text.split())


def digest_of(text: str) -> str:
    """SHA-256 of the text in UTF-8, in hexadecimal."""
    return sha256(text.encode()).hexdigest()
