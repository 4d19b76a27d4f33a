"""How a kind of entry looks: domain apps register it when they start."""

from functools import cache
from typing import Any

from django.template import Template
from django.template.loader import get_template

_templates: dict[str, str] = {}
compartments: dict[str, str] = {}


def register(kind: str, *, compartment: str, template: str) -> None:
    """Say where entries of this kind go and which template renders them; a kind is registered once."""
    if kind in _templates:
        raise ValueError(f"the kind {kind} is registered already")
    _templates[kind], compartments[kind] = template, compartment


@cache
def template_of(kind: str) -> Template:
    """The template of a kind; a plain one for a kind nobody registered (an entry of a newer version)."""
    found: Any = get_template(_templates.get(kind, "journal/_entry.html"))
    template: Template = found.template
    return template
