"""Between an entry of a file and its rows: what we hold goes out and comes in without loss."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import uuid4

from briefings.files.term_entry import FormEntry, FriendEntry, SenseEntry, TermEntry
from briefings.models import Designation, FalseFriend, Norm, Sense, Term
from briefings.terms.seeking import sought
from teams.models import Seat

FORM = ("language", "text", "standing", "instead", "is_proposed", "kept")
SENSE = ("language", "text", "whose", "source", "said_on", "citation", "concedes", "agreed_on", "kept")
TERM = ("key", "note", "request", "asked_on", "settled_on", "kept")


@dataclass(frozen=True, slots=True)
class Rows:
    term: Term
    forms: list[Designation]
    friends: list[FalseFriend]
    senses: list[Sense]


def rows_of(actor: Seat, entry: TermEntry, now: datetime, norms: Mapping[Any, Norm | None]) -> Rows:
    """New rows, not written yet."""
    term = Term(id=uuid4(), delegation_id=actor.delegation_id, name=entry.name, **_of(entry, TERM))
    forms = [
        Designation(term=term, place=place, sought=sought(form.text, form.language), **_of(form, FORM))
        for place, form in enumerate(entry.forms, 1)
    ]
    friends = [
        FalseFriend(designation=row, place=place, language=one.language, text=one.text, warning=one.warning)
        for row, form in zip(forms, entry.forms, strict=True)
        for place, one in enumerate(form.friends, 1)
    ]
    senses = [
        Sense(
            term=term,
            place=place,
            written_by=actor,
            written_at=now,
            norm=norms.get(sense.norm),
            agreed_by=actor if sense.agreed_on else None,
            **_of(sense, SENSE),
        )
        for place, sense in enumerate(entry.senses, 1)
    ]
    return Rows(term, forms, friends, senses)


def entry_of(term: Term) -> TermEntry:
    """What a file says of a term, which comes with all that hangs on it."""
    entry = TermEntry(**_of(term, TERM))
    for row in term.designations.all():
        friends = [FriendEntry(one.language, one.text, one.warning) for one in row.false_friends.all()]
        entry.forms.append(FormEntry(friends=friends, **_of(row, FORM)))
    for sense in term.senses.all():
        norm = (sense.norm.instrument.title, sense.norm.article) if sense.norm else None
        entry.senses.append(SenseEntry(norm=norm, **_of(sense, SENSE)))
    return entry


def _of(thing: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}
