"""Loaded and forbidden words in our own texts, found by lemma. A hint: it never stops anybody."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.models import Designation
from briefings.morphology.lemmas import primary_language, split_terms


@dataclass(frozen=True, slots=True)
class Loaded:
    """A word that is not ours, and what we say instead, "" where nothing is prepared."""

    words: str
    instead: str

    def __str__(self) -> str:
        return f"{self.words} → {self.instead}" if self.instead else self.words


def loaded_words(text: str, watched: Iterable[Designation]) -> list[Loaded]:
    """The watched forms that the text uses in any inflection, each once.

    The language of the text is told by the form that is looked for: Russian words are found in a Ukrainian note.
    """
    found, texts = {}, {}
    for form in watched:
        language = primary_language(form.language)
        if language not in texts:
            texts[language] = _lemmas(text, language)
        if _within(_lemmas(form.text, language), texts[language]):
            found[form.text] = Loaded(form.text, form.instead)
    return list(found.values())


def _lemmas(text: str, language: str) -> list[str]:
    return split_terms(text, language)[0]


def _within(wanted: list[str], words: list[str]) -> bool:
    length = len(wanted)
    return bool(length) and any(words[at : at + length] == wanted for at in range(len(words) - length + 1))
