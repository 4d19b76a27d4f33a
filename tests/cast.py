"""A delegation at the table and everybody around it, told only through actions.

`delegation` has opened its talks and sits; `forming` has the same people and a roster that is still open; `other` is a
delegation of strangers. Names in curly brackets in tests' addresses are attributes of the cast (`Cast.address`).
"""

import uuid
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.test import Client

from briefings.actions import notices
from negotiations.actions import (
    directives,
    ladder,
    ledgers,
    leverage,
    measures,
    notes,
    options,
    points,
    pressure,
    record,
    referrals,
    sittings,
    speakers,
    tabling,
    walking_away,
)
from negotiations.boundaries import BoundaryAsked
from negotiations.citation import cite
from negotiations.digests import answer_digest, draft_digest, version
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import Measure, Option, Party, Point, Referral, Round, Side, Tactic, Utterance
from teams.actions import delegations, people, roster, tokens
from teams.models import Person, Role, Seat
from tests import briefed, claimed, packaged, packed, prepared
from tests.lasting import lasting

ROLES = [str(role) for role in Role]
HEAD, ANALYST, RECORDER, DELEGATE = Role.HEAD.value, Role.ANALYST.value, Role.RECORDER.value, Role.DELEGATE.value
LEADER = Role.LEADER.value
SECOND, SUSPENDED, OTHER, ADMINISTRATOR, OUTSIDER = "second", "suspended", "other", "administrator", "outsider"
ANONYMOUS, TOKEN = "anonymous", "token"


@dataclass
class Cast:
    """Seats by role, and by SECOND (a delegate), SUSPENDED (an analyst) and OTHER (another delegation's head)."""

    seats: dict[str, Seat]
    forming_seats: dict[str, Seat]
    administrator: Person
    outsider: Person
    secrets: dict[str, str] = field(default_factory=dict)
    places: dict[str, Any] = field(default_factory=dict)

    def person(self, who: str) -> Person:
        return {ADMINISTRATOR: self.administrator, OUTSIDER: self.outsider}.get(who) or self.seats[who].person

    def client(self, who: str) -> Client:
        """A browser in which somebody is signed in; TOKEN is a program with the head's read-only token."""
        if who == TOKEN:
            return Client(headers={"Authorization": f"Bearer {self.secrets['read']}"})
        client = Client()
        if who != ANONYMOUS:
            client.force_login(self.person(who), "django.contrib.auth.backends.ModelBackend")
        return client

    def address(self, path: str, **instead: Any) -> str:
        """The path with its names filled in."""
        return path.format_map({**self.places, **instead})


def assembled(blocker: Any, *, packages: bool = False) -> AbstractContextManager[Cast]:
    """Everybody, made once for all tests of a module; afterwards nothing is left of it. Packages only where asked for."""
    return lasting(blocker, assemble_with_packages if packages else assemble)


def email(who: str) -> str:
    return f"{who}@example.org"


def assemble() -> Cast:
    """Everybody and everything; needs a database."""
    administrator = people.make_administrator(email=email(ADMINISTRATOR), name="Ada Admin")
    outsider = people.find_or_make_person(email=email(OUTSIDER), name="Otto Outsider")
    seats = form_delegation(administrator, "Talks")
    forming = form_delegation(administrator, "Later talks")
    other = delegations.form_delegation(
        founder=administrator, negotiation="Other talks", our_party="Others", venue_zone="UTC",
        head_email=email(OTHER), head_name="Olga Other",
    )  # fmt: skip
    cast = Cast({**seats, OTHER: other}, forming, administrator, outsider)
    hold_sitting(cast)
    prepare_mandate(cast)
    keep_ledgers(cast)
    cast.places |= briefed.brief(cast.seats, cast.places["citation"])
    cast.places |= prepared.prepare(cast.seats[ANALYST], *_subject(cast))
    cast.places |= claimed.check(cast.seats, Utterance.objects.get(sitting=cast.places["sitting"]))
    for each in (seats, forming):
        each[SUSPENDED] = roster.suspend_seat(actor=each[HEAD], seat=each[SUSPENDED], reason="lost device")
    cast.places |= {"forming": forming[HEAD].delegation_id, "forming_seat": forming[DELEGATE].pk}
    return cast


