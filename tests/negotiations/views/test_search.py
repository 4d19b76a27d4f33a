"""The search over everything: each seat finds what it reads, and nothing tells it of the rest."""

import json
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from briefings.actions import dossiers, notices, senses, terms
from journal.clock import database_now
from journal.models import Entry
from negotiations.actions import (
    counter_moves,
    directives,
    evidence,
    notes,
    options,
    point_notes,
    points,
    walking_away,
)
from negotiations.actions.evidence import EvidenceAsked
from negotiations.models import Claim, Point
from negotiations.search_room import LABELS, find
from negotiations.suggesting import suggestions
from tests.cast import Cast, assembled

pytestmark = pytest.mark.django_db
SECRET = "zorbalit"
SEARCHERS = ("leader", "head", "delegate", "adviser", "analyst", "recorder", "interpreter", "press")
CAUCUS = {"points": 1, "terms": 1, "senses": 1, "notes": 1, "cards": 1, "leverage": 1, "checked": 1}
MANDATE = CAUCUS | {"dossiers": 1, "options": 2, "directives": 1, "cards": 2}
SEEN = {
    "leader": MANDATE, "head": MANDATE, "delegate": {**CAUCUS, "options": 1, "points": 2}, "adviser": CAUCUS,
    "analyst": {**CAUCUS, "dossiers": 1}, "recorder": {}, "interpreter": {}, "press": {},
}  # fmt: skip
Answer = Callable[..., str]


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker) as cast:
        yield cast


@pytest.fixture
def page(cast: Cast) -> Answer:
    def ask(who: str, name: str = "search", **query: str) -> str:
        found = cast.client(who).get(reverse(name, args=[cast.places["delegation"]]), query)
        assert found.status_code == 200
        return found.content.decode()

    return ask


@pytest.fixture
def hidden(cast: Cast) -> None:
    """One word that nobody else uses, in whatever is kept from somebody."""
    head, leader, analyst, delegate = (cast.seats[role] for role in ("head", "leader", "analyst", "delegate"))
    point = Point.objects.get(pk=cast.places["point_key"])
    notes.send_note(actor=analyst, to="room", priority="routine", text=f"Note {SECRET}.", request_key="hidden")
    points.state_stance(actor=head, point=point, our_position=f"We want {SECRET}.")
    points.set_stakes(actor=head, point=point, reservation=f"Not below {SECRET}.")
    options.draft_option(actor=head, point=point, title="Closed", text_en=f"As {SECRET} as it gets.")
    options.draft_option(actor=delegate, point=point, title="Mine", talking_points=f"My {SECRET}.")
    directives.draft_directive(actor=leader, text=f"Stay {SECRET}.", guidance="Be calm.", boundaries=[])
    term = terms.file_term(actor=analyst, text="calm zone", language="en", note=f"Of {SECRET}.")
    senses.write_sense(actor=analyst, term=term, whose="ours", text="A zone.", language="en", concedes=f"All {SECRET}.")
    lawful = {"purpose": "Talks", "basis": "task", "keep_until": database_now().date() + timedelta(days=9)}
    dossiers.open_dossier(actor=analyst, name="Plain Name", motives=f"Loves {SECRET}.", **lawful)
    walking_away.prepare_walk_away(actor=head, words=f"We leave {SECRET}.")
    counter_moves.write_card(actor=analyst, tactic="threat", en=f"No {SECRET}.")
    notices.list_partner(actor=head, partner="Maren", occasion="before", about=f"What is {SECRET}.")
    mine = points.add_point(actor=head, title="Corridor")
    point_notes.write_point_note(actor=delegate, point=mine, text=f"Ask of {SECRET}.")
    claim = Claim.objects.get(pk=cast.places["checked"])
    asked = EvidenceAsked(source="Paper", quote=f"It was {SECRET}.", reliability="B", credibility=2)
    evidence.add_evidence(actor=analyst, claim=claim, asked=asked, request_key="hidden evidence")


def counts(cast: Cast, who: str, typed: str) -> dict[str, int]:
    """How much of each kind is found."""
    return {group.kind: group.count for group in find(cast.seats[who], typed).groups}


def titles(cast: Cast, who: str, typed: str, kind: str) -> list[str]:
    found = find(cast.seats[who], typed, kind).groups
    return ["".join(piece for piece, _ in hit.title) for group in found for hit in group.hits]


