"""Packages across points, with what the guard says of each as a whole and where it stands among the others."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from rest_framework import serializers

from journal.models import Entry
from negotiations import queries
from negotiations.actions import package_tabling, packages
from negotiations.actions.package_tabling import PackageTabling
from negotiations.api.directives import BoundaryShown
from negotiations.api.entries import EntryMade
from negotiations.api.tabling import OutsideMandate, Reasoned, TablingAsked, TablingMade
from negotiations.digests import version
from negotiations.efficiency import TOLERANCE
from negotiations.guard.verdict import Verdict
from negotiations.models import Option, Package
from negotiations.package_room import MOST_WITHIN, Card, card_of, cards
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing
from teams.api.fields import AsRead, Digits, Id, Line, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class PackageShown(serializers.Serializer[Card]):
    """A package. `value` and `distance` are from 0 to 100; null where points are not weighed or nothing was proposed."""

    id = serializers.UUIDField(source="package.pk")
    number = serializers.IntegerField(source="package.number")
    title = serializers.CharField(source="package.title")
    note = serializers.CharField(source="package.note")
    options = serializers.SerializerMethodField(help_text="ids, in the order of their points' numbers")
    composed_by = serializers.UUIDField(source="package.composed_by_id", help_text="a seat")
    composed_at = serializers.DateTimeField(source="package.composed_at")
    tabled_at = serializers.DateTimeField(source="package.tabled_at", allow_null=True)
    version = serializers.SerializerMethodField(help_text="of what it holds: who changes it gives it back")
    verdict = serializers.ChoiceField(Verdict.choices)
    boundary = BoundaryShown(source="check.boundary", allow_null=True)
    value = serializers.DecimalField(
        source="standing.value", max_digits=4, decimal_places=1, allow_null=True, help_text="what it is worth to us"
    )
    distance = serializers.DecimalField(
        source="standing.distance", max_digits=4, decimal_places=1, allow_null=True,
        help_text="how far it lies from their last proposals",
    )  # fmt: skip
    beaten_by = serializers.SerializerMethodField(
        help_text="numbers of packages on the same points that are as good for us, as near to them, and better in one"
    )
    equal_to = serializers.SerializerMethodField(help_text="numbers of packages on the same points of equal value")

    def get_options(self, card: Card) -> list[UUID]:
        return [part.option.pk for part in card.parts]

    def get_version(self, card: Card) -> str:
        return version(card.package)

    def get_beaten_by(self, card: Card) -> list[int]:
        return [package.number for package in card.standing.beaten_by]

    def get_equal_to(self, card: Card) -> list[int]:
        return [package.number for package in card.standing.equal_to]


class PackagesAsked(PageAsked):
    """How near two values are that count as equal."""

    within = Digits(min_value=0, max_value=MOST_WITHIN, default=TOLERANCE, help_text="of 100")


class PackageAsked(Asked):
    """A package; all of it."""

    title = Line(max_length=200)
    note = Text(max_length=packages.LONGEST, allow_blank=True, default="")
    options = serializers.ListField(child=Id(), max_length=packages.MOST_OPTIONS, help_text="of each point one at most")


class PackageChange(PackageAsked):
    """A package anew; all of it."""

    version = AsRead()


class PackageView(SeatView):
    def package(self, number: int) -> Package:
        return queries.packages(self.actor).get(number=number)

    def chosen(self, keys: Iterable[UUID]) -> list[Option]:
        return [queries.options(self.actor).get(pk=key) for key in keys]


class PackageList(PackageView):
    @operation("List the packages, for leaders and the head", asks=PackagesAsked, gives=listed(PackageShown))
    def get(self, page: int, limit: int, within: int) -> Page:
        return numbered(cards(self.actor, within), page, limit)

    @operation(
        "Compose a package of options of several points", takes=PackageAsked, gives=PackageShown, code=201, errors=[409]
    )
    def post(self, options: list[UUID], **asked: Any) -> Card:
        made = packages.compose_package(actor=self.actor, options=self.chosen(options), **asked)
        return card_of(self.actor, made)


class PackageDetail(PackageView):
    @operation("Show a package", gives=PackageShown)
    def get(self, number: int) -> Card:
        return card_of(self.actor, self.package(number))

    @operation("Change a package that is not tabled", takes=PackageChange, gives=PackageShown, errors=[409])
    def put(self, number: int, options: list[UUID], **asked: Any) -> Card:
        found, chosen = self.package(number), self.chosen(options)
        return card_of(self.actor, packages.change_package(actor=self.actor, package=found, options=chosen, **asked))

    @operation("Throw away a package that is not tabled", code=204, errors=[409])
    def delete(self, number: int) -> None:
        packages.discard_package(actor=self.actor, package=self.package(number))


class PutView(PackageView):
    def done(self, made: PackageTabling) -> PackageTabling:
        """What came of it; OutsideMandate if nothing did. Not raised earlier: the refusal is kept."""
        if made.entry is None:
            raise OutsideMandate(self.actor, made.check)
        return made


class PackageTabled(PutView):
    @operation(
        "Table a package: all its options, or none", takes=TablingAsked, gives=TablingMade, code=201, errors=[409]
    )
    def post(self, number: int, **asked: Any) -> PackageTabling:
        return self.done(package_tabling.table_package(actor=self.actor, package=self.package(number), **asked))


class PackageAgreement(PutView):
    @operation(
        "Agree ad referendum to a package that is on the table: the leaders are asked, once for all of it",
        takes=Reasoned, gives=TablingMade, code=201, errors=[409],
    )  # fmt: skip
    def post(self, number: int, **asked: Any) -> PackageTabling:
        return self.done(package_tabling.agree_package(actor=self.actor, package=self.package(number), **asked))


class PackageWithdrawal(PackageView):
    @operation("Take a package from the table", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        return package_tabling.withdraw_package(actor=self.actor, package=self.package(number))


class PackageRefusal(PackageView):
    @operation("Say that the other side refused a package", takes=Nothing, gives=EntryMade, code=201, errors=[409])
    def post(self, number: int) -> Entry:
        return package_tabling.refuse_package(actor=self.actor, package=self.package(number))
