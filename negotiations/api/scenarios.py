"""What points and options are worth to us, and how the negotiation may end: for leaders and the head."""

from typing import Any
from uuid import UUID

from rest_framework import serializers

from negotiations import queries, rules
from negotiations.actions import scenarios
from negotiations.actions.weighing import set_weights
from negotiations.api.packages import PackageView
from negotiations.api.points import LARGEST
from negotiations.models import Outlook, Scenario, Weight
from negotiations.models.weight import FULL
from teams.api.asked import Asked
from teams.api.fields import Id, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered

MOST = 500


class PointWeight(Asked):
    """How much a point weighs with us."""

    point = Number(min_value=1, max_value=LARGEST, help_text="its number")
    weight = Number(min_value=0, max_value=FULL)


class OptionWorth(Asked):
    """What an option is worth to us on its point."""

    option = Id()
    worth = Number(min_value=0, max_value=FULL)


class WeightsAsked(Asked):
    """All weights and worths; what is left out is not weighed."""

    points = serializers.ListField(child=PointWeight(), max_length=MOST)
    options = serializers.ListField(child=OptionWorth(), max_length=MOST, default=list)


class PointWeightShown(serializers.Serializer[dict[str, int]]):
    """How much a point weighs with us, from 0 to 100."""

    point = serializers.IntegerField(help_text="its number")
    weight = serializers.IntegerField()


class OptionWorthShown(serializers.Serializer[dict[str, Any]]):
    """What an option is worth to us on its point, from 0 to 100."""

    option = serializers.UUIDField()
    worth = serializers.IntegerField()


class WeightsShown(serializers.Serializer[dict[str, Any]]):
    """What was said of the worth of points and options. An option that is not named is worth what its rung tells."""

    points = PointWeightShown(many=True)
    options = OptionWorthShown(many=True)


class ScenarioShown(serializers.ModelSerializer[Scenario]):
    """How it may end, and what that rests on."""

    kind = serializers.ChoiceField(Outlook.choices)
    options = serializers.SerializerMethodField(help_text="ids")
    packages = serializers.SerializerMethodField(help_text="numbers")
    written_by = serializers.UUIDField(source="written_by_id", help_text="a seat")

    class Meta:
        model = Scenario
        fields = ["kind", "text", "options", "packages", "written_by", "written_at"]

    def get_options(self, scenario: Scenario) -> list[UUID]:
        return [option.pk for option in scenario.options.all()]

    def get_packages(self, scenario: Scenario) -> list[int]:
        return [package.number for package in scenario.packages.all()]


class ScenarioAsked(Asked):
    """A scenario; all of it."""

    text = Text(max_length=scenarios.LONGEST)
    options = serializers.ListField(child=Id(), max_length=MOST, default=list, help_text="ids")
    packages = serializers.ListField(
        child=Number(min_value=1, max_value=LARGEST), max_length=MOST, default=list, help_text="numbers"
    )


class WeightsDetail(PackageView):
    @operation("Show what points and options are worth to us", gives=WeightsShown)
    def get(self) -> dict[str, Any]:
        return self.shown()

    @operation("Say what points and options are worth to us", takes=WeightsAsked, gives=WeightsShown)
    def put(self, points: list[dict[str, Any]], options: list[dict[str, Any]]) -> dict[str, Any]:
        weights = {each["point"]: each["weight"] for each in points}
        worths = {each["option"]: each["worth"] for each in options}
        set_weights(actor=self.actor, weights=weights, worths=worths)
        return self.shown()

    def shown(self) -> dict[str, Any]:
        if not rules.can_see_mandate(self.actor, self.actor.delegation):
            raise Weight.DoesNotExist
        weights, worths = queries.weights(self.actor), queries.worths(self.actor)
        points = [
            {"point": point.number, "weight": weights[point.pk]}
            for point in sorted(queries.points(self.actor), key=lambda point: point.number)
            if point.pk in weights
        ]
        return {
            "points": points,
            "options": [{"option": key, "worth": worths[key]} for key in sorted(worths)],
        }


class ScenarioList(PackageView):
    @operation(
        "List how the negotiation may end, for leaders and the head", asks=PageAsked, gives=listed(ScenarioShown)
    )
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.scenarios(self.actor), page, limit)


class ScenarioDetail(PackageView):
    @operation("Write a scenario, in place of the one of its kind", takes=ScenarioAsked, gives=ScenarioShown)
    def put(self, kind: str, text: str, options: list[UUID], packages: list[int]) -> Scenario:
        if kind not in Outlook.values:
            raise Scenario.DoesNotExist
        chosen, together = self.chosen(options), [self.package(number) for number in packages]
        scenarios.write_scenario(actor=self.actor, kind=kind, text=text, options=chosen, packages=together)
        return queries.scenarios(self.actor).get(kind=kind)

    @operation("Take a scenario back", code=204)
    def delete(self, kind: str) -> None:
        found = queries.scenarios(self.actor).get(kind=kind)
        scenarios.remove_scenario(actor=self.actor, scenario=found)
