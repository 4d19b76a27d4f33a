"""Speakers' labels: how a file calls a person, made safe to show and to compare."""

import re
import unicodedata
from dataclasses import dataclass

from django.utils.translation import gettext as _

from .characters import excerpt, refuse_unfit, visible
from .errors import ReadingError
from .remarks import RemarkKind
from .report import MOST_SPEAKERS, Report

LONGEST_LABEL = 200

_WITH_PARTY = re.compile(r"(.*\S) ?\(([^()]*[^\s()][^()]*)\)")
_MIXED_WORD = re.compile(r"[A-Za-z][^\W\d_]*[\u0400-\u052f]|[\u0400-\u052f][^\W\d_]*[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as shown, the party beside it, and whether it is what it seems to be."""

    name: str | None
    party: str | None
    sound: bool


_NOBODY = Label(None, None, False)


class Labels:
    """The labels of one file, each looked at once; what had to be changed goes into the report."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._known: dict[tuple[str | None, str | None], Label] = {}

    def read(self, raw: str | None, party: str | None, line: int) -> Label:
        """The label for ``raw``; ``party`` None: look for it in ``Name (Party)``. Raises ReadingError."""
        known = self._known.get((raw, party))
        if known is None:
            known = self._known[raw, party] = self._look(raw, party, line)
            if len(self._known) > MOST_SPEAKERS:
                raise ReadingError(_("more than %(count)d speakers") % {"count": MOST_SPEAKERS}, line=line)
        return known

    def _look(self, raw: str | None, party: str | None, line: int) -> Label:
        if raw is None or not raw.strip():
            return Label(None, self._shown(party, line), False) if party else _NOBODY
        name = self._shown(raw, line)
        if party is None and (split := _WITH_PARTY.fullmatch(name)):
            name, party = split[1].strip(), split[2].strip()
        elif party is not None:
            party = self._shown(party, line) or None
        return Label(name, party, self._is_sound(name, line))

    def _shown(self, raw: str, line: int) -> str:
        """``raw`` in NFC, one space between words, unseen characters as visible marks."""
        refuse_unfit(raw, line)
        if len(raw) > LONGEST_LABEL:
            raise ReadingError(
                _("a name of %(count)d characters: “%(name)s”") % {"count": len(raw), "name": excerpt(raw)}, line=line
            )
        shown = visible(" ".join(unicodedata.normalize("NFC", raw).split()))
        if shown != raw:
            self._report.remark(RemarkKind.LABEL_CHANGED, line, shown)
        return shown

    def _is_sound(self, name: str, line: int) -> bool:
        """False where the label shows marks or mixes Cyrillic with Latin letters in one word."""
        if _MIXED_WORD.search(name):
            self._report.remark(RemarkKind.MIXED_ALPHABETS, line, name)
            return False
        return "‹U+" not in name
