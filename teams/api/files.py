"""A file as the body of a request."""

import shutil
import tempfile
from collections.abc import Mapping
from typing import IO, Any

from rest_framework.parsers import BaseParser

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