def _subject(cast: Cast) -> tuple[Point, Round, Utterance]:
    """What is prepared for: the measured point, the round, and the line that was said in it."""
    places = cast.places
    return (
        Point.objects.get(pk=places["point_key"]), Round.objects.get(pk=places["round_key"]),
        Utterance.objects.get(sitting=places["sitting"]),
    )  # fmt: skip


def assemble_with_packages() -> Cast:
    """The same, and packages and briefing packs besides."""
    cast = assemble()
    cast.places |= packaged.compose(cast.seats, cast.places) | packed.prepare(cast.seats)
    return cast


def form_delegation(administrator: Person, negotiation: str) -> dict[str, Seat]:
    """A delegation with a seat for every role, a second delegate, and an analyst who is to be suspended."""
    head = delegations.form_delegation(
        founder=administrator, negotiation=negotiation, our_party="Us", venue="Geneva", venue_zone="Europe/Zurich",
        head_email=email(HEAD), head_name="Head Person",
    )  # fmt: skip
    wanted = {**{role: role for role in ROLES if role != HEAD}, SECOND: DELEGATE, SUSPENDED: ANALYST}
    return {HEAD: head} | {
        who: roster.add_seat(actor=head, email=email(who), name=f"{who.title()} Person", role=role)
        for who, role in wanted.items()
    }


def hold_sitting(cast: Cast) -> None:
    """Open talks and a sitting: a line with its correction, a note, a point, a token; a planned sitting besides."""
    head, recorder, analyst = cast.seats[HEAD], cast.seats[RECORDER], cast.seats[ANALYST]
    delegations.open_talks(actor=head)
    party = speakers.add_party(actor=head, name="Them", side=Side.COUNTERPART)
    speaker = speakers.add_speaker(actor=head, name="Delegate Rem", party=party, language="ru")
    talks = sittings.plan_round(actor=head, title="First")
    sitting = sittings.plan_sitting(actor=head, round=talks)
    planned = sittings.plan_sitting(actor=head, round=talks, title="Tomorrow")
    sittings.open_sitting(actor=head, sitting=sitting, unready="Training")
    said = record.record_utterance(
        actor=recorder, sitting=sitting, speaker=speaker, language="en", text="We never said that.", request_key="one"
    )
    line = Utterance.objects.get(position=said.position, sitting=sitting)
    record.correct_utterance(
        actor=recorder, utterance=line, text="We never signed that.", reason="misheard", request_key="two"
    )
    note = notes.send_note(actor=analyst, to="room", priority="urgent", text="They signed it.", request_key="three")
    point = points.add_point(actor=head, title="Ceasefire")
    token, cast.secrets["read"] = tokens.make_token(actor=head, name="reader", scope="read")
    _, cast.secrets["write"] = tokens.make_token(actor=head, name="writer", scope="write")
    cast.places |= {
        "delegation": head.delegation_id, "party": party.pk, "speaker": speaker.pk, "round": talks.number, "round_key": talks.pk,
        "sitting": sitting.pk, "planned": planned.pk, "citation": cite(talks.number, sitting.number, line.number),
        "note": note.body["note"], "point": point.number, "token": token.pk, "seat": cast.seats[DELEGATE].pk,
        "compartment": "record", "reference": sitting.reference, "planned_reference": planned.reference,
    }  # fmt: skip


