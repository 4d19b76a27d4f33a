"""What has a number: articles, symbols of documents, resolutions, acts by their date. Every repetition is bounded."""

import re
from typing import Final

_MONTH: Final = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня|"
    r"января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)"
)
_YEAR: Final = r"(?:19|20)\d\d"
_YEARLY: Final = r"(?:\s(?:року|роки|р\.|года|г\.))?"
_ROMAN: Final = r"[IVXLC]{1,7}"

_PARAGRAPH: Final = r"(?:paragraphs?|para\.?|sub-?paragraphs?|пункт\w{0,3}|пп?\.|част\w{1,4}|ч\.|абзац\w{0,3})"
_ITEM: Final = (
    rf"(?:\d{{1,4}}(?:\sbis|-\d{{1,2}})?|{_ROMAN})\b(?:\s?\(\w{{1,3}}\)){{0,3}}(?:\.\d{{1,3}}\b)?"
    rf"(?:,\s{_PARAGRAPH}\s?\d{{1,3}}\b)?"
)
ARTICLE: Final = re.compile(
    rf"(?<!\w)(?:{_PARAGRAPH}\s?(?P<paragraph>\d{{1,3}}(?:\s?\(\w{{1,2}}\))?)(?:\s(?:of\s)?(?:the\s)?|(?=,\s)))?"
    r"(?P<word>articles?|art\.|chapters?|rules?|ст\.\s?ст\.|ст\.|статт\w{1,3}|статей|стать\w{1,3}|розділ\w{0,3}|"
    r"глав\w{0,3}|раздел\w{0,3}|правил\w{0,3})\s?"
    rf"(?P<items>{_ITEM}(?:(?:,\s|,?\s(?:and|or|to|та|і|й|и|или|або)\s){_ITEM}){{0,7}})",
    re.IGNORECASE,
)
"""Articles, chapters and rules by number, several together too."""
ITEM: Final = re.compile(
    rf"(?P<article>\d{{1,4}}(?:\sbis|-\d{{1,2}})?|{_ROMAN})\b(?P<inner>(?:\s?\(\w{{1,3}}\)){{0,3}})(?:\.(?P<dotted>\d{{1,3}}\b))?"
    rf"(?:,\s{_PARAGRAPH}\s?(?P<paragraph>\d{{1,3}}))?",
    re.IGNORECASE,
)
PARAGRAPH: Final = re.compile(
    rf"(?<!\w)(?:operative\s)?{_PARAGRAPH}\s?(?P<paragraph>\d{{1,3}}(?:\s?\(\w{{1,2}}\))?)(?![\w(])", re.IGNORECASE
)
"""A paragraph by itself: of a resolution, or of an agreement without articles."""
BEFORE_NAME: Final = re.compile(r",?\s(?:(?:of|to|in)\s)?(?:the\s|its\s|our\s)?", re.IGNORECASE)
AFTER_NAME: Final = re.compile(
    r",?\s\(?(?:(?:especially|notably|in\sparticular|including|зокрема|особливо|в\sчастности|особенно|and|its)\s){0,2}",
    re.IGNORECASE,
)

YEAR_BEFORE: Final = re.compile(rf"(?<!\d)({_YEAR})\s$")
YEAR_AFTER: Final = re.compile(
    rf",?\s?(?:\((?:of\s)?(?P<in>{_YEAR}){_YEARLY}\)"
    rf"|(?:of|signed\sin|signed\son|від|от)\s(?:\d{{1,2}}\s{_MONTH}\s)?(?P<of>{_YEAR})\b{_YEARLY}"
    rf"|(?P<own>{_YEAR})\s(?:року|года|р\.|г\.))",
    re.IGNORECASE,
)
YEAR: Final = re.compile(rf"(?<!\d){_YEAR}(?!\d)")

