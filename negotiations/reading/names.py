"""Names before a colon: ``MR. CHURKIN: Many times…``, the way SubRip files tell who speaks."""

import re

from .remarks import RemarkKind
from .report import Report

LONGEST = 60
_MOST_WORDS = 8

_PREFIX = re.compile(r"(?:[-–—]\s?)?([^\s:][^:\n]{0,59}):(?:[ \t]+|\n|$)")
_ALLOWED = re.compile(r"[^\W_][\w .,'’ʼ‐&/()\-]*")
_WORD = re.compile(r"[^\W\d_][\w.'’ʼ‐&/\-]*,?")

_PARTICLE_WORDS = "al an and bin da de del den der di du el en for la le of on the ter van von y zu з і й та и с"
_TITLE_WORDS = """
    mr mrs ms miss dr prof sir dame lord lady ambassador minister president secretary chair chairman chairwoman
    chairperson speaker interpreter delegate head representative mediator voice
    пан пані посол міністр президент голова головуючий головуюча представник представниця перекладач спікер делегат
    господин госпожа г-н г-жа министр председатель председательствующий представитель переводчик посредник
"""
_OTHER_WORDS = """
    note nb ps p.s warning attention point item article annex paragraph section chapter question answer option phase
    step round примітка увага пункт стаття додаток абзац розділ питання відповідь варіант етап раунд
    примечание внимание статья приложение раздел вопрос ответ вариант этап
"""
_PARTICLES = frozenset(_PARTICLE_WORDS.split())
_TITLES = frozenset(_TITLE_WORDS.split())
_NOT_NAMES = frozenset(_OTHER_WORDS.split())


class Prefixes:
    """Who speaks in a file that names people only where the speaker changes.

    A file whose first name is in capitals has all its names in capitals.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._speaker: str | None = None
        self._in_capitals = False

    def split(self, text: str, line: int) -> tuple[str | None, str]:
        """Speaker and words of one cue; a cue without a name goes on with the speaker before."""
        match = _PREFIX.match(text)
        if match is None:
            return self._speaker, text
        name = match[1].rstrip()
        if is_name(name) and (name.isupper() or not self._in_capitals):
            self._in_capitals = self._in_capitals or (self._speaker is None and name.isupper())
            self._speaker = name
            return name, text[match.end() :]
        if is_name(name) or may_be_name(name):
            self._report.remark(RemarkKind.NAME_DOUBTFUL, line, name)
        return self._speaker, text


def is_name(text: str) -> bool:
    """True for capitals (``THE PRESIDENT``), a title (``Ms. Power``) or two capitalised words (``Ivan Petrenko``)."""
    bare = text.partition("(")[0].strip()
    words = bare.split()
    if not _is_made_of_names(text, words) or words[0].strip(".").casefold() in _NOT_NAMES:
        return False
    if _TITLES.intersection(word.strip(".,").casefold() for word in words[:2]):
        return True
    return not any(map(str.isdigit, bare)) and (bare.isupper() or sum(word[0].isupper() for word in words) > 1)


def may_be_name(text: str) -> bool:
    """True for one capitalised word: a first name, or the beginning of a sentence."""
    return len(text) > 1 and text[0].isupper() and text[1:].isalpha() and text[1:].islower()


def _is_made_of_names(text: str, words: list[str]) -> bool:
    """Capitalised words, with particles between and at most a number at the end."""
    if not words or len(words) > _MOST_WORDS or not _ALLOWED.fullmatch(text) or not words[0][0].isupper():
        return False
    named = words[:-1] if len(words) > 1 and words[-1].isdigit() and len(words[-1]) < 3 else words
    return all(_WORD.fullmatch(word) and (word[0].isupper() or word in _PARTICLES) for word in named)
