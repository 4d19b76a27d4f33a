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
_NUMBER = {
    "en": r"(?:the )?\d{1,2}(?:st|nd|rd|th)?",
    "uk": r"\d{1,2}(?:-?(?:го|е|ого))?",
    "ru": r"\d{1,2}(?:-?(?:го|му|е|ого|ому))?",
}
_NUMERIC = r"\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?|\d{4}-\d{2}-\d{2}"
_HOUR = {
    "en": r"\d{1,2}[:.]\d{2}(?: hours)?|\d{1,2} ?(?:[ap]\.?m\.?|o[’']clock)",
    "uk": r"\d{1,2}[:.]\d{2}|\d{1,2}(?:-[їо]ї)? годин[иі]",
    "ru": r"\d{1,2}[:.]\d{2}|\d{1,2}(?:-?(?:ти))? часа?(?:ов|м)?",
}
# What begins and ends: weeks and rounds, summits and elections, and the feasts by which people count.
_TIMES = {
    "en": r"day|week|month|year|round|sitting|session|summit|elections?|holidays?|weekend|winter|spring|summer|autumn|"
    r"anniversary",
    "uk": r"дня|тижня|місяця|року|раунду|засідання|сесії|саміту|виборів|свят|зими|весни|літа|осені|річниці",
    "ru": r"дня|недели|месяца|года|раунда|заседания|сессии|саммита|выборов|праздников|зимы|весны|лета|осени|годовщины|"
    r"неделе|саммиту|выборам|праздникам|зиме|весне|лету|осени|годовщине|раунду|заседанию",
}
_FEASTS = {
    "en": r"christmas|easter|new year(?:[’']s(?: eve)?)?|ramadan",
    "uk": r"різдва|великодня|нового року|дня незалежності",
    "ru": r"рождества|рождеству|пасхи|пасхе|нового года|новому году|дня победы|дню победы",
}
_NEXT = {
    "en": r"(?:the )?(?:(?:this|next|coming|following) )?",
    "uk": r"(?:(?:цього|цієї|наступного|наступної|найближчого|найближчої|майбутнього) )?",
    "ru": r"(?:(?:этого|этой|этому|следующего|следующей|следующему|ближайшего|ближайшей|ближайшему) )?",
}
_EDGE = {
    "en": r"(?:(?:the )?(?:very )?(?:end|beginning|start|middle|close) of |mid-|early |late |end-)",
    "uk": r"(?:(?:самого )?(?:кінця|початку|середини) )",
    "ru": r"(?:(?:самого )?(?:конца|начала|середины|концу|началу|середине) )",
}
_SOON = {
    "en": r"tomorrow|tonight|noon|midnight|this evening",
    "uk": r"завтра|вечора|полудня|опівночі|післязавтра",
    "ru": r"завтра|вечера|вечеру|полудня|полуночи|послезавтра",
}
_BOUND = {
    "en": r"(?:by|before|until|till|no later than|not later than|at the latest(?: by)?|within|due(?: by| on)?)",
    "uk": r"(?:до|не пізніше(?: ніж)?|щонайпізніше|не далі як|протягом|упродовж)",
    "ru": r"(?:до|к|ко|не позднее(?: чем)?|не позже|самое позднее|в течение|на протяжении)",
}
_SPAN = {
    "en": r"(?:\d+|a|one|two|three|four|five|six|seven|ten|twelve|thirty) (?:hours?|days?|weeks?|months?)",
    "uk": r"(?:\d+|одного|двох|трьох|чотирьох|п[’'ʼ]яти|шести|семи|десяти|тридцяти|один|одну|два|дві|три|чотири|п[’'ʼ]ять|шість|сім|"
    r"десять|тридцять) (?:годин[иу]?|день|дн(?:я|ів|і)|доби|діб|тиждень|тижн(?:я|ів|і)|місяць|місяц(?:я|ів|і))",
    "ru": r"(?:\d+|одного|двух|тр[её]х|четыр[её]х|пяти|шести|семи|десяти|тридцати|один|одну|два|две|три|четыре|пять|шесть|семь|"
    r"десять|тридцать) (?:час(?:а|ов)|день|дн(?:я|ей)|суток|недел(?:и|ь|ю)|месяц(?:а|ев)?)",
}  # fmt: skip
# What binds with a length of time alone: "in two weeks", «за два тижні», «через две недели».
_AHEAD = {"en": r"in", "uk": r"(?:за|через)", "ru": r"(?:за|через)"}
# What binds with a meeting alone: "everything ready to the summit".
_TOWARDS = r"to (?:the )?(?:(?:next|coming) )?(?:summit|elections)"


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
    matches = [match for language in _BOUND for match in _pattern(language, spans).finditer(text)]
    # Two languages may read the same place: whichever reads on.
    found = {match.start(): match for match in sorted(matches, key=lambda match: match.end())}
    return [Found(match.start(), match.end(), match.group()) for _, match in sorted(found.items())]


@cache
def _pattern(language: str, spans: bool) -> re.Pattern[str]:
    months, days = ("|".join(words[language].split()) for words in (_MONTHS, _DAYS))
    number, after, edge = _NUMBER[language], _NEXT[language], _EDGE[language]
    day = rf"{number} (?:of )?(?:{months})|(?:{months}) {number}|{_NUMERIC}|{after}(?:{days})|(?:{months})"
    ordinal = r"|the \d{1,2}(?:st|nd|rd|th)" if language == "en" else r"|\d{1,2}(?:-го|-му)(?: числ[ау])?"
    time = rf"{edge}?{after}(?:{_TIMES[language]})|{edge}(?:{months})|{_FEASTS[language]}|{_SOON[language]}"
    span = f"|{_SPAN[language]}" if spans else ""
    bound = rf"{_BOUND[language]} (?:{_HOUR[language]}|{day}|{time}{ordinal}{span})"
    ahead = rf"|{_AHEAD[language]} {_SPAN[language]}" if spans else ""
    towards = f"|{_TOWARDS}" if language == "en" else ""
    return re.compile(rf"(?<!\w)(?:{bound}{ahead}{towards})(?!\w)", re.IGNORECASE)
