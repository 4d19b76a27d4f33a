"""A delegation to test with, made by the same actions that the product uses."""

from dataclasses import dataclass
from uuid import uuid4

from teams.actions import delegations, people, roster
from teams.models import Delegation, Person, Role, Seat

NAMES = {
    Role.LEADER: "Lesia Dub",
    Role.HEAD: "Halyna Bereza",
    Role.DELEGATE: "Denys Klen",
    Role.ADVISER: "Ada Lypa",
    Role.ANALYST: "Anton Yavir",
    Role.RECORDER: "Roman Verba",
    Role.INTERPRETER: "Inna Topolia",
    Role.PRESS: "Petro Hrab",
    Role.AUDITOR: "Olha Osyka",
}


@dataclass(frozen=True)
class House:
    """A delegation with one seat per role, by role."""

    founder: Person
    seats: dict[str, Seat]

    def __getattr__(self, role: str) -> Seat:
        try:
            return self.seats[role]
        except KeyError:
            raise AttributeError(role) from None

    @property
    def delegation(self) -> Delegation:
        return Delegation.objects.get(pk=self.seats["head"].delegation_id)

    @property
    def scope(self) -> str:
        return self.seats["head"].scope


def form(name: str = "Training talks", *, roles: tuple[str, ...] = tuple(Role.values)) -> House:
    """A delegation whose talks are not open yet."""
    mark = uuid4().hex[:8]
    founder = people.make_administrator(email="founder@example.org", name="Founder")
    head = delegations.form_delegation(
        founder=founder, negotiation=name, our_party="Ours", venue_zone="Europe/Vienna",
        head_email=f"head.{mark}@example.org", head_name=NAMES[Role.HEAD],
    )  # fmt: skip
    seats = {"head": head}
    for role in roles:
        if role != Role.HEAD:
            email = f"{role}.{mark}@example.org"
            seats[role] = roster.add_seat(actor=head, email=email, name=NAMES[Role(role)], role=role)
    return House(founder, as_they_are(seats))


def as_they_are(seats: dict[str, Seat]) -> dict[str, Seat]:
    """The same seats, fresh from the database."""
    fresh = Seat.objects.select_related("person", "delegation").in_bulk([seat.pk for seat in seats.values()])
    return {role: fresh[seat.pk] for role, seat in seats.items()}


def opened(name: str = "Training talks", **more: tuple[str, ...]) -> House:
    """A delegation whose talks are open."""
    house = form(name, **more)
    delegations.open_talks(actor=house.head)
    return House(house.founder, as_they_are(house.seats))


def again(house: House) -> House:
    """The same house for the next test, which must not see what the last one did to its objects."""
    return House(Person.objects.get(pk=house.founder.pk), as_they_are(house.seats))


def second_seat(house: House, role: str, name: str = "Second Person") -> Seat:
    """Another seat of a role, before talks open."""
    seat = roster.add_seat(actor=house.head, email=f"{uuid4().hex[:8]}@example.org", name=name, role=role)
    return Seat.objects.select_related("person", "delegation").get(pk=seat.pk)
