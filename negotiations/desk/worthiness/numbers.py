"""Numbers in a sentence, by what they count: money, shares, dates, years, quantities. In three languages."""

import functools
import re
from collections import Counter
from collections.abc import Iterable
from typing import Final

from negotiations.desk.phrases import Said
from negotiations.desk.worthiness.signs import Sign

MONTHS: Final = (
    "january|february|march|april|june|july|august|september|october|november|december|"
    "січ(?:ень|ня|ні)|лют(?:ий|ого|ому)|берез(?:ень|ня|ні)|квіт(?:ень|ня|ні)|трав(?:ень|ня|ні)|черв(?:ень|ня|ні)|"
    "лип(?:ень|ня|ні)|серп(?:ень|ня|ні)|верес(?:ень|ня|ні)|жовт(?:ень|ня|ні)|листопад[аіу]?|груд(?:ень|ня|ні)|"
    "январ[ьяе]|феврал[ьяе]|марта?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|августа?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]"
)
SCALE: Final = (
    "hundreds?|thousands?|millions?|billions?|trillions?|dozens?|"
    "сот(?:ня|ні|ень|ен|ни)?|тисяч[аіуею]*|мільйон\\w*|мільярд\\w*|десятк\\w+|"
    "тысяч[аиуею]*|миллион\\w*|миллиард\\w*|десятк\\w+|млн|млрд|тис"
)
TENS: Final = (
    "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|"
    "eighty|ninety|half|two-thirds|third|quarter|twice|double|"
    "одинадцять|дванадцять|п.ятнадцять|двадцять|тридцять|сорок|п.ятдесят|шістдесят|сімдесят|вісімдесят|дев.яносто|сто|двісті|триста|"
    "половин[аиу]|третин[аиу]|чверть|удвічі|вдвічі|утричі|"
    "одиннадцать|двенадцать|пятнадцать|двадцать|тридцать|пятьдесят|шестьдесят|семьдесят|восемьдесят|девяносто|двести|"
    "трет[ьи]|четверть|вдвое|втрое"
)
FEW_WORDS: Final = (
    "two|three|four|five|six|seven|eight|nine|ten|several|"
    "дв[аіо]х?|три|трьох|чотири|чотирьох|п.ят[ьи]|шість|сім|вісім|дев.ять|десять|кілька|"
    "две|двух|трех|трёх|четыре|пять|шесть|семь|восемь|девять|десять|несколько"
)
TEN: Final = 10
DIGITS: Final = r"\d+(?:[., \u00a0\u202f]\d{3})*(?:[.,]\d+)?"
COUNTED: Final = re.compile(
    rf"(?P<money>[$€£₴₽]\s?{DIGITS}|{DIGITS}\s?(?:(?:{SCALE})\.?\s)?(?:[$€£₴₽]|dollars?|euros?|cents?|hryvnias?|rubles?|roubles?|"
    rf"долар\w*|євро|грив\w+|грн|долл\w*|евро|рубл\w*|руб))"
    rf"|(?P<percent>{DIGITS}(?:\s?%|[\s-](?:percent|per\scent|відсот\w+|процент\w*)))"
    rf"|(?P<date>\b\d{{1,2}}(?:st|nd|rd|th)?(?:-?го)?\s(?:of\s)?(?:{MONTHS}|may)\b|\b\d{{1,2}}\.\d{{1,2}}\.\d{{2,4}}\b)"
    r"|(?P<year>\b(?:1[5-9]\d\d|20\d\d)(?:s|-х)?\b(?![,.]\d{3})|['’]\d0s\b|\b\d0[’']?s\b|"
    r"\b\d\d-?(?:го|му|й|м)\s(?:року|році|рік|року|года|году)\b)"
    r"|(?P<clock>\b\d{1,2}:\d\d\b)"
    rf"|(?P<quantity>{DIGITS})",
    re.IGNORECASE,
)
DIGIT: Final = re.compile(r"\d")
SPELLED: Final = (
    (Sign.DATE, re.compile(MONTHS)),
    (Sign.QUANTITY, re.compile(f"{SCALE}|{TENS}")),
    (Sign.FEW, re.compile(FEW_WORDS)),
)
CITED: Final = re.compile(
    r"\b(?:articles?|art\.|rule|resolutions?|paragraphs?|chapter|section|protocol|ст\.|стат(?:т[іяею]+|ей)|резолюці\w+|пункт\w*|"
    r"параграф\w*|розділ\w*|резолюци\w+|стать\w+|глав\w+|протокол\w*)\s?№?\s?(?:\d+|[IVX]+\b)|\b[SA]/(?:RES/|PV\.)?\d+",
    re.IGNORECASE,
)


def numbers(text: str, words: Iterable[Said]) -> Counter[str]:
    """How many of each kind, in figures and as words: what is cited by number counts nothing."""
    found = Counter[str](kind for word in words if (kind := _spelled(word.form)))
    if cited := len(CITED.findall(text)):
        found[Sign.CITATION] = cited
        text = CITED.sub(" ", text)
    for match in COUNTED.finditer(text) if DIGIT.search(text) else ():
        if (kind := match.lastgroup or "") != "clock":
            small = kind == Sign.QUANTITY and match.group().isdigit() and int(match.group()) < TEN
            found[Sign.FEW if small else kind] += 1
    return found


@functools.lru_cache(maxsize=2**14)
def _spelled(form: str) -> str:
    """The kind of number that a word is, or "" for none."""
    return next((kind.value for kind, pattern in SPELLED if pattern.fullmatch(form)), "")
