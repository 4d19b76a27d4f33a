"""How long a changed option waits for a second look."""

from rest_framework import serializers

from negotiations import rules
from negotiations.actions.cooling import set_cooling_off
from negotiations.cooling import cooling_off
from negotiations.models import CoolingOff
from negotiations.models.cooling_off import A_DAY
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Number
from teams.api.operations import operation


class CoolingShown(serializers.Serializer[dict[str, int]]):
    """For how many minutes a changed option needs a second look before it is tabled."""

    minutes = serializers.IntegerField()


class CoolingAsked(Asked):
    """How long; 0 is none."""

    minutes = Number(min_value=0, max_value=A_DAY)


class CoolingDetail(SeatView):
    @operation("Show how long a changed option waits", gives=CoolingShown)
    def get(self) -> dict[str, int]:
        if not rules.can_see_mandate(self.actor, self.actor.delegation):
            raise CoolingOff.DoesNotExist
        return {"minutes": int(cooling_off(self.actor.delegation).total_seconds() // 60)}

    @operation("Set how long a changed option waits", takes=CoolingAsked, gives=CoolingShown)
    def put(self, minutes: int) -> dict[str, int]:
        return {"minutes": set_cooling_off(actor=self.actor, minutes=minutes).minutes}
