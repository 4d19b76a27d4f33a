"""The OpenAPI document: public, valid, and true of every operation."""

import pytest
from drf_spectacular.validation import validate_schema

from tests.permissions.addresses import patterns, verbs_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def document(client):
    return client.get("/api/schema/").json()


def operations(document):
    return {
        (verb.upper(), path): told
        for path, verbs in document["paths"].items()
        for verb, told in verbs.items()
        if verb != "parameters"
    }


def test_anybody_reads_it_and_it_is_valid(document):
    assert document["openapi"].startswith("3.")
    validate_schema(document)


def test_every_operation_is_described(document):
    described = operations(document)
    wanted = sum(len(verbs_of(view)) for where, view in patterns().items() if where.startswith("api/v1/"))
    assert len(described) == wanted
    for where, told in described.items():
        assert told["summary"], where
        assert {"401", "403", "404", "429"} <= told["responses"].keys(), where


def test_every_error_has_the_one_shape(document):
    for where, told in operations(document).items():
        for status, response in told["responses"].items():
            if status >= "400":
                assert response["content"]["application/json"]["schema"]["$ref"].endswith("/Problem"), where


def test_keys_and_tokens_are_told(document):
    keyed = {
        where for where, told in operations(document).items()
        if any(each["name"] == "Idempotency-Key" and each["required"] for each in told.get("parameters", []))
    }  # fmt: skip
    assert {path.rsplit("}", 1)[1] for _, path in keyed} == {
        "/notes/",
        "/utterances/",
        "/corrections/",
        "/before/showing/",
        "/claims/",
        "/evidence/",
        "/verdicts/",
        "/pressure/",
        "/redefinition/",
    }
    schemes = document["components"]["securitySchemes"]
    assert schemes["token"]["scheme"] == "bearer"


LISTED = {
    "notes": "NoteShown", "points": "PointShown", "options": "OptionShown", "directives": "DirectiveShown",
    "guidance": "GuidanceShown", "referrals": "ReferralShown", "checks": "CheckShown", "pressure": "PressureShown",
    "concessions": "ConcessionShown", "commitments": "CommitmentShown",
}  # fmt: skip


@pytest.mark.parametrize("name", LISTED)
def test_answers_are_as_described(document, call, name):
    told = operations(document)["GET", f"/api/v1/delegations/{{delegation}}/{name}/"]
    shown = told["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    one = document["components"]["schemas"][LISTED[name]]["properties"]
    assert document["components"]["schemas"][shown]["properties"].keys() == {"results", "next"}
    assert call("head").get(f"delegations/{{delegation}}/{name}/").json()["results"][0].keys() == one.keys()