def prepare_mandate(cast: Cast) -> None:
    """A point that is measured and bounded, what stands on it, a draft, and two questions to the leaders.

    On its ladder: `tabled`, then `option` (the active rung), then `fallback` (not opened); besides, what a delegate
    proposes (`proposal`), and what they propose, which is outside the directive (`counter`).
    """
    head, leader, delegate = cast.seats[HEAD], cast.seats[LEADER], cast.seats[DELEGATE]
    point = points.add_point(actor=head, title="Prisoners")
    measure = measures.add_measure(
        actor=head, point=point, name="Days", kind=Kind.NUMBER, unit="days", least=Decimal(0), most=Decimal(365)
    )
    limit = BoundaryAsked(measure.pk, Rule.AT_MOST, ["30"])
    issued, draft = (
        directives.draft_directive(actor=leader, text=text, guidance="Everybody comes home.", boundaries=[limit])
        for text in ("Within a month.", "Within a month, or less.")
    )
    numbered = directives.issue_directive(actor=leader, directive=issued, digest=draft_digest(issued))
    tabled, option, fallback = (rung(cast, measure, head, days) for days in ("10", "20", "25"))
    proposal = rung(cast, measure, delegate, "15")
    counter = options.record_counter(actor=head, point=point, title="In stages", values={str(measure.pk): "90"})
    for each in (tabled, option):
        ladder.open_option(actor=head, option=each)
        options.look_again(actor=delegate, option=each, version=version(each))
    tabling.table_option(actor=head, option=tabled)
    asked, proposed = (
        referrals.propose_referral(actor=delegate, question=f"May we offer {word}?", option=option)
        for word in ("this", "more")
    )
    asked = Referral.objects.get(pk=referrals.ask_leaders(actor=head, referral=asked).body["referral"])
    cast.places |= {
        "measured": point.number, "measure": measure.pk, "directive": numbered.body["number"], "issued": issued.pk, "draft": draft.pk,
        "tabled": tabled.pk, "option": option.pk, "fallback": fallback.pk, "proposal": proposal.pk,
        "counter": counter.pk, "referral": asked.number, "proposed": proposed.number, "digest": answer_digest(asked),
        "draft_digest": draft_digest(draft), "option_version": version(Option.objects.get(pk=option.pk)),
        "fallback_version": version(fallback),
    }  # fmt: skip


def keep_ledgers(cast: Cast) -> None:
    """Pressure from a line, a concession, a promise, and a walk-away card that nobody has armed."""
    head = cast.seats[HEAD]
    line, party = Utterance.objects.get(sitting=cast.places["sitting"]), Party.objects.get(pk=cast.places["party"])
    raised = pressure.raise_pressure(actor=head, tactic=Tactic.DEADLINE, utterance=line, request_key="pressure")
    point = Point.objects.get(number=cast.places["measured"], delegation=head.delegation)
    given = ledgers.record_concession(actor=head, point=point, direction="given", text="A list", utterance=line)
    promise = ledgers.record_commitment(actor=head, party=party, text="To open a crossing", utterance=line)
    card = walking_away.prepare_walk_away(actor=head, words="We leave.", tell="The mediator")
    means = leverage.enter_on_points(actor=head, title="Fees", holder="ours", owner=head, strength=3, points=[point])
    partner = notices.list_partner(actor=head, partner="Maren", occasion="before", about="The sitting")
    cast.places |= {
        "pressure": raised.body["pressure"], "concession": given.pk, "commitment": promise.pk, "point_key": point.pk,
        "leverage": means.pk, "notice": partner.pk, "card_version": version(card),
    }  # fmt: skip


def rung(cast: Cast, measure: Measure, by: Seat, days: str) -> Option:
    return options.draft_option(
        actor=by, point=measure.point, title=f"All in {days} days", values={str(measure.pk): days}
    )


def unknown() -> dict[str, Any]:
    """For every name an address may hold, something that does not exist."""
    ids = (
        "delegation", "forming", "party", "speaker", "sitting", "planned", "note", "token", "seat", "forming_seat",
        "issued", "draft", "measure", "option", "tabled", "fallback", "proposal", "counter", "silence", "siren", "package_key", "pressure", "concession", "commitment", "leverage", "notice",
        *briefed.IDS, *prepared.IDS, *claimed.IDS, *packed.IDS,
    )  # fmt: skip
    return {name: uuid.uuid4() for name in ids} | {
        "citation": "9.9.9", "point": 999, "measured": 999, "compartment": "nothing", "directive": 999,
        "referral": 999, "proposed": 999, "package": 999, "closed_package": 999, "quiet": 999, "annex": 999, "round": 999, "claim_source": 999_999,
        "reference": "9.9", "planned_reference": "9.8", "secret": "x" * 43,
    }  # fmt: skip
