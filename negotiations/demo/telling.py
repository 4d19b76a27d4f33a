"""Setting the stage of the training negotiation, with our own actions and nothing else."""

from dataclasses import dataclass

from django.db import transaction

from negotiations.actions import imports, points, sittings, speakers
from negotiations.demo import briefing, mandate, people as people_of, preparation, pressing, promises, story
from negotiations.models import Sitting, Speaker, State
from teams.actions import delegations, people, roster
from teams.models import Delegation, Seat


@dataclass(frozen=True, slots=True)
class Stage:
    """The delegation, its seats and speakers by the keys of the story, and the sitting under way."""

    delegation: Delegation
    seats: dict[str, Seat]
    speakers: dict[str, Speaker]
    sitting: Sitting


@transaction.atomic
def set_stage() -> Stage:
    """The stage as it stands, made if it is not there yet, whole or not at all; a sitting is open on it."""
    delegation = Delegation.objects.filter(negotiation=story.FRAME.negotiation).first()
    seats = _seats(delegation) if delegation else _form()
    head = seats[_key_of("head")]
    if delegation is None:
        _prepare(head, seats)
    delegation = Delegation.objects.get(pk=head.delegation_id)
    by_name = {speaker.name: speaker for speaker in delegation.speakers.select_related("party", "same_as")}
    by_key = {speaker.key: by_name[speaker.name] for speaker in story.CAST.speakers}
    return Stage(delegation, seats, by_key, _open_sitting(head))


def _key_of(role: str) -> str:
    return next(seat.key for seat in story.CAST.seats if seat.role == role)


def _seats(delegation: Delegation) -> dict[str, Seat]:
    by_email = {seat.person.email: seat for seat in delegation.seats.select_related("person", "delegation")}
    return {seat.key: by_email[seat.email] for seat in story.CAST.seats}


def _form() -> dict[str, Seat]:
    frame, cast = story.FRAME, story.CAST
    founder = people.make_administrator(email="administrator@anteroom.example", name="Administrator")
    told = cast.seat(_key_of("head"))
    head = delegations.form_delegation(
        founder=founder, negotiation=frame.negotiation, our_party=frame.our_party, venue=story.ROUNDS[0].place,
        venue_zone=frame.venue_zone, head_email=told.email, head_name=told.name,
    )  # fmt: skip
    people.set_preferences(person=head.person, language=told.language, theme=head.person.theme)
    roster.change_seat(actor=head, seat=head, role=head.role, post=told.post)
    for seat in cast.seats:
        if seat.key != told.key:
            roster.add_seat(
                actor=head, email=seat.email, name=seat.name, role=seat.role, post=seat.post, language=seat.language
            )
    return _seats(head.delegation)


def _prepare(head: Seat, seats: dict[str, Seat]) -> None:
    parties = {
        party.name: speakers.add_party(actor=head, name=party.name, side=party.side) for party in story.CAST.parties
    }
    for told in story.CAST.speakers:
        speakers.add_speaker(
            actor=head, name=told.name, party=parties[told.party], title=told.title, language=told.language,
            hotkey=told.hotkey, seat=seats.get(told.seat or ""),
        )  # fmt: skip
    for point in story.POINTS:
        points.add_point(actor=head, title=point.title)
    rounds = {told.number: sittings.plan_round(actor=head, title=told.title, place=told.place) for told in story.ROUNDS}
    for planned in story.SITTINGS:
        sitting = sittings.plan_sitting(
            actor=head, round=rounds[planned.round], title=planned.title,
            planned_from=planned.opens_at if planned.state == "planned" else None,
        )  # fmt: skip
        if planned.state == "closed" and planned.record:
            imports.import_record(actor=head, sitting=sitting, file=story.HERE / planned.record)
    delegations.open_talks(actor=head)
    mandate.prepare(seats)
    briefing.prepare({seat.role: seat for seat in seats.values()})
    pressing.press({seat.role: seat for seat in seats.values()})
    promises.promise(seats)
    people_of.tell_people(seats)
    preparation.prepare(seats)


def _open_sitting(head: Seat) -> Sitting:
    """The sitting under way; else the next planned one is opened, and planned first if there is none."""
    held = Sitting.objects.filter(delegation=head.delegation_id).select_related("round", "delegation")
    live = held.filter(state__in=[State.OPEN, State.PAUSED]).first()
    if live is None:
        live = held.filter(state=State.PLANNED).order_by("round__number", "number").first()
        live = live or sittings.plan_sitting(actor=head, round=head.delegation.rounds.order_by("-number")[0])
        sittings.open_sitting(actor=head, sitting=live, unready=story.UNREADY)
    elif live.state == State.PAUSED:
        sittings.resume_sitting(actor=head, sitting=live)
    return held.get(pk=live.pk)
