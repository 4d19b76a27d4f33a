"""Dates that we set ourselves: "by Friday", «до кінця тижня», «не позднее 1 мая».

Who names a date of his own hands the other side a clock. Each pattern needs a word that makes a bound of the date
("by", "до", "к", "not later than"): a date alone ("the letter of 5 May") is no deadline.
"""

import re
from dataclasses import dataclass
from functools import cache

_MONTHS = {
    "en": "january february march april may june july august september october november december",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
}
_DAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "uk": "понеділка вівторка середи четверга п[’'ʼ]ятниці суботи неділі",
    "ru": "понедельника понедельнику вторника вторнику среды среде четверга четвергу пятницы пятнице субботы субботе "
    "воскресенья воскресенью",
}
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_NUMERIC = r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d{2}-\d{2}"
_WHEN = {
    "en": r"(?:(?:the )?end of (?:the |this |next )?(?:day|week|month|year|round|sitting)|tomorrow|tonight|noon|midnight|"
    r"(?:the |this |next )?(?:summit|elections?|holidays?|winter|spring|summer|autumn|weekend|week|month|year))",
    "uk": r"(?:кінця (?:дня|тижня|місяця|року|раунду|засідання)|завтра|вечора|полудня|опівночі|"
    r"(?:наступного |цього )?(?:саміту|виборів|свят|зими|весни|літа|осені|тижня|місяця|року))",
    "ru": r"(?:конца (?:дня|недели|месяца|года|раунда|заседания)|концу (?:дня|недели|месяца|года)|завтра|вечера|полудня|"
    r"(?:следующего |этого )?(?:саммита|саммиту|выборов|выборам|праздников|зимы|весны|лета|осени|недели|месяца|года))",
}
_BOUND = {
    "en": r"(?:by|before|until|till|no later than|not later than|at the latest(?: by)?|within|due(?: by| on)?)",
    "uk": r"(?:до|не пізніше(?: ніж)?|щонайпізніше|не далі як|протягом|упродовж)",
    "ru": r"(?:до|к|ко|не позднее(?: чем)?|не позже|самое позднее|в течение|на протяжении)",
}
_SPAN = {
    "en": r"(?:\d+|a|one|two|three|four|five|six|seven|ten|twelve|thirty) (?:hours?|days?|weeks?|months?)",
    "uk": r"(?:\d+|одного|двох|трьох|чотирьох|п[’'ʼ]яти|шести|семи|десяти|тридцяти) (?:годин[иу]?|дн(?:я|ів|і)|доби|діб|тижн(?:я|ів|і)|місяц(?:я|ів|і))",
    "ru": r"(?:\d+|одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|десяти|тридцати) (?:час(?:а|ов)|дн(?:я|ей)|суток|недел(?:и|ь)|месяц(?:а|ев))",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A date of our own making: `[start, end)` in code points, and the words."""

    start: int
    end: int
    words: str


def self_imposed(text: str, *, spans: bool = True) -> list[Found]:
    """Every bound on ourselves that the text names, in order. The language is told by the words, not asked for.

    Without `spans` a length of time ("within thirty days") is left alone: in an offer it is the offer.
    """
    found = {match.start(): match for language in _BOUND for match in _pattern(language, spans).finditer(text)}
    return [Found(match.start(), match.end(), match.group()) for _, match in sorted(found.items())]


@cache
def _pattern(language: str, spans: bool) -> re.Pattern[str]:
    months, days = ("|".join(words[language].split()) for words in (_MONTHS, _DAYS))
    day = (
        rf"(?:{_NUMBER} (?:of )?(?:{months})|(?:{months}) {_NUMBER}|{_NUMERIC}|(?:next |this )?(?:{days})|(?:{months}))"
    )
    span = f"|{_SPAN[language]}" if spans else ""
    return re.compile(rf"(?<!\w){_BOUND[language]} (?:{day}|{_WHEN[language]}{span})(?!\w)", re.IGNORECASE)
