"""What the board of readiness asks, each of its rows in one look; nothing here that the seat may not read."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from briefings.queries import readable_dossiers
from negotiations.models import DirectiveAcknowledgement, Outlook, Point, Scenario, Side, Speaker, Standing, WalkAway
from negotiations.queries.agenda import options, points, stakes, stances
from negotiations.queries.leverage import delays
from negotiations.queries.parties import speakers
from teams.compartments import MANDATE
from teams.models import Delegation, Seat
from teams.queries import roster
from teams.rules import can_read


def points_prepared(seat: Seat) -> QuerySet[Point]:
    """The points, and of each whether positions, stakes and delay are told, and how many options of ours there are."""
    here = OuterRef("pk")
    told = stances(seat).filter(point=here).exclude(our_position="").exclude(their_position="")
    far = stakes(seat).filter(point=here).exclude(reservation="").exclude(alternative="")
    ours = options(seat).filter(point=here, side=Side.OURS).order_by().values("point")
    return points(seat).annotate(
        positions=Exists(told), stakes_told=Exists(far), delay_told=Exists(delays(seat).filter(point=here)),
        ways=Coalesce(Subquery(ours.annotate(count=Count("pk")).values("count")), 0),
    )  # fmt: skip


def members(seat: Seat) -> QuerySet[Seat]:
    """The roster, and of each whether he has read the directive in force."""
    read = DirectiveAcknowledgement.objects.filter(seat=OuterRef("pk"), directive__standing=Standing.ISSUED)
    return roster(seat).annotate(has_read=Exists(read))


def speakers_known(seat: Seat) -> QuerySet[Speaker]:
    """Everybody who speaks, and of each whether the seat reads a dossier on him, by this name or one joined to it.

    A joined name is no speaker of its own here: `speakers` has the one it is joined to.
    """
    named = Q(speakers=OuterRef("pk")) | Q(speakers__same_as=OuterRef("pk"))
    return speakers(seat).annotate(has_dossier=Exists(readable_dossiers(seat).filter(named).order_by()))


def endings(seat: Seat) -> tuple[bool, set[str]]:
    """Whether the walk-away card is armed, and which scenarios are written; for leaders and the head."""
    if not can_read(seat, MANDATE):
        return False, set()
    here = OuterRef("pk")
    armed = Exists(WalkAway.objects.filter(delegation=here, armed_at__isnull=False))
    written = {kind.value: Exists(Scenario.objects.filter(delegation=here, kind=kind)) for kind in Outlook}
    found = Delegation.objects.annotate(armed=armed, **written).values("armed", *written).get(pk=seat.delegation_id)
    return found.pop("armed"), {kind for kind, told in found.items() if told}
