"""The four rules of the house: rules decide, actions write, the journal alone publishes, queries read."""

import ast
import inspect
from importlib import import_module
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGES, calls, dotted, functions, name, parsed, python

WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create", "add",
    "acreate", "asave", "aupdate", "adelete", "abulk_create", "set",
}  # fmt: skip
READS_OF_QUERYSETS = {
    "filter", "exclude", "get", "all", "first", "last", "exists", "count", "values_list", "values", "annotate",
    "aggregate", "iterator", "in_bulk", "raw", "select_for_update", "select_related",
}  # fmt: skip

# Writers outside actions/, each with its reason.
WRITERS = {
    "journal/append.py": "the only writer of entries",
    "journal/statements.py": "its four statements",
    "journal/access.py": "the number that rises with every change of a right",
    "journal/sealing.py": "the only writer of checkpoints",
    "negotiations/matching.py": "saves an import's new speakers; called by actions/imports alone",
    "negotiations/search/index.py": "the index of what actions/record has written",
    "negotiations/search/fts5.py": "the same, on SQLite",
    "negotiations/search/tsvectors.py": "the same, on PostgreSQL",
}
# Objects of the standard library and of caches, whose methods have the same names.
NO_ROWS = {
    "cache",
    "digest",
    "hasher",
    "feeds",
    "stirred",
    "found",
    "data",
    "context",
    "headers",
    "store",
    "os",
    "hash",
}


def is_writer(path: Path) -> bool:
    return "actions" in path.parts or name(path) in WRITERS


def manager_call(call: ast.Call, names: set[str]) -> bool:
    """A call on a manager or queryset: `X.objects….name(…)`, or on what a query function returned."""
    if not isinstance(call.func, ast.Attribute) or call.func.attr not in names:
        return False
    chain = dotted(call.func.value)
    return ".objects" in chain or chain.endswith("()")


def row_write(call: ast.Call) -> bool:
    """`instance.save()` or `instance.delete()`: neither takes positional arguments in this house."""
    return isinstance(call.func, ast.Attribute) and call.func.attr in {"save", "delete"} and not call.args


def is_of_rows(call: ast.Call) -> bool:
    return (
        dotted(call.func.value).split(".")[-1].rstrip("()") not in NO_ROWS
        if isinstance(call.func, ast.Attribute)
        else False
    )


def test_only_actions_write() -> None:
    wrong = [
        f"{name(path)}:{call.lineno} {dotted(call.func)}"
        for path in python()
        if not is_writer(path)
        for call in calls(parsed(path))
        if is_of_rows(call) and (row_write(call) or (manager_call(call, WRITES) and ".objects" in dotted(call.func)))
    ]
    assert wrong == []


def test_only_the_named_modules_speak_sql_that_writes() -> None:
    wrong = [
        f"{name(path)}:{node.lineno}"
        for path in python()
        if not is_writer(path)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and node.value.lstrip().startswith(("INSERT INTO", "UPDATE ", "DELETE FROM", "TRUNCATE", "REPLACE INTO"))
    ]
    assert wrong == []


def test_every_argued_writer_is_still_there() -> None:
    assert {path for path in WRITERS if path not in {name(found) for found in python()}} == set()


def test_the_channel_layer_is_used_by_the_doorbell_and_its_hub_alone() -> None:
    users = {
        name(path)
        for path in python()
        for node in ast.walk(parsed(path))
        if getattr(node, "id", "") == "get_channel_layer"
    }
    assert users == {"journal/doorbell.py", "journal/hub.py"}
    senders = {
        name(path) for path in python() for call in calls(parsed(path)) if dotted(call.func).endswith((".group_send", "layer.send"))
    }  # fmt: skip
    assert senders == {"journal/doorbell.py"}


def test_nobody_but_the_journal_and_the_doors_sends_over_a_socket() -> None:
    allowed = {"journal/socket.py", "journal/reader.py", "config/asgi.py", "config/origins.py"}
    senders = {
        name(path)
        for path in python()
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.startswith("websocket.") and len(node.value) < 40
    }  # fmt: skip
    assert senders <= allowed


