"""How the notes' journal tells what was recognised in a wording of a line."""

from collections.abc import Iterable

from journal.append import Draft
from negotiations import queries
from negotiations.models import Mark, Utterance
from teams.compartments import CAUCUS


def marks_told(line: Utterance, version: int, marks: Iterable[Mark], *, key: str) -> Draft:
    """What screens are shown of a wording from now on, in place of what they were told of it before."""
    body = {
        "sitting": str(line.sitting_id), "citation": line.citation, "version": version,
        "marks": [queries.as_told(mark) for mark in marks],
    }  # fmt: skip
    return Draft(str(line.sitting.delegation_id), CAUCUS, "line.marked", body, request_key=key)
