"""Coming in: a link for one use, an invitation, a password; and going out."""

from playwright.sync_api import expect

from tests.browser.stage import PASSWORD, SECOND_ANALYST, Stage
from tests.browser.visitors import Visitors, live


def test_an_invited_person_takes_the_seat_and_signs_in_again_with_a_password(visit: Visitors, stage: Stage) -> None:
    head = visit("head", stage.page("roster/"))
    head.get_by_role("button", name=f"Make an invitation link {SECOND_ANALYST}").click()
    link = head.locator(".message code").inner_text()
    page = visit("", link, faulty=True)  # a refused form is answered 422
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Welcome, {SECOND_ANALYST}")
    expect(page.locator("main")).to_contain_text("Karst talks")
    page.get_by_label("Password", exact=True).fill("short")
    page.get_by_label("The same password again").fill("short")
    page.get_by_role("button", name="Take the seat").click()
    expect(page.locator(".errorlist")).to_be_visible()
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("The same password again").fill(PASSWORD)
    page.get_by_role("button", name="Take the seat").click()
    expect(page.get_by_role("link", name="Karst talks")).to_be_visible()
    page.locator("summary", has_text="Menu").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/account/login/")
    page.locator("[name=login]").fill("analyst.ignar@anteroom.example")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("link", name="Karst talks")).to_be_visible()
    other = visit("", link, faulty=True)
    expect(other.get_by_role("heading", level=1)).to_have_text("This link no longer works")


def test_a_stranger_is_asked_to_sign_in(visit: Visitors, stage: Stage) -> None:
    page = visit("", stage.live())
    expect(page.get_by_role("heading", level=1)).to_have_text("Sign in")
    page.locator("[name=login]").fill("head.severan@anteroom.example")
    page.get_by_label("Password").fill("not the password")
    page.get_by_role("button", name="Sign in").click()
    expect(page.locator("body")).to_contain_text("not correct")
    expect(page.locator("[name=login]")).to_have_value("head.severan@anteroom.example")


def test_a_password_changed_in_another_tab_leaves_this_one_live_and_signs_other_browsers_out(
    visit: Visitors, stage: Stage
) -> None:
    here, elsewhere = (live(visit("interpreter", stage.live(), faulty=True)) for _ in range(2))
    tab = here.context.new_page()
    tab.goto("/account/password/set/")
    tab.get_by_label("New password").fill(PASSWORD)
    tab.get_by_label("The same password again").fill(PASSWORD)
    tab.get_by_role("button", name="password").click()
    expect(elsewhere.get_by_role("dialog", name="You are signed out")).to_be_visible()
    for cookie in tab.context.cookies():
        stage.client("interpreter").cookies.set(cookie["name"], cookie["value"], cookie["domain"], cookie["path"])
    stage.say("Said after the change of password.")
    expect(here.get_by_text("Said after the change of password.").first).to_be_visible()
    live(here)
