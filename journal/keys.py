"""The key that signs this house's checkpoints: a file with a 32-byte Ed25519 seed (RFC 8032) in base64."""

import base64
import os
import secrets
import tempfile
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.conf import settings

SEED_BYTES = 32


class SigningKeyError(Exception):
    """The key file is missing, unreadable or holds something else; the message names the file, never its content."""


def signing_key() -> Ed25519PrivateKey:
    """The key in settings.ANTEROOM_SIGNING_KEY_FILE, read anew each time. Raises SigningKeyError."""
    return load_signing_key(Path(settings.ANTEROOM_SIGNING_KEY_FILE))


def load_signing_key(path: Path) -> Ed25519PrivateKey:
    """The key in a file. Raises SigningKeyError."""
    try:
        seed = base64.b64decode(path.read_text(encoding="ascii").strip(), validate=True)
    except (OSError, ValueError) as error:
        raise SigningKeyError(f"no signing key can be read from {path}: {error.__class__.__name__}") from error
    if len(seed) != SEED_BYTES:
        raise SigningKeyError(f"{path} holds {len(seed)} bytes, a signing key has {SEED_BYTES}")
    return Ed25519PrivateKey.from_private_bytes(seed)


def ensure_signing_key(path: Path) -> Ed25519PrivateKey:
    """The key in a file, made first (mode 0600) when there is none.

    When several processes come at once, all of them return the key of the one that was first, and no reader ever
    sees half a file: the key is written beside its place and then linked there. Raises SigningKeyError.
    """
    path = Path(path)
    if not path.exists():
        try:
            _place_new_seed(path)
        except OSError as error:
            raise SigningKeyError(f"no signing key can be made at {path}: {error.strerror}") from error
    return load_signing_key(path)


def _place_new_seed(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(base64.b64encode(secrets.token_bytes(SEED_BYTES)) + b"\n")
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink()
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut, where a folder can be opened at all."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
