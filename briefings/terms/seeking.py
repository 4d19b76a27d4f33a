"""The readings under which a form is kept and sought, whatever its inflection and the reader's alphabet."""

from briefings.morphology.lemmas import alternatives, primary_language, split_terms
from briefings.morphology.words import fold, raw_parts, raw_words

LANGUAGES = ("en", "uk", "ru")


def sought(text: str, language: str) -> str:
    """What is stored beside a form: itself, then its lemmas, each between spaces."""
    parts, wholes = split_terms(text, language)
    return f"{text.casefold()} | {' '.join(parts + wholes)} "


def readings(word: str) -> list[str]:
    """What to look for in `sought`, for one word of a search, in any of our languages."""
    forms = {fold(part) for raw in raw_words(word) for part in raw_parts(raw)} - {""}
    return sorted(f" {one} " for form in forms for language in LANGUAGES for one in alternatives(form, language))


def language_of(tag: str) -> str:
    """The language in which a tag's words are read, "" for one whose words we do not know."""
    return primary_language(tag)
