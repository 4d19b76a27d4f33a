"""The dates that stand in the house, as far as a seat may read them."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from hashlib import sha256

from django.urls import reverse
from django.utils.translation import gettext as _

from briefings import queries as briefed
from negotiations import queries
from negotiations.models import Sitting, State
from teams.models import Seat

HOUSE = "@anteroom"


class Kind(StrEnum):
    SITTING = "sitting"
    PROMISE = "promise"
    REVIEW = "review"
    DIRECTIVE = "directive"


@dataclass(frozen=True, slots=True)
class Date:
    """One of them; a `starts` without a clock is a whole day.

    `title` is for the house's own page. `outside` is for a file that leaves it, and lies on a phone next to the other
    side: of what only some may read it says that there is something, and where to look, and not what.
    """

    kind: Kind
    key: object
    starts: date
    title: str
    outside: str
    path: str
    ends: datetime | None = None
    place: str = ""

    @property
    def uid(self) -> str:
        return f"{self.kind}-{self.key}{HOUSE}"

    @property
    def is_day(self) -> bool:
        return not isinstance(self.starts, datetime)


def dates(seat: Seat) -> list[Date]:
    """All of them in order; each kind comes from the query of its own page."""
    midnight, zone = time(), seat.delegation.zone

    def place(one: Date) -> tuple[datetime, str]:
        at = one.starts if isinstance(one.starts, datetime) else datetime.combine(one.starts, midnight, zone)
        return at, one.uid

    return sorted([*_sittings(seat), *_promises(seat), *_reviews(seat), *_ends(seat)], key=place)


def without_time(seat: Seat) -> list[Sitting]:
    """The sittings that are planned for no time yet."""
    return list(queries.sittings(seat).filter(state=State.PLANNED, planned_from=None).reverse())


def is_over(one: Date, now: datetime) -> bool:
    if isinstance(one.starts, datetime):
        return (one.ends or one.starts) < now
    return one.starts < now.date()


def digest(found: Sequence[Date]) -> str:
    """SHA-256 over what a file tells of them: the same as long as nothing of it changes."""
    told = [[one.uid, str(one.starts), str(one.ends), one.outside, one.place] for one in found]
    return sha256(json.dumps(told).encode()).hexdigest()


def sitting_uid(key: object) -> str:
    return f"{Kind.SITTING}-{key}{HOUSE}"


def _url(seat: Seat, name: str, *more: object) -> str:
    return reverse(name, args=[seat.delegation_id, *more])


def _sittings(seat: Seat) -> Iterator[Date]:
    """As it was held, or as it is planned."""
    for one in queries.sittings(seat):
        starts, ends = (one.opened_at, one.closed_at) if one.opened_at else (one.planned_from, one.planned_until)
        if starts:
            named = _("Sitting %(reference)s") % {"reference": one.reference}
            title = f"{named}: {one.title}" if one.title else named
            place = one.round.place or seat.delegation.venue
            yield Date(
                Kind.SITTING, one.pk, starts, title, title, _url(seat, "sitting", one.reference), ends, place
            )  # fmt: skip


def _promises(seat: Seat) -> Iterator[Date]:
    for one in queries.open_commitments(seat).exclude(due=None):
        outside = _("A promise is due: line %(citation)s") % {"citation": one.utterance.citation}
        yield Date(Kind.PROMISE, one.pk, one.due, str(one), outside, _url(seat, "ledgers"))  # type: ignore[arg-type]


def _reviews(seat: Seat) -> Iterator[Date]:
    for one in briefed.leverage(seat).exclude(review_on=None):
        title = _("Review: %(title)s") % {"title": one.title}
        yield Date(Kind.REVIEW, one.pk, one.review_on, title, _("A review is due"), _url(seat, "leverage"))  # type: ignore[arg-type]


def _ends(seat: Seat) -> Iterator[Date]:
    found = queries.announced_in_force(seat)
    if found and found.expires_at:
        title = _("Directive %(number)d ends") % {"number": found.number}
        yield Date(Kind.DIRECTIVE, found.pk, found.expires_at, title, title, _url(seat, "mandate"))
