"""Who is neither head nor leader cannot tell two directives apart that differ in their boundaries alone.

Everything such a seat can ask is asked twice, once under each directive: every page, list, search, count, export and
error, and every entry of its journals in each form. What they answer must be the same to the letter. The guard itself
is never asked meanwhile, so the time an answer takes does not depend on a boundary either.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

import pytest
from django.db import transaction

from journal import queries as journals
from journal.models import Journal
from journal.rendering import FORMS, frame
from negotiations.actions import directives, ladder, trying
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest
from negotiations.guard.limits import Rule
from negotiations.models import Directive, Measure, Option
from teams.compartments import readable_by
from teams.models import Role
from tests.cast import Cast
from tests.permissions.asking import ask, told
from tests.permissions.table import Row, rows

pytestmark = pytest.mark.django_db
# One of each kind of reader: an adviser reads what an analyst does, an interpreter what a recorder does.
CURIOUS = [Role.DELEGATE.value, Role.ANALYST.value, Role.RECORDER.value, Role.PRESS.value, Role.AUDITOR.value]
# Whatever of the cast is measured (10, 15, 20, 25 and 90 days) is as far inside, or outside, of the one as of the other.
CANARIES = ("61.73", "83.79")
TRIED = "70"
SECRETS = (*CANARIES, "canary-text", "canary-note", "canary-word")
# What a new token is called nobody knows before.
RANDOM = {"POST /api/v1/delegations/{delegation}/tokens/", "POST /delegations/{delegation}/tokens/"}
# What differs from one answer to the next although nothing is told: times, and ids made anew.
MOVING = re.compile(
    rb"DTSTAMP:\d{8}T\d{6}Z|[0-9a-f]{8}-[0-9a-f-]{27}|[0-9a-f]{32,}|\d{4}-\d{2}-\d{2}[T ][\d:.]+(Z|\+\d{2}:\d{2})?|\d{1,2}:\d{2}(:\d{2})?"
)


@contextmanager
def under(cast: Cast, limit: str) -> Iterator[Directive]:
    """A directive with this boundary is in force within the block; afterwards it never was."""
    measure, leader = Measure.objects.get(pk=cast.places["measure"]), cast.seats[Role.LEADER.value]
    with transaction.atomic():
        red = limit == CANARIES[0]
        boundaries = [BoundaryAsked(measure.pk, Rule.AT_MOST, [limit], red_line=red, note=f"canary-note {limit}")]
        # Words too: of the one directive those stand in nothing of the cast, the other bans none.
        words = BoundaryAsked(None, Rule.WITHOUT, ["canary-word"], note="canary-note", point=measure.point.number)
        boundaries += [words] if red else [BoundaryAsked(measure.pk, Rule.AT_LEAST, ["1"])]
        directive = directives.draft_directive(
            actor=leader, text=f"canary-text {limit}", guidance="Everybody comes home.", boundaries=boundaries
        )
        directives.issue_directive(actor=leader, directive=directive, digest=draft_digest(directive))
        # Outside of the one, inside of the other; and what the head does with it is audited.
        trying.try_values(actor=cast.seats[Role.HEAD.value], point=measure.point, values={str(measure.pk): TRIED})
        fallback = Option.objects.get(pk=cast.places["fallback"])
        ladder.open_option(actor=cast.seats[Role.HEAD.value], option=fallback)
        ladder.close_option(actor=cast.seats[Role.HEAD.value], option=fallback)
        yield directive
        transaction.set_rollback(True)


def answers(cast: Cast, who: str, asked: list[Row]) -> dict[str, tuple[int, bytes, object]]:
    client, found = cast.client(who), {}
    for row in asked:
        status, body, headers = told(ask(cast, client, row))
        found[str(row)] = (status, MOVING.sub(b"", body), MOVING.sub(b"", repr(sorted(headers.items())).encode()))
    return found


def entries(cast: Cast, who: str) -> list[bytes]:
    """What its sockets carry, in every form."""
    seat = cast.seats[who]
    mine = Journal.objects.filter(scope=seat.scope, compartment__in=readable_by(seat.role)).order_by("compartment")
    return [
        MOVING.sub(b"", frame(entry, journal, form).encode())
        for journal in mine
        for entry in journals.entries_until(journal.pk, journal.size)
        for form in sorted(FORMS)
    ]


@pytest.mark.parametrize("who", CURIOUS)
def test_nothing_tells_two_directives_apart(cast: Cast, who: str) -> None:
    asked = [row for row in rows() if row.path.count("{delegation}") and row.verb != "WS" and str(row) not in RANDOM]
    seen = []
    for limit in CANARIES:
        with under(cast, limit), mock.patch("negotiations.guard.guard.Guard.judge", side_effect=AssertionError):
            seen.append((answers(cast, who, asked), entries(cast, who)))
    (first, told_first), (second, told_second) = seen
    assert {row for row in first if first[row] != second[row]} == set()
    assert told_first == told_second
    everything = b"".join(body for _, body, _ in first.values()) + b"".join(told_first)
    assert [secret for secret in SECRETS if secret.encode() in everything] == []


def test_the_canaries_sing_to_the_head(cast: Cast) -> None:
    """Otherwise the silence above would prove nothing."""
    with under(cast, CANARIES[0]) as directive:
        mine = [Row("GET", "/api/v1/delegations/{delegation}/directives/", ())]
        (answer,) = answers(cast, Role.HEAD.value, mine).values()
        assert all(
            secret.encode() in answer[1] for secret in ("canary-text", "canary-note", "canary-word", CANARIES[0])
        )
        assert Directive.objects.get(pk=directive.pk).digest
