"""How a sitting is named in an address: round and number, as in 2.3."""

import re

PATTERN = re.compile(r"([1-9][0-9]{0,8})\.([1-9][0-9]{0,8})", re.ASCII)


def parse(text: str) -> tuple[int, int]:
    """Both numbers; ValueError when it is not a reference."""
    match = PATTERN.fullmatch(text)
    if not match:
        raise ValueError(f"not a sitting: {text[:40]!r}")
    return int(match[1]), int(match[2])


class ReferenceConverter:
    """A sitting's reference in an address."""

    regex = PATTERN.pattern.replace("(", "(?:")

    def to_python(self, value: str) -> tuple[int, int]:
        return parse(value)

    def to_url(self, value: str | tuple[int, int]) -> str:
        return value if isinstance(value, str) else f"{value[0]}.{value[1]}"