def test_a_word_is_found_only_where_the_seat_reads_it(cast: Cast, hidden: None, page: Answer) -> None:
    """Hits and counts in the code, on the page and in the API; asked for by kind or in all."""
    where = f"/api/v1/delegations/{cast.places['delegation']}/search/"
    for who, seen in SEEN.items():
        assert counts(cast, who, SECRET) == seen, who
        told = json.loads(cast.client(who).get(where, {"q": SECRET}).content)
        assert {group["kind"]: group["count"] for group in told["groups"]} == seen
        for kind in LABELS:
            alone = json.loads(cast.client(who).get(where, {"q": SECRET, "kind": kind}).content)
            assert sum(group["count"] for group in alone["groups"]) == seen.get(kind, 0), (who, kind)
        shown = page(who, q=SECRET)
        assert shown.count('<li class="hit">') == sum(seen.values())
        assert ("Nothing you may read" in shown) is (not seen)
        assert ("Not <mark>below" in page(who, q=f'"below {SECRET}"')) is ("directives" in seen)


def test_what_is_hidden_is_neither_suggested_nor_told_apart_from_nothing(
    cast: Cast, hidden: None, page: Answer
) -> None:
    """Whoever reads none of it gets the same answer for the word as for one that nobody ever wrote."""
    dossiers.open_dossier(
        actor=cast.seats["analyst"], name=f"{SECRET} Person", purpose="Talks", basis="task",
        keep_until=database_now().date() + timedelta(days=9),
    )  # fmt: skip
    points.add_point(actor=cast.seats["head"], title=f"{SECRET} point")
    ours = {"dossiers": ["leader", "head", "analyst", "interpreter", "press"], "points": [*SEARCHERS[:-1]]}
    for who in SEARCHERS:
        found = sorted(one.kind for one in suggestions(cast.seats[who], SECRET[:4]))
        assert found == sorted(kind for kind, seen in ours.items() if who in seen), who
    for who in ("recorder", "press"):
        plain = [page(who, q=f'"not {word}"').partition("<main")[2].replace(word, "") for word in (SECRET, "zorbalyk")]
        assert plain[0] == plain[1]
        assert "Nothing you may read" in plain[0]
    assert cast.client("other").get(reverse("search", args=[cast.places["delegation"]])).status_code == 404


@pytest.mark.parametrize("typed", ["Бєзсмертний", "Bezsmertnyi", "Bezsmertny", "Безсмертный", "bezsmertnij roman"])
def test_one_person_is_found_however_the_name_is_spelt(cast: Cast, typed: str) -> None:
    analyst = cast.seats["analyst"]
    dossiers.open_dossier(
        actor=analyst, name="Роман Безсмертний", purpose="Talks", basis="task",
        keep_until=database_now().date() + timedelta(days=9),
    )  # fmt: skip
    assert titles(cast, "head", typed, "dossiers") == ["Роман Безсмертний"]
    assert [one.title for one in suggestions(cast.seats["head"], typed)] == ["Роман Безсмертний"]
    assert counts(cast, "delegate", typed) == {}, "a dossier that was not granted"
    assert suggestions(cast.seats["delegate"], typed) == []


@pytest.mark.parametrize(
    ("typed", "text", "excerpt"),
    [
        ("гарантія", "Про гарантії мовчимо.", ["гарантії"]),
        ("гарантия", "Про гарантии молчим.", ["гарантии"]),
        ("hostages released", "A hostage was released; the release was late.", ["hostage", "released", "release"]),
        ('"exchange list"', "The list of the exchange; an exchange list.", ["exchange list"]),
    ],
)
def test_words_are_found_in_any_form_and_marked(cast: Cast, typed: str, text: str, excerpt: list[str]) -> None:
    notes.send_note(actor=cast.seats["analyst"], to="room", priority="routine", text=text, request_key="form")
    (group,) = find(cast.seats["head"], typed, "notes").groups
    assert [piece for piece, is_marked in group.hits[0].excerpt if is_marked] == excerpt


def test_the_place_of_each_hit_answers(cast: Cast) -> None:
    """Whatever is found leads to a page that this seat may open, and to a mark that stands on it."""
    client, checked = cast.client("head"), set()
    for word in (
        "never",
        "days",
        "fire",
        "text",
        "person",
        "ceasefire",
        "fifteen",
        "canary",
        "fifty",
        "list",
        "crossing",
        "signed",
        "month",
        "this",
        "prisoners",
        "rem",
    ):
        for group in find(cast.seats["head"], word).groups:
            for hit in group.hits:
                address, _, mark = hit.url.partition("#")
                shown = client.get(address)
                assert shown.status_code == 200, hit
                assert not mark or f'id="{mark}"' in shown.content.decode() or group.kind == "notes", hit
                checked.add(group.kind)
    assert {
        "lines",
        "points",
        "options",
        "dossiers",
        "observations",
        "sources",
        "terms",
        "senses",
        "norms",
        "readings",
        "directives",
        "commitments",
        "concessions",
        "questions",
        "notes",
    } <= checked


