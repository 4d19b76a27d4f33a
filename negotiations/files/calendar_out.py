"""Dates of the house as a calendar (RFC 5545)."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from negotiations.calendar_dates import Date, Kind
from teams.models import Delegation

A_DAY = timedelta(days=1)


def calendar_file(delegation: Delegation, dates: Sequence[Date], now: datetime, host: str) -> bytes:
    """The file; `host` begins the links back into the house. The same dates give the same but for the moment in it.

    Moments are written in UTC: every reader shows them by its own clock, and no rule of a zone can be told wrong.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//Anteroom//Calendar//EN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", str(delegation))
    calendar.add("x-wr-timezone", delegation.venue_zone)
    for one in dates:
        calendar.add_component(_event(one, now, host))
    return bytes(calendar.to_ical())


def _event(one: Date, now: datetime, host: str) -> Event:
    event = Event()
    event.add("uid", one.uid)
    event.add("dtstamp", now)
    event.add("summary", one.outside)
    if isinstance(one.starts, datetime):
        event.add("dtstart", one.starts.astimezone(UTC))
        if one.ends:
            event.add("dtend", one.ends.astimezone(UTC))
    else:
        event.add("dtstart", one.starts)
        event.add("dtend", one.starts + A_DAY)
    if one.place:
        event.add("location", one.place)
    event.add("url", host.rstrip("/") + one.path)
    event.add("class", "PUBLIC" if one.kind is Kind.SITTING else "CONFIDENTIAL")
    event.add("transp", "OPAQUE" if one.kind is Kind.SITTING else "TRANSPARENT")
    return event
