"""Words that say the opposite of each other, by lemma, in three languages; and how many number words mean."""

import functools
from typing import Final

from negotiations.desk.stop_words import readings

PAIRS: Final = {
    "en": """
        accept agree approve / reject refuse decline oppose
        confirm admit acknowledge / deny dispute
        recognise recognize / deny
        support / oppose
        withdraw retreat leave evacuate / deploy advance enter remain occupy
        open / close shut block
        release free return / detain hold arrest keep imprison
        begin start launch / end stop finish cease
        increase raise expand strengthen / reduce decrease cut weaken
        allow permit / forbid prohibit ban
        keep observe respect comply fulfil honour / violate breach break
        guarantee promise / threaten
        include / exclude
        join / leave
        create build restore / destroy demolish
        attack shell / defend protect
        legal lawful / illegal unlawful
        permanent final binding / temporary preliminary provisional
        possible / impossible
        voluntary / forced
        civilian / military
        ready / unready
        always / never
        everybody everyone all / nobody none
        everything / nothing
        inside within / outside beyond
        public / secret
        full complete / partial
        equal / unequal
        separate / joint single together
        condition / unconditional
    """,
    "uk": """
        погоджуватися погодитися приймати прийняти ухвалити / відмовлятися відмовитися відхиляти відхилити заперечувати
        підтверджувати підтвердити визнавати визнати / заперечувати заперечити спростовувати спростувати
        підтримувати підтримати / виступати протидіяти
        відводити відвести виводити вивести відступити / вводити ввести розміщувати розмістити зайняти
        відкривати відкрити / закривати закрити блокувати
        звільняти звільнити повертати повернути / утримувати затримати затримувати
        починати почати розпочати / припиняти припинити завершити закінчити
        збільшувати збільшити / зменшувати зменшити скоротити
        дозволяти дозволити / забороняти заборонити
        дотримуватися виконувати виконати / порушувати порушити
        гарантувати / погрожувати загрожувати
        остаточний постійний обов'язковий / тимчасовий попередній
        цивільний / військовий
        повний / частковий
        окремо окремий нарізно / разом спільно спільний єдиний
        завжди / ніколи
        добровільний / примусовий
        публічний відкритий / таємний
    """,
    "ru": """
        соглашаться согласиться принимать принять / отказываться отказаться отклонять отклонить возражать
        подтверждать подтвердить признавать признать / отрицать опровергать опровергнуть
        поддерживать поддержать / выступать противодействовать
        отводить отвести выводить вывести отступить уходить / вводить ввести размещать разместить занять
        открывать открыть / закрывать закрыть блокировать
        освобождать освободить возвращать вернуть / удерживать задержать задерживать
        начинать начать / прекращать прекратить завершить закончить
        увеличивать увеличить / уменьшать уменьшить сократить
        позволять разрешать разрешить / запрещать запретить
        соблюдать выполнять выполнить исполнять / нарушать нарушить
        гарантировать / угрожать грозить
        окончательный постоянный обязательный / временный предварительный рабочий
        гражданский / военный
        полный / частичный
        отдельно отдельный / вместе совместно единый комплекс пакет
        всегда / никогда
        добровольный / принудительный
        публичный открытый / тайный
    """,
}
NUMBERS: Final = {
    "en": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty",
    "uk": "нуль один два три чотири п'ять шість сім вісім дев'ять десять одинадцять дванадцять тринадцять чотирнадцять"
    " п'ятнадцять шістнадцять сімнадцять вісімнадцять дев'ятнадцять двадцять",
    "ru": "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать"
    " пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
}
TENS: Final = {
    "en": "thirty forty fifty sixty seventy eighty ninety hundred",
    "uk": "тридцять сорок п'ятдесят шістдесят сімдесят вісімдесят дев'яносто сто",
    "ru": "тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто",
}
LABELS: Final = {
    "en": "article rule line point document resolution annex paragraph item section sheet page number chapter option",
    "uk": "стаття правило рядок пункт документ резолюція додаток абзац розділ аркуш сторінка номер",
    "ru": "статья правило строка пункт документ резолюция приложение абзац раздел лист страница номер",
}
"""What is followed by a number that only names it: two of them are two things, and contradict nothing."""
PREFIXES: Final = {"en": ("un", "in", "im", "il", "ir", "dis", "non"), "uk": ("не", "без"), "ru": ("не", "без", "бес")}
SHORTEST_STEM: Final = 4


@functools.cache
def opposites(language: str) -> dict[str, frozenset[str]]:
    """Of each word the lemmas that say the opposite."""
    found: dict[str, frozenset[str]] = {}
    for row in filter(str.strip, PAIRS.get(language, "").splitlines()):
        one, other = (readings(side, language) for side in row.split("/"))
        for these, those in ((one, other), (other, one)):
            for lemma in these:
                found[lemma] = found.get(lemma, frozenset()) | (those - these)
    return found


@functools.cache
def _values(language: str) -> dict[str, int]:
    values: dict[str, int] = {}
    for value, word in enumerate(NUMBERS.get(language, "").split()):
        values |= dict.fromkeys(readings(word.replace("'", "ʼ"), language), value)
    for tens, word in enumerate(TENS.get(language, "").split(), 3):
        values |= dict.fromkeys(readings(word.replace("'", "ʼ"), language), tens * 10)
    return values


def value(lemma: str, language: str) -> float | None:
    """The number that a word is; None for any other word. A comma before three digits groups them, else it is a point."""
    if lemma[0].isdigit():
        head, comma, tail = lemma.rpartition(",")
        plain = head.replace(",", "") + ("" if len(tail) == len("000") else ".") + tail if comma else lemma
        return float(plain) if plain.isascii() and plain.count(".") < 2 and plain.replace(".", "").isdigit() else None
    told = _values(language).get(lemma)
    return told if told is None or told > 1 else None  # "one" is hardly ever counting


@functools.cache
def labels(language: str) -> frozenset[str]:
    return readings(LABELS.get(language, ""), language)


def turned_round(lemma: str, language: str) -> list[str]:
    """What a word may be with a prefix that turns it round, or without one: possible, impossible."""
    prefixes = PREFIXES.get(language, ())
    bare = [lemma.removeprefix(one) for one in prefixes if lemma.startswith(one)]
    longer = [one + lemma for one in prefixes] if len(lemma) >= SHORTEST_STEM else []
    return longer + [one for one in bare if len(one) >= SHORTEST_STEM]
