"""Norms through the API."""

import json

import pytest

from briefings.models import NormVersion

pytestmark = pytest.mark.django_db

NORMS = "delegations/{delegation}/norms/"
NORM, INSTRUMENT = NORMS + "{norm}/", "delegations/{delegation}/instruments/{instrument}/"
VERSION = {
    "instrument": "Genocide Convention (1948)", "article": "I", "language": "en", "text": "The Parties confirm …",
    "in_force_from": "1951-01-12", "source": "78 UNTS 277",
}  # fmt: skip


def test_a_citation_is_judged(call, cast):
    asked = {"on": "2026-01-01", "quotation": "eleven Members", "state": "Karst"}
    told = call("press").post(NORM + "citation/", asked).json()
    assert (told["light"], [reason["why"] for reason in told["reasons"]]) == ("stop", ["superseded", "declared"])
    assert told["reasons"][0]["day"] == "1965-08-31"
    versions = call("press").get(NORM + "versions/").json()["results"]
    assert [one["id"] for one in versions] == [told["cited"], told["in_force"]]


def test_a_wording_is_filed_and_found(call):
    made = call("adviser").post(NORMS, VERSION)
    assert (made.status_code, made.json()["text"]) == (201, VERSION["text"])
    assert call("adviser").post(NORMS, VERSION).status_code == 409
    found = call("recorder").get(NORMS + "?q=confirm").json()["results"]
    assert [(one["instrument"], one["article"]) for one in found] == [(VERSION["instrument"], "I")]


@pytest.mark.parametrize(
    "wrong", [{"in_force_from": "1951-W02-5"}, {"in_force_to": "1951-01-12"}, {"language": "english"}, {"text": 5},
              {"instrument": "\u200b"}, {"id": "x"}],
)  # fmt: skip
def test_a_wording_is_read_strictly(call, wrong):
    before = NormVersion.objects.count()
    assert call("adviser").post(NORMS, VERSION | wrong).status_code == 400
    assert NormVersion.objects.count() == before


def test_a_file_is_imported_with_a_row_for_each_entry(call):
    data = json.dumps([VERSION, VERSION])
    for address, count in (("import/?dry_run=true", 0), ("import/", 1)):
        told = call("analyst").post(NORMS + address, data.encode())
        assert [row["fate"] for row in told.json()] == ["new", "same"]
        assert NormVersion.objects.filter(norm__article="I").count() == count
    for broken in (b"{", b""):
        refused = call("analyst").post(NORMS + "import/", broken)
        assert (refused.status_code, refused.json()["code"]) == (400, "unreadable")


def test_whom_an_instrument_binds(call):
    party = {"state": "Sylvania", "bound_from": "2001-01-01", "source": "C.N.9"}
    assert call("adviser").post(INSTRUMENT + "parties/", party).status_code == 201
    assert {one["state"] for one in call("press").get(INSTRUMENT + "parties/").json()["results"]} == {
        "Karst",
        "Sylvania",
    }
    assert call("adviser").put(INSTRUMENT, {"force": "nobody", "names": ["Устав ООН"]}).status_code == 200
    assert call("press").get(INSTRUMENT).json()["names"] == ["Устав ООН"]
    told = call("head").post(NORM + "citation/", {"on": "2026-01-01", "state": "Sylvania"}).json()
    assert [reason["why"] for reason in told["reasons"]] == ["not_binding"]


def test_our_reading_is_for_those_who_read_the_notes(call):
    assert [one["text"] for one in call("head").get(NORM + "readings/").json()["results"]] == ["Fifteen, not eleven."]
    assert call("press").get(NORM + "readings/").json()["results"] == []
    assert call("adviser").post(NORM + "readings/{reading}/review/").status_code == 200
    assert call("adviser").post(NORM + "readings/{reading}/review/").status_code == 409
