"""Nothing is said past gettext: not what actions refuse, not what rules say, not a word put together at run time."""

import ast
import re

from django.utils.functional import Promise

from briefings import rules as of_what_we_know
from negotiations import rules as at_the_table
from teams import rules as of_the_team
from tests.architecture.source import ROOT, calls, dotted, name, parsed, python
from tests.i18n.words import in_code

# Messages that no person reads on a screen: programs, commands, what a caller did wrong.
TOLD = {"Conflict", "Denied", "PermissionDenied", "ValidationError", "ReadingError"}
# The names of languages are Django's own words, and Django has them in Ukrainian.
DYNAMIC = {"teams/choosing.py": 1}
SPOKEN_BY_FRAMEWORKS = "teams/api/"  # fields' errors of the API come through DRF, each in its own place


def _is_bare(argument: ast.expr) -> bool:
    """Whether a text is written out here, in plain or with values in it, outside a call of gettext."""
    if isinstance(argument, ast.JoinedStr):
        return True
    if isinstance(argument, ast.BinOp):
        return _is_bare(argument.left)
    return isinstance(argument, ast.Constant) and isinstance(argument.value, str)


def test_what_is_refused_is_told_through_gettext() -> None:
    bare = [
        f"{name(path)}:{call.lineno}"
        for path in python("teams", "briefings", "negotiations")
        for call in calls(parsed(path))
        if dotted(call.func).rpartition(".")[2] in TOLD and call.args and _is_bare(call.args[0])
    ]
    assert bare == []


def test_messages_of_pages_are_told_through_gettext() -> None:
    told = {"messages.success", "messages.error", "messages.info", "messages.warning"}
    bare = [
        f"{name(path)}:{call.lineno}"
        for path in python()
        for call in calls(parsed(path))
        if dotted(call.func) in told and _is_bare(call.args[1])
    ]
    assert bare == []


def test_every_rule_that_an_action_requires_says_what_it_wants() -> None:
    required = {
        dotted(rule).rpartition(".")[2]
        for path in python("teams", "briefings", "negotiations")
        for call in calls(parsed(path))
        for rule in _either(call.args[:1])
        if dotted(call.func).rpartition(".")[2] == "require" and name(path) != "teams/rules.py"
    }
    assert len(required) > 10
    silent = {rule for rule in required if not isinstance(of_the_team._REFUSALS.get(_rule(rule)), Promise)}
    assert silent <= {"belongs"}  # who does not belong is told nothing more


def _either(found: list[ast.expr]) -> list[ast.expr]:
    """What is required: one rule, or one of two."""
    return [rule for each in found for rule in ((each.body, each.orelse) if isinstance(each, ast.IfExp) else (each,))]


def _rule(called: str) -> of_the_team.Rule:
    houses = (at_the_table, of_what_we_know, of_the_team)
    found: of_the_team.Rule = next(getattr(house, called) for house in houses if hasattr(house, called))
    return found


def test_no_word_is_put_together_where_no_tool_finds_it() -> None:
    found = {name(path): list(in_code(parsed(path))).count(None) for path in python()}
    assert {path: count for path, count in found.items() if count} == DYNAMIC


def test_scripts_hold_no_words() -> None:
    """They come with the page: a script has no sentence of its own."""
    sentence = re.compile(r"""(?<![\w/])["'`][A-Z][a-z]+(?: [a-z]+)+[.…!?]?["'`]""")
    scripts = sorted((ROOT / "static" / "js").glob("*.js"))
    assert len(scripts) > 10
    assert [(path.name, found) for path in scripts for found in sentence.findall(path.read_text())] == []
