"""Imports run one way: journal ← teams ← briefings ← negotiations ← config."""

import ast
from pathlib import Path

import pytest

from tests.architecture.source import PACKAGES, ROOT, name, parsed, python

# Measuring needs the load generator, which is no part of the product.
MEASURES = {"config/management/commands/bench.py": {"tests"}}
FORBIDDEN_FOLDERS = {"common", "core", "utils", "helpers", "lib", "services", "shared", "misc"}


def imported(path: Path) -> set[str]:
    """The packages a file imports anywhere in it: at its top, inside functions, for types only."""
    found = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found.add((node.module or "").split(".")[0])
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) == "import_module":
            found |= {str(arg.value).split(".")[0] for arg in node.args if isinstance(arg, ast.Constant)}
    return found & {*PACKAGES, "tests"}


@pytest.mark.parametrize("package", PACKAGES)
def test_a_package_imports_only_those_to_its_left(package) -> None:
    allowed = set(PACKAGES[: PACKAGES.index(package) + 1])
    found = {name(path): imported(path) - allowed for path in python(package, migrations=True)}
    wrong = {path: packages - MEASURES.get(path, set()) for path, packages in found.items()}
    assert {path: packages for path, packages in wrong.items() if packages} == {}


def test_a_migration_depends_only_on_packages_to_the_left() -> None:
    for package in PACKAGES:
        for path in python(package, migrations=True):
            if "migrations" not in path.parts:
                continue
            allowed = {*PACKAGES[: PACKAGES.index(package) + 1], "auth", "contenttypes", "sessions"}
            for node in ast.walk(parsed(path)):
                if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "dependencies":
                    found = {pair.elts[0].value for pair in ast.walk(node.value) if isinstance(pair, ast.Tuple)}
                    assert found <= allowed, name(path)


def test_the_journal_knows_no_word_of_negotiations() -> None:
    words = ("delegation_id", "seat_id", "utterance", "note.sent", "sitting", "negotiat")
    wrong = [
        f"{name(path)}: {word}"
        for path in python("journal")
        for word in words
        if word in path.read_text(encoding="utf-8").lower() and "offline" not in path.parts
    ]
    assert wrong == []


def test_the_offline_verifier_imports_no_code_of_ours() -> None:
    assert {name(path): imported(path) for path in python("journal/offline") if imported(path)} == {}


def test_there_is_no_drawer_for_everything() -> None:
    found = [path for package in PACKAGES for path in (ROOT / package).rglob("*") if path.stem in FORBIDDEN_FOLDERS]
    assert [name(path) for path in found if "__pycache__" not in path.parts] == []


def test_migrations_are_named_by_hand() -> None:
    found = [path.stem for package in PACKAGES for path in (ROOT / package / "migrations").glob("[0-9]*.py")]
    assert found
    assert [stem for stem in found if "auto_" in stem or "alter_" in stem or "_initial" in stem] == []


def test_a_package_of_models_names_each_of_them() -> None:
    for package in ("journal", "teams", "negotiations"):
        text = (ROOT / package / "models" / "__init__.py").read_text(encoding="utf-8")
        nouns = {path.stem for path in (ROOT / package / "models").glob("*.py")} - {"__init__"}
        assert {noun for noun in nouns if f".{noun} import" not in text} == set()
