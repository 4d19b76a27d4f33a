"""Canonical JSON (RFC 8785) and salted leaves."""

import enum
import hashlib
import json
import uuid
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
import rfc8785
from hypothesis import given, strategies as st

from journal.canonical import MAX_DEPTH, MAX_INT, CanonicalError, canonical, canonical_json, leaf_hash, timestamp

VECTORS = json.loads((Path(__file__).parent / "vectors" / "rfc8785_json.json").read_text())["vectors"]

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
keys = st.one_of(text, st.text("abc_\ud7ff\ue000\uffff\U00010000\U0001f600", max_size=3))
scalars = st.one_of(st.none(), st.booleans(), st.integers(-MAX_INT, MAX_INT), text)
values = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=5) | st.dictionaries(keys, inner, max_size=6), max_leaves=20
)

MOMENT = datetime(2026, 3, 1, 9, 30, 0, 42, tzinfo=UTC)
FIELDS = {
    "journal": "d3/record",
    "epoch": 1,
    "position": 118,
    "kind": "utterance.recorded",
    "actor": "seat-7",
    "request_key": "k1",
    "recorded_at": MOMENT,
    "body": {"text": "Припинення вогню", "number": 4},
}
SEALED = (
    '{"actor":"seat-7","body":{"number":4,"text":"Припинення вогню"},"epoch":1,"journal":"d3/record",'
    '"kind":"utterance.recorded","position":118,"recorded_at":"2026-03-01T09:30:00.000042Z","request_key":"k1"}'
).encode()


class Kind(str, enum.Enum):  # noqa: UP042  the kind that Django's TextChoices is
    OPENED = "opened"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_published_vectors(vector):
    assert canonical_json(json.loads(vector["input"])) == vector["output"].encode()


@given(values)
def test_writes_what_the_reference_library_writes(value):
    assert canonical_json(value) == rfc8785.dumps(value)


@given(st.dictionaries(st.text(st.characters(codec="ascii", exclude_characters="\0")), scalars, max_size=8))
def test_objects_with_ascii_keys_take_the_fast_way_to_the_same_bytes(value):
    assert canonical_json(value) == rfc8785.dumps(value)


def test_every_character_is_escaped_as_the_reference_library_does():
    everything = "".join(chr(code) for code in range(1, 0x11000) if not 0xD800 <= code <= 0xDFFF)
    assert canonical_json([everything]) == rfc8785.dumps([everything])


@given(values)
def test_reading_it_back_changes_nothing(value):
    written = canonical_json(value)
    assert canonical_json(json.loads(written)) == written


def test_a_tuple_is_an_array_and_a_choice_is_its_value():
    assert canonical_json((1, Kind.OPENED)) == b'[1,"opened"]'


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (float("nan"), "float"),
        (float("inf"), "float"),
        (0.5, "float"),
        ({"a": [1.0]}, "float"),
        (2**53, "2\\^53"),
        (-(2**53), "2\\^53"),
        ("\ud800", "surrogate"),
        ({"\udfff": 1}, "surrogate"),
        ({"\udfff": 1, "ї": 2}, "surrogate"),
        ("a\0b", "U\\+0000"),
        ({"a\0b": 1}, "U\\+0000"),
        ({1: 2}, "keys are strings"),
        (b"bytes", "bytes"),
        (uuid.UUID(int=1), "UUID"),
        (MOMENT, "datetime"),
    ],
)
def test_refuses_what_has_no_one_form(value, told):
    with pytest.raises(CanonicalError, match=told):
        canonical_json(value)


def test_takes_the_largest_integers():
    assert canonical_json([MAX_INT, -MAX_INT]) == b"[9007199254740991,-9007199254740991]"


def nested(depth):
    value = 0
    for _ in range(depth):
        value = [value]
    return value


def test_depth_has_an_end():
    assert canonical_json(nested(MAX_DEPTH)).count(b"[") == MAX_DEPTH
    endless = []
    endless.append(endless)
    for value in (nested(MAX_DEPTH + 1), nested(100_000), endless):
        with pytest.raises(CanonicalError, match="deeper"):
            canonical_json(value)


def test_the_bytes_of_an_entry_are_these():
    assert canonical(FIELDS) == SEALED


@pytest.mark.parametrize("wrong", [{**FIELDS, "more": 1}, {k: v for k, v in FIELDS.items() if k != "body"}])
def test_an_entry_has_exactly_its_fields(wrong):
    with pytest.raises(CanonicalError, match="exactly the fields"):
        canonical(wrong)


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (MOMENT, "2026-03-01T09:30:00.000042Z"),
        (datetime(2026, 3, 1, tzinfo=UTC), "2026-03-01T00:00:00.000000Z"),
        (datetime(2026, 3, 1, 1, tzinfo=timezone(timedelta(hours=2))), "2026-02-28T23:00:00.000000Z"),
        (datetime(33, 1, 2, tzinfo=UTC), "0033-01-02T00:00:00.000000Z"),
    ],
)
def test_moments_are_in_utc_to_the_microsecond(moment, written):
    assert timestamp(moment) == written


@pytest.mark.parametrize("moment", [datetime(2026, 3, 1), "2026-03-01T09:30:00Z", None])  # noqa: DTZ001  that is the point
def test_a_moment_needs_its_zone(moment):
    with pytest.raises(CanonicalError, match="time zone"):
        timestamp(moment)


def test_a_leaf_is_sha256_of_a_zero_the_salt_and_the_bytes():
    salt = bytes(range(32))
    assert leaf_hash(salt, SEALED) == hashlib.sha256(b"\x00" + salt + SEALED).digest()


@pytest.mark.parametrize("salt", [b"", bytes(31), bytes(33)])
def test_a_salt_has_32_bytes(salt):
    with pytest.raises(CanonicalError, match="salt"):
        leaf_hash(salt, SEALED)
