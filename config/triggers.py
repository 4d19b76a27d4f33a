"""The triggers that the migrations make, each with a digest of its text: what a boot finds must be the same.

SQLite rebuilds a table to alter it and drops its triggers on the way: a later migration could lose them unseen. A
trigger of the right name that refuses nothing is worse. A migration that changes one changes its digest here;
`tests/config/test_checks.py` fails until then and tells it.
"""

from hashlib import sha256
from typing import Any, Final

# On PostgreSQL a text made of parts that every version tells alike: the table, when it fires, on which columns, whether
# it has a condition, and the function's source. One that somebody disabled is as good as none.
TOLD: Final = {
    "sqlite": "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT t.tgname, concat_ws(' ', c.relname, t.tgtype, t.tgattr, t.tgqual IS NULL, p.prosrc)"
    " FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_proc p ON p.oid = t.tgfoid"
    " WHERE NOT t.tgisinternal AND t.tgenabled IN ('O', 'A') AND pg_table_is_visible(c.oid)",
}
MADE: Final = {
    "sqlite": {
        "briefings_annex_delete": "f9738e04b605a711",
        "briefings_annex_replace": "8d93c308c1e1ecb7",
        "briefings_annex_update": "9a6c370dcf850c3a",
        "journal_checkpoint_delete": "9b3c26fe1b77d088",
        "journal_checkpoint_replace": "d0dbf66a9e48cf22",
        "journal_checkpoint_update": "bca80e1dc55688a5",
        "journal_entry_delete": "219a83823e335681",
        "journal_entry_next": "79b03dfe92824464",
        "journal_entry_replace": "1bf9f547d23cd690",
        "journal_entry_update": "6bff7da8fc6312e2",
        "journal_journal_delete": "247f803c4ab95c23",
        "journal_journal_replace": "2cb19a9b0b6ca1f5",
        "journal_journal_update": "0e70c6ddb786fde3",
        "negotiations_correction_delete": "1f732a352dbdb2ed",
        "negotiations_correction_replace": "aed065d92b296a89",
        "negotiations_correction_update": "fa1a75ce36187f74",
        "negotiations_evidence_delete": "9018082cff9d806f",
        "negotiations_evidence_replace": "d5ed86bfc2973fb2",
        "negotiations_evidence_update": "c32988a7b435d5b9",
        "negotiations_evidencefile_delete": "3e4e733f3ef0159f",
        "negotiations_evidencefile_replace": "0415ce40bbef23f1",
        "negotiations_evidencefile_update": "7e174ae342808a0c",
        "negotiations_safetosay_delete": "23af3934586d65af",
        "negotiations_safetosay_replace": "c8bfd77296b1226b",
        "negotiations_safetosay_update": "8cb6ea85a3c46022",
        "negotiations_utterance_delete": "f3f37b12b9c11a1c",
        "negotiations_utterance_replace": "2be44afb7dc1a8ee",
        "negotiations_utterance_update": "fe05d99d991b5eab",
        "negotiations_verdict_delete": "b52c6de21a5b09d8",
        "negotiations_verdict_replace": "d5648fbdecfa7fa3",
        "negotiations_verdict_update": "8b009fc149233626",
        "teams_delegation_delete": "126fe3c19ef2d926",
        "teams_delegation_replace": "962cbc99137be386",
        "teams_delegation_stays_open": "d8b8deab14141aa4",
        "teams_person_delete": "538dd82f6dab4feb",
        "teams_person_fixed": "121811ca901acede",
        "teams_person_replace": "6724b0360c461cb3",
        "teams_seat_delete": "13989a6b2ed25a25",
        "teams_seat_insert": "45f5a4f4f453eb8a",
        "teams_seat_update": "ec0f70f81a3adbd6",
    },
    "postgresql": {
        "briefings_annex_rows": "64a03caf6a9e0cfa",
        "briefings_annex_truncate": "26c58b7bcfcde3e7",
        "journal_checkpoint_rows": "c6ea70082696bf3e",
        "journal_checkpoint_truncate": "4a912827fb91c681",
        "journal_entry_next": "fc28cea2d4764e6f",
        "journal_entry_rows": "3c33b15fe5f18399",
        "journal_entry_truncate": "b1737078b1cdf816",
        "journal_journal_rows": "54f809108f16ba24",
        "journal_journal_truncate": "d841d289d280f23e",
        "negotiations_correction_rows": "efeda8c35a09d6c7",
        "negotiations_correction_truncate": "f568532bae0ab350",
        "negotiations_evidence_rows": "42d433e07e5533ad",
        "negotiations_evidence_truncate": "51b3f1dbcf806022",
        "negotiations_evidencefile_rows": "cc4be9104788d5cc",
        "negotiations_evidencefile_truncate": "59e922026f4b0840",
        "negotiations_safetosay_rows": "86ae6164cc2c3854",
        "negotiations_safetosay_truncate": "4efa25cd593e5d2f",
        "negotiations_utterance_rows": "b8b6f5ff07db7535",
        "negotiations_utterance_truncate": "80565606a31b9aa5",
        "negotiations_verdict_rows": "2a1052ffcd69f208",
        "negotiations_verdict_truncate": "565c98a768811189",
        "teams_delegation_stays_open": "790f6ecdb75eb42f",
        "teams_person_fixed": "9b9f7a306ae5049d",
        "teams_seat_fixed": "3d3e6a7e2e3925f9",
        "teams_seat_truncate": "ae3bf64422505270",
    },
}


def found(cursor: Any, vendor: str) -> dict[str, str]:
    """The triggers that are at work, by name, and the beginning of the SHA-256 of what each does."""
    cursor.execute(TOLD[vendor])
    return {name: sha256(text.encode()).hexdigest()[:16] for name, text in cursor.fetchall()}
