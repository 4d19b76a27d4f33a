"""The bytes of one file: hashed before they are read, and known to be the same bytes afterwards."""

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from django.utils.translation import gettext as _

from .errors import ReadingError

PIECE = 1 << 16
LARGEST = 4 << 30
LARGEST_HELD = 64 << 20

Origin = str | os.PathLike[str] | BinaryIO


class Source:
    """A binary file open for reading from its start; ``sha256`` and ``size`` are known from the beginning.

    A path is opened here and closed by ``close``; an open file is left open. What cannot be read twice, such as
    a pipe, is copied to a temporary file. Every failure of the system is a ReadingError.
    """

    def __init__(self, origin: Origin) -> None:
        self._owned: BinaryIO | None = None
        self._file = self._opened(origin)
        try:
            self.size, self.sha256 = self._measured()
        except BaseException:
            self.close()
            raise

    def close(self) -> None:
        """Close what was opened here."""
        if self._owned is not None:
            self._owned.close()

    def head(self, size: int = PIECE) -> bytes:
        """The first bytes."""
        return next(self.pieces(size), b"")

    def whole(self) -> bytes:
        """All bytes. Raises ReadingError for more than may be held in memory."""
        if self.size > LARGEST_HELD:
            raise ReadingError(
                _("the file has %(size)d MiB; in this format %(most)d are read")
                % {"size": self.size >> 20, "most": LARGEST_HELD >> 20}
            )
        return b"".join(self.checked_pieces())

    def pieces(self, size: int = PIECE) -> Iterator[bytes]:
        """The bytes from the start, as they are now."""
        with _as_reading_error():
            self._file.seek(self._start)
            while piece := self._file.read(size):
                yield piece

    def checked_pieces(self) -> Iterator[bytes]:
        """The bytes from the start. Raises ReadingError at the end if they are not those that were hashed."""
        digest = hashlib.sha256()
        for piece in self.pieces():
            digest.update(piece)
            yield piece
        if digest.hexdigest() != self.sha256:
            raise ReadingError(_("the file changed while it was being read"))

    def _opened(self, origin: Origin) -> BinaryIO:
        self._start = 0
        with _as_reading_error():
            if isinstance(origin, str | os.PathLike):
                self._owned = Path(origin).open("rb")  # noqa: SIM115  # closed by close()
                origin = self._owned
            if not origin.seekable():
                origin = self._spooled(origin)
            self._start = origin.tell()
        return origin

    def _spooled(self, stream: BinaryIO) -> BinaryIO:
        self.close()
        copy = self._owned = tempfile.TemporaryFile()  # noqa: SIM115  # closed by close()
        while piece := stream.read(PIECE):
            copy.write(piece)
            _check_size(copy.tell())
        copy.seek(0)
        return copy

    def _measured(self) -> tuple[int, str]:
        size, digest = 0, hashlib.sha256()
        for piece in self.pieces(1 << 20):
            size += len(piece)
            digest.update(piece)
            _check_size(size)
        return size, digest.hexdigest()


def _check_size(size: int) -> None:
    if size > LARGEST:
        raise ReadingError(_("the file has more than %(most)d GiB") % {"most": LARGEST >> 30})


@contextmanager
def _as_reading_error() -> Iterator[None]:
    """Turn what the system says about a file into a ReadingError."""
    try:
        yield
    except OSError as error:
        raise ReadingError(_("the file cannot be read: %(reason)s") % {"reason": error.strerror or error}) from error
    except ValueError as error:  # a closed file, a path with a NUL
        raise ReadingError(_("the file cannot be read: %(reason)s") % {"reason": error}) from error
