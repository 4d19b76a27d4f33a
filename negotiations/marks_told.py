"""How the journals tell what was recognised in a wording of a line."""

from collections.abc import Iterable

from journal.append import Draft
from negotiations import queries
from negotiations.models import Mark, Utterance
from teams.compartments import CAUCUS, DESK


def marks_told(line: Utterance, version: int, marks: Iterable[Mark], *, key: str, own: bool = False) -> Draft:
    """What screens are shown of a wording from now on, in place of what this journal told them of it before.

    What checks our own side (`own`) stands in the desk's journal, all else in that of the notes; of the marks that are
    given each takes its own.
    """
    body = {
        "sitting": str(line.sitting_id), "citation": line.citation, "version": version,
        "marks": [queries.as_told(mark) for mark in marks if mark.own == own],
    }  # fmt: skip
    return Draft(str(line.sitting.delegation_id), DESK if own else CAUCUS, "line.marked", body, request_key=key)
