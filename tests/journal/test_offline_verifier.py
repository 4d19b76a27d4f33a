"""The verifier that an observer runs alone: what it proves, what it finds, what it says."""

import ast
import base64
import json
import subprocess
import sys
import tracemalloc
from pathlib import Path

import pytest

from journal import checkpoints, merkle
from journal.canonical import canonical_json
from journal.offline import verify
from tests.journal.exports import (
    FORGER,
    MARKS,
    TRUE,
    VECTORS,
    VKEY,
    Files,
    Sealed,
    entry,
    lines_of,
    resealed,
    sealed,
    told,
)

SCRIPT = Path(verify.__file__)


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


def run(*arguments):
    """The script as an observer runs it: no site packages, no environment, not this project's folder."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=60, cwd="/", check=False)
    return done.returncode, done.stdout, done.stderr


# --- one file, alone


def test_it_is_one_short_file_of_the_standard_library():
    source = SCRIPT.read_text(encoding="utf-8")
    assert len(source.splitlines()) <= 300
    imports = [each for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Import | ast.ImportFrom)]
    names = {name.name for each in imports if isinstance(each, ast.Import) for name in each.names}
    names |= {each.module.partition(".")[0] for each in imports if isinstance(each, ast.ImportFrom)}
    assert names <= sys.stdlib_module_names


def test_a_true_export_verifies(files):
    status, output, errors = run(files.write(TRUE.bytes()), "--key", VKEY, "--checkpoint", files.note)
    code = checkpoints.short_code(TRUE.tree.root())
    assert (status, errors) == (0, "")
    assert output == f"verified 40 entries, checkpoint 40 {code}\nbegins with the 40 of {files.note}\n"


def test_without_a_key_it_says_where_the_key_came_from(files):
    status, output, _ = run(files.write(TRUE.bytes()))
    assert status == 0
    assert output.splitlines()[1] == f"the key was taken from the export itself; compare it with one you hold: {VKEY}"


def test_an_empty_journal_verifies(files):
    empty = Sealed()
    empty.notes.append(empty.checkpoint())
    assert told(empty.bytes(), files) == f"verified 0 entries, checkpoint 0 {checkpoints.short_code(merkle.EMPTY_ROOT)}"


def test_every_size_verifies(files):
    for size in range(1, 34):
        journal = sealed(size, marks=(size,))
        assert told(journal.bytes(), files).startswith(f"verified {size} entries")


def test_hashes_alone_prove_the_tree_and_hold_no_content(files):
    leaves = TRUE.hashes()
    answer = told(leaves, files, kept=[files.note])
    assert answer.startswith("verified 40 hashes without content, checkpoint 40 ")
    assert b"seat-7" not in leaves
    assert b"text" not in leaves
    lines = leaves.splitlines(keepends=True)
    lines[7], lines[8] = lines[8], lines[7]
    assert told(b"".join(lines), files).startswith("Damaged: position 1: from here to 10 ")
    assert told(leaves.replace(b'"leaf":"', b'"leaf": "', 3), files) == "Damaged: position 1: not in its canonical form"


def test_hashes_parted_elsewhere_are_no_hashes(files):
    """31 bytes and 33 would give the same node above them."""
    both = (TRUE.leaves[0] + TRUE.leaves[1]).hex().encode()
    parted = b'{"leaf":"%b"}\n{"leaf":"%b"}\n' % (both[:62], both[62:])
    whole = b'{"leaf":"%b"}\n{"leaf":"%b"}\n' % (both[:64], both[64:])
    assert whole in TRUE.hashes()
    content = TRUE.hashes().replace(whole, parted)
    assert told(content, files) == "Damaged: position 1: not in its canonical form"


# --- what an observer kept


@pytest.mark.parametrize("mark", range(len(MARKS)))
def test_an_earlier_checkpoint_is_found_inside(mark, files):
    files.note.write_text(TRUE.notes[mark], encoding="utf-8")
    answer = told(TRUE.bytes(), files, kept=[files.note])
    assert answer.splitlines()[1] == f"begins with the {MARKS[mark]} of {files.note}"


def test_a_checkpoint_between_those_of_the_export_is_found_inside(files):
    files.note.write_text(sealed(17, marks=(17,)).notes[0], encoding="utf-8")
    assert "begins with the 17 of" in told(TRUE.bytes(), files, kept=[files.note])


def test_a_code_from_paper_is_found_inside(files):
    code = f"25:{checkpoints.short_code(sealed(25).tree.root())}"
    assert told(TRUE.bytes(), files, kept=[code]).splitlines()[1] == f"begins with the 25 of code {code[3:]}"
    wrong = code[:-1] + str((int(code[-1]) + 1) % 10)
    assert told(TRUE.bytes(), files, kept=[wrong]).startswith("Damaged: position 1: from here to 25 not what")


@pytest.mark.parametrize("how", ["crlf", "bom", "no newline at the end", "cosigned"])
def test_a_kept_note_may_have_been_through_an_editor(how, files):
    note = TRUE.notes[0]
    content = {
        "crlf": note.replace("\n", "\r\n"),
        "bom": "\ufeff" + note,
        "no newline at the end": note.rstrip("\n"),
        "cosigned": f"{note}— witness.example {base64.b64encode(bytes(76)).decode()}\n",
    }
    files.note.write_bytes(content[how].encode())
    assert "begins with the 10 of" in told(TRUE.bytes(), files, kept=[files.note])


def test_a_journal_rewritten_with_its_own_key_is_found(files):
    """Whoever holds the signing key can forge everything but what somebody else wrote down."""
    forged = sealed(p7={"text": "No ceasefire was offered"})
    assert told(forged.bytes(), files).startswith("verified 40 entries")
    assert told(forged.bytes(), files, kept=[files.note]) == (
        f"Damaged: position 1: from here to 40 not what was sealed (checkpoint of {files.note})"
    )


def test_two_kept_checkpoints_narrow_the_place_down(files):
    forged = sealed(p30={"text": "No ceasefire was offered"})
    early = files.note.with_name("early.note")
    early.write_text(TRUE.notes[1], encoding="utf-8")
    answer = told(forged.bytes(), files, kept=[files.note, early])
    assert answer.startswith("Damaged: position 26: from here to 40 ")


def test_an_older_export_is_shorter_than_the_kept_checkpoint(files):
    older = sealed(25).bytes()
    assert told(older, files).startswith("verified 25 entries")
    assert told(older, files, kept=[files.note]) == (
        f"Damaged: position 26: missing, there were 40 (checkpoint of {files.note})"
    )


def test_entries_beyond_the_header_count_for_nothing(files):
    older = sealed(25).header() + b"".join(TRUE.lines)
    assert told(older, files) == "Damaged: position 26: more than the header's 25 entries"
    assert told(older, files, kept=[files.note]).startswith("Damaged: position 26: missing, there were 40 ")


def test_what_an_older_backup_lost_is_named(files):
    """After 25 entries an older backup was put in place, and the house went on in a new epoch, beyond where it was."""
    later = Sealed()
    for position in range(1, 26):
        later.add(entry(position))
    later.epoch, later.marks = 2, (30, 45)
    for position in range(26, 46):
        later.add(entry(position, epoch=2))
    assert told(later.bytes(), files).startswith("verified 45 entries, checkpoint 45 ")
    assert told(later.bytes(), files, kept=[files.note]) == (
        f"Damaged: position 26: missing, there were 40 (checkpoint of {files.note})"
    )
    files.note.write_text(TRUE.notes[1], encoding="utf-8")
    assert "begins with the 25 of" in told(later.bytes(), files, kept=[files.note])
    files.note.write_text(later.notes[-1], encoding="utf-8")
    assert told(TRUE.bytes(), files, kept=[files.note]).startswith(f"Unusable: {files.note}: not a checkpoint of ")


def test_an_epoch_never_goes_back(files):
    mixed = Sealed(epoch=2, marks=(3,))
    for position, epoch in ((1, 1), (2, 2), (3, 1)):
        mixed.add(entry(position, epoch=epoch))
    assert told(mixed.bytes(), files) == "Damaged: position 3: an entry of an earlier epoch"


def test_a_forger_with_another_key_is_found_by_either(files):
    forged = sealed(key=FORGER, p7={"text": "forged"}).bytes()
    other = str(checkpoints.VerifierKey.of(FORGER))
    assert told(forged, files, vkey=None).startswith("verified 40 entries")
    assert told(forged, files) == f"Unusable: wrong key: the export names {other!r}"
    assert told(forged, files, vkey=None, kept=[files.note]) == f"Unusable: {files.note}: not signed by the key {other}"


# --- damage, and where


LINES = lines_of(TRUE)  # the header is line 0, so an entry has the number of its position


def spliced(start, stop, *lines):
    """The true export with other lines in place of some."""
    return b"".join([*LINES[:start], *lines, *LINES[stop:]])


def patched(position, old, new):
    """The true export with other bytes inside one entry."""
    assert old in LINES[position]
    return spliced(position, position + 1, LINES[position].replace(old, new))


OUT_OF_PLACE = "the entry here carries another number"
DAMAGE = {
    "a word changed": (patched(11, b"ceasefire", b"armistice"), "position 11: the entry does not match its hash"),
    "a salt changed": (spliced(5, 6, LINES[5][:-5] + b'00"}\n'), "position 5: the entry does not match its hash"),
    "a forged line": (spliced(18, 19, resealed(18, actor="x")), "position 11: from here to 25 not what was sealed"),
    "a short salt": (spliced(3, 4, resealed(3, salt=bytes(31))), "position 3: the entry does not match its hash"),
    "two swapped": (spliced(7, 9, LINES[8], LINES[7]), f"position 7: {OUT_OF_PLACE}"),
    "one left out": (spliced(20, 21), f"position 20: {OUT_OF_PLACE}"),
    "one twice": (spliced(20, 20, LINES[19]), f"position 20: {OUT_OF_PLACE}"),
    "one put between": (spliced(20, 20, resealed(20)), f"position 21: {OUT_OF_PLACE}"),
    "the tail dropped": (spliced(31, 41), "position 31: missing, there were 40 (checkpoint of the header)"),
    "one appended": (spliced(41, 41, resealed(41)), "position 41: more than the header's 40 entries"),
    "not JSON": (spliced(3, 4, b"{\n"), "position 3: unreadable"),
    "not UTF-8": (patched(3, b"seat", b"se\xfft"), "position 3: unreadable"),
    "nested": (spliced(3, 4, b"[" * 100_000 + b"\n"), "position 3: unreadable"),
    "only a number": (spliced(3, 4, b"3\n"), "position 3: unreadable"),
    "a fraction": (patched(3, b'"number":3', b'"number":3.0'), "position 3: unreadable"),
    "a huge number": (patched(3, b'"number":3', b'"number":9007199254740992'), "position 3: unreadable"),
    "a space": (patched(3, b'"kind":', b'"kind": '), "position 3: not in its canonical form"),
    "a key twice": (patched(3, b'"kind":', b'"kind":"x","kind":'), "position 3: not in its canonical form"),
    "one key more": (patched(3, b'"}\n', b'","x":1}\n'), "position 3: not in its canonical form"),
    "another journal's": (spliced(3, 4, resealed(3, journal="a/b")), "position 3: an entry of another journal"),
    "another epoch's": (spliced(3, 4, resealed(3, epoch=2)), "position 3: an entry of another journal"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_found_and_placed(kind, files):
    content, place = DAMAGE[kind]
    assert told(content, files).startswith(f"Damaged: {place}")


def test_a_flipped_bit_names_its_position_and_exits_1(files):
    status, output, errors = run(files.write(patched(11, b"ceasefire", b"ceasefirf")), "--key", VKEY)
    assert (status, output, errors) == (1, "position 11: the entry does not match its hash\n", "")


def header_with(**changes):
    header = json.loads(TRUE.header())
    return canonical_json({**header, **changes}) + b"\n" + b"".join(TRUE.lines)


HEADERS = {
    "larger size": ({"size": 41}, "the checkpoints do not cover all entries"),
    "no checkpoint": ({"checkpoints": []}, "the checkpoints do not cover all entries"),
    "last checkpoint gone": ({"checkpoints": TRUE.notes[:-1]}, "the checkpoints do not cover all entries"),
    "out of order": ({"checkpoints": [TRUE.notes[1], TRUE.notes[0], TRUE.notes[2]]}, "the checkpoints do not cover"),
    "one twice": ({"checkpoints": [*TRUE.notes, TRUE.notes[2]]}, "the checkpoints do not cover all entries"),
    "another journal": ({"journal": "5f0c/caucus"}, "origin and journal do not agree"),
    "another origin": ({"origin": "anteroom/a/b/1", "journal": "a/b"}, "not a checkpoint of 'anteroom/a/b/1'"),
    "another epoch": ({"epoch": 2}, "origin and journal do not agree"),
    "key of another": ({"public_key": str(checkpoints.VerifierKey.of(FORGER))}, "not signed by the key"),
    "another key id": ({"public_key": VKEY.replace("+", "+0", 1)[:17] + VKEY[17:]}, "not an Ed25519 verifier key"),
    "no key": ({"public_key": "anteroom+00000000+AAAA"}, "not an Ed25519 verifier key"),
    "one key more": ({"more": 1}, "not in its canonical form"),
    "a checkpoint's size": (
        {"checkpoints": [TRUE.notes[0].replace("\n10\n", "\n11\n"), *TRUE.notes[1:]]},
        "the signature",
    ),
    "cosigned": ({"checkpoints": [*TRUE.notes[:2], TRUE.notes[2] + "— w AAAA\n"]}, "a checkpoint of more than"),
}


@pytest.mark.parametrize("kind", HEADERS)
def test_a_damaged_header_is_told(kind, files):
    changes, why = HEADERS[kind]
    assert told(header_with(**changes), files, vkey=None).startswith(f"Damaged: header: {why}")


@pytest.mark.parametrize(
    ("old", "new"), [(b'"epoch":', b'"epoch": '), (b'"epoch":', b'"epoch":2,"epoch":'), (b"record", b"\\u0072ecord")]
)
def test_a_header_in_another_spelling_is_told(old, new, files):
    content = TRUE.bytes().replace(old, new, 1)
    assert told(content, files) == "Damaged: header: not in its canonical form"


def test_a_root_signed_over_other_entries_is_found(files):
    """Each checkpoint of the header counts, not only the last one."""
    other = sealed(25, p3={"text": "other"})
    content = header_with(checkpoints=[TRUE.notes[0], other.notes[1], TRUE.notes[2]])
    assert told(content, files).startswith(
        "Damaged: position 11: from here to 25 not what was sealed (checkpoint of the h"
    )


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not an exported journal"),
        (b"PK\x03\x04 a ZIP", "not an exported journal"),
        (b"[]\n", "not an exported journal"),
        (b'{"format":"anteroom-journal/2","public_key":"x"}\n', "not an exported journal"),
        (b'{"format":["anteroom-journal/1"],"public_key":"x"}\n', "not an exported journal"),
        (b"[" * 100_000, "not an exported journal"),
        (TRUE.bytes()[:-1], "position 40: the file is cut off in this line"),
        (TRUE.bytes()[:-200], "position 40: the file is cut off in this line"),
        (TRUE.bytes()[:100], "not an exported journal"),
    ],
)
def test_what_cannot_be_checked_is_one_line_and_exit_2(content, why, files):
    status, output, errors = run(files.write(content))
    assert (status, output) == (2, "")
    assert errors.startswith("cannot check: ")
    assert why in errors
    assert errors.count("\n") == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ["--key", "anteroom+00000000+AAAA"],
        ["--checkpoint", "/nowhere/kept.note"],
        ["--checkpoint", "40:123"],
        ["--checkpoint", str(VECTORS / "signed_notes.json")],
        ["--checkpoint", sys.executable],
    ],
)
def test_what_was_given_wrongly_is_one_line_and_exit_2(arguments, files):
    status, output, errors = run(files.write(TRUE.bytes()), *arguments)
    assert (status, output, errors.count("\n")) == (2, "", 1)
    assert errors.startswith("cannot check: ")


def test_a_missing_export_is_one_line_and_exit_2(tmp_path):
    status, output, errors = run(tmp_path / "nothing.jsonl")
    assert (status, output, errors.count("\n")) == (2, "", 1)


def test_memory_does_not_grow_with_the_export(files):
    def peak(size):
        path = files.write(sealed(size, marks=(size,)).bytes())
        tracemalloc.start()
        verify.verify(path, VKEY, [])
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    peak(10)  # the multiples of both points are kept
    assert abs(peak(3000) - peak(300)) < 64 * 1024
