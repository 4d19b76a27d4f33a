"""The entries that tell of terms and norms, in the notes' journal."""

from typing import Any

from briefings.models import Norm, Term
from journal import append as journal
from teams.compartments import CAUCUS
from teams.models import Seat


def told_of_term(actor: Seat, kind: str, term: Term, **more: Any) -> journal.Draft:
    """Which term, by its id and name, who did it, and what more there is to say."""
    body = {"term": str(term.pk), "title": term.name, "by": actor.person.name}
    return journal.Draft(actor.scope, CAUCUS, kind, body | more, actor.actor)


def told_of_norm(actor: Seat, kind: str, body: dict[str, Any]) -> journal.Draft:
    """What is told of a norm, and who did it."""
    return journal.Draft(actor.scope, CAUCUS, kind, body | {"by": actor.person.name}, actor.actor)


def of_norm(norm: Norm) -> dict[str, Any]:
    """Which article it is."""
    return {"norm": str(norm.pk), "instrument": norm.instrument.title, "article": norm.article}
