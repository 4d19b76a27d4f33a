"""What happens at the table, to test with: parties, speakers, sittings; made by the product's own actions."""

from negotiations.actions import points, sittings, speakers
from negotiations.models import Party, Point, Sitting, Speaker
from tests.house import House


def party(house: House, name: str = "Theirs", side: str = "counterpart") -> Party:
    return speakers.add_party(actor=house.head, name=name, side=side)


def speaker(house: House, name: str = "Ivan Petrenko", **more: object) -> Speaker:
    """A speaker of a counterpart party."""
    theirs = house.delegation.parties.first() or party(house)
    return speakers.add_speaker(actor=house.head, name=name, party=theirs, **more)  # type: ignore[arg-type]


def planned(house: House) -> Sitting:
    """The next sitting of the newest round."""
    newest = house.delegation.rounds.order_by("-number").first() or sittings.plan_round(actor=house.head)
    return fresh(sittings.plan_sitting(actor=house.head, round=newest))


def under_way(house: House) -> Sitting:
    """A sitting that is open."""
    sitting = planned(house)
    sittings.open_sitting(actor=house.head, sitting=sitting, unready="Training")
    return fresh(sitting)


def fresh(sitting: Sitting) -> Sitting:
    return Sitting.objects.select_related("round", "delegation").get(pk=sitting.pk)


def point(house: House, title: str = "Ceasefire") -> Point:
    return points.add_point(actor=house.head, title=title)
