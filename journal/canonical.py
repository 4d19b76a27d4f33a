"""The bytes that are sealed: an entry as canonical JSON (RFC 8785), and the salted leaf hash over them.

Only what reads back the same from every database and every JSON library is taken: objects with string keys,
arrays, strings, integers within ±(2^53 - 1), true, false and null. Numbers with a fraction are refused (write
them as strings), and so is U+0000 (PostgreSQL cannot hold it).
"""

import json
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

import rfc8785

FIELDS = frozenset({"journal", "epoch", "position", "kind", "actor", "request_key", "recorded_at", "body"})
MAX_INT = 2**53 - 1
MAX_DEPTH = 32
SALT_BYTES = 32

_fast = json.JSONEncoder(
    ensure_ascii=False, check_circular=False, allow_nan=False, sort_keys=True, separators=(",", ":")
).encode


class CanonicalError(ValueError):
    """A value that has no canonical form here; the message says which rule it breaks."""


def canonical(entry_fields: Mapping[str, Any]) -> bytes:
    """The canonical bytes of an entry, given as exactly FIELDS; `recorded_at` is an aware datetime.

    Raises CanonicalError.
    """
    if entry_fields.keys() != FIELDS:
        raise CanonicalError(f"an entry has exactly the fields {', '.join(sorted(FIELDS))}")
    return canonical_json({**entry_fields, "recorded_at": timestamp(entry_fields["recorded_at"])})


def canonical_json(value: Any) -> bytes:
    """RFC 8785 of any value made of the types above. Raises CanonicalError.

    The C encoder of the standard library writes the same bytes as `rfc8785` wherever all keys are ASCII, three
    times faster; elsewhere its order of keys may differ (code points, where the RFC has UTF-16 units).
    """
    ascii_keys = _examine(value, MAX_DEPTH)
    try:
        return _fast(value).encode() if ascii_keys else rfc8785.dumps(value)
    except (UnicodeEncodeError, rfc8785.CanonicalizationError) as error:
        raise CanonicalError("a string holds half of a surrogate pair") from error


def leaf_hash(salt: bytes, canonical_bytes: bytes) -> bytes:
    """SHA-256(0x00, salt, entry): a leaf of RFC 9162 2.1 whose data begins with 32 random bytes.

    Without the salt a short body ("yes", "no") could be guessed from its hash.
    """
    if len(salt) != SALT_BYTES:
        raise CanonicalError(f"a salt is {SALT_BYTES} bytes, this one has {len(salt)}")
    return sha256(b"\x00" + salt + canonical_bytes).digest()


def timestamp(moment: datetime) -> str:
    """`YYYY-MM-DDTHH:MM:SS.ffffffZ`, in UTC. Raises CanonicalError for a datetime without a zone."""
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        raise CanonicalError(f"a moment needs its time zone: {moment!r}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def _examine(value: Any, depth: int) -> bool:
    """Refuse what has no canonical form; whether all keys are ASCII. `depth` is how many levels may follow."""
    if isinstance(value, str):
        return _examine_text(value)
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int):
        if -MAX_INT <= value <= MAX_INT:
            return True
        raise CanonicalError("an integer is beyond ±(2^53 - 1), where JSON numbers lose their last digits")
    if isinstance(value, dict):
        return _examine_keys(value) & _examine_all(value.values(), depth - 1)
    if isinstance(value, (list, tuple)):
        return _examine_all(value, depth - 1)
    raise CanonicalError(f"a {type(value).__name__} has no canonical form here; write it as a string")


def _examine_all(values: Iterable[Any], depth: int) -> bool:
    if depth < 0:
        raise CanonicalError(f"nested deeper than {MAX_DEPTH} levels")
    ascii_keys = True
    for value in values:
        ascii_keys &= _examine(value, depth)
    return ascii_keys


def _examine_keys(keys: Iterable[Any]) -> bool:
    ascii_keys = True
    for key in keys:
        if not isinstance(key, str):
            raise CanonicalError(f"a key is a {type(key).__name__}; keys are strings")
        ascii_keys &= _examine_text(key) and key.isascii()
    return ascii_keys


def _examine_text(text: str) -> bool:
    if "\0" in text:
        raise CanonicalError("a string holds U+0000")
    return True
