"""What is planted in every room of the house reaches, by any address, only those whom the matrix of roles names.

Each address of the table is asked as each role, to read and to write, with the planted things in its places; every
canary is typed into the search, its suggestions and the lists that can be searched; and the sockets' entries are read.
"""

from collections.abc import Iterator
from typing import Any

import pytest

from briefings.models import Dossier, Norm, Observation, Sense, Source, Term
from journal import queries as journals
from journal.models import Journal
from journal.rendering import FORMS, frame
from negotiations.actions import ledgers, leverage, notes, packages, point_notes, referrals, scenarios, walking_away
from negotiations.models import Option, Point, PredictedClaim, Question, Reply, Utterance
from teams.compartments import readable_by
from tests import planted
from tests.cast import Cast, assembled
from tests.house import House
from tests.permissions.asking import ask
from tests.permissions.table import Row, rows

pytestmark = [pytest.mark.django_db, pytest.mark.once]
MANDATE, CAUCUS = planted.MANDATE, planted.CAUCUS
# What a pack does not hold, or holds of less.
BESIDES = {
    "cnpackage": MANDATE, "cnpacknote": MANDATE, "cnscenario": MANDATE, "cnwalk": MANDATE, "cntell": MANDATE,
    "cnasked": MANDATE, "cnannex": MANDATE, "cnmeansofpressure": CAUCUS, "cnpromise": CAUCUS, "cnconceded": CAUCUS,
    "cnroom": CAUCUS, "cnhidden": {"head", "analyst"}, "cnmine": {"delegate"},
}  # fmt: skip
SEEN = planted.SEEN | BESIDES


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker, packages=True) as cast:
        house = House(cast.administrator, cast.seats)
        planted.plant(house)
        plant_besides(house, cast)
        cast.places |= places()
        yield cast


def plant_besides(house: House, cast: Cast) -> None:
    head, leader, analyst = house.head, house.leader, house.analyst
    opened = [Option.objects.get(title=f"cnactivetitle{one}x") for one in (1, 2)]
    packages.compose_package(actor=head, title="cnpackage", note="cnpacknote", options=opened)
    scenarios.write_scenario(actor=leader, kind="bottom", text="cnscenario")
    walking_away.prepare_walk_away(actor=head, words="cnwalk", tell="cntell")
    annexes = [{"title": "cnannex", "text": "cnannex"}]
    referrals.propose_referral(actor=head, question="cnasked", annexes=annexes, ask=False)
    point = opened[0].point
    leverage.enter_on_points(
        actor=head, title="cnmeansofpressure", holder="ours", owner=head, strength=3, points=[point]
    )
    line = Utterance.objects.get(sitting=cast.places["sitting"])
    ledgers.record_concession(actor=head, point=point, direction="given", text="cnconceded", utterance=line)
    ledgers.record_commitment(actor=head, party=line.speaker.party, text="cnpromise", utterance=line)
    notes.send_note(actor=analyst, to="room", priority="routine", text="cnroom", request_key="canary")
    point_notes.write_point_note(actor=house.delegate, point=point, text="cnmine")


def places() -> dict[str, Any]:
    """The planted things, by the names of addresses."""
    option, closed = Option.objects.get(title="cnactivetitle1x"), Option.objects.get(title="cnclosedtitle1x")
    term = Term.objects.get(name="cnterm1x")
    return {
        "point": option.point.number, "measured": option.point.number, "option": option.pk, "fallback": closed.pk,
        "counter": Option.objects.get(title="cncounter1x").pk, "proposal": Option.objects.get(title="cnproposal1x").pk,
        "dossier": Dossier.objects.get(name="cnname").pk, "granted": Dossier.objects.get(name="cngranted").pk,
        "observation": Observation.objects.get(text="cnobserved").pk, "source": Source.objects.get(title="cnhidden").pk,
        "term": term.pk, "sense": Sense.objects.get(term=term).pk, "norm": Norm.objects.latest("pk").pk,
        "claim": PredictedClaim.objects.get(said_en="cnsaid1x").pk, "reply": Reply.objects.get(trigger="cntrigger1x").pk,
        "question": Question.objects.get(text_en="cnquestion1x").pk,
        "directive": Point.objects.get(pk=option.point_id).delegation.directives.get(standing="issued").number,
    }  # fmt: skip


def everything(cast: Cast, who: str) -> bytes:
    """All that this role is answered, whatever it asks."""
    client = cast.client(who)
    asked = [row for row in rows() if "{delegation}" in row.path and row.verb != "WS"]
    answers = [ask(cast, client, row) for row in (*asked, *searches())]
    told = [answer.content + repr(sorted(answer.headers.items())).encode() for answer in answers]
    return b"".join([*told, *entries(cast, who)])


def searches() -> list[Row]:
    """Each canary typed into the search and its suggestions, in capitals: what is typed is shown again."""
    pages, api = "/delegations/{delegation}/search/", "/api/v1/delegations/{delegation}/search/"
    fields = (pages, api, f"{pages}suggestions/", f"{api}suggestions/")
    typed = [canary.upper() for canary in SEEN if not canary.endswith("2x")]
    return [Row("GET", f"{field}?q={canary}", ()) for field in fields for canary in typed]


def entries(cast: Cast, who: str) -> Iterator[bytes]:
    """What its sockets carry, in every form."""
    seat = cast.seats[who]
    for journal in Journal.objects.filter(scope=seat.scope, compartment__in=readable_by(seat.role)):
        for entry in journals.entries_until(journal.pk, journal.size):
            yield from (frame(entry, journal, form).encode() for form in sorted(FORMS))


def missed(cast: Cast, who: str) -> tuple[set[str], set[str]]:
    """What this role was told although it may not read it, and what it may read and was not told."""
    told = everything(cast, who)
    heard = {canary for canary in SEEN if canary.encode() in told}
    expected = {canary for canary, readers in SEEN.items() if who in readers}
    return heard - expected, expected - heard


# One of each kind of reader: an adviser reads here what a delegate does, and a leader what the head does.
KINDS = ["head", "delegate", "analyst", "recorder", "interpreter", "press", "auditor"]


@pytest.mark.parametrize("who", KINDS)
def test_a_role_is_told_what_it_may_read_and_nothing_else(cast: Cast, who: str) -> None:
    assert missed(cast, who) == (set(), set())
