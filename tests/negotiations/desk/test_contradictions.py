"""What two lines have in common, and by what they seem to oppose each other."""

import pytest

from negotiations.desk.contradictions import Kind, compare, in_order
from negotiations.desk.telling import MOST_READ, read, sought


def cues(now: str, then: str, language: str = "en") -> list[tuple[str, str, str]]:
    here, there = read(now, language), read(then, language)
    found = compare(here, there, {})
    assert found is not None
    return [(cue.kind.value, now[slice(*cue.now)], then[slice(*cue.then)]) for cue in found.cues]


OPPOSED = [
    ("en", "The corridor is not open to convoys.", "The corridor is open to all convoys.", Kind.DENIED),
    ("en", "We don't shell the waterworks of Brenik.", "We shell the waterworks of Brenik.", Kind.DENIED),
    ("uk", "Водозабір у Бреніку не є ціллю.", "Водозабір у Бреніку — наша ціль.", Kind.DENIED),
    ("ru", "Раненых мы ни с чем увязывать не станем.", "Раненых мы станем увязывать с пакетом.", Kind.DENIED),
    ("ru", "По линии возражений нет.", "По линии есть возражения.", Kind.DENIED),
    ("en", "We hold 1,240 prisoners in camps.", "We hold 1,186 prisoners in camps.", Kind.NUMBER),
    ("ru", "Отвод на пять километров от линии.", "Отвод на пятнадцать километров от линии.", Kind.NUMBER),
    ("uk", "Знищено 40 % водогону.", "Знищено 70 % водогону.", Kind.NUMBER),
    ("en", "We accept the draft of annex C.", "We reject the draft of annex C.", Kind.OPPOSITE),
    ("uk", "Перемирʼя є можливе.", "Перемирʼя є неможливе.", Kind.OPPOSITE),
    ("ru", "Войска будут выведены из Бреника.", "Войска будут введены в Бреник.", Kind.OPPOSITE),
]


@pytest.mark.parametrize(("language", "now", "then", "kind"), OPPOSED)
def test_what_opposes_is_told_with_its_places_either_way_round(language: str, now: str, then: str, kind: Kind) -> None:
    for one, other in ((now, then), (then, now)):
        assert kind in [cue for cue, _, _ in cues(one, other, language)]


AGREED = [
    ("en", "The corridor is open to convoys.", "This corridor is open, and convoys pass."),
    ("en", "The corridor is not open to convoys.", "The corridor is not open, no convoys pass."),
    ("en", "Article 75 forbids that conduct.", "Article 78 forbids that conduct."),
    ("en", "The conduct of 2014 was lawful.", "The conduct of 2015 was lawful."),
    ("ru", "Всего 1240. Раненых 212. Офицеров 118.", "Мы удерживаем 1240 человек, раненых 212, офицеров 118."),
    ("uk", "Лінія йде річкою, а не берегом.", "Лінія йде тією ж річкою."),
]


@pytest.mark.parametrize(("language", "now", "then"), AGREED)
def test_what_agrees_or_only_names_other_things_opposes_nothing(language: str, now: str, then: str) -> None:
    found = cues(now, then, language)
    assert [kind for kind, _, _ in found if kind != Kind.OPPOSITE] == []


def test_the_places_are_those_of_the_words() -> None:
    assert cues("Convoys do not pass the bridge.", "All convoys pass the bridge.") == [("denied", "not", "convoys")]


def test_courtesies_are_nothing_in_common() -> None:
    thanks = read("Thank you, Madam Chair. We have the floor, and so we speak.", "en")
    assert compare(thanks, thanks, {}) is None
    assert compare(read("Дякую, пані головуюча.", "uk"), read("Дякую, пані головуюча.", "uk"), {}) is None
    assert compare(read("The bridge.", "en"), read("The bridge stands.", "en"), {}) is None, "one common word"
    assert compare(read("The bridge.", "en"), read("The bridge stands.", "en"), {"bridge": 6.0}) is not None
    assert compare(read("The bridge.", "en"), read("Міст.", "uk"), {}, anyway=True) is not None


def test_what_opposes_comes_first_then_what_shares_more_and_what_is_rarer_then_the_newest() -> None:
    now = read("The convoys of Brenik use the corridor. It is not open.", "en")
    rarity = {"brenik": 4.0, "convoy": 2.0}
    lines = {
        1: "Convoys see the corridor open.",
        2: "Brenik has a corridor.",
        3: "Convoys need a corridor.",
        4: "A corridor for convoys.",
    }
    found = [(key, compare(now, read(text, "en"), rarity)) for key, text in lines.items()]
    assert [key for key, _ in in_order((key, one) for key, one in found if one)] == [1, 2, 4, 3]


def test_what_is_looked_for_are_names_numbers_and_long_words() -> None:
    text = "We said in Brenik on the bridge, document S/2014/189, that 412 shells fell there."
    assert list(sought(read(text, "en"), 4).values()) == ["s/2014/189", "brenik", "412", "document"]


def test_a_line_of_any_length_is_read_in_bounded_time() -> None:
    long = read("Ні слова про мир. " * 20_000, "uk")
    assert long.words[-1].end <= MOST_READ
    assert compare(long, long, {}, anyway=True) is not None
