"""A page of the mandate keeps up with what others do: it shows it by itself, but not under a hand that writes."""

from typing import Any

from playwright.sync_api import expect

from tests.browser.stage import Stage
from tests.browser.visitors import PHONE, Visitors

POINT = 3
TITLE = "A list of the bridges"
GIVEN = {"measure", "point", "rule", "values", "margin", "when_measure", "when_rule", "when_values", "red_line", "note"}
AT_ONCE = 2_000  # ms


def issue(stage: Stage, *more: dict[str, Any]) -> None:
    """Whatever was in force, and what is added to it."""
    held = [one for one in stage.get("leader", "directives/")["results"] if one["standing"] == "issued"]
    bounds = [{name: each[name] for name in GIVEN} for one in held for each in one["boundaries"]]
    draft = stage.post("leader", "directives/", text="Bring everybody home.", boundaries=[*bounds, *more])
    stage.post("leader", f"directives/drafts/{draft['id']}/issue/", digest=draft["digest"])


def test_an_open_page_shows_what_a_new_directive_says(visit: Visitors, stage: Stage) -> None:
    measure = stage.post("head", f"points/{POINT}/measures/", name="Bridges", kind="number", unit="bridges")["id"]
    stage.post("head", "options/", point=POINT, title=TITLE, values={measure: "7"})
    head, phone = visit("head", stage.page(f"points/{POINT}/")), visit("leader", stage.page("points/"), size=PHONE)
    rung = head.locator(".rung", has_text=TITLE)
    expect(rung.locator(".rung__verdict")).to_contain_text("inside")
    head.get_by_text("Write them").first.click()
    issue(stage, {"measure": measure, "rule": "at_most", "values": ["5"]})
    expect(rung.locator(".rung__verdict")).to_contain_text("outside the directive", timeout=AT_ONCE)
    expect(rung).to_contain_text("Bridges: at most 5 bridges")
    position = head.get_by_label("Our position", exact=True)
    expect(position).to_be_visible()  # what was unfolded stays so

    position.fill("Every bridge stands.")
    issue(stage, {"measure": measure, "rule": "at_least", "values": ["2"]})
    expect(head.get_by_text("Somebody has changed what stands here.")).to_be_visible(timeout=AT_ONCE)
    expect(position).to_have_value("Every bridge stands.")

    stage.post("head", "points/", title="The ferry")
    expect(phone.locator(".agenda")).to_contain_text("The ferry", timeout=AT_ONCE)
