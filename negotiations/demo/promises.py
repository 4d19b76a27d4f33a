"""What was promised in the first round: the second opens with it."""

from negotiations import citation
from negotiations.actions import ledgers
from negotiations.models import Party, Side, Utterance
from teams.models import Seat

# side, to whom, what, and the line in which it was said
PROMISED = (
    (Side.COUNTERPART, "Arvelia", "To initial the sheets of the map on the same day", "1.1.17"),
    (Side.MEDIATOR, "Both delegations", "To send documents 1 to 9, the list of children among them", "1.1.28"),
)


def promise(seats: dict[str, Seat]) -> None:
    """Enter the promises of the first round."""
    actor = seats["ignar"]
    for side, towards, text, where in PROMISED:
        _, _, number = citation.parse(where)
        line = Utterance.objects.select_related("sitting__round").get(
            sitting__delegation=actor.delegation_id, sitting__round__number=1, sitting__number=1, number=number
        )
        party = Party.objects.get(delegation=actor.delegation_id, side=side)
        ledgers.record_commitment(actor=actor, party=party, towards=towards, text=text, utterance=line)
