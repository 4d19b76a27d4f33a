"""Everything with the keyboard alone; the focus is always seen and never caught."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.stage import Stage
from tests.browser.visitors import Visitors, live

MOST = 600  # tab stops of a page
# The focused element: a name to tell it by, and whether its focus is drawn, on itself or on the label around it.
FOCUS = """
() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  window.stops ??= new Map();
  if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
  const drawn = (one) => { const s = getComputedStyle(one); return s.outlineStyle !== "none" && parseFloat(s.outlineWidth) > 0; };
  const box = at.getBoundingClientRect();
  return {number: window.stops.get(at), drawn: drawn(at) || Boolean(at.closest("label") && drawn(at.closest("label"))),
    seen: box.width > 0 && box.height > 0, is: at.outerHTML.slice(0, 120)};
}
"""
# How many elements the Tab key has to reach. A group of radios is one stop.
STOPS = """
() => new Set([...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
  .filter((one) => !one.disabled && one.type !== "hidden" && one.checkVisibility({visibilityProperty: true}) && one.tabIndex >= 0)
  .map((one) => one.type === "radio" ? `radio ${one.form?.id ?? ""} ${one.name}` : one)).size
"""


def walk(page: Page) -> int:
    """Tab from the top until the page has been left or begun again; how many stops there were."""
    visited: set[int] = set()
    page.locator(".skip").focus()
    for _ in range(MOST):
        at = page.evaluate(FOCUS)
        page.keyboard.press("Tab")
        if at is None or (at["number"] in visited and at["number"] == 0):
            return len(visited)
        assert at["number"] not in visited, f"the focus is caught at {at['is']}"
        assert at["drawn"], f"the focus cannot be seen on {at['is']}"
        assert at["seen"], f"the focus is on something that is not shown: {at['is']}"
        visited.add(at["number"])
    raise AssertionError(f"more than {MOST} stops")


def test_the_back_office_by_its_keys(visit: Visitors, stage: Stage) -> None:
    said = [stage.say(f"A line for the keys, {number}.") for number in range(3)]
    page = live(visit("analyst", stage.live()))
    stage.tell("head", "Look at the third line.", to="back_office")
    page.get_by_text("Look at the third line.").wait_for()
    current = page.locator("[data-lines] .line[aria-current]")
    for key, citation in (("j", said[2]), ("k", said[1]), ("k", said[0]), ("j", said[1])):
        page.keyboard.press(key)
        expect(current).to_have_attribute("data-line", citation)
        expect(page.locator("[data-work-line]")).to_contain_text(citation)
    composer = page.locator("#note-text")
    for key, priority in (("n", "routine"), ("3", "flash"), ("2", "urgent"), ("1", "routine")):
        page.keyboard.press(key)
        expect(composer).to_be_focused()
        expect(page.locator(f"[data-composer] [name=priority][value={priority}]")).to_be_checked()
        page.keyboard.type(key)
        page.keyboard.press("Escape")
        expect(composer).not_to_be_focused()
    expect(composer).to_have_value("n321")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
    page.keyboard.press("j")
    expect(current).to_have_attribute("data-line", said[1])
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Keys")).to_be_hidden()


@pytest.mark.parametrize(
    ("who", "where"), [("analyst", "live"), ("recorder", "live"), ("leader", "live"), ("head", "roster/")]
)
def test_tab_reaches_everything_and_is_caught_nowhere(visit: Visitors, stage: Stage, who: str, where: str) -> None:
    page = visit(who, stage.live() if where == "live" else stage.page(where))
    if where == "live":
        live(page).evaluate(
            "document.querySelectorAll('[data-entry]:nth-last-child(n + 6)').forEach(one => one.remove())"
        )
    expected = page.evaluate(STOPS)
    assert walk(page) >= expected > 5


def test_a_seat_is_suspended_and_restored_without_a_mouse(visit: Visitors, stage: Stage) -> None:
    page = visit("head", stage.page("roster/"))
    row = page.get_by_role("row", name="Yarema Lind")
    row.locator("summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("out of reach")
    page.keyboard.press("Enter")
    expect(row).to_contain_text("suspended")
    row.get_by_role("button", name="Restore access").focus()
    page.keyboard.press("Enter")
    expect(row).not_to_contain_text("suspended")