_SYMBOL_YEAR: Final = r"(?:19|20|21)\d\d"
SYMBOL: Final = re.compile(
    # A slip of printing reads 8 for S, l for 1, and drops the full stop of "PV."; Cyrillic letters look the same.
    rf"(?<![\w/])(?:[S8С]/{_SYMBOL_YEAR}/\s?[\dl]{{1,4}}(?:/Add\.\d{{1,2}}|/Rev\.\d{{1,2}}|/Corr\.\d{{1,2}})?"
    r"|[SС]/PV(?:\.\s?|I)\d{1,5}"
    r"|(?:A|S|E|T|ST|CCPR|CERD|CEDAW|CRC|CAT|CD|NPT|А|С)/(?:[A-ZА]{0,8}[\d.][\w.\-]{0,12}|[A-Z]{1,8})(?:/[\w.\-]{1,14}){0,5}"
    r"|(?:PC|MC|FSC)\.(?:DEC|DOC|JOUR|GAL|DEL)/\d{1,4}(?:/\d{2,4})?)"
    rf"(?:\s?\((?P<year>{_YEAR})\)|\((?P<session>{_ROMAN})\))?"
)
"""A document of the United Nations or the OSCE by its symbol."""

_BODY: Final = (
    r"(?P<{0}>(?:UN\s|United\sNations\s)?(?:Security\sCouncil|General\sAssembly|Human\sRights\sCouncil)"
    r"|UNSC|UNGA|Council|Assembly|Ради\sБезпеки|РБ|Генеральної\sАсамблеї|Генасамблеї|ГА"
    r"|Совета\sБезопасности|СБ|Генеральной\sАссамблеи|Генассамблеи)"
)
RESOLUTION: Final = re.compile(
    rf"(?<!\w)(?:{_BODY.format('before')}\s)?(?P<word>resolutions?|резолюці\w{{1,3}}|резолюци\w{{1,3}})\s"
    rf"(?:{_BODY.format('within')}\s)?(?:ООН\s)?(?:(?P<sign>№|No\.?|Nos\.?)\s?)?"
    r"(?P<first>(?:ES-\d{1,2}/)?\d{1,4}(?:/\d{1,4})?\b)"
    rf"(?:\s?\((?:(?P<year>{_YEAR})(?:\sроку|\sгода)?|(?P<session>(?:[SE]-)?{_ROMAN}))\))?"
    rf"(?:\s(?:of\sthe\s)?{_BODY.format('after')}(?!\w))?",
    re.IGNORECASE,
)
FURTHER: Final = re.compile(
    rf"(?:,\s|,?\s(?:and|or|та|і|й|и)\s)(?P<first>(?:ES-\d{{1,2}}/)?\d{{1,4}}(?:/\d{{1,4}})?\b)"
    rf"(?:\s?\((?:(?P<year>{_YEAR})|(?P<session>{_ROMAN}))\))?"
)
"""Another number after a resolution's."""

_ACT: Final = (
    r"(?:declaration|convention|treaty|agreement|accord|memorandum|protocol|covenant|pact|act|law|"
    r"декларац\w{1,4}|конвенц\w{1,4}|догов[оі]р\w{0,4}|угод\w{0,3}|меморандум\w{0,3}|протокол\w{0,3}|пакт\w{0,3}|"
    r"закон\w{0,3}|соглашени\w{1,3})"
)
_DATED: Final = r"(?:agreement|accord|memorandum|protocol|treaty|declaration)"
ACT: Final = re.compile(
    rf"(?<![\w-])(?:(?:[a-zа-яіїєґ]{{2,20}}-[a-zа-яіїєґ]{{2,20}}\s)?{_ACT}\s(?:(?:of|від|от)\s)?(?:\d{{1,2}}\s{_MONTH}\s)?(?P<of>{_YEAR})\b{_YEARLY}"
    rf"|(?:the\s)(?P<the>{_YEAR})\s(?:[\w'’-]{{3,20}}\s){{0,2}}{_ACT}"
    rf"|\d{{1,2}}\s{_MONTH}\s(?:(?P<dated>{_YEAR})\s)?{_DATED}"
    rf"|{_ACT}\s(?:of|від|от)\s\d{{1,2}}\s{_MONTH})(?!\w)",
    re.IGNORECASE,
)
"""An act by its date: "the law of 2003", "the 21 February agreement"."""
BARE: Final = re.compile(
    r"(?:(?<=the\s)|(?<=The\s))Charter(?=[.,;:!?)]|$|\s(?!of\s|for\s|[A-Z]))"
    r"|(?<=[\w,»)]\s)(?:Статут(?:у|ом|і)?|Устав(?:а|у|ом|е)?)(?=[.,;:!?)»]|$|\s(?![A-ZА-ЯІЇЄҐ]))"
)
"""The Charter, of the United Nations unless another one is named."""
