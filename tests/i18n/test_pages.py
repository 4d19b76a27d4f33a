"""Pages in Ukrainian say nothing in English: every address is opened by every role, and its words are looked at."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.template.loader import render_to_string
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.utils.translation import override

from negotiations.models import Sitting
from tests.i18n.stage import Stage, form, set_stage
from tests.i18n.visible import visible
from tests.pages import JSON, browser

UKRAINIAN = {"Accept-Language": "uk", "Accept": "text/html"}
STRANGER, ADMINISTRATOR = "stranger", "administrator"
ROLES = ["head", "leader", "analyst", "recorder", "press", "auditor"]
# Fetched into a page that stands already.
PIECES = {"panel", "referrals_waiting", "search_suggestions", "claim_cards", "claim_checking", "pack_progress"}
# Names, formats, keys and codes, which are the same in every language.
NAMES = {
    "Anteroom", "TLP", "RED", "AMBER", "STRICT", "GREEN", "CLEAR", "WebVTT", "SubRip", "SRT", "ParlaMint", "TEI", "Akoma", "Ntoso", "TBX", "ISO", "PDF", "JSON", "Lines", "CSV", "XLSX", "vCard", "ICS", *"ABCDEFG", "Python", "Enter", "Shift", "Alt", "Esc",
    "Europe", "Vienna", "UTC", "UTF", "utf", "RFC", "uk", "en", "j", "k", "m", "p", "q", "here", "there", "ClaimReview",
}  # fmt: skip
CODES = re.compile(r"\S+@\S+|anteroom/\S+|\b[0-9a-f]{8,}\S*|https?://\S+")
LATIN = re.compile(r"[A-Za-z]+")


@pytest.fixture
def stage(db: Any) -> Stage:
    return set_stage()


def client_of(stage: Stage, who: str) -> Client:
    if who == STRANGER:
        return Client(headers=UKRAINIAN)
    client = browser(stage.administrator if who == ADMINISTRATOR else stage.seats[who])
    client.defaults["HTTP_ACCEPT"] = "text/html"
    return client


def addresses(places: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Name and path of every page's address; the API is for programs."""
    for name, parts in _named(get_resolver().url_patterns, ""):
        if name not in {"verifier", "healthz"}:  # for programs
            try:
                yield name, reverse(name, kwargs={part: places[part] for part in parts if part in places})
            except NoReverseMatch:
                assert parts - places.keys(), name


def _named(found: list[Any], prefix: str) -> Iterator[tuple[str, set[str]]]:
    for each in found:
        route = prefix + str(each.pattern)
        if isinstance(each, URLResolver) and not route.startswith("api/"):
            yield from _named(each.url_patterns, route)
        elif isinstance(each, URLPattern) and each.name:
            yield each.name, set(re.findall(r"<(?:\w+:)?(\w+)>", route))


def english(html: str) -> list[str]:
    """The Latin words of a page that are no names."""
    texts = [CODES.sub(" ", text) for text in visible(html, "uk")]
    return sorted({word for text in texts for word in LATIN.findall(text) if word not in NAMES and text != "English"})


@pytest.mark.parametrize("who", [*ROLES, ADMINISTRATOR, STRANGER])
def test_no_page_says_anything_in_english(stage: Stage, who: str) -> None:
    client, seen, said = client_of(stage, who), set(), {}
    for name, path in addresses(stage.places):
        answer = client.get(path)
        if answer.status_code in {302, 303, 405} or not answer.headers["Content-Type"].startswith("text/html"):
            continue
        html = answer.content.decode()
        assert '<html lang="uk"' in html or name in PIECES, name
        said |= {name: words} if (words := english(html)) else {}
        seen |= {name} if answer.status_code == 200 else set()
    assert said == {}
    assert seen >= EXPECTED.get(who, PAGES)


PAGES = {"overview", "rounds", "sitting", "speakers", "roster", "integrity", "tokens", "preferences", "delegation_list"}
READING = PAGES | {"record", "line", "points", "point", "panel", "live"}
COUNSEL = READING | {"mandate", "referrals", "option_add", "counter_add"}
LEADING = {"directive", "directive_draft", "draft", "draft_issue", "referral", "referrals_waiting", "option_change"}
EXPECTED = {
    "head": COUNSEL | LEADING | {"live_desk", "record_import", "journal"}, "recorder": READING | {"record_import"},
    "leader": COUNSEL | LEADING, "analyst": COUNSEL,
    ADMINISTRATOR: {"delegation_form", "delegation_list", "preferences"},
    STRANGER: {"account_login", "account_reset_password", "account_signup", "account_inactive"},
}  # fmt: skip


def test_where_nothing_is_yet_it_is_said_in_ukrainian(db: Any) -> None:
    head = form()
    places, said = {"delegation_id": head.delegation_id, "compartment": "record"}, {}
    client = browser(head)
    for name, path in addresses(places):
        answer = client.get(path)
        if answer.status_code == 200 and (words := english(answer.content.decode())):
            said[name] = words
    assert said == {}


