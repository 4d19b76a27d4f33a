"""Small sealed journals and their exports, true and forged."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import rfc8785
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from journal import checkpoints, merkle
from journal.canonical import canonical
from journal.offline import verify

VECTORS = Path(__file__).parent / "vectors"
ENTRIES, LEAVES = "anteroom-journal/1", "anteroom-leaves/1"
JOURNAL = "5f0c/record"
HOUSE = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
FORGER = Ed25519PrivateKey.from_private_bytes(bytes(32))
VKEY = str(checkpoints.VerifierKey.of(HOUSE))
START = datetime(2026, 3, 1, 9, tzinfo=UTC)
SIZE, MARKS = 40, (10, 25, 40)
WORDS = ("Припинення вогню", "ceasefire", "обмен пленными", "line\nof contact", '"quoted" \\ 🕊')


def vectors(name):
    return json.loads((VECTORS / name).read_text(encoding="utf-8"))


def entry(position, **changes):
    """The fields of an entry as the journal seals them."""
    fields = {
        "journal": JOURNAL,
        "epoch": 1,
        "position": position,
        "kind": "utterance.recorded",
        "actor": "seat-7",
        "request_key": f"key-{position}",
        "recorded_at": START + timedelta(seconds=position),
        "body": {"number": position, "text": WORDS[position % len(WORDS)], "ended_at": None, "marks": []},
    }
    return {**fields, **changes}


@dataclass
class Sealed:
    """A journal in the making, and the lines of its export."""

    key: Ed25519PrivateKey = HOUSE
    marks: tuple[int, ...] = MARKS
    epoch: int = 1
    tree: merkle.Frontier = field(default_factory=merkle.Frontier)
    leaves: list[bytes] = field(default_factory=list)
    lines: list[bytes] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def add(self, fields, salt=None):
        sealed, salt = canonical(fields), salt or hashlib.sha256(repr(fields).encode()).digest()
        leaf = hashlib.sha256(b"\x00" + salt + sealed).digest()
        self.tree.append(leaf)
        self.leaves.append(leaf)
        self.lines.append(
            b'{"entry":%b,"leaf":"%b","salt":"%b"}\n' % (sealed, leaf.hex().encode(), salt.hex().encode())
        )
        if self.tree.size in self.marks:
            self.notes.append(self.checkpoint())

    def checkpoint(self):
        return checkpoints.sign(f"anteroom/{JOURNAL}/{self.epoch}", self.tree.size, self.tree.root(), self.key)

    def header(self, form=ENTRIES):
        header = {
            "format": form,
            "origin": f"anteroom/{JOURNAL}/{self.epoch}",
            "journal": JOURNAL,
            "epoch": self.epoch,
            "size": self.tree.size,
            "public_key": str(checkpoints.VerifierKey.of(self.key)),
            "checkpoints": self.notes,
        }
        return rfc8785.dumps(header) + b"\n"

    def hashes(self):
        """The export without content."""
        return self.header(LEAVES) + b"".join(b'{"leaf":"%b"}\n' % leaf.hex().encode() for leaf in self.leaves)

    def bytes(self):
        return self.header() + b"".join(self.lines)


def sealed(size=SIZE, key=HOUSE, marks=MARKS, **changed):
    """A journal of `size` entries; `changed` gives another body to some, as p7={…}."""
    journal = Sealed(key, marks)
    for position in range(1, size + 1):
        body = changed.get(f"p{position}")
        journal.add(entry(position, **({"body": body} if body else {})))
    return journal


TRUE = sealed()


def lines_of(journal):
    return journal.bytes().splitlines(keepends=True)


def resealed(position, salt=None, **changes):
    """A forged line that agrees with itself."""
    journal = Sealed()
    journal.add(entry(position, **changes), salt)
    return journal.lines[0]


class Files:
    """A place for an export, with the last checkpoint of the true journal kept beside it."""

    def __init__(self, folder):
        self.path, self.note = folder / "export.jsonl", folder / "kept.note"
        self.note.write_text(TRUE.notes[-1], encoding="utf-8")

    def write(self, content):
        self.path.write_bytes(content)
        return str(self.path)


def told(content, files, *, vkey=VKEY, kept=()):
    """What the verifier answers, in process: "verified …" or the class and the text of its refusal."""
    try:
        return verify.verify(files.write(content), vkey, [str(each) for each in kept])
    except (verify.Damaged, verify.Unusable) as error:
        return f"{type(error).__name__}: {error}"
