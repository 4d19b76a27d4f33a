"""The documents for whoever writes a client name everything there is."""

import re
from pathlib import Path

import pytest

from journal.registry import compartments
from tests.permissions.addresses import patterns

DOCS = Path(__file__).parents[2] / "docs"


def test_every_kind_of_entry_is_told_with_its_journal() -> None:
    rows = [line.split("|") for line in (DOCS / "realtime.md").read_text().splitlines() if line.startswith("| ")]
    told = {kind: row[1].strip() for row in rows if len(row) > 3 for kind in re.findall(r"`(\w+\.\w+)`", row[2])}
    assert told == compartments


NOUNS = [
    "points", "stance", "stakes", "measures", "trial", "options", "acceptance", "move", "opening", "second-look",
    "tabling", "withdrawal", "refusal", "agreement", "counter-proposals", "checks", "directives", "issue", "revocation",
    "guidance", "acknowledgement", "referrals", "question", "answer", "pressure", "concessions", "commitments",
    "settlement", "initiative", "walk-away", "arming", "breaking-off",
]  # fmt: skip


@pytest.mark.parametrize("noun", NOUNS)
def test_every_address_of_the_mandate_is_told(noun) -> None:
    assert any(where.startswith("api/v1/") and f"/{noun}/" in where for where in patterns())
    assert f"{noun}/" in (DOCS / "api.md").read_text()
