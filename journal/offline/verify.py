#!/usr/bin/env python3
"""Check an exported journal. This one file needs Python 3.9 or later and nothing else.

    python verify.py EXPORT.jsonl [--key VKEY] [--checkpoint NOTE_FILE or SIZE:CODE]...

It proves that the entries are those that were sealed: all of them, in order, none changed, added or left out. Each has
a salted hash over its canonical JSON (RFC 8785), the hashes are leaves of a Merkle tree (RFC 9162, section 2.1), and
checkpoints of the tree are signed (C2SP tlog-checkpoint; Ed25519, RFC 8032). A checkpoint that was kept elsewhere also
proves that nothing up to it was rewritten since, not even by whoever holds the signing key.
Exit status: 0 verified; 1 damaged, with the first bad position; 2 the check is not possible as asked.
"""

from __future__ import annotations

import argparse
import base64
import json
import re
import sys
from functools import lru_cache, reduce
from hashlib import sha256, sha512
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

MAX_LINE = 64 * 2**20
LEAVES = "anteroom-leaves/1"
FORMATS = {"anteroom-journal/1": "entries", LEAVES: "hashes without content"}
HEADER = {"format", "origin", "journal", "epoch", "size", "public_key", "checkpoints"}
NOTE = re.compile("((.+)/([1-9][0-9]*)\n(0|[1-9][0-9]*)\n(.+)\n(?:.+\n)*)\n((?:\u2014 [^ \n]+ [^ \n]+\n)+)")
CODE = re.compile("([0-9]{1,18}):([0-9]{6}(?:-[0-9]{6}){3})")
UNREADABLE = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


class Unusable(Exception):
    """Not an export, cut off, or not of the key or the checkpoint that was given."""


class Damaged(Exception):
    """Not what was sealed."""


def demand(condition: object, otherwise: str) -> None:
    if not condition:
        raise Damaged(otherwise)


# Ed25519, verification only (RFC 8032, section 5.1). Points are (X, Y, Z, T) with x = X/Z, y = Y/Z, xy = T/Z.
Point = tuple[int, int, int, int]
P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
BASE = bytes.fromhex("58" + "66" * 31)
ZERO: Point = (0, 1, 1, 0)


def add(p: Point, q: Point) -> Point:
    a, b = (p[1] - p[0]) * (q[1] - q[0]), (p[1] + p[0]) * (q[1] + q[0])
    c, d = 2 * p[3] * q[3] % P * D, 2 * p[2] * q[2]
    e, f, g, h = (b - a) % P, (d - c) % P, (d + c) % P, (b + a) % P
    return e * f % P, g * h % P, f * g % P, e * h % P