@pytest.mark.parametrize("asked", ["?q=слово", "?q=казали", "?q=-казали", "?q=!", "?speaker=1", "?sitting=9.9"])
def test_a_search_answers_in_ukrainian(stage: Stage, asked: str) -> None:
    page = client_of(stage, "analyst").get(dict(addresses(stage.places))["record"] + asked)
    assert english(page.content.decode()) == []


@pytest.mark.parametrize(
    "text",
    [
        "WEBVTT\n\n00:01.000 --> 00:00.000\n<v І. Варга>Так.\n\n00:00.500 --> 00:00.700\nНевідомо: ні.\n",
        "1\n00:00:01,000 --> 00:00:02,000\nІ. Варга: Так.\n",
        '{"speaker": "І. Варга", "text": "Так.", "language": "uk"}\n',
        "WEBVTT\n\nщось\n",
        "просто текст",
        "",
        "{",
        "<TEI/>",
    ],
)
def test_the_report_of_an_import_is_ukrainian(stage: Stage, text: str) -> None:
    sitting = Sitting.objects.get(title="Завтра")
    file = SimpleUploadedFile("запис", text.encode())
    page = client_of(stage, "recorder").post(
        dict(addresses(stage.places))["record_import"], {"file": file, "sitting": sitting.pk}
    )
    assert page.status_code in {200, 409, 422}
    assert english(page.content.decode()) == []


def test_the_test_would_see_a_word() -> None:
    shown = '<p title="Hint">Так <b lang="ru">слово</b><code>x</code> Yes<span aria-label="Close">·</span></p>'
    assert english(shown) == ["Close", "Hint", "Yes"]


# Who posts what where, and is refused: what is told is Ukrainian, on the page and to a script.
REFUSED = [
    ("head", "talks_open", {}, {"confirm": "Карстські переговори"}, 409),
    ("head", "talks_open", {}, {"confirm": "інше"}, 422),
    ("head", "seat_add", {}, {"name": "Ім’я", "email": "a@example.org", "role": "analyst"}, 409),
    ("head", "seat_suspend", {}, {"reason": ""}, 422),
    ("head", "party_add", {}, {"name": "Тессарія", "side": "counterpart"}, 409),
    ("head", "speaker_add", {}, {"name": "І. Варга", "hotkey": "1"}, 409),
    ("head", "point_add", {}, {"title": ""}, 422),
    ("head", "option_table", {}, {}, 409),
    ("head", "option_add", {}, {"title": ""}, 422),
    ("head", "measure_add", {}, {"name": "Дні", "kind": "number", "least": "5", "most": "1"}, 422),
    ("head", "referral_propose", {}, {"question": ""}, 422),
    ("analyst", "option_table", {}, {}, 403),
    ("leader", "referral_answer", {}, {"decision": "instruct", "digest": "0"}, 422),
    ("leader", "referral_answer", {}, {"decision": "approve", "digest": "0", "confirmed": "1"}, 409),
    ("leader", "referral_propose", {}, {"question": "Чи можна?"}, 403),
    ("leader", "directive_draft", {}, {"text": "", "rows-TOTAL_FORMS": "0", "rows-INITIAL_FORMS": "0"}, 422),
    ("recorder", "utterance_record", {}, {"language": "uk", "text": "Слово"}, 422),
    ("analyst", "note_send", {}, {"to": "room", "priority": "flash", "text": " "}, 422),
    ("analyst", "sitting_close", {}, {}, 403),
    ("analyst", "round_create", {}, {"title": "Ще"}, 403),
    ("auditor", "note_send", {}, {"to": "room", "priority": "flash", "text": "Слово"}, 403),
    ("analyst", "seat_add", {}, {"name": "Ім’я", "email": "a@example.org", "role": "analyst"}, 403),
    ("analyst", "record_export", {}, {}, 403),
]


@pytest.mark.parametrize(("who", "name", "more", "form", "status"), REFUSED)
def test_what_is_refused_is_told_in_ukrainian(stage: Stage, who, name, more, form, status) -> None:
    client = client_of(stage, who)
    path = dict(addresses(stage.places | more))[name]
    page = client.post(path, form)
    assert (page.status_code, english(page.content.decode())) == (status, [])
    told = client.post(path, form, headers=JSON)
    if told.headers["Content-Type"] == "application/json":
        message = told.json()["error"]["message"]
        assert re.search("[а-яіїєґ]", message)
        assert not LATIN.search(message)


@pytest.mark.parametrize("number", [400, 403, 404, 500])
def test_the_pages_of_faults_speak_ukrainian(stage: Stage, number: int) -> None:
    with override("uk"):
        html = render_to_string(f"{number}.html")
    texts = visible(html.replace('<html lang="en">', '<html lang="uk">'), "uk")
    assert any(re.search("[А-Яа-яІіЇїЄєҐґ]{4}", text) for text in texts)
    if number != 500:  # this one is in both languages: there may be nobody left to ask which
        assert english(html) == []
