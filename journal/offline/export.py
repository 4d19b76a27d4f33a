"""The file a journal leaves the house in, and that `verify.py` checks: UTF-8 JSON Lines.

Line 1 is the header, each further line one entry in the order of positions. Every line is canonical JSON
(RFC 8785) and ends with a newline, so that no byte of the file can change unnoticed. Without content, the entries'
leaf hashes alone, the same can be proven to somebody who may read nothing.
"""

from collections.abc import Sequence

from journal.canonical import canonical_json

ENTRIES = "anteroom-journal/1"
LEAVES = "anteroom-leaves/1"


def header_line(
    *, journal: str, epoch: int, size: int, public_key: str, checkpoints: Sequence[str], form: str = ENTRIES
) -> bytes:
    """The first line. `journal` is `<scope>/<compartment>`, `public_key` a vkey; `checkpoints` are signed notes in
    the order of their sizes, and the last one covers `size`.
    """
    header = {
        "format": form,
        "origin": f"anteroom/{journal}/{epoch}",
        "journal": journal,
        "epoch": epoch,
        "size": size,
        "public_key": public_key,
        "checkpoints": list(checkpoints),
    }
    return canonical_json(header) + b"\n"


def entry_line(canonical_bytes: bytes, salt: bytes, leaf: bytes) -> bytes:
    """The line of an entry, from its canonical bytes, in an export of the form ENTRIES."""
    return b'{"entry":%b,"leaf":"%b","salt":"%b"}\n' % (canonical_bytes, leaf.hex().encode(), salt.hex().encode())


def leaf_line(leaf: bytes) -> bytes:
    """The line of an entry in an export of the form LEAVES."""
    return b'{"leaf":"%b"}\n' % leaf.hex().encode()
