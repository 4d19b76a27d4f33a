"""The company of a word against its definition: a hint, in three languages, that says nothing where nothing can be said."""

import pytest

from negotiations.desk.collocation import stands_apart

SENSE = "A full halt of artillery fire along the whole contact line, observed by the mission, until the agreement is signed."
SAME = "The ceasefire means that artillery halts along the contact line while the mission observes it."
OTHER = "A ceasefire gives our companies access to harbours, railways and pipelines in the southern provinces."
UK = "Повне припинення артилерійського обстрілу вздовж усієї лінії зіткнення під наглядом місії до підписання угоди."


def apart(text: str, word: str, sense: str = SENSE, languages: tuple[str, str] = ("en", "en")) -> bool:
    start = text.index(word)
    return stands_apart(text, languages[0], start, start + len(word), sense, languages[1])


@pytest.mark.parametrize(
    ("text", "word", "sense", "languages", "expected"),
    [
        (SAME, "ceasefire", SENSE, ("en", "en"), False),
        (OTHER, "ceasefire", SENSE, ("en", "en"), True),
        (OTHER, "ceasefire", SENSE, ("en-GB", "en"), True),
        (OTHER, "ceasefire", UK, ("en", "uk"), False),  # in two languages
        ("Ceasefire, then harbours.", "Ceasefire", SENSE, ("en", "en"), False),  # too short to tell
        (OTHER, "ceasefire", "No fire.", ("en", "en"), False),
        ("Перемир’я — це обстріли артилерії припинено, місія наглядає на лінії зіткнення.", "Перемир’я", UK, ("uk", "uk"), False),
        ("Перемир’я відкриває компаніям порти, залізниці й трубопроводи південних областей.", "Перемир’я", UK, ("uk", "uk"), True),
        ("", "", SENSE, ("en", "en"), False),
    ],
)  # fmt: skip
def test_the_company_of_a_word(text, word, sense, languages, expected) -> None:
    assert apart(text, word, sense, languages) is expected


def test_words_further_away_are_no_company_and_the_term_itself_is_none() -> None:
    far = f"{OTHER} {'Then we spoke of harvests and vineyards. ' * 5}{SENSE}"
    assert apart(far, "ceasefire")
    itself = "Ceasefire: a ceasefire of artillery, mortars, drones and rockets."
    assert apart("ceasefire harbours railways pipelines provinces", "ceasefire", itself)


def test_a_word_beyond_what_is_read_of_a_long_line_is_no_error() -> None:
    assert not apart("word " * 20_000 + "ceasefire", "ceasefire")
