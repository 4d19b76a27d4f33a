"""Signed statements of a journal's size and root, and the key that signs them.

A checkpoint is a C2SP tlog-checkpoint inside a C2SP signed-note with one Ed25519 signature (RFC 8032):

    anteroom/<scope>/<compartment>/<epoch>      the origin
    118                                         how many entries
    <base64 of the root>

    — anteroom <base64 of key id and signature>

A verifier key ("vkey") is `<name>+<key id in hex>+<base64 of 0x01 and the public key>`; its key id is the first
four bytes of SHA-256(name, newline, 0x01, public key).
"""

import base64
import re
from dataclasses import dataclass
from hashlib import sha256

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

KEY_NAME = "anteroom"
ED25519 = b"\x01"
HASH_BYTES = 32
MAX_SIGNATURES = 16

_NAME = re.compile(r"[^\s+\ud800-\udfff]+")
_SIZE = re.compile(r"0|[1-9][0-9]{0,18}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_SIGNATURE = re.compile(r"— ([^\s+]+) (\S+)")


class CheckpointError(ValueError):
    """A note or a key that is malformed, or a signature that does not verify; the message says which."""


@dataclass(frozen=True, slots=True)
class TreeHead:
    """What a checkpoint states: the tree called `origin` had `size` leaves and this root (32 bytes)."""

    origin: str
    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key (32 bytes, RFC 8032) with the name that its signature lines carry."""

    public: bytes
    name: str = KEY_NAME

    @property
    def key_id(self) -> bytes:
        """Tells keys of one name apart; not a fingerprint, it has only four bytes."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{_base64(ED25519 + self.public)}"

    @classmethod
    def of(cls, key: Ed25519PrivateKey, name: str = KEY_NAME) -> "VerifierKey":
        """The verifier key that belongs to a signing key; its `str` is the vkey to publish."""
        return cls(key.public_key().public_bytes_raw(), name)

    @classmethod
    def parse(cls, vkey: str) -> "VerifierKey":
        """Read a vkey. Raises CheckpointError unless it is exactly what `str` writes."""
        name, _, rest = vkey.partition("+")
        material = _unbase64(rest.partition("+")[2])
        found = cls(material[1:], name)
        if len(material) != 1 + HASH_BYTES or not _NAME.fullmatch(name) or str(found) != vkey:
            raise CheckpointError("not a verifier key of an Ed25519 signer: name+id+base64")
        return found


def format_body(origin: str, size: int, root: bytes) -> str:
    """The text that is signed: three lines, each with its newline. Raises CheckpointError."""
    if not origin or "\n" in origin or _CONTROL.search(origin):
        raise CheckpointError("an origin is one line of text")
    if size < 0 or len(root) != HASH_BYTES:
        raise CheckpointError("a tree head has a size from 0 and a root of 32 bytes")
    return f"{origin}\n{size}\n{_base64(root)}\n"


def sign(origin: str, size: int, root: bytes, key: Ed25519PrivateKey) -> str:
    """The checkpoint as a signed note. The same tree head and key always give the same text."""
    body, signer = format_body(origin, size, root), VerifierKey.of(key)
    return f"{body}\n— {signer.name} {_base64(signer.key_id + key.sign(body.encode()))}\n"


def parse(text: str, vkey: str) -> TreeHead:
    """The tree head of a checkpoint that the key signed.

    Signatures by other keys (a log's next key, witnesses) are ignored, as signed-note demands; every one by this
    key must verify, and there must be one. Raises CheckpointError.
    """
    key = VerifierKey.parse(vkey)
    body, separator, lines = text.rpartition("\n\n")
    if not separator or not lines.endswith("\n") or _CONTROL.search(text):
        raise CheckpointError("not a signed note: text, an empty line, signature lines")
    body += "\n"
    head = _parse_body(body)
    _demand_signature(body.encode(), lines.removesuffix("\n").split("\n"), key)
    return head


def short_code(root: bytes) -> str:
    """A root as four groups of six digits, to be read aloud: the last 24 decimal digits of it as a number.

    Digits are read the same in every language. 24 of them are 80 bits: to find, afterwards, another record with
    this code takes about 2^80 tries. The signed note is still the stronger proof: whoever prepares two records
    beforehand needs only about 2^40 tries to give both one code.
    """
    digits = f"{int.from_bytes(root, 'big') % 10**24:024d}"
    return "-".join(digits[start : start + 6] for start in range(0, 24, 6))


def _parse_body(body: str) -> TreeHead:
    lines = body.removesuffix("\n").split("\n")
    if len(lines) < 3 or not all(lines):
        raise CheckpointError("not a checkpoint: origin, size and root, each on its line")
    if not _SIZE.fullmatch(lines[1]):
        raise CheckpointError("the size in the checkpoint is no plain decimal number")
    root = _unbase64(lines[2])
    if len(root) != HASH_BYTES:
        raise CheckpointError("the root in the checkpoint is not 32 bytes")
    return TreeHead(lines[0], int(lines[1]), root)


def _demand_signature(body: bytes, lines: list[str], key: VerifierKey) -> None:
    matches = [_SIGNATURE.fullmatch(line) for line in lines[: MAX_SIGNATURES + 1]]
    if len(lines) > MAX_SIGNATURES:
        raise CheckpointError(f"more than {MAX_SIGNATURES} signatures")
    blobs = [(match[1], _unbase64(match[2])) for match in matches if match]
    if len(blobs) != len(lines):
        raise CheckpointError("a signature line is malformed")
    mine = [blob[4:] for name, blob in blobs if name == key.name and blob[:4] == key.key_id]
    if not mine:
        raise CheckpointError(f"not signed by {key}")
    for signature in mine:
        _demand_valid(signature, body, key)


def _demand_valid(signature: bytes, body: bytes, key: VerifierKey) -> None:
    try:
        Ed25519PublicKey.from_public_bytes(key.public).verify(signature, body)
    except InvalidSignature as error:
        raise CheckpointError("the signature does not belong to this text") from error


def _base64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unbase64(text: str) -> bytes:
    """Base64 in its one canonical spelling (RFC 4648 section 4): a changed padding bit is a changed text."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError as error:
        raise CheckpointError("not base64") from error
    if _base64(data) != text:
        raise CheckpointError("base64 with stray bits")
    return data
