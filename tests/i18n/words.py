"""The words that the sources hand to gettext, read from templates and code without any other tool."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation.template import templatize

from tests.architecture.source import ROOT, calls, dotted, name, parsed, python

# Where each function of gettext's family has context, singular and plural among its arguments.
ARGUMENTS = {"gettext": (None, 0, None), "ngettext": (None, 0, 1), "pgettext": (0, 1, None), "npgettext": (0, 1, 2)}
CALL = re.compile(r"\b(_|n?p?gettext)\(")


@dataclass(frozen=True, slots=True)
class Word:
    """A message as the catalogue names it."""

    context: str | None
    text: str
    plural: str | None = None


def templates() -> list[Path]:
    return sorted(path for suffix in ("html", "txt") for path in (ROOT / "templates").rglob(f"*.{suffix}"))


@cache
def used() -> dict[Word, list[str]]:
    """Every word of the product, and the files that use it."""
    found: dict[Word, list[str]] = {}
    for path in templates():
        for word in in_template(path.read_text(encoding="utf-8")):
            found.setdefault(word, []).append(name(path))
    for path in python():
        for word in in_code(parsed(path)):
            if word:
                found.setdefault(word, []).append(name(path))
    return found


def in_template(source: str) -> Iterator[Word]:
    text = templatize(source)
    for call in CALL.finditer(text):
        word = _word(_expression(text, call.start()), {"_": "gettext"})
        assert word, text[call.start() : call.start() + 80]
        yield word


def _expression(text: str, start: int) -> ast.Call:
    """The call that begins here: up to the first bracket that makes it whole."""
    for bracket in re.finditer(r"\)", text[start:]):
        try:
            found = ast.parse(text[start : start + bracket.end()], mode="eval").body
        except SyntaxError:
            continue
        assert isinstance(found, ast.Call)
        return found
    raise AssertionError(text[start : start + 80])


def in_code(tree: ast.Module) -> Iterator[Word | None]:
    """The words of a module; None for a call with something that no tool can collect."""
    names = {
        alias.asname or alias.name: alias.name.removesuffix("_lazy").removesuffix("_noop")
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation"
        for alias in node.names
    }
    for call in calls(tree):
        if names.get(dotted(call.func)) in ARGUMENTS:
            yield _word(call, names)


def _word(call: ast.Call, names: dict[str, str]) -> Word | None:
    called = dotted(call.func)
    places = ARGUMENTS[names.get(called, called)]
    given = [None if place is None else _literal(call.args[place]) for place in places]
    missing = [text for place, text in zip(places, given, strict=True) if place is not None and text is None]
    return None if missing else Word(given[0], str(given[1]), given[2])


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
