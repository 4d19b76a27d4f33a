"""Lines and corrections sent straight to the database to change them: each attempt and its refusal (`pytest -s`)."""

from uuid import uuid4

import pytest
from django.db import connection

from negotiations.actions.record import correct_utterance, record_utterance
from negotiations.models import Correction, Utterance
from tests import house, table
from tests.raw import rows, told

pytestmark = pytest.mark.django_db
TABLES = ("negotiations_utterance", "negotiations_correction")


@pytest.fixture
def line() -> Utterance:
    """A line with one correction."""
    talks = house.opened(roles=("head", "recorder"))
    sitting, ivan = table.under_way(talks), table.speaker(talks)
    record_utterance(actor=talks.recorder, sitting=sitting, speaker=ivan, language="en", text="said", request_key="1")
    found = Utterance.objects.get()
    correct_utterance(actor=talks.recorder, utterance=found, text="heard", reason="misheard", request_key=str(uuid4()))
    connection.check_constraints()
    return found


def refuse_all(attempts) -> None:
    lines, through = told(attempts, lambda: rows(*TABLES))
    print(lines)
    assert not through, lines
    assert "pending trigger events" not in lines


def copy(name: str, key: int, text: str, verb: str = "INSERT") -> str:
    """The same row again, with another text."""
    columns = {
        "negotiations_utterance": "sitting_id, number, speaker_id, language, source, recorded_at, position",
        "negotiations_correction": "utterance_id, number, reason, corrected_by_id, recorded_at, position",
    }[name]
    return f"{verb} INTO {name} (id, text, {columns}) SELECT {key}, '{text}', {columns} FROM {name}"


def test_lines_and_corrections_are_not_changed_or_removed(line) -> None:
    refuse_all(
        [
            (f"{verb} of {name}", sql.format(name), ())
            for name in TABLES
            for verb, sql in {
                "UPDATE of the text": "UPDATE {} SET text = 'forged'",
                "UPDATE of the number": "UPDATE {} SET number = 7",
                "UPDATE of nothing": "UPDATE {} SET text = text",
                "DELETE": "DELETE FROM {}",
            }.items()
        ]
        + [
            ("UPSERT of a line", copy(TABLES[0], line.pk, "forged") + " WHERE true ON CONFLICT (id) DO UPDATE SET text = 'f'", ()),
            ("INSERT of the same line again", copy(TABLES[0], line.pk + 1, "forged"), ()),
            ("INSERT of the same correction again", copy(TABLES[1], 10**6, "forged"), ()),
        ]
    )  # fmt: skip


@pytest.mark.sqlite
def test_lines_and_corrections_are_not_replaced(line) -> None:
    correction = Correction.objects.get().pk
    refuse_all(
        [
            ("REPLACE of a line by id", copy(TABLES[0], line.pk, "forged", "REPLACE"), ()),
            ("REPLACE of a line by number", copy(TABLES[0], line.pk + 1, "forged", "REPLACE"), ()),
            ("REPLACE of a correction by id", copy(TABLES[1], correction, "forged", "REPLACE"), ()),
            ("REPLACE of a correction by number", copy(TABLES[1], correction + 1, "forged", "REPLACE"), ()),
            ("UPDATE OR REPLACE", "UPDATE OR REPLACE negotiations_utterance SET text = 'forged'", ()),
        ]
    )


@pytest.mark.postgresql
def test_lines_and_corrections_are_not_truncated(line) -> None:
    refuse_all(
        [
            ("TRUNCATE of lines CASCADE", "TRUNCATE negotiations_utterance CASCADE", ()),
            ("TRUNCATE of corrections", "TRUNCATE negotiations_correction", ()),
            ("TRUNCATE of sittings CASCADE", "TRUNCATE negotiations_sitting CASCADE", ()),
            ("TRUNCATE of speakers CASCADE", "TRUNCATE negotiations_speaker CASCADE", ()),
        ]
    )