def decode(encoded: bytes) -> Point | None:
    """The point of 32 bytes, or None when they are not its canonical encoding or that of none."""
    odd, y = divmod(int.from_bytes(encoded, "little"), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * pow(2, (P - 1) // 4, P) % P
    if y >= P or x * x % P != square or (x == 0 and odd):
        return None
    x = P - x if x & 1 != odd else x
    return x, y, 1, x * y % P


@lru_cache(maxsize=8)
def multiples(encoded: bytes) -> list[list[Point]]:
    """Row n holds 0 to 15 times 16^n times the point; no rows for a point of small order, which signs anything."""
    point, rows = decode(encoded), list[list[Point]]()
    while point and len(rows) < 64:
        rows.append([ZERO])
        for _ in range(15):
            rows[-1].append(add(rows[-1][-1], point))
        point = add(rows[-1][-1], point)
    return rows if rows and rows[0][8][0] else []


def is_signature(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether [S]B = R + [k]A, with S < L, and A and R in their canonical encodings."""
    of_base, of_key, s = multiples(BASE), multiples(public), int.from_bytes(signature[32:], "little")
    if not of_key or len(signature) != 64 or s >= L:
        return False
    k = int.from_bytes(sha512(signature[:32] + public + message).digest(), "little") % L
    minus_k, total = 8 * L - k, ZERO
    for n in range(64):
        total = add(add(total, of_base[n][s >> 4 * n & 15]), of_key[n][minus_k >> 4 * n & 15])
    inverse = pow(total[2], -1, P)
    x, y = total[0] * inverse % P, total[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


# Canonical JSON (RFC 8785): no spaces, shortest escapes, keys in the order of their UTF-16 units; whole numbers only.
def whole(text: str) -> int:
    """The number, unless it has a fraction, an exponent or too many digits: ValueError."""
    if len(text) > 17 or abs(number := int(text)) >= 2**53:
        raise ValueError(f"the number {text[:20]} is too large")
    return number


def ordered(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: ordered(value[key]) for key in sorted(value, key=lambda key: key.encode("utf-16-be"))}
    return [ordered(each) for each in value] if isinstance(value, list) else value


from_json = json.JSONDecoder(parse_int=whole, parse_float=whole, parse_constant=whole).decode
by_code_point = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":"), sort_keys=True).encode
as_it_stands = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def canonical(value: Any) -> bytes:
    """The canonical bytes of what `from_json` read. Raises ValueError for half a surrogate pair."""
    text = by_code_point(value)
    if len(text.encode("utf-16-le")) > 2 * len(text):  # beyond U+FFFF the two orders differ
        text = as_it_stands(ordered(value))
    return text.encode("utf-8")


class Tree:
    """The tree of RFC 9162, section 2.1: grows by leaf hashes, keeps the roots of its perfect subtrees."""

    def __init__(self) -> None:
        self.size, self.roots = 0, list[bytes]()

    def append(self, leaf: bytes) -> None:
        self.roots.append(leaf)
        self.size = size = self.size + 1
        while not size & 1:
            right = self.roots.pop()
            self.roots[-1] = sha256(b"\x01" + self.roots[-1] + right).digest()
            size >>= 1

    def root(self) -> bytes:
        roots = self.roots or [sha256().digest()]
        return reduce(lambda right, left: sha256(b"\x01" + left + right).digest(), reversed(roots))


class Checkpoint(NamedTuple):
    """The tree of `size` leaves has this root or short code; `kept` says that it came from outside the export."""

    size: int
    root: bytes | str
    epoch: int
    source: str
    kept: bool


def from_base64(text: str) -> bytes:
    data = base64.b64decode(text, validate=True)
    if base64.b64encode(data).decode() != text:
        raise ValueError("base64 with stray bits")
    return data


def parse_key(vkey: str) -> tuple[str, bytes, bytes]:
    """Name, key id and public key of a C2SP verifier key. Raises ValueError."""
    name, key_id, encoded = vkey.split("+", 2)
    material = from_base64(encoded)
    found = sha256(name.encode() + b"\n" + material).digest()[:4]
    if not re.fullmatch("[!-*,-~]+", name) or found.hex() != key_id or len(material) != 33 or material[0] != 1:
        raise ValueError("not an Ed25519 verifier key")
    return name, found, material[1:]


def parse_checkpoint(text: str, head: dict[str, Any], source: str, kept: bool) -> Checkpoint:
    """A C2SP tlog-checkpoint of this journal in a signed-note. Raises ValueError unless the key signed it."""
    key_name, key_id, public = parse_key(head["public_key"])
    note = NOTE.fullmatch(text)
    if not note or note[2] != f"anteroom/{head['journal']}" or int(note[3]) > head["epoch"]:
        raise ValueError(f"not a checkpoint of {head['origin']!r}")
    signed = re.findall("\u2014 ([^ \n]+) ([^ \n]+)\n", note[6])
    blobs = [from_base64(data) for name, data in signed if name == key_name]
    known = [blob[4:] for blob in blobs if blob[:4] == key_id]
    if not known:
        raise ValueError(f"not signed by the key {head['public_key']}")
    if not all(is_signature(public, note[1].encode(), signature) for signature in known):
        raise ValueError("the signature does not belong to the text")
    return Checkpoint(int(note[4]), from_base64(note[5]), int(note[3]), source, kept)


def short_code(root: bytes) -> str:
    """The root's last 24 decimal digits, to be read aloud."""
    return "-".join(re.findall("......", f"{int.from_bytes(root, 'big') % 10**24:024d}"))


def read_header(line: bytes, vkey: str | None) -> tuple[dict[str, Any], list[Checkpoint]]:
    try:
        head = from_json(line.decode())
        named, _ = head["public_key"], FORMATS[head["format"]]
    except UNREADABLE as error:
        raise Unusable("this is not an exported journal in a format known here") from error
    if vkey not in (None, named):
        raise Unusable(f"wrong key: the export names {named!r}")
    try:
        demand(line == canonical(head) + b"\n" and head.keys() == HEADER, "not in its canonical form")
        demand(head["origin"] == f"anteroom/{head['journal']}/{head['epoch']}", "origin and journal do not agree")
        demand(all(note.count("\n") == 5 for note in head["checkpoints"]), "a checkpoint of more than its five lines")
        own = [parse_checkpoint(note, head, "the header", False) for note in head["checkpoints"]]
        sizes = [checkpoint.size for checkpoint in own]
        demand(sizes == sorted(set(sizes)) and sizes[-1:] == [head["size"]], "the checkpoints do not cover all entries")
    except (Damaged, *UNREADABLE) as error:
        raise Damaged(f"header: {error}") from error
    return head, own


def read_kept(given: str, head: dict[str, Any]) -> Checkpoint:
    """What the observer kept: a file with a signed note, or a short code with its size."""
    if code := CODE.fullmatch(given):
        return Checkpoint(int(code[1]), code[2], head["epoch"], f"code {code[2]}", True)
    try:
        return parse_checkpoint(Path(given).read_text(encoding="utf-8-sig").strip() + "\n", head, given, True)
    except ValueError as error:
        raise Unusable(f"{given}: {error}") from error


def read_leaf(line: bytes, position: int, head: dict[str, Any]) -> tuple[bytes, int]:
    """Leaf hash and epoch (0 where it is not told) of one line, once the line itself holds. Raises Damaged."""
    value = from_json(line.decode())
    if head["format"] == LEAVES:
        leaf, written = bytes.fromhex(value["leaf"]), b'{"leaf":"%b"}\n'
        demand(len(leaf) == 32 and line == written % leaf.hex().encode(), "not in its canonical form")
        return leaf, 0
    entry, salt = value["entry"], bytes.fromhex(value["salt"])
    demand(entry["position"] == position, "the entry here carries another number")
    demand(entry["journal"] == head["journal"] and 0 < entry["epoch"] <= head["epoch"], "an entry of another journal")
    sealed = canonical(entry)
    leaf = sha256(b"\x00" + salt + sealed).digest()
    demand(leaf.hex() == value["leaf"] and len(salt) == 32, "the entry does not match its hash")
    written = b'{"entry":%b,"leaf":"%b","salt":"%b"}\n' % (sealed, leaf.hex().encode(), salt.hex().encode())
    demand(line == written, "not in its canonical form")
    return leaf, entry["epoch"]


def check_entries(file: BinaryIO, head: dict[str, Any], checkpoints: list[Checkpoint]) -> bytes:
    """Read the lines once, in constant memory, up to each checkpoint in turn; the root of all of them."""
    tree, sound, begins = Tree(), {False: 0, True: 0}, {0: 1}
    for size, expected, epoch, source, kept in sorted(checkpoints, key=lambda each: each.size):
        while tree.size < size and tree.size < head["size"] and (line := file.readline(MAX_LINE)):
            position = tree.size + 1
            if not line.endswith(b"\n"):
                raise Unusable(f"position {position}: the file is cut off in this line")
            try:
                leaf, era = read_leaf(line, position, head)
                demand(era >= max(begins), "an entry of an earlier epoch")
            except (Damaged, *UNREADABLE) as error:
                raise Damaged(f"position {position}: {error if type(error) is Damaged else 'unreadable'}") from error
            begins.setdefault(era, position)
            tree.append(leaf)
        # Where an older backup went on in a later epoch, what the earlier one had beyond it is lost.
        lost = min((start for era, start in begins.items() if era > epoch), default=tree.size + 1)
        demand(lost > size, f"position {lost}: missing, there were {size} (checkpoint of {source})")
        # A kept checkpoint speaks against the export's own ones too: only what another kept one covers is sound.
        bad = f"position {sound[kept] + 1}: from here to {size} not what was sealed (checkpoint of {source})"
        demand(expected in (tree.root(), short_code(tree.root())), bad)
        sound[False], sound[kept] = size, size
    demand(not file.readline(1), f"position {tree.size + 1}: more than the header's {tree.size} entries")
    return tree.root()


def verify(path: str, vkey: str | None, kept: list[str]) -> str:
    """What was proven, in lines. Raises Unusable, Damaged and OSError."""
    with Path(path).open("rb") as file:
        head, own = read_header(file.readline(MAX_LINE), vkey)
        outside = [read_kept(given, head) for given in kept]
        code = short_code(check_entries(file, head, own + outside))
    lines = [f"verified {own[-1].size} {FORMATS[head['format']]}, checkpoint {own[-1].size} {code}"]
    lines += [f"begins with the {checkpoint.size} of {checkpoint.source}" for checkpoint in outside]
    if vkey is None:
        lines.append(f"the key was taken from the export itself; compare it with one you hold: {head['public_key']}")
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(description="Check an exported journal.")
    parser.add_argument("export", metavar="EXPORT.jsonl")
    parser.add_argument("--key", metavar="VKEY", help="the verifier key that the house published")
    parser.add_argument("--checkpoint", metavar="KEPT", action="append", default=[], help="note file, or SIZE:CODE")
    given = parser.parse_args()
    try:
        status, answer = 0, verify(given.export, given.key, given.checkpoint)
    except Damaged as damage:
        status, answer = 1, str(damage)
    except (Unusable, OSError) as error:
        status, answer = 2, f"cannot check: {error}"
    (sys.stderr if status == 2 else sys.stdout).write(answer + "\n")
    return status


if __name__ == "__main__":
    sys.exit(main())