def test_a_dossier_that_is_quoted_was_entered_as_read_and_a_name_is_not(cast: Cast, page: Answer) -> None:
    def read() -> list[str]:
        kept = Entry.objects.filter(journal__scope=str(cast.places["delegation"]), kind="dossier.read")
        return [entry.body["part"] for entry in kept.order_by("pk")]

    before = read()
    page("head", q="hidden")
    page("head", "search_suggestions", q="hidden")
    assert read() == before, "a name is on the list that everybody here reads"
    page("head", q="canary-observation")
    assert read() == [*before, "search"]
    page("head", q="canary-motives")
    assert read() == [*before, "search", "search", "search"], "each of two dossiers"


def test_pages_of_a_kind(cast: Cast, page: Answer) -> None:
    for number in range(45):
        notes.send_note(
            actor=cast.seats["analyst"],
            to="room",
            priority="routine",
            text=f"Pelican {number}",
            request_key=f"p{number}",
        )
    first = page("head", q="pelicans")
    assert first.count('<li class="hit">') == 3
    assert "Notes: all 45" in first
    last = page("head", q="pelicans", kind="notes", page="3")
    assert last.count('<li class="hit">') == 5
    assert "Page 3 of 3" in last
    assert page("head", q="pelicans", kind="notes", page="999999999999999999999").count('<li class="hit">') == 20
    assert page("head", q="pelicans", kind="nothing").count('<li class="hit">') == 3
    where = f"/api/v1/delegations/{cast.places['delegation']}/search/"
    told = json.loads(
        cast.client("head").get(where, {"q": "pelicans", "kind": "notes", "page": 2, "limit": 40}).content
    )
    (group,) = told["groups"]
    assert (group["count"], len(group["hits"]), group["next"]) == (45, 5, None)
    assert group["hits"][-1]["excerpt"] == [{"text": "Pelican", "is_marked": True}, {"text": " 0", "is_marked": False}]


HOSTILE = [
    "%", "_", "\\", "%%__\\\\", "'; DROP TABLE", "*", "a" * 10_000, "(a+)+$" * 1500, "а́" * 5_000, "\x00", "-" * 9_000,
    '"' * 9_001, "«" * 4_000, "a b " * 2_500, "🙂" * 2_500, "<script>alert(1)</script>", "NEAR(a b)", "x:y OR z",
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE, ids=lambda typed: repr(typed[:12]))
def test_any_question_has_a_quick_and_plain_answer(cast: Cast, page: Answer, typed: str) -> None:
    page("head", q="warm")
    began = time.perf_counter()
    shown, suggested = page("head", q=typed), page("head", "search_suggestions", q=typed)
    took = time.perf_counter() - began
    assert took < 2, "0.2 s are promised; a busy machine gets ten times as long"
    assert "<script>alert" not in shown + suggested
    assert '<li class="hit">' not in shown or typed[0] in "ax'(<NaN"


def test_as_many_statements_however_much_there_is(cast: Cast) -> None:
    """Nothing is asked row by row, and of what a seat may not read nothing is asked at all."""

    def asked(who: str, do: Callable[..., Any], typed: str) -> int:
        with CaptureQueriesContext(connection) as queries:
            do(cast.seats[who], typed)
        # How many stretches of the record are asked for is the full-text index's own business.
        return sum("negotiations_search" not in query["sql"] for query in queries)

    def add(number: int) -> None:
        points.add_point(actor=cast.seats["head"], title=f"Prisoners {number}")
        terms.file_term(actor=cast.seats["analyst"], text=f"prisoners {number}", language="en")
        notes.send_note(
            actor=cast.seats["analyst"], to="room", priority="routine", text="Prisoners", request_key=f"n{number}"
        )

    add(0)
    before = {(who, do.__name__): asked(who, do, "prisoners") for who in SEARCHERS for do in (find, suggestions)}
    for number in range(1, 6):
        add(number)
    after = {(who, do.__name__): asked(who, do, "prisoners") for who in SEARCHERS for do in (find, suggestions)}
    assert after == before
    assert {who: after[who, "find"] for who in ("head", "press")} == {"head": 46, "press": 12}
    assert {who: after[who, "suggestions"] for who in ("head", "press")} == {"head": 7, "press": 4}
