"""Verdicts, evidence and what stands behind them, changed straight in the database: refused."""

from io import BytesIO
from uuid import uuid4

import pytest

from negotiations.actions import verdicts
from negotiations.actions.evidence import EvidenceAsked, add_evidence
from negotiations.files.copies import copy_of
from tests import claimed
from tests.raw import rows, told

pytestmark = pytest.mark.django_db
TABLES = {
    "negotiations_verdict": "say_en = 'forged'",
    "negotiations_evidence": "quote = 'forged'",
    "negotiations_evidencefile": "name = 'forged'",
    "negotiations_safetosay": "said_by_id = said_by_id",
}


def test_what_was_signed_and_what_proves_it_is_never_changed(talks, sitting) -> None:
    claim = claimed.signed(talks.analyst, claimed.marked(talks.analyst, claimed.line(talks, sitting)))
    verdicts.say_safe(actor=talks.adviser, claim=claim, number=1)
    asked = EvidenceAsked(source="S/PV.7138", reliability="A", credibility=1)
    copy = copy_of(BytesIO(b"What it says."), "a.txt")
    add_evidence(actor=talks.analyst, claim=claim, asked=asked, request_key=uuid4().hex, copy=copy)
    lines, through = told(
        [(f"UPDATE of {table}", f"UPDATE {table} SET {change}", ()) for table, change in TABLES.items()]
        + [(f"DELETE from {table}", f"DELETE FROM {table}", ()) for table in TABLES],
        lambda: rows(*TABLES),
    )
    assert not through, lines
    assert lines.count("refused:") == 2 * len(TABLES), lines
