"""JSON as the API takes it: strict, bounded, and never an error of ours."""

import json
import re
from collections.abc import Mapping
from typing import IO, Any, NoReturn

from django.core.exceptions import RequestDataTooBig
from django.utils.translation import gettext as _
from rest_framework.exceptions import ParseError
from rest_framework.parsers import JSONParser

LARGEST = 1024 * 1024
# The escape of U+0000, not a backslash that somebody wrote before u0000.
NUL = re.compile(r"(?<!\\)(?:\\\\)*\\u0000")


class StrictJSONParser(JSONParser):
    """Refuses what JSON libraries let through: deep nesting, NaN, huge numbers, doubled keys, lone surrogates, NUL."""

    def parse(
        self,
        stream: IO[Any],
        media_type: str | None = None,
        parser_context: Mapping[str, Any] | None = None,
    ) -> Any:
        raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise RequestDataTooBig
        try:
            text = raw.decode("utf-8")
            found = json.loads(text, parse_constant=_refuse, object_pairs_hook=_once)
            # Lone surrogates cannot be encoded, and 1e999 has become an infinity.
            json.dumps(found, ensure_ascii=False, allow_nan=False).encode()
        except (ValueError, RecursionError) as error:
            raise ParseError(_("This is not JSON that is understood here.")) from error
        if NUL.search(text):
            raise ParseError(_("A text may not contain U+0000."))
        return found


def _refuse(word: str) -> NoReturn:
    raise ValueError(f"{word} is not JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found
