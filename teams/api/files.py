"""A file as the body of a request, or of an answer."""

import shutil
import tempfile
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.negotiation import DefaultContentNegotiation
from rest_framework.parsers import BaseParser
from rest_framework.request import Request

IN_MEMORY = 1024 * 1024


class FileParser(BaseParser):
    """The body is the file, whatever it is called: its format is told by its content."""

    media_type = "*/*"

    def parse(
        self, stream: IO[Any], media_type: str | None = None, parser_context: Mapping[str, Any] | None = None
    ) -> Any:
        file = tempfile.SpooledTemporaryFile(IN_MEMORY)  # noqa: SIM115  closed by the view
        shutil.copyfileobj(stream, file)
        file.seek(0)
        return file


def file_of(request: Request) -> Any:
    """The body, for the caller to close; of a request without one, an empty file."""
    body: Any = request.data
    return body if hasattr(body, "read") else tempfile.SpooledTemporaryFile(IN_MEMORY)


class AnyAnswer(DefaultContentNegotiation):
    """The answer is a file, so whoever accepts its type alone gets it; what went wrong is told in JSON all the same."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type
