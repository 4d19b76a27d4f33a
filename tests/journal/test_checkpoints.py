"""Signed checkpoints (C2SP tlog-checkpoint, signed-note), verifier keys and short codes."""

import base64
import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from journal.checkpoints import CheckpointError, TreeHead, VerifierKey, format_body, parse, short_code, sign

NOTES = json.loads((Path(__file__).parent / "vectors" / "signed_notes.json").read_text())["notes"]
GO, REKOR = NOTES

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
VKEY = str(VerifierKey.of(KEY))
ORIGIN, ROOT = "anteroom/d3/record/1", bytes(range(100, 132))
ROOT64 = base64.b64encode(ROOT).decode()
NOTE = sign(ORIGIN, 118, ROOT, KEY)


def signature_line(key, note=NOTE, name="anteroom"):
    body = note.rpartition("\n\n")[0] + "\n"
    blob = VerifierKey.of(key, name).key_id + key.sign(body.encode())
    return f"— {name} {base64.b64encode(blob).decode()}\n"


def test_the_note_is_these_lines():
    lines = NOTE.split("\n")
    assert lines[:4] == [ORIGIN, "118", ROOT64, ""]
    assert lines[4] + "\n" == signature_line(KEY)
    assert lines[5:] == [""]


def test_what_was_signed_is_read_back():
    assert parse(NOTE, VKEY) == TreeHead(ORIGIN, 118, ROOT)
    assert sign(ORIGIN, 118, ROOT, KEY) == NOTE


def test_the_key_id_is_the_published_one_of_other_projects():
    """Key ids and encodings agree with Go's sumdb/note and with the public Rekor log."""
    assert str(VerifierKey.parse(GO["vkey"])) == GO["vkey"]
    assert VerifierKey.parse(GO["vkey"]).key_id.hex() == "c74f20a3"


def test_a_checkpoint_of_a_public_log_verifies():
    head = TreeHead(REKOR["origin"], REKOR["size"], base64.b64decode(REKOR["root"]))
    assert parse(REKOR["text"], REKOR["vkey"]) == head


def test_a_note_that_is_no_checkpoint_is_refused():
    with pytest.raises(CheckpointError, match="not a checkpoint"):
        parse(GO["text"], GO["vkey"])


def test_each_changed_or_missing_character_shows():
    for at, there in enumerate(NOTE):
        for instead in {chr(ord(there) ^ 1), "\n", "A", ""} - {there}:
            with pytest.raises(CheckpointError):
                parse(NOTE[:at] + instead + NOTE[at + 1 :], VKEY)


def test_stray_bits_in_base64_show():
    """The last letter before "=" carries two bits that belong to no byte."""
    head, tail = NOTE[:-3], NOTE[-3]
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for bits in (1, 2, 3):
        letter = alphabet[alphabet.index(tail) ^ bits]
        with pytest.raises(CheckpointError, match="stray bits"):
            parse(f"{head}{letter}=\n", VKEY)


def test_signatures_of_others_are_ignored():
    assert parse(NOTE + signature_line(OTHER, name="witness.example"), VKEY).size == 118
    assert parse(NOTE + signature_line(OTHER), VKEY).size == 118


def test_a_note_without_a_signature_of_the_key_is_refused():
    with pytest.raises(CheckpointError, match="not signed by"):
        parse(NOTE, str(VerifierKey.of(OTHER)))
    with pytest.raises(CheckpointError, match="not signed by"):
        parse(NOTE, str(VerifierKey.of(KEY, "other.example")))


def test_one_wrong_signature_of_the_key_spoils_the_note():
    wrong = signature_line(KEY, sign(ORIGIN, 119, ROOT, KEY))
    with pytest.raises(CheckpointError, match="does not belong"):
        parse(NOTE + wrong, VKEY)


def test_signatures_have_a_number_that_is_enough():
    others = "".join(signature_line(OTHER, name=f"w{n}") for n in range(15))
    assert parse(NOTE + others, VKEY).size == 118
    with pytest.raises(CheckpointError, match="more than 16"):
        parse(NOTE + others + signature_line(OTHER, name="w15"), VKEY)


@pytest.mark.parametrize(
    "body",
    [
        "origin\n118\n",
        f"\n118\n{ROOT64}\n",
        f"origin\n0118\n{ROOT64}\n",
        f"origin\n-1\n{ROOT64}\n",
        f"origin\n١\n{ROOT64}\n",
        f"origin\n118\n{ROOT64}\n\nafter an empty line\n",
        f"ori\tgin\n118\n{ROOT64}\n",
        "origin\n118\nAAAA\n",
        "origin\n118\n!\n",
    ],
)
def test_a_signed_body_must_still_be_a_checkpoint(body):
    blob = VerifierKey.of(KEY).key_id + KEY.sign(body.encode())
    with pytest.raises(CheckpointError, match=r"not a checkpoint|not a signed note|size|root|base64"):
        parse(f"{body}\n— anteroom {base64.b64encode(blob).decode()}\n", VKEY)


@pytest.mark.parametrize("line", ["junk", "— anteroom", "— two words AAAA", "- anteroom AAAA", "— anteroom !!"])
def test_every_signature_line_has_its_three_parts(line):
    with pytest.raises(CheckpointError, match=r"malformed|base64"):
        parse(f"{NOTE}{line}\n", VKEY)


def test_extension_lines_are_signed_and_skipped():
    body = format_body(ORIGIN, 118, ROOT) + "an extension\n"
    blob = VerifierKey.of(KEY).key_id + KEY.sign(body.encode())
    assert parse(f"{body}\n— anteroom {base64.b64encode(blob).decode()}\n", VKEY).size == 118


@pytest.mark.parametrize(
    "parts",
    [("", 1, ROOT), ("two\nlines", 1, ROOT), ("a\tb", 1, ROOT), ("a\ud800", 1, ROOT), ("o", -1, ROOT), ("o", 1, b"")],
)
def test_no_body_for_what_is_no_tree_head(parts):
    with pytest.raises(CheckpointError):
        format_body(*parts)


def test_each_mangled_verifier_key_is_refused():
    whole = GO["vkey"]
    parts = {whole[start:stop] for start in range(len(whole)) for stop in range(start, len(whole) + 1)} - {whole}
    bumped = {whole[:at] + chr(ord(whole[at]) + 1) + whole[at + 1 :] for at in range(len(whole))}
    for bad in parts | bumped:
        with pytest.raises(CheckpointError):
            VerifierKey.parse(bad)


@pytest.mark.parametrize(
    "vkey",
    [
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",  # too long, with its key id
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",  # unknown algorithm, with its key id
        str(VerifierKey(bytes(33))),
        str(VerifierKey(bytes(31))),
        str(VerifierKey(bytes(32), "two words")),
        str(VerifierKey(bytes(32), "")),
        "\ud800+00000000+AAAA",
        "п+00000000+їжак",
    ],
)
def test_a_key_of_another_kind_is_refused(vkey):
    with pytest.raises(CheckpointError):
        VerifierKey.parse(vkey)


def test_a_short_code_is_four_groups_of_six_digits():
    assert short_code(bytes(32)) == "000000-000000-000000-000000"
    assert short_code((123456789012345678901234 + 5 * 10**24).to_bytes(32, "big")) == "123456-789012-345678-901234"
