"""What the letter that asks for definitions says, in each language: the words of the letter are not the screen's."""

from collections.abc import Iterable
from dataclasses import dataclass

from briefings.models import Term

WORDS = {
    "en": {
        "title": "Request for definitions",
        "to": "To the delegation of the other party",
        "from": "From: {party}",
        "talks": "Talks: {negotiation}",
        "lead": "So that both delegations speak of the same things, we ask you to state in writing, before the next "
        "sitting, what you mean by each of the terms below. For each term please say in which document and as of which "
        "date the definition stands. Until then we do not take the term to have an agreed meaning.",
        "question": "What do you mean by “{term}”: which facts or acts does it cover, and where is that laid down?",
        "forms": "Forms",
        "answer": "Answer:",
    },
    "uk": {
        "title": "Запит щодо визначень",
        "to": "Делегації іншої сторони",
        "from": "Від: {party}",
        "talks": "Переговори: {negotiation}",
        "lead": "Щоб обидві делегації говорили про те саме, просимо до наступного засідання письмово викласти, що ви "
        "розумієте під кожним із наведених термінів. Для кожного терміна просимо зазначити, у якому документі та станом "
        "на яку дату закріплено визначення. Доти ми не вважаємо, що термін має узгоджене значення.",
        "question": "Що ви розумієте під терміном «{term}»: які факти чи дії він охоплює та де це закріплено?",
        "forms": "Форми",
        "answer": "Відповідь:",
    },
}  # fmt: skip
NAMES = {"en": {"en": "English", "uk": "Ukrainian", "ru": "Russian"}, "uk": {"en": "англ.", "uk": "укр.", "ru": "рос."}}


@dataclass(frozen=True, slots=True)
class Question:
    """One numbered question, and the forms of its term."""

    number: int
    text: str
    forms: str


@dataclass(frozen=True, slots=True)
class Letter:
    """The whole letter, ready to be set."""

    language: str
    words: dict[str, str]
    heads: tuple[str, ...]
    questions: tuple[Question, ...]


def letter_of(terms: Iterable[Term], *, language: str, negotiation: str, party: str) -> Letter:
    """The letter in English or Ukrainian; terms come with their forms. What we note of a term stays in the house."""
    words = WORDS[language]
    heads = (words["to"], words["from"].format(party=party), words["talks"].format(negotiation=negotiation))
    found = tuple(_question(number, term, language) for number, term in enumerate(terms, 1))
    return Letter(language, words, heads, found)


def _question(number: int, term: Term, language: str) -> Question:
    forms = term.own_forms
    asked = next((form.text for form in forms if form.language == language), term.name)
    told = "; ".join(f"{NAMES[language].get(form.language, form.language)} {form.text}" for form in forms)
    return Question(number, WORDS[language]["question"].format(term=asked), told)
