"""The journals through the API: the socket's frames, and proofs that hold against signed checkpoints."""

import json
from hashlib import sha256

import pytest

from journal.canonical import canonical_json
from journal.checkpoints import parse
from journal.merkle import verify_consistency, verify_inclusion
from journal.models import Entry
from journal.rendering import frame
from teams.proofs import public_key

pytestmark = pytest.mark.django_db

JOURNALS = "delegations/{delegation}/journals/"


def frames(cast, compartment):
    rows = Entry.objects.select_related("journal").filter(
        journal__scope=cast.seats["head"].scope, journal__compartment=compartment
    )
    return [json.loads(frame(row, row.journal, "json")) for row in rows.order_by("position")]


def test_entries_are_the_frames_of_the_socket(call, cast):
    expected = frames(cast, "record")
    first = call("delegate").get(JOURNALS + "record/entries/", limit=2).json()
    rest = call("delegate").get(JOURNALS + "record/entries/", since=first["next"]).json()
    assert first["next"] == 2
    assert first["results"] + rest["results"] == expected != []
    assert rest["next"] is None


def test_who_asks_from_beyond_the_end_is_told_to_begin_again(call):
    answer = call("head").get(JOURNALS + "record/entries/", since=1000)
    assert (answer.status_code, answer.json()["detail"]) == (409, "Begin again: this journal has only 5 entries.")


def test_journals_are_listed_with_size_and_latest_checkpoint(call):
    call("head").post("delegations/{delegation}/sittings/{sitting}/pause/")
    told = {each["journal"]: each for each in call("head").get(JOURNALS).json()["results"]}
    assert list(told) == ["caucus", "mandate", "press", "record"]
    assert (told["record"]["size"], told["record"]["checkpoint"]["size"]) == (6, 6)
    assert told["press"]["checkpoint"] is None
    head = parse(told["record"]["checkpoint"]["text"], public_key())
    assert (head.origin, head.root.hex()) == (told["record"]["origin"], told["record"]["checkpoint"]["root"])


def test_the_auditor_proves_the_record_without_reading_it(call):
    call("head").post("delegations/{delegation}/sittings/{sitting}/pause/")
    told = {each["journal"]: each["readable"] for each in call("auditor").get(JOURNALS).json()["results"]}
    assert told == {"audit": True, "record": False}
    proof = call("auditor").get(JOURNALS + "record/proofs/inclusion/", position=2, size=6).json()
    assert (proof["entry"], proof["salt"]) == (None, None)
    root = bytes.fromhex(call("auditor").get(JOURNALS + "record/checkpoints/").json()["results"][0]["root"])
    assert verify_inclusion(bytes.fromhex(proof["leaf"]), 1, 6, unhex(proof["proof"]), root)


def unhex(proof):
    return [bytes.fromhex(node) for node in proof]


def test_a_reader_can_make_the_leaf_himself(call):
    proof = call("head").get(JOURNALS + "record/proofs/inclusion/", position=2, size=3).json()
    made = sha256(b"\0" + bytes.fromhex(proof["salt"]) + canonical_json(proof["entry"])).hexdigest()
    assert made == proof["leaf"]


def test_growth_is_proved_between_two_checkpoints(call):
    sitting = "delegations/{delegation}/sittings/{sitting}/"
    for step in ("pause", "resumption", "pause"):
        assert call("head").post(sitting + step + "/").status_code == 201
    later, earlier = call("recorder").get(JOURNALS + "record/checkpoints/").json()["results"]
    sizes = {"first": earlier["size"], "second": later["size"]}
    proof = call("recorder").get(JOURNALS + "record/proofs/consistency/", **sizes).json()["proof"]
    roots = bytes.fromhex(earlier["root"]), bytes.fromhex(later["root"])
    assert verify_consistency(*sizes.values(), unhex(proof), *roots)


@pytest.mark.parametrize(
    ("proof", "query"),
    [
        ("inclusion", {"position": 0, "size": 3}),
        ("inclusion", {"position": 3, "size": 2}),
        ("inclusion", {"position": 1, "size": 9}),
        ("inclusion", {"position": 1}),
        ("inclusion", {"position": 10**15, "size": 10**16}),
        ("consistency", {"first": 3, "second": 2}),
        ("consistency", {"first": 1, "second": 9}),
    ],
)
def test_a_proof_is_of_what_there_is(call, proof, query):
    assert call("head").get(JOURNALS + f"record/proofs/{proof}/", **query).status_code == 400
