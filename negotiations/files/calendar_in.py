"""Meetings from a calendar (RFC 5545, ICS): its events that have a beginning and a clock."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, BinaryIO
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from icalendar import Calendar, Component, vDDDTypes, vText

from briefings.files.unreadable import Unreadable, decoded, whole
from briefings.names.spelling import optional_name
from negotiations.calendar_dates import HOUSE, Kind
from negotiations.schedules import LONGEST, require_times

LARGEST = 1 << 20
MOST = 1000
DEEPEST = 8
LONGEST_UID, LONGEST_TITLE = 255, 200
REPEATS = ("RRULE", "RDATE", "RECURRENCE-ID")
# Older programs of Mozilla's and others' put a name of their own before that of the zone.
PREFIXED = re.compile(r";TZID=\"?/[^:;\"]+?/([A-Z][\w+-]*(?:/[\w+-]+){1,2})\"?(?=[;:])")


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event. `problem` says what is wrong with it, `aside` why it is no meeting that could be planned, `note`
    what was read into it.
    """

    where: str
    uid: str = ""
    title: str = ""
    begins: datetime | None = None
    ends: datetime | None = None
    problem: str = ""
    aside: str = ""
    note: str = ""


def read_meetings(origin: Path | BinaryIO, zone: ZoneInfo) -> list[Meeting]:
    """The events in their order; times without a zone are of this one. Raises Unreadable."""
    data = whole(origin)
    if len(data) > LARGEST:
        raise Unreadable(_("The file has more than %(most)d MiB.") % {"most": LARGEST >> 20})
    text = decoded(data)
    if not text.lstrip()[:15].upper().startswith("BEGIN:VCALENDAR"):
        raise Unreadable(_("This is no calendar (ICS)."))
    if len(re.findall(r"^BEGIN:VEVENT", text, re.IGNORECASE | re.MULTILINE)) > MOST:
        raise Unreadable(_("The file has more than %(most)d events.") % {"most": MOST})
    try:
        calendars = Calendar.from_ical("\r\n".join(_read(text)), multiple=True)
        events = [(one, event) for one in calendars for event in one.walk("VEVENT")]
    except (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError) as error:
        raise Unreadable(_("The calendar cannot be read: a line of it is damaged.")) from error
    if not events:
        raise Unreadable(_("There is no event in the file."))
    return [
        _meeting(_("event %(number)d") % {"number": number}, event, zone, _value(calendar, "METHOD") == "CANCEL")
        for number, (calendar, event) in enumerate(events, 1)
    ]


def _read(text: str) -> Iterator[str]:
    """The content lines without the zones that the file defines.

    Zones go by their names alone: the library would keep a definition for every file after this one, and a rule of a
    change each second would be reckoned out to the year 2038.
    """
    open_: list[str] = []
    for line in re.split(r"\r?\n", re.sub(r"\r?\n[ \t]", "", text)):
        word, _colon, what = line.strip().upper().partition(":")
        if word == "BEGIN":
            open_.append(what)
        if len(open_) > DEEPEST:
            raise Unreadable(_("The calendar cannot be read: a line of it is damaged."))
        if line.strip() and "VTIMEZONE" not in open_:
            yield PREFIXED.sub(r";TZID=\1", line)
        if word == "END" and (not open_ or open_.pop() != what):
            raise Unreadable(_("The calendar cannot be read: a line of it is damaged."))
    if open_:
        raise Unreadable(_("The calendar cannot be read: its end is missing."))


def _meeting(where: str, event: Component, zone: ZoneInfo, cancelled: bool) -> Meeting:
    uid, title = _value(event, "UID"), " ".join(_value(event, "SUMMARY").split())
    begins = ends = None
    problem = aside = note = ""
    try:
        title = optional_name(title, LONGEST_TITLE)
        aside = _no_meeting(event, uid, cancelled)
        if not aside:
            begins, ends = _times(event, zone)
            note = _("no time zone: read as venue time") if _floats(event) else ""
    except ValidationError as error:
        problem = " ".join(error.messages)
    except Unreadable as error:
        problem = str(error)
    if begins and ends and ends - begins > LONGEST:
        aside = _("longer than a day")
    return Meeting(where, uid[:LONGEST_UID], title[:LONGEST_TITLE], begins, ends, problem, aside, note)


def _no_meeting(event: Component, uid: str, cancelled: bool) -> str:
    """Why it is left out; empty for a meeting. Raises Unreadable where it can be none of ours."""
    if cancelled or _value(event, "STATUS").upper() == "CANCELLED":
        return _("cancelled: a sitting that is planned stays as it is")
    if uid.endswith(HOUSE) and not uid.startswith(f"{Kind.SITTING}-"):
        return _("a date of this house, and no meeting")
    if not uid or len(uid) > LONGEST_UID:
        raise Unreadable(_("It has no name (UID) by which it would be known again."))
    if any(name in event for name in REPEATS):
        raise Unreadable(_("It repeats. Enter each meeting by itself."))
    found = _typed(event, "DTSTART")
    is_day = isinstance(found, date) and not isinstance(found, datetime)
    return _("a whole day: a sitting has a time") if is_day else ""


def _floats(event: Component) -> bool:
    """Whether its beginning tells no zone."""
    found = _typed(event, "DTSTART")
    return isinstance(found, datetime) and found.tzinfo is None


def _times(event: Component, zone: ZoneInfo) -> tuple[datetime, datetime | None]:
    """Beginning and end. An end that is the beginning is none (RFC 5545, 3.6.1)."""
    begins, ends = _moment(event, "DTSTART", zone), None
    require_times(begins, None)
    if "DTEND" in event:
        ends = _moment(event, "DTEND", zone)
    elif "DURATION" in event:
        lasts = _typed(event, "DURATION")
        if not isinstance(lasts, timedelta):
            raise Unreadable(_("How long it lasts cannot be read."))
        ends = begins + max(-LONGEST, min(lasts, 2 * LONGEST))
    ends = None if ends == begins else ends
    if ends is None or ends - begins <= LONGEST:
        require_times(begins, ends)
    return begins, ends


def _moment(event: Component, name: str, zone: ZoneInfo) -> datetime:
    found = _typed(event, name)
    if not isinstance(found, datetime):
        told = _("The beginning cannot be read.") if name == "DTSTART" else _("The end cannot be read.")
        raise Unreadable(told)
    named = event[name].params.get("TZID")
    if found.tzinfo is None and named:
        raise Unreadable(_("The time zone “%(zone)s” is not known here.") % {"zone": str(named)[:60]})
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _typed(event: Component, name: str) -> Any:
    """What a property of dates says; None where it is broken, missing, or stands twice."""
    found = event.get(name)
    return found.dt if isinstance(found, vDDDTypes) else None


def _value(component: Any, name: str) -> str:
    """A text; of several the first."""
    found = component.get(name)
    found = found[0] if isinstance(found, list) and found else found
    return str(found) if isinstance(found, vText) else ""