def test_nobody_but_actions_enters_into_a_journal() -> None:
    entering = {"append", "append_all", "Stream"}
    wrong = [
        f"{name(path)}:{node.lineno}"
        for path in python()
        if not is_writer(path)
        for node in ast.walk(parsed(path))
        if isinstance(node, ast.ImportFrom) and node.module == "journal.append" and entering & {alias.name for alias in node.names}
    ]  # fmt: skip
    assert wrong == []


def view_files() -> list[Path]:
    return [path for path in python() if {"views", "api"} & set(path.parts) and "tests" not in path.parts]


def test_views_and_the_api_ask_queries_and_build_none() -> None:
    wrong = [
        f"{name(path)}:{call.lineno} {dotted(call.func)}"
        for path in view_files()
        for call in calls(parsed(path))
        if isinstance(call.func, ast.Attribute)
        and (call.func.attr in {"filter", "exclude", "annotate", "raw", "select_for_update"} or ".objects." in dotted(call.func) + ".")
    ]  # fmt: skip
    assert wrong == []


# Actions whose acting side is no seat, each with its reason.
NO_SEAT_YET = {
    "write_due": "a sweep",
    "hear_recording": "whoever runs the host, from the command line, with a file of his own",
    "form_delegation": "the founder is an administrator: there is no delegation yet",
    "close_account": "an administrator's work on accounts",
    "find_or_make_person": "part of other actions, which have required their rule",
    "make_administrator": "whoever runs the host, from the command line",
    "set_preferences": "a person's own language and theme",
    "choose_password": "a person's own password",
    "access_changed": "part of other actions",
    "bury": "part of other actions",
    "make_link": "part of invite, and of the host's commands",
    "use_link": "whoever holds the secret",
    "accept_invitation": "whoever holds the secret",
    "end_session": "a person's own session",
    "log_sign_in": "a person's own sign-in",
    "mark_present": "several seats at once, from the hub",
    "raise_due_notes": "a sweep: machine work on what is due",
    "index_missing": "machine work on what is recorded already",
    "lock_actor": "the first statement of actions",
    "lock_delegation": "the same",
    "lock_sitting": "a lock, part of other actions",
    "lock_dossier": "a lock, part of other actions",
    "lock_option": "a lock, part of other actions",
    "lock_referral": "the same",
    "lock_claim": "the same",
    "lock_standing": "the same, with the verdict that holds",
    "enter": "how the journals hear of a claim, part of other actions",
    "confirm_marks": "what a suggestion becomes, part of other actions",
    "require_own": "a guard, part of other actions",
    "require_state": "the same",
    "require_version": "the same",
    "lock_package": "part of other actions",
    "put_on_record": "how entries tell of an option",
    "beside_the_table": "the guard, part of tabling and agreeing, under their lock",
    "refer_agreement": "part of agreeing, under its lock",
    "check": "the guard, part of other actions and under their lock",
    "recheck": "the same",
    "check_package": "the same, of a package",
    "clean_words": "how key words are read, part of actions",
    "copies": "part of beginning a checklist and of carrying over, which have required their rule",
    "tell_change": "part of what changes an option, under its lock",
    "check_what_is_new": "a sweep",
    "make_next_pack": "a sweep",
    "expire_packs": "a sweep",
    "mark_what_is_new": "a sweep",
    "mark_new_lines": "the sweep of one delegation",
    "remind_members": "a sweep",
    "end_expired_directives": "a sweep",
    "tell_agenda": "part of what changes the agenda, under its lock",
    "announce": "part of what begins or ends a directive, under its lock",
    "return_expired_claims": "a sweep",
    "note_what_was_shown": "a sweep",
    "told": "how entries tell of a dossier",
    "of_norm": "how entries tell of a norm",
    "told_of_norm": "how entries tell of a norm",
    "told_of_term": "how entries tell of a term",
    "tell_audit": "how the audit is told of a pack",
    "remind_of_reviews": "a sweep",
    "seat_body": "how entries tell of a seat",
    "utterance_body": "how entries tell of a line",
}


