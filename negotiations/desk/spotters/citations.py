"""Citations, each asked at once: is this text, as cited, what binds the speaker's state today?"""

from collections.abc import Iterator
from typing import Any, Final

from briefings.norms.currency import Light, Reason, Why
from negotiations.desk.citations import Checked, Citation, difference
from negotiations.desk.marks import Found, Knowledge, Line
from negotiations.models import MarkKind

EXCERPT: Final = 240
"""Characters of a state's reservation that are shown beside a line."""
MOST_REASONS: Final = 4


def spot_citations(line: Line, known: Knowledge) -> Iterator[Found]:
    """Norms and documents that the line cites; what it cites again is told as that. Without a day nothing is asked."""
    if line.said_on is None:
        return
    said = set[tuple[Any, ...]]()
    for cited, checked in known.norms.check_all(line.text, line.language, line.party, line.said_on):
        told = _told(line, cited, checked)
        same = (told["name"], told["article"], told["light"], bool(told["difference"]))
        of = {"norm_id": checked.article.key} if checked.article else {}
        yield Found(MarkKind.CITATION, cited.start, cited.end, {**told, "again": same in said}, of)
        said.add(same)


def _told(line: Line, cited: Citation, checked: Checked) -> dict[str, Any]:
    finding, instrument = checked.finding, checked.instrument
    reasons = [one for one in finding.reasons if cited.label or one.why is not Why.BINDS] if finding else []
    return {
        "norm": str(checked.article.key) if checked.article else "",
        "name": instrument.title if instrument else line.text[cited.start : cited.end],
        "article": (checked.article.article if checked.article else cited.label) if instrument else "",
        "filed": instrument is not None,
        "light": str(finding.light if finding else Light.UNKNOWN),
        "reasons": [_reason(one) for one in reasons[:MOST_REASONS]],
        "state": line.party,
        "difference": [{"kind": str(one.kind), "text": one.text} for one in difference(finding)] if finding else [],
    }  # fmt: skip


def _reason(reason: Reason) -> dict[str, str]:
    days = {"day": reason.day, "other_day": reason.other_day}
    told = {name: day.isoformat() for name, day in days.items() if day}
    return {"why": str(reason.why), **told, **({"text": reason.text[:EXCERPT]} if reason.text else {})}
