"""What holds for every template, style sheet and script: the CSP, the sprite, the budgets."""

import re
from pathlib import Path

import pytest
from django.conf import settings
from django.template.loader import get_template

from journal import registry

ROOT = Path(settings.BASE_DIR)
TEMPLATES = sorted((ROOT / "templates").rglob("*.html"))
SCRIPTS = sorted((ROOT / "static" / "js").glob("*.js"))
SHEETS = sorted((ROOT / "static" / "css").glob("*.css"))
HEAVIEST = 150_000  # bytes without fonts

UNSAFE = re.compile(
    r"<style|\sstyle=|\son[a-z]+=|javascript:|hx-on|hx-vals=.js:|<script(?![^>]*\bsrc=)|\|safe\b", re.IGNORECASE
)
# Text between tags that no {% translate %} gave: three letters or more in a row.
BARE = re.compile(r">[^<>{}=]*[A-Za-zА-яІіЇїЄєҐґ]{3,}[^<>{}=]*<")
NAMES = {"Anteroom", "Alt", "Ctrl", "Enter", "Esc", "SHA-256", "English", "Українська"}


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_template_compiles_and_needs_nothing_inline(path: Path) -> None:
    get_template(str(path.relative_to(ROOT / "templates")))
    assert not UNSAFE.findall(path.read_text())


@pytest.mark.parametrize("path", [path for path in TEMPLATES if path.name != "500.html"], ids=name)
def test_every_word_on_screen_can_be_translated(path: Path) -> None:
    text = re.sub(r"{%\s*blocktranslate.*?endblocktranslate\s*%}|{#.*?#}", "", path.read_text(), flags=re.DOTALL)
    text = re.sub(r"{%.*?%}|{{.*?}}", "", text, flags=re.DOTALL)
    bare = {found.strip("<> \n·") for found in BARE.findall(text)}
    assert bare <= NAMES


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_icon_is_drawn(path: Path) -> None:
    drawn = set(re.findall(r'symbol id="([\w-]+)"', (ROOT / "templates/ui/_icons.html").read_text()))
    used = set(re.findall(r'href="#(i-[\w-]+)"', path.read_text()))
    assert used <= drawn


@pytest.mark.parametrize("path", TEMPLATES, ids=name)
def test_every_file_that_a_page_asks_for_exists(path: Path) -> None:
    asked = re.findall(r"{% static '([^']+)' %}", path.read_text())
    assert [missing for missing in asked if not (ROOT / "static" / missing).is_file()] == []


@pytest.mark.parametrize("path", SCRIPTS, ids=name)
def test_scripts_keep_nothing_and_evaluate_nothing(path: Path) -> None:
    text = path.read_text()
    kept = re.findall(r"\b(?:localStorage|sessionStorage|indexedDB|caches|document\.cookie|eval\(|new Function)", text)
    assert kept == []
    assert re.findall(r'from "(?!\./)', text) == []


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_every_rule_stands_in_a_layer(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL).strip()
    assert re.sub(r"^@layer [\w, ]+;\s*", "", text).startswith("@layer ")
    assert "!important" not in text or path.name in {"reset.css", "base.css", "print.css"}


def reached(scripts: set[Path]) -> set[Path]:
    """These scripts and all that they import."""
    found: set[Path] = set()
    while waiting := scripts - found:
        found |= waiting
        told = [re.findall(r'(?:import|from) "\./([\w.]+)"', path.read_text()) for path in waiting]
        scripts = found | {ROOT / "static/js" / name for names in told for name in names}
    return found


PAGES = [path for path in TEMPLATES if "extends" in path.read_text() and "static" in path.read_text()]


BLOCK = r"{%% block (%s) %%}(.*?){%% endblock %%}"


def lineage(path: Path) -> list[str]:
    """The template and those that it extends, however far back, without what is put aside on the way."""
    text = path.read_text()
    above = re.search(r'{% extends "([^"]+)" %}', text)
    if not above:
        return [text, (ROOT / "templates/ui/_styles.html").read_text()]
    aside = "|".join(name for name, body in re.findall(BLOCK % r"\w+", text, re.DOTALL) if "block.super" not in body)
    parents = lineage(ROOT / "templates" / above[1])
    return [text, *(re.sub(BLOCK % aside, "", parent, flags=re.DOTALL) if aside else parent for parent in parents)]


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_page_is_light(path: Path) -> None:
    """The style sheets and scripts that a page asks for, htmx with them where it does, not compressed."""
    import django_htmx

    told = "".join(lineage(path))
    files = {ROOT / "static" / found for found in re.findall(r"{% static '([^']+)' %}", told)}
    if "{% htmx_script %}" in told:
        files.add(Path(django_htmx.__file__).parent / "static/django_htmx/htmx-2.min.js")
    scripts = reached({one for one in files if one.parent.name == "js"})
    assert scripts
    assert sum(one.stat().st_size for one in files | scripts) <= HEAVIEST


def test_every_kind_of_the_audit_is_told_in_words() -> None:
    template = "teams/entries/_audit.html"
    kinds = {kind for kind, shown in registry._templates.items() if shown == template}
    assert kinds
    text = (ROOT / "templates" / template).read_text(encoding="utf-8")
    assert {kind for kind in kinds if f'kind == "{kind}"' not in text} == set()
