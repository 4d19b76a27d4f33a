"""Forms that are not looked for: found in every line, or nowhere, they would tell nothing."""

from enum import StrEnum
from typing import Final

from briefings.morphology import words

MOST_WORDS: Final = 16
"""Words of a form. Nobody says a longer one twice alike."""


class Refusal(StrEnum):
    """Why a form is not looked for."""

    NO_WORD = "no_word"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    STOP_WORDS = "stop_words"


_STOP_WORDS: Final = (
    "a an and any are as at be been but by can could did do does each for from had has have he her here him his how "
    "i if in into is it its just may me more most must my no nor not now of off on one or other our out over own she "
    "should so some such than that the their them then there these they this those to too under up us very was we "
    "were what when where which while who whom whose why will with would yes you your "
    "або але б бо був була були було бути в вам вас весь ви від вона вони воно все всі вже для до же за з зі "
    "ж за й і із інший її їй їм їх його йому ким коли котрий крім кожен куди лише мати ми мене мені мій може на над нам нас "
    "наш не него неї ний ні ніж них о об один по під після при про саме свій себе собі так також такий там те теж ти то "
    "тобі той того тому тут у хто це цей через чи чий що щоб як який якщо я "
    "бы был была были было быть ваш весь во вот все вы где да если есть еще ее ей ему и из или им их к как какой ко "
    "когда которого который кто ли либо меня мне мой мочь мы на наш не него нее нет ни но об однако он она они оно от "
    "по под при с сам свой себя со та так также такой там тебя тем то тоже только тот ты уже хотя чего чей чем что "
    "чтобы эта эти это этот я один"
)
STOP_WORDS: Final = frozenset(_STOP_WORDS.split())


def refusal(text: str) -> Refusal | None:
    """Why this form is not looked for, None where it is.

    A stop word in capitals is an abbreviation ("WHO"), and found only in capitals: see `is_abbreviation`.
    """
    forms = [form for raw in words.raw_words(text) for form in map(words.fold, words.raw_parts(raw)) if form]
    if not forms:
        return Refusal.NO_WORD
    if max(map(len, forms)) < 2:
        return Refusal.TOO_SHORT
    if len(forms) > MOST_WORDS:
        return Refusal.TOO_LONG
    if STOP_WORDS.issuperset(forms) and not is_abbreviation(text):
        return Refusal.STOP_WORDS
    return None


def is_abbreviation(text: str) -> bool:
    """One word, in capitals."""
    return len(text.split()) == 1 and len(text) > 1 and text.isupper()
