"""The parts of the verifier against the standards, and against what the house itself uses."""

import json

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, strategies as st

from journal import checkpoints, merkle
from journal.canonical import MAX_INT, canonical_json
from journal.offline import verify
from tests.journal.exports import HOUSE, TRUE, vectors


@pytest.mark.parametrize("vector", vectors("rfc8032_ed25519.json")["vectors"], ids=lambda vector: vector["name"])
def test_signatures_of_rfc_8032(vector):
    public, message, signature = (bytes.fromhex(vector[name]) for name in ("public", "message", "signature"))
    assert verify.is_signature(public, message, signature)
    for at in range(0, 512, 7):
        wrong = (int.from_bytes(signature, "big") ^ 1 << at).to_bytes(64, "big")
        assert not verify.is_signature(public, message, wrong)
    assert not verify.is_signature(public, message + b"\0", signature)
    assert not verify.is_signature(public, message, signature + b"\0")
    assert not verify.is_signature(public, message, signature[:63])


@pytest.mark.parametrize("vector", vectors("ed25519_speccheck.json")["vectors"], ids=lambda vector: vector["name"])
def test_signatures_at_the_edges(vector):
    public, message, signature = (bytes.fromhex(vector[name]) for name in ("public", "message", "signature"))
    assert verify.is_signature(public, message, signature) == vector["valid"]


def encoded(y, sign=0):
    return (y | sign << 255).to_bytes(32, "little")


@pytest.mark.parametrize("y", range(19))
def test_a_point_has_one_encoding(y):
    """RFC 8032 5.1.3: y is smaller than p, and an x of zero has no sign."""
    assert verify.decode(encoded(verify.P + y)) is None
    assert verify.decode(encoded(1, sign=1)) is None
    assert verify.decode(encoded(1)) == verify.ZERO


@pytest.mark.parametrize("public", [encoded(0), encoded(1), encoded(verify.P - 1), encoded(2), b"\xff" * 32])
def test_what_is_no_public_key_signs_nothing(public):
    """Points of small order would sign anything; 2 belongs to no point."""
    for signature in (encoded(1) + bytes(32), public + bytes(32)):
        assert not verify.is_signature(public, b"anything", signature)


def test_base64_has_one_spelling():
    assert verify.from_base64("AAA=") == bytes(2)
    for text in ("AAB=", "AAA", "AA A=", "AAA=\n", "їжак"):
        with pytest.raises(ValueError, match=r"."):
            verify.from_base64(text)


@given(st.binary(min_size=32, max_size=32), st.binary(max_size=300))
def test_signatures_of_any_key(seed, message):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    assert verify.is_signature(key.public_key().public_bytes_raw(), message, key.sign(message))
    assert not verify.is_signature(HOUSE.public_key().public_bytes_raw(), message, key.sign(message))


@pytest.mark.parametrize("vector", vectors("rfc8785_json.json")["vectors"], ids=lambda vector: vector["name"])
def test_canonical_json_of_rfc_8785(vector):
    assert verify.canonical(verify.from_json(vector["input"])) == vector["output"].encode()


letters = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), st.sampled_from("\ue000🕊"))
)
documents = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-MAX_INT, MAX_INT), letters),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(letters, inner, max_size=6),
    max_leaves=20,
)


@given(documents)
def test_canonical_json_is_what_the_house_seals(value):
    assert verify.canonical(verify.from_json(json.dumps(value, indent=1))) == canonical_json(value)


@pytest.mark.parametrize("text", ["0.5", "1.0", "1e3", "NaN", "-Infinity", str(2**53), str(-(2**53)), "9" * 5000])
def test_numbers_that_have_no_one_form_are_refused(text):
    with pytest.raises(ValueError, match=r"."):
        verify.from_json(f"[{text}]")


def test_a_number_of_a_million_digits_is_not_even_read():
    with pytest.raises(ValueError, match="too large"):
        verify.from_json("9" * 1_000_000)


def test_half_a_surrogate_pair_is_refused():
    for text in ('"\\ud800"', '{"\\udfff":1}'):
        with pytest.raises(ValueError, match="surrogates"):
            verify.canonical(verify.from_json(text))


@given(st.lists(st.binary(min_size=32, max_size=32), max_size=80))
def test_the_tree_is_that_of_the_house(leaves):
    tree = verify.Tree()
    for leaf in leaves:
        tree.append(leaf)
    assert tree.root() == merkle.root_of(leaves)


def test_a_checkpoint_of_a_public_log_is_signed_by_its_key():
    note = vectors("signed_notes.json")["notes"][1]
    body, _, line = note["text"].rpartition("\n\n")
    name, key_id, public = verify.parse_key(note["vkey"])
    blob = verify.from_base64(line.split()[2])
    assert (line.split()[1], blob[:4]) == (name, key_id)
    assert verify.is_signature(public, f"{body}\n".encode(), blob[4:])


def test_codes_are_those_of_the_house():
    for root in (bytes(32), b"\xff" * 32, TRUE.tree.root()):
        assert verify.short_code(root) == checkpoints.short_code(root)
