"""One concept, as a TBX file gives it: data alone, and what of it we have no place for."""

from dataclasses import dataclass, field
from datetime import date

Kept = dict[str, list[str]]


@dataclass(frozen=True, slots=True)
class FriendEntry:
    language: str
    text: str
    warning: str


@dataclass(slots=True)
class FormEntry:
    language: str
    text: str = ""
    standing: str = "admitted"
    instead: str = ""
    is_proposed: bool = False
    friends: list[FriendEntry] = field(default_factory=list)
    kept: Kept = field(default_factory=dict)


@dataclass(slots=True)
class SenseEntry:
    """`norm` is an instrument's title and an article."""

    language: str
    text: str = ""
    whose: str = ""
    source: str = ""
    said_on: date | None = None
    citation: str = ""
    concedes: str = ""
    norm: tuple[str, str] | None = None
    agreed_on: date | None = None
    kept: Kept = field(default_factory=dict)


@dataclass(slots=True)
class TermEntry:
    """`key` is the concept's id in the file; `remarks` tell what was read otherwise than it stands, or kept as it is."""

    key: str
    note: str = ""
    request: str = "none"
    asked_on: date | None = None
    settled_on: date | None = None
    forms: list[FormEntry] = field(default_factory=list)
    senses: list[SenseEntry] = field(default_factory=list)
    kept: Kept = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The form under which it stands in lists: the first in English, else the first."""
        stand = [form for form in self.forms if not form.is_proposed] or self.forms
        return next((form.text for form in stand if form.language == "en"), stand[0].text)
