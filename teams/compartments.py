"""Which compartments there are, and which roles read and write them: the table of docs/architecture.md.

Everyone who may read a compartment may read all of it. A role that is not named reads nothing.
"""

from teams.models.seat import Role

RECORD, CAUCUS, DESK, MANDATE, PRESS, AUDIT = ALL = ("record", "caucus", "desk", "mandate", "press", "audit")

_COUNSEL = frozenset({Role.LEADER, Role.HEAD, Role.DELEGATE, Role.ADVISER, Role.ANALYST})

READERS: dict[str, frozenset[Role]] = {
    RECORD: _COUNSEL | {Role.RECORDER, Role.INTERPRETER},
    CAUCUS: _COUNSEL,
    DESK: frozenset({Role.ADVISER, Role.ANALYST}),
    MANDATE: frozenset({Role.LEADER, Role.HEAD}),
    PRESS: frozenset({Role.LEADER, Role.HEAD, Role.ADVISER, Role.PRESS}),
    AUDIT: frozenset({Role.LEADER, Role.AUDITOR}),
}


def writes_to(role: str) -> str:
    """The compartment that a role types into: that somebody does is told to its readers only."""
    return RECORD if role == Role.RECORDER else CAUCUS


def readable_by(role: str) -> frozenset[str]:
    """The compartments a role reads."""
    return frozenset(name for name, roles in READERS.items() if role in roles)
