"""Budgets are for noticing: a file that breaks one usually holds two nouns."""

import re
import statistics

import pytest

from tests.architecture.source import PACKAGES, ROOT, files, functions, length, name, parsed, python

FILE, WALL, FUNCTION, VIEW = 250, 400, 60, 20
# Longer than FILE and one noun all the same.
ARGUED = {
    "journal/offline/verify.py": "one file on purpose: whoever verifies takes it alone",
}


def lines(path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_python_files_are_short() -> None:
    long = {name(path): lines(path) for path in python() if lines(path) > FILE and name(path) not in ARGUED}
    assert long == {}
    assert all(lines(ROOT / path) <= WALL for path in ARGUED)


def test_test_files_stay_within_the_wall() -> None:
    assert {name(path): lines(path) for path in python("tests") if lines(path) > WALL} == {}


def test_functions_are_short_and_most_are_very_short() -> None:
    found = {f"{name(path)}:{node.name}": length(node) for path in python() for node in functions(parsed(path))}
    assert {key: count for key, count in found.items() if count > FUNCTION} == {}
    assert statistics.median(found.values()) <= 8


def test_views_are_thin() -> None:
    found = {
        f"{name(path)}:{node.name}": length(node)
        for path in python()
        if "views" in path.parts
        for node in functions(parsed(path))
        if "request" in [arg.arg for arg in node.args.args]
    }
    assert {key: count for key, count in found.items() if count > VIEW} == {}


@pytest.mark.parametrize(("folder", "suffix", "most"), [("templates", ".html", 60), ("static/js", ".js", 80)])
def test_templates_and_scripts_are_short(folder, suffix, most) -> None:
    assert {name(path): lines(path) for path in files(folder, suffix) if lines(path) > most} == {}


def test_no_template_holds_a_script_a_style_or_a_handler() -> None:
    inline = re.compile(r"<style|<script(?![^>]*\bsrc=)[^>]*>\s*\S|\sstyle=|\son[a-z]+=|javascript:", re.IGNORECASE)
    wrong = [f"{name(path)}: {found.group()}" for path in files("templates", ".html") if (found := inline.search(path.read_text(encoding="utf-8")))]  # fmt: skip
    assert wrong == []


def test_nothing_comes_from_another_host() -> None:
    foreign = re.compile(r"""(?:src|href|action|@import|url\(|from|import)\s*=?\s*["'(]?(?:https?:)?//""")
    found = [
        f"{name(path)}: {line.strip()[:80]}"
        for suffix in (".html", ".js", ".css")
        for folder in ("templates", "static")
        for path in files(folder, suffix)
        for line in path.read_text(encoding="utf-8").splitlines()
        if foreign.search(line)
    ]
    assert found == []


# What would tie the project to the machine it was written on, or to one index of packages.
FOREIGN = re.compile(
    r"""(?<![\w.*})>])/(?:root|work|home/\w+|Users/\w+)/|https?://[\w.-]*(?:pypi|pythonhosted|npmjs|cdn)"""
)
WRITTEN = {".py", ".html", ".css", ".js", ".md", ".toml", ".txt", ".tsv", ".po", ""}
FOLDERS = (*PACKAGES, "tests", "templates", "static", "docs", "bin", ".ci")


def test_nothing_names_a_path_of_a_machine_or_a_host_of_packages() -> None:
    found = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*")] + list(ROOT.glob("*"))
    texts = [path for path in found if path.is_file() and path.suffix in WRITTEN and "__pycache__" not in path.parts]
    wrong = [
        f"{name(path)}: {hit.group()}"
        for path in texts
        if path.name != "test_budgets.py"
        for hit in FOREIGN.finditer(path.read_text(encoding="utf-8", errors="replace"))
    ]
    assert wrong == []
