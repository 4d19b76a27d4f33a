"""The report of a dry run, as a page shows it."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from negotiations.actions.imports import Outcome
from negotiations.reading.remarks import ODD_TIME_TITLES, REMARK_TITLES


def told(outcome: Outcome, name: str, *, already: bool) -> dict[str, Any]:
    """What is in the file, whom its speakers are on our list, and what a person should look at."""
    report = outcome.report
    return {
        "name": name,
        "format": report.format.title,
        "encoding": report.encoding,
        "lines": report.lines,
        "turns": report.turns,
        "speakers": [_speaker(outcome, count) for count in report.speakers],
        "problems": list(_problems(report)),
        "already": already,
    }


def _speaker(outcome: Outcome, count: Any) -> dict[str, Any]:
    speaker = outcome.matched.by_who[count.label, count.ref, count.party]
    is_new = speaker not in outcome.matched.known and not speaker.in_doubt
    matched = _("a new speaker") if is_new else "" if speaker.in_doubt else speaker.name
    return {"name": count.label, "matched": matched, "is_new": is_new, "lines": count.lines}


def _problems(report: Any) -> Iterator[dict[str, str]]:
    for odd, tally in report.odd_times.items():
        yield {"where": _places(_("lines"), tally), "what": str(ODD_TIME_TITLES[odd])}
    for kind, tally in report.remarks.items():
        yield {"where": _places(_("lines of the file"), tally), "what": str(REMARK_TITLES[kind])}


def _places(unit: str, tally: Any) -> str:
    more = ", …" if tally.count > len(tally.examples) else ""
    return f"{tally.count} × · {unit} {', '.join(map(str, tally.examples))}{more}"
