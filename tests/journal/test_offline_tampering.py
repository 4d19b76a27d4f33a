"""Promise I2: a thousand random tamperings are found. Promise I3: a hash gives nothing away."""

import hashlib
import random

import pytest

from journal.canonical import canonical, leaf_hash
from tests.journal.exports import FORGER, HOUSE, MARKS, SIZE, TRUE, Files, entry, lines_of, resealed, sealed, told


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


def flip(lines, dice):
    content = bytearray(b"".join(lines))
    at = dice.randrange(len(content))
    content[at] ^= 1 << dice.randrange(8)
    return bytes(content)


def swap(lines, dice):
    one, other = sorted(dice.sample(range(1, SIZE + 1), 2))
    lines[one], lines[other] = lines[other], lines[one]
    return b"".join(lines)


def drop_tail(lines, dice):
    return b"".join(lines[: dice.randint(1, SIZE)])


def cut(lines, dice):
    return b"".join(lines)[: -dice.randint(1, sum(map(len, lines)))]


def shorten(lines, dice):
    """An honest export, but of an earlier day."""
    return sealed(dice.choice(MARKS[:-1])).bytes()


def insert(lines, dice):
    at = dice.randint(1, SIZE)
    line = dice.choice([lines[dice.randint(1, SIZE)], resealed(at, body={"text": "forged"})])
    return b"".join([*lines[:at], line, *lines[at:]])


def remove(lines, dice):
    del lines[dice.randint(1, SIZE)]
    return b"".join(lines)


def edit(lines, dice):
    at = dice.randint(1, SIZE)
    lines[at] = resealed(at, body={"text": f"forged {dice.random()}"})
    return b"".join(lines)


def recompute(key):
    def forge(lines, dice):
        return sealed(key=key, **{f"p{dice.randint(1, SIZE)}": {"text": f"forged {dice.random()}"}}).bytes()

    return forge


TAMPERINGS = {
    "bit flipped": flip,
    "entries swapped": swap,
    "tail dropped": drop_tail,
    "file cut": cut,
    "older export": shorten,
    "entry inserted": insert,
    "entry removed": remove,
    "entry forged": edit,
    "all recomputed, another key": recompute(FORGER),
    "all recomputed, stolen key": recompute(HOUSE),
}


def test_a_thousand_random_tamperings_are_all_found(files):
    dice, lines, missed = random.Random(2026), lines_of(TRUE), []  # noqa: S311  the same thousand each time
    for turn in range(1000):
        kind = dice.choice(list(TAMPERINGS))
        answer = told(TAMPERINGS[kind](list(lines), dice), files, vkey=None, kept=[files.note])
        if answer.startswith("verified"):
            missed.append((turn, kind, answer))
    assert missed == []


def test_a_flipped_bit_in_any_byte_is_found_without_key_or_kept_checkpoint(files):
    content = sealed(3, marks=(1, 3)).bytes()
    for at in range(len(content)):
        flipped = bytearray(content)
        flipped[at] ^= 1 << at % 8
        answer = told(bytes(flipped), files, vkey=None)
        assert not answer.startswith("verified"), (at, answer)


def test_without_its_salt_a_leaf_gives_a_short_answer_away():
    """A thousand answers, yes or no, to somebody who knows everything of the entries but the answer and the salt."""
    dice = random.Random(7)  # noqa: S311  the same thousand each time
    answers = [dice.choice(["yes", "no"]) for _ in range(1000)]

    def guess(leaf, position, salt):
        """The answer whose leaf it is; None when it is neither's."""
        for answer in ("yes", "no"):
            data = canonical(entry(position, body={"answer": answer}))
            if hashlib.sha256(b"\x00" + salt + data).digest() == leaf:
                return answer
        return None

    def leaf(position, answer, salt):
        data = canonical(entry(position, body={"answer": answer}))
        return leaf_hash(salt, data) if salt else hashlib.sha256(b"\x00" + data).digest()

    bare = [guess(leaf(n, answer, b""), n, b"") for n, answer in enumerate(answers, 1)]
    assert bare == answers
    salted = [leaf(n, answer, dice.randbytes(32)) for n, answer in enumerate(answers, 1)]
    tried = {guess(each, n, salt) for n, each in enumerate(salted, 1) for salt in (b"", bytes(32), dice.randbytes(32))}
    assert tried == {None}
