"""Packages: judged as a whole, compared, tabled in one act or not at all; and scenarios that rest on them."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.models import Entry
from negotiations.actions import ladder, options, package_tabling, packages, referrals, scenarios, tabling, weighing
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import answer_digest
from negotiations.efficiency import standings
from negotiations.guard.limits import Rule
from negotiations.models import Option, OptionState, Outlook, Package, PackageCheck, Referral, Scenario
from negotiations.queries import packages as seen, scenarios as told
from teams.rules import Conflict, Denied
from tests import house, mandate, table
from tests.pages import at, browser, key

pytestmark = pytest.mark.django_db
CLOSED = ("delegate", "adviser", "analyst", "recorder", "press", "auditor")


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def days(talks):
    return mandate.prisoners(talks)


@pytest.fixture
def hours(talks):
    return mandate.days(talks, table.point(talks, "Corridor"), "Hours")


def composed(talks, *chosen: Option, title: str = "Both") -> Package:
    return packages.compose_package(actor=talks.head, title=title, options=chosen)


def verdict(package: Package) -> tuple[str, int | None]:
    check = PackageCheck.objects.select_related("boundary").get(package=package)
    return check.verdict, check.boundary.number if check.boundary else None


def kinds(compartment: str) -> list[str]:
    return list(
        Entry.objects.filter(journal__compartment=compartment).order_by("position").values_list("kind", flat=True)
    )


def states(*chosen: Option) -> list[str]:
    return [Option.objects.get(pk=option.pk).state for option in chosen]


def only_if(hours, days) -> BoundaryAsked:
    return BoundaryAsked(hours.pk, Rule.ONLY_IF, when_measure=days.pk, when_rule=Rule.AT_MOST, when_values=["60"])


def test_the_whole_is_judged_and_judged_again_whatever_changes(talks, days, hours) -> None:
    """A condition across points is met or broken in the package alone; words are read option by option."""
    soon, late, wide = (
        mandate.rung(talks, days, 20, title="Soon"), mandate.rung(talks, days, 80, title="Late"),
        mandate.rung(talks, hours, 12, title="Wide"),
    )  # fmt: skip
    first, second = composed(talks, soon, wide), composed(talks, late, wide)
    assert [verdict(each) for each in (first, second)] == [("unclear", None)] * 2
    words = BoundaryAsked(None, Rule.WITHOUT, ["ransom"], point=days.point.number)
    mandate.in_force(talks, mandate.at_most(days, 90), only_if(hours, days), words)
    assert Option.objects.get(pk=wide.pk).check_made.verdict == "unclear"
    assert [verdict(each) for each in (first, second)] == [("inside", None), ("outside", 2)]
    said = {"title": "Late", "values": {str(days.pk): "60"}}
    options.change_option(actor=talks.head, option=late, **said)
    assert verdict(second) == ("edge", 2)
    options.change_option(actor=talks.head, option=late, **said, text_en="No ransoms are paid.")
    assert verdict(second) == ("outside", 3)
    options.change_option(actor=talks.head, option=wide, title="A ransom", values={str(hours.pk): "12"})
    assert verdict(first) == ("inside", None), "banned on the other point alone"
    mandate.in_force(talks, mandate.at_most(days, 10))
    assert [verdict(each) for each in (first, second)] == [("outside", 1)] * 2


@pytest.mark.parametrize("wrong", ["one", "twice on a point", "theirs", "proposed", "another delegation's"])
def test_a_package_is_of_our_options_on_several_points(talks, days, hours, wrong) -> None:
    soon, wide = mandate.rung(talks, days, 20), mandate.rung(talks, hours, 12)
    strangers = house.opened("Other talks")
    chosen = {
        "one": lambda: [soon],
        "twice on a point": lambda: [soon, mandate.rung(talks, days, 30), wide],
        "theirs": lambda: [wide, options.record_counter(actor=talks.head, point=days.point, title="Theirs")],
        "proposed": lambda: [wide, mandate.rung(talks, days, 5, by="delegate")],
        "another delegation's": lambda: [soon, mandate.rung(strangers, mandate.prisoners(strangers), 5)],
    }[wrong]()
    with pytest.raises(Denied if wrong.startswith("another") else ValidationError):
        composed(talks, *chosen)
    assert not Package.objects.exists()


def test_all_is_tabled_in_one_act_or_nothing_is(talks, days, hours) -> None:
    mandate.in_force(talks, mandate.at_most(days, 30), mandate.at_most(hours, 12))
    soon, wide = mandate.opened(talks, days, 30), mandate.rung(talks, hours, 5)
    package = composed(talks, soon, wide)
    with pytest.raises(Denied):
        package_tabling.table_package(actor=talks.leader, package=package)
    with pytest.raises(Conflict, match="Open these"):
        package_tabling.table_package(actor=talks.head, package=package)
    ladder.open_option(actor=talks.head, option=wide)
    with pytest.raises(Conflict, match="Changed a moment ago"):
        package_tabling.table_package(actor=talks.head, package=package, reason="At the limit.")
    mandate.settled(wide)
    with pytest.raises(ValidationError, match="at the edge"):
        package_tabling.table_package(actor=talks.head, package=package)
    assert states(soon, wide) == [OptionState.PREPARED] * 2
    made = package_tabling.table_package(actor=talks.head, package=package, reason="At the limit.")
    assert states(soon, wide) == [OptionState.TABLED] * 2
    assert kinds("record")[-3:] == ["package.tabled", "option.tabled", "option.tabled"]
    assert made.entry.body["options"][0]["title"] == soon.title
    assert "Both" not in str(made.entry.body), "what we call it stays with us"
    reasoned = Entry.objects.get(kind="package.reasoned").body
    assert (reasoned["verdict"], reasoned["reason"], reasoned["waived"]) == ("edge", "At the limit.", False)
    for again in (
        lambda: package_tabling.table_package(actor=talks.head, package=package),
        lambda: packages.discard_package(actor=talks.head, package=package),
        lambda: packages.change_package(actor=talks.head, package=package, title="x", options=[soon, wide]),
    ):
        with pytest.raises(Conflict, match="tabled already"):
            again()
    tabling.withdraw_option(actor=talks.head, option=Option.objects.get(pk=soon.pk))
    late = mandate.opened(talks, hours, 6)
    with pytest.raises(ValidationError, match="not ours to offer"):
        composed(talks, soon, late)


def test_the_second_look_is_waived_with_a_reason(talks, days, hours) -> None:
    mandate.in_force(talks, mandate.at_most(days, 30))
    soon, wide = mandate.opened(talks, days, 20), mandate.opened(talks, hours, 5)
    package = composed(talks, soon, wide)
    options.change_option(actor=talks.head, option=wide, title="Wider", values={})
    with pytest.raises(ValidationError, match="waiving"):
        package_tabling.table_package(actor=talks.head, package=package, waive=True)
    package_tabling.table_package(actor=talks.head, package=package, waive=True, reason="It is now or never.")
    assert Entry.objects.get(kind="package.reasoned").body["waived"] is True


def test_what_is_outside_is_refused_as_a_whole_and_let_out_as_it_was_shown(talks, days, hours) -> None:
    mandate.in_force(talks, mandate.at_most(days, 30))
    soon, wide = mandate.opened(talks, days, 40, text_en="Everybody, by the end."), mandate.opened(talks, hours, 5)
    package = composed(talks, soon, wide)
    assert package_tabling.table_package(actor=talks.head, package=package).entry is None
    assert (states(soon, wide), kinds("mandate")[-1]) == ([OptionState.PREPARED] * 2, "package.stopped")
    page = browser(talks.head).post(at(talks.head, "package_table", package.number), key())
    assert (page.status_code, f"?package={package.pk}" in page.content.decode()) == (409, True)
    form = browser(talks.head).get(at(talks.head, "referral_propose"), {"package": package.pk}).content.decode()
    assert all(option.title in form for option in (soon, wide))
    asked = referrals.propose_referral(actor=talks.head, question="May we?", package=package)
    with pytest.raises(Conflict, match="referral"):
        packages.discard_package(actor=talks.head, package=package)
    read = browser(talks.leader).get(at(talks.leader, "referral", asked.number)).content.decode()
    assert all(text in read for text in ("Package 1: Both", "Everybody, by the end.")), "what is bound is what is read"
    referrals.answer_referral(actor=talks.leader, referral=asked, digest=answer_digest(asked), decision="approve")
    options.change_option(actor=talks.head, option=wide, title="Wide", values={})
    mandate.settled(wide)
    assert package_tabling.table_package(actor=talks.head, package=package).entry is None, "it was shown otherwise"
    again = referrals.propose_referral(actor=talks.head, question="And so?", package=package)
    again = Referral.objects.get(pk=again.pk)
    referrals.answer_referral(actor=talks.leader, referral=again, digest=answer_digest(again), decision="approve")
    assert package_tabling.table_package(actor=talks.head, package=package).entry
    assert Entry.objects.get(kind="package.reasoned").body["excused"] is True


def test_what_packages_are_worth_and_which_is_better(talks, days, hours) -> None:
    """Weights 60 and 40; worths by rung: 100, 67, 33 and 100, 50; they proposed 100 days (of 365) and 0 hours."""
    soon, middle, late = (mandate.rung(talks, days, value, title=f"In {value}") for value in (10, 20, 30))
    wide, narrow = mandate.rung(talks, hours, 73, title="Wide"), mandate.rung(talks, hours, title="Open")
    made = [composed(talks, *each) for each in ((soon, wide), (middle, wide), (late, narrow), (middle, narrow))]
    unweighed = standings(talks.head, seen(talks.head))
    assert {(each.value, each.distance) for each in unweighed.values()} == {(None, None)}
    assert unweighed[made[0].pk].unweighed == [days.point.number, hours.point.number]
    for old in (1, 100):
        options.record_counter(actor=talks.analyst, point=days.point, title="Theirs", values={str(days.pk): str(old)})
    options.record_counter(actor=talks.analyst, point=hours.point, title="Theirs", values={str(hours.pk): "0"})
    weighing.set_weights(
        actor=talks.leader, weights={days.point.number: 60, hours.point.number: 40}, worths={late.pk: 60}
    )
    found = [standings(talks.head, seen(talks.head), 20)[each.pk] for each in made]
    assert [each.value for each in found] == [Decimal(100), Decimal("80.2"), Decimal(56), Decimal("60.2")]
    # (90 + 73) / 365 / 2; (80 + 73) / 365 / 2; what is left open is as far as can be.
    assert [each.distance for each in found] == [Decimal(text) for text in ("22.3", "21.0", "59.6", "61.0")]
    assert [[one.number for one in each.beaten_by] for each in found] == [[], [], [1, 2], [1, 2]]
    assert [[one.number for one in each.equal_to] for each in found] == [[2], [1, 4], [4], [2, 3]]
    mandate.in_force(talks, mandate.at_most(days, 15), BoundaryAsked(days.pk, Rule.AT_LEAST, ["15"]))
    assert not standings(talks.head, seen(talks.head))[made[3].pk].beaten_by, "what is outside is better than nothing"
    with pytest.raises(ValidationError):
        weighing.set_weights(actor=talks.head, weights={days.point.number: 101}, worths={})
    with pytest.raises(ValidationError):
        weighing.set_weights(actor=talks.head, weights={99: 1}, worths={})


def test_a_scenario_of_each_kind_and_what_it_rests_on(talks, days, hours) -> None:
    soon, wide = mandate.rung(talks, days, 20), mandate.rung(talks, hours, 12)
    package = composed(talks, soon, wide)
    for text in ("Everybody.", "Everybody, soon."):
        scenarios.write_scenario(actor=talks.leader, kind=Outlook.BEST, text=text, options=[soon], packages=[package])
    (best,) = told(talks.head)
    assert (best.text, list(best.options.all()), list(best.packages.all())) == ("Everybody, soon.", [soon], [package])
    assert "Everybody" not in str(list(Entry.objects.order_by("pk").values_list("body", flat=True)))
    packages.discard_package(actor=talks.head, package=package)
    assert list(told(talks.head).get().packages.all()) == []
    with pytest.raises(Denied):
        scenarios.write_scenario(actor=talks.delegate, kind=Outlook.LIKELY, text="Nobody.")
    scenarios.remove_scenario(actor=talks.head, scenario=best)
    assert not Scenario.objects.exists()


def test_the_page_walks_through_it_all(talks, days, hours) -> None:
    head, page = browser(talks.head), at(talks.head, "packages")
    assert "No packages yet" in head.get(page).content.decode()
    soon, wide = mandate.opened(talks, days, 20, title="Soon"), mandate.opened(talks, hours, 12, title="Wide")
    fields = {f"point_{days.point.number}": str(soon.pk), f"point_{hours.point.number}": str(wide.pk)}
    refused = head.post(
        at(talks.head, "package_add"), {"title": "Alone", f"point_{days.point.number}": str(soon.pk), **key()}
    )
    assert (refused.status_code, "Alone" in refused.content.decode()) == (422, True)
    costs = []
    for titles in (["One"], ["Two", "Three"]):
        for title in titles:
            assert head.post(at(talks.head, "package_add"), {"title": title, **fields, **key()}).status_code == 303
        with CaptureQueriesContext(connection) as asked:
            shown = head.get(page).content.decode()
        costs.append(len(asked))
    assert costs[0] == costs[1]
    assert all(text in shown for text in ("Soon", "Wide", "Three", "have no weight yet"))
    weights = {f"weight_{days.point.number}": "60", f"weight_{hours.point.number}": "40", f"worth_{soon.pk}": "90"}
    assert head.post(at(talks.head, "weights_set"), weights | key()).status_code == 303
    assert head.post(at(talks.head, "weights_set"), {f"worth_{soon.pk}": "101", **key()}).status_code == 422
    shown = head.get(page, {"within": "3"}).content.decode()
    assert "94.0" in shown
    assert "of equal value" in shown
    changed = {"title": "One, renamed", "note": "Shown first.", **fields, **key()}
    assert head.post(at(talks.head, "package_change", 1), changed).status_code == 303
    assert head.post(at(talks.head, "package_discard", 3), key()).status_code == 303
    assert list(Package.objects.order_by("number").values_list("title", flat=True)) == ["One, renamed", "Two"]
    best = at(talks.head, "scenario_write", "best")
    told_best = {"text": "All home.", "options": [str(soon.pk)], "packages": [str(Package.objects.get(number=2).pk)]}
    assert head.post(best, told_best | key()).status_code == 303
    assert head.post(best, {"text": "", **key()}).status_code == 422
    assert head.post(at(talks.head, "scenario_write", "worst"), told_best | key()).status_code == 404
    assert "Package 2: Two" in head.get(page).content.decode()
    assert head.post(at(talks.head, "package_table", 1), key()).status_code == 422, "no directive: a reason is wanted"
    assert head.post(at(talks.head, "package_table", 1), {"reason": "As agreed.", **key()}).status_code == 303
    assert states(soon, wide) == [OptionState.TABLED] * 2
    for who in CLOSED:
        closed = browser(talks.seats[who])
        assert closed.get(page).status_code == 404
        assert not seen(talks.seats[who]).exists()
        assert not told(talks.seats[who]).exists()
        entries = closed.get(at(talks.seats[who], "points")).content.decode()
        assert "One, renamed" not in entries


def put(talks, days, hours, *boundaries: BoundaryAsked) -> tuple[Package, Option, Option]:
    """A package of two on the table."""
    mandate.in_force(talks, *(boundaries or (mandate.at_most(days, 30),)))
    soon, wide = mandate.opened(talks, days, 20, title="Soon"), mandate.opened(talks, hours, 5, title="Wide")
    package = composed(talks, soon, wide)
    assert package_tabling.table_package(actor=talks.head, package=package, reason="In time.").entry
    return package, soon, wide


@pytest.mark.parametrize(
    ("decision", "state"), [("approve", "confirmed"), ("refuse", "declined"), ("instruct", "declined")]
)
def test_the_whole_is_agreed_by_one_answer_of_the_leaders(talks, days, hours, decision, state) -> None:
    """Alone the second would be unclear: its condition lies in the first, and is met in the package."""
    package, soon, wide = put(talks, days, hours, mandate.at_most(days, 90), only_if(hours, days))
    made = package_tabling.agree_package(actor=talks.head, package=package)
    assert (made.check.verdict, made.entry.kind, states(soon, wide)) == ("inside", "package.agreed", ["agreed"] * 2)
    (asked,) = Referral.objects.all()
    assert (asked.ad_referendum, asked.package, asked.progress) == (True, package, "asked")
    with pytest.raises(Conflict, match="Not on the table"):
        package_tabling.agree_package(actor=talks.head, package=package)
    with pytest.raises(Conflict):
        referrals.withdraw_referral(actor=talks.head, referral=asked)
    referrals.answer_referral(
        actor=talks.leader, referral=asked, digest=answer_digest(asked), decision=decision, comment="So be it."
    )
    assert states(soon, wide) == [state] * 2
    assert kinds("record")[-6:] == [
        "package.agreed", "option.agreed", "option.agreed", "matter.referred", f"option.{state}", f"option.{state}",
    ]  # fmt: skip
    points = Entry.objects.filter(kind=f"option.{state}").order_by("position").values_list("body__point", flat=True)
    assert list(points) == [days.point.number, hours.point.number]


def test_what_is_outside_by_now_is_not_agreed_and_what_left_the_table_is_no_whole(talks, days, hours) -> None:
    package, soon, wide = put(talks, days, hours)
    with pytest.raises(Denied):
        package_tabling.agree_package(actor=talks.leader, package=package)
    mandate.in_force(talks, mandate.at_most(days, 10))
    issued = Entry.objects.filter(kind="directive.issued").latest("position").body
    assert issued["packages"] == [{"number": package.number, "verdict": "outside"}]
    assert package_tabling.agree_package(actor=talks.head, package=package).entry is None
    assert Entry.objects.get(kind="package.stopped").body["step"] == "package.agreed"
    assert (states(soon, wide), Referral.objects.count()) == (["tabled"] * 2, 0)
    tabling.refuse_option(actor=talks.head, option=Option.objects.get(pk=soon.pk))
    for end in (package_tabling.agree_package, package_tabling.withdraw_package, package_tabling.refuse_package):
        with pytest.raises(Conflict, match="Soon"):
            end(actor=talks.head, package=package)
    assert states(soon, wide) == ["refused", "tabled"]


@pytest.mark.parametrize(("step", "state"), [("withdraw", "withdrawn"), ("refuse", "refused"), ("agree", "agreed")])
def test_the_page_ends_what_is_on_the_table(talks, days, hours, step, state) -> None:
    head, (package, soon, wide) = browser(talks.head), put(talks, days, hours)
    ahead = composed(talks, mandate.rung(talks, days, 1), mandate.rung(talks, hours, 1), title="Ahead")
    before = kinds("record")
    head.post(at(talks.head, f"package_{step}", ahead.number), {"reason": "Now.", **key()})
    assert kinds("record") == before, "it was never on the table"
    url = at(talks.head, f"package_{step}", package.number)
    assert url in head.get(at(talks.head, "packages")).content.decode()
    assert url not in browser(talks.leader).get(at(talks.leader, "packages")).content.decode()
    assert head.post(url, key()).status_code == 303
    assert states(soon, wide) == [state] * 2
    assert f"package.{state}" in kinds("record")
    shown = head.get(at(talks.head, "packages")).content.decode()
    assert url not in shown
