"""The recorder's sheet, with the keyboard alone; and two recorders at once."""

from playwright.sync_api import Locator, Page, expect

from tests.browser.stage import SECOND_RECORDER, Stage
from tests.browser.visitors import Visitors, lines, live

# What a line's row in the queue says, from the first word to the last.
FOLLOW_THE_QUEUE = """
() => {
  window.told = [];
  const note = () => document.querySelectorAll("[data-queue] .pending").forEach((row) => {
    const said = `${row.dataset.state}: ${row.querySelector(".pending__state").innerText.trim()}`;
    if (window.told.at(-1) !== said) window.told.push(said);
  });
  new MutationObserver(note).observe(document.querySelector("[data-queue]"), {childList: true, subtree: true, attributes: true});
}
"""


def line(page: Page, text: str) -> Locator:
    return page.locator("[data-feed=record] [data-line]", has_text=text)


def speak(page: Page, digit: int, text: str) -> None:
    """A line taken down without leaving the keyboard."""
    page.keyboard.press(f"Alt+{digit}")
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def test_a_line_is_typed_saved_and_read_elsewhere(visit: Visitors, stage: Stage) -> None:
    recorder, analyst = live(visit("recorder", stage.live())), live(visit("analyst", stage.live()))
    state = recorder.locator("[data-typing-state]")
    expect(recorder.locator("#utterance-text")).to_be_focused()
    recorder.evaluate(FOLLOW_THE_QUEUE)
    recorder.keyboard.type("We have")
    expect(state).to_have_text("choose who speaks", use_inner_text=True, ignore_case=True)
    recorder.keyboard.press("Alt+5")
    expect(recorder.get_by_role("radio", name="I. Varga")).to_be_checked()
    expect(state).to_have_text("typing", use_inner_text=True)
    recorder.keyboard.type(" counted the crossings.")
    recorder.keyboard.press("Enter")
    expect(line(analyst, "We have counted the crossings.")).to_contain_text("I. Varga")
    expect(line(recorder, "We have counted the crossings.")).to_have_count(1)
    expect(recorder.locator("#utterance-text")).to_have_value("")
    expect(state).to_have_text("ready", use_inner_text=True)
    citation = line(recorder, "We have counted").get_attribute("data-line")
    recorder.wait_for_function("last => window.told.at(-1) === last", arg=f"saved: saved · {citation}")
    assert recorder.evaluate("window.told") == ["saving: saving", f"saved: saved · {citation}"]
    expect(recorder.locator("[data-queue] .pending")).to_have_count(0)


def test_a_speaker_is_chosen_by_name_after_an_at_sign(visit: Visitors, stage: Stage) -> None:
    recorder = live(visit("recorder", stage.live()))
    recorder.keyboard.type("@Kor")
    expect(recorder.get_by_role("listbox", name="Speakers").get_by_role("option")).to_have_text(["E. Korben"])
    recorder.keyboard.press("Enter")
    expect(recorder.get_by_role("radio", name="E. Korben")).to_be_checked()
    expect(recorder.locator("#utterance-text")).to_have_value("")
    recorder.keyboard.type("The text is silent on that.")
    recorder.keyboard.press("Enter")
    expect(line(recorder, "The text is silent on that.")).to_contain_text("E. Korben")


def test_two_recorders_at_once_get_numbers_without_gaps_and_see_the_same(visit: Visitors, stage: Stage) -> None:
    first, second = live(visit("recorder", stage.live())), live(visit(SECOND_RECORDER, stage.live()))
    before = len(stage.said())
    for number in range(5):
        speak(first, 5, f"From the left, {number}.")
        speak(second, 2, f"From the right, {number}.")
    for page in (first, second):
        for side in ("left", "right"):
            expect(line(page, f"From the {side},")).to_have_count(5)
    numbers = [f"2.1.{number}" for number in range(before + 1, before + 11)]
    assert stage.said()[before:] == numbers
    assert lines(first)[-10:] == lines(second)[-10:] == numbers
    for page in (first, second):
        for side in ("left", "right"):
            assert line(page, f"From the {side},").locator(".line__text").all_inner_texts() == [
                f"From the {side}, {number}." for number in range(5)
            ]


def test_a_correction_stands_beside_the_line_wherever_it_is_read(visit: Visitors, stage: Stage) -> None:
    analyst = live(visit("analyst", stage.live()))
    citation = stage.say("The bridge opens at tin.")
    recorder = visit("recorder", stage.page(f"record/{citation}/"))
    recorder.get_by_label("How it should read").fill("The bridge opens at ten.")
    recorder.get_by_label("Reason").fill("typing error")
    recorder.get_by_role("button", name="Record the correction").click()
    expect(recorder.locator(".versions")).to_contain_text("The bridge opens at tin.")
    expect(recorder.locator(".versions")).to_contain_text("The bridge opens at ten.")
    corrected = analyst.locator(f"[data-feed=record] [data-line='{citation}']")
    expect(corrected).to_contain_text("The bridge opens at tin.")
    expect(corrected.locator("ins")).to_have_text("The bridge opens at ten.")
