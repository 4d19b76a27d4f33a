"""The one error that leaves this package."""

from django.utils.translation import gettext as _


class ReadingError(Exception):
    """A file cannot be read as a record; nothing of it may be kept.

    ``line`` is the line of the file, counted from 1, ``offset`` the byte, counted from 0, where known.
    The message is one sentence for the person who chose the file; text of the file in it is safe to print.
    """

    def __init__(self, message: str, *, line: int | None = None, offset: int | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.line = line
        self.offset = offset

    def __str__(self) -> str:
        if self.line is not None:
            return _("line %(line)d: %(message)s") % {"line": self.line, "message": self.message}
        if self.offset is not None:
            return _("byte %(offset)d: %(message)s") % {"offset": self.offset, "message": self.message}
        return self.message
