"""What happens to an option at the table, and the mandate guard's answers."""

from typing import Any, cast
from uuid import UUID

from django.utils.translation import gettext as _
from rest_framework import serializers

from journal.models import Entry
from negotiations import rules
from negotiations.actions import tabling
from negotiations.actions.tabling import Tabling
from negotiations.api.entries import EntryMade
from negotiations.api.options import OptionView
from negotiations.guard.verdict import Verdict
from negotiations.models import MandateCheck, PackageCheck
from teams.api.asked import Asked, Nothing
from teams.api.fields import Text, Truth
from teams.api.operations import operation
from teams.models import Seat
from teams.rules import Conflict


class OutsideMandate(Conflict):
    """The guard refused it, and that is kept; the boundary is told to who may see it."""

    code = "outside_mandate"

    def __init__(self, actor: Seat, check: MandateCheck | PackageCheck) -> None:
        super().__init__(_("This is outside the directive: refer it to the leaders. Nothing was changed."))
        shown = check.boundary if rules.can_see_mandate(actor, actor.delegation) else None
        self.holds = {"verdict": check.verdict, "boundary": shown.number if shown else None}


class TablingMade(EntryMade):
    """The entry of the record, and what the guard said."""

    verdict = serializers.ChoiceField(Verdict.choices)

    def to_representation(self, instance: Tabling) -> Any:  # type: ignore[override]
        return {**super().to_representation(cast("Entry", instance.entry)), "verdict": instance.check.verdict}


class Reasoned(Asked):
    """At the edge of the directive, and where it is unclear, a reason is needed."""

    reason = Text(max_length=tabling.LONGEST, allow_blank=True, default="")


class TablingAsked(Reasoned):
    """How it is tabled."""

    waive = Truth(default=False, help_text="true: without the second look that a late change needs; for a reason")


class TableView(OptionView):
    def done(self, made: Tabling) -> Tabling:
        """What came of it; OutsideMandate if nothing did. Not raised earlier: the refusal is kept."""
        if made.entry is None:
            raise OutsideMandate(self.actor, made.check)
        return made


class OptionTabling(TableView):
    @operation("Table an opened option", takes=TablingAsked, gives=TablingMade, code=201, errors=[409])
    def post(self, option: UUID, reason: str, waive: bool) -> Tabling:
        made = tabling.table_option(actor=self.actor, option=self.option(option), reason=reason, waive=waive)
        return self.done(made)


class OptionAgreement(TableView):
    @operation("Agree ad referendum: the leaders are asked", takes=Reasoned, gives=TablingMade, code=201, errors=[409])
    def post(self, option: UUID, reason: str) -> Tabling:
        return self.done(tabling.agree_option(actor=self.actor, option=self.option(option), reason=reason))


class OptionWithdrawal(OptionView):
    @operation("Take an option from the table", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, option: UUID) -> Entry:
        return tabling.withdraw_option(actor=self.actor, option=self.option(option))


class OptionRefusal(OptionView):
    @operation(
        "Say that an option was refused: ours by them, or theirs by us",
        takes=Nothing,
        gives=EntryMade,
        code=201,
        errors=[409],
    )
    def post(self, option: UUID) -> Entry:
        return tabling.refuse_option(actor=self.actor, option=self.option(option))
