"""What is recorded is append-only in the models, in the triggers, and in the check that looks for them at the start."""

from django.apps import apps

from config.triggers import MADE
from journal.models.entry import AppendOnlyQuerySet

APPEND_ONLY = {
    "journal_entry", "journal_checkpoint", "negotiations_utterance", "negotiations_correction", "negotiations_evidence",
    "negotiations_evidencefile", "negotiations_verdict", "negotiations_safetosay",
}  # fmt: skip


def test_every_append_only_table_refuses_in_its_model_and_has_its_triggers_in_the_check() -> None:
    models = {model._meta.db_table: model for model in apps.get_models()}
    marked = {table for table, model in models.items() if isinstance(model.objects.all(), AppendOnlyQuerySet)}
    assert marked == APPEND_ONLY
    for table in APPEND_ONLY:
        assert {f"{table}_{verb}" for verb in ("update", "delete", "replace")} <= MADE["sqlite"].keys()
        assert {f"{table}_{verb}" for verb in ("rows", "truncate")} <= MADE["postgresql"].keys()
