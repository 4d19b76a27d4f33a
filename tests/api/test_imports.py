"""Importing and exporting by the API."""

import json

import pytest

from tests.api.calling import Caller
from tests.cast import Cast

pytestmark = pytest.mark.django_db
FILE = b"WEBVTT\n\n00:00.000 --> 00:02.000\n<v I. Varga>One.</v>\n\n00:02.000 --> 00:04.000\n<v I. Varga>Two.</v>\n"
PATH = "delegations/{delegation}/sittings/{planned}/record/"


def upload(caller: Caller, path: str = PATH, file: bytes = FILE):
    return caller.send("POST", path, file, **{"Content-Type": "text/vtt"})


def test_a_dry_run_reports_and_writes_nothing(cast: Cast) -> None:
    caller = Caller(cast, "recorder")
    answer = upload(caller, f"{PATH}?dry_run=true")
    assert answer.status_code == 200, answer.content
    told = answer.json()
    assert (told["report"]["lines"], told["new"], told["sitting"]) == (2, ["I. Varga"], None)
    assert caller.get("delegations/{delegation}/imports/").json()["results"] == []


def test_a_file_is_imported_once(cast: Cast) -> None:
    caller = Caller(cast, "recorder")
    first, again = upload(caller), upload(caller)
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json()["repeated"] is True
    assert again.json()["sitting"] == first.json()["sitting"]
    assert len(caller.get("delegations/{delegation}/imports/").json()["results"]) == 1


def test_what_is_no_record_is_refused_in_words(cast: Cast) -> None:
    for file in (b"\x00\x01\x02 not a record", b""):
        answer = upload(Caller(cast, "recorder"), file=file)
        assert answer.status_code == 400
        assert answer.json()["code"] == "unreadable"


def test_an_export_carries_every_entry_or_their_hashes_alone(cast: Cast) -> None:
    path = "delegations/{delegation}/journals/record/export/"
    whole = Caller(cast, "head").send("POST", path, b"", Accept="application/jsonl")
    lines = [json.loads(line) for line in b"".join(whole.streaming_content).splitlines()]
    assert lines[0]["size"] == len(lines) - 1
    assert all("body" in line["entry"] for line in lines[1:])
    bare = Caller(cast, "auditor").post("delegations/{delegation}/journals/record/export/?content=false")
    assert {tuple(json.loads(line)) for line in list(b"".join(bare.streaming_content).splitlines())[1:]} == {("leaf",)}
