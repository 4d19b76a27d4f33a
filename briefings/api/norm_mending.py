"""What is filed of norms is ended, withdrawn, or taken away."""

from datetime import date
from uuid import UUID

from briefings import queries
from briefings.actions import norm_mending as actions
from briefings.api.norms import ReservationShown, VersionShown
from briefings.models import NormVersion, Reservation
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Day
from teams.api.operations import operation


class EndAsked(Asked):
    """The first day on which the wording is not in force; null: it still is."""

    in_force_to = Day(allow_null=True)


class WithdrawalAsked(Asked):
    """The day on which the state took it back; null: it did not."""

    withdrawn_on = Day(allow_null=True)


class WordingDetail(SeatView):
    @operation("Say until when a wording is in force", takes=EndAsked, gives=VersionShown)
    def put(self, version: UUID, in_force_to: date | None) -> NormVersion:
        found = queries.norm_version(self.actor, version)
        return actions.end_wording(actor=self.actor, version=found, in_force_to=in_force_to)

    @operation("Take away a wording that was filed by mistake", code=204)
    def delete(self, version: UUID) -> None:
        actions.remove_wording(actor=self.actor, version=queries.norm_version(self.actor, version))


class ReservationWithdrawal(SeatView):
    @operation("Say when a statement was withdrawn", takes=WithdrawalAsked, gives=ReservationShown)
    def put(self, reservation: UUID, withdrawn_on: date | None) -> Reservation:
        found = queries.all_reservations(self.actor).get(pk=reservation)
        return actions.withdraw_reservation(actor=self.actor, reservation=found, withdrawn_on=withdrawn_on)