def actions() -> list[tuple[Path, ast.FunctionDef]]:
    files = [path for path in python() if "actions" in path.parts and path.stem != "__init__"]
    return [
        (path, node)
        for path in files
        for node in parsed(path).body
        if isinstance(node, ast.FunctionDef) and node.name[0] != "_"
    ]


def test_every_action_takes_its_arguments_by_name_and_an_actor_first() -> None:
    wrong = [
        f"{name(path)}:{node.lineno} {node.name}"
        for path, node in actions()
        if node.name not in NO_SEAT_YET
        and ([arg.arg for arg in node.args.kwonlyargs][:1] != ["actor"] or node.args.args)
    ]
    assert wrong == []


def test_every_argued_exception_is_still_an_action() -> None:
    assert set(NO_SEAT_YET) - {node.name for _, node in actions()} == set()


def test_every_action_with_an_actor_asks_a_rule_first() -> None:
    """It calls `require`, raises Denied itself, or leaves it to the one action it wraps."""
    marks = ("mark_typing", "mark_seen")  # a seat's own small rows, from the hub, which asked the gate
    revokes = ("revoke_token",)  # a seat's own token: the update is bound to the seat
    hosts = ("hear_recording",)  # the system's, from the command line
    wrong = []
    for path, node in actions():
        text = ast.unparse(node)
        asks = any(word in text for word in ("require(", "_require", "Denied", "_step(", "import_record("))
        if (
            "actor" in [arg.arg for arg in node.args.kwonlyargs]
            and not asks
            and node.name not in marks + revokes + hosts
        ):
            wrong.append(f"{name(path)}:{node.lineno} {node.name}")
    assert wrong == []


def test_rules_are_pure_predicates() -> None:
    wrong = [
        f"{name(path)}:{call.lineno} {dotted(call.func)}"
        for path in python()
        if "rules" in (path.stem, path.parent.name)
        for call in calls(parsed(path))
        if isinstance(call.func, ast.Attribute)
        and (".objects" in dotted(call.func) or call.func.attr in (READS_OF_QUERYSETS - {"get"}) | WRITES)
    ]
    assert wrong == []


def test_every_rule_says_to_whom_it_refuses_why() -> None:
    """Also in the reader's language: by `states`, or by a docstring where it is only ever asked and never required."""
    rules = [
        node
        for path in python()
        if "rules" in (path.stem, path.parent.name)
        for node in functions(parsed(path))
        if node.name.startswith("can_")
    ]
    silent = [node.name for node in rules if not node.decorator_list and not ast.get_docstring(node)]
    assert [found for found in silent if not found.endswith("_now")] == []


def test_queries_write_nothing() -> None:
    wrong = [
        f"{name(path)}:{call.lineno}"
        for path in python()
        if "queries" in (path.stem, path.parent.name)
        for call in calls(parsed(path))
        if manager_call(call, WRITES | {"select_for_update"}) or row_write(call)
    ]
    assert wrong == []


def test_there_are_no_signals_but_the_two_argued_ones() -> None:
    receivers = [f"{name(path)}:{node.name}" for path in python() for node in functions(parsed(path)) if any("receiver" in dotted(d) for d in node.decorator_list)]  # fmt: skip
    assert receivers == ["teams/accounts.py:_signed_in", "teams/accounts.py:_signed_out"]
    connected = [
        f"{name(path)}:{call.lineno}"
        for path in python()
        for call in calls(parsed(path))
        if dotted(call.func).endswith(".connect")
    ]
    assert [found for found in connected if not found.startswith("config/")] == []


@pytest.mark.parametrize("package", PACKAGES)
def test_every_module_can_be_imported(package) -> None:
    for path in python(package):
        module = name(path).removesuffix(".py").replace("/", ".").removesuffix(".__init__")
        assert inspect.ismodule(import_module(module))
