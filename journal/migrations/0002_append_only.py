"""Entries and checkpoints are never changed; a journal only grows."""

from django.db import migrations

from journal.triggers import append_only, statements

# Positions are gap-free even for whoever writes past the application.
NEXT_POSITION = "(SELECT COALESCE(MAX(position), 0) + 1 FROM journal_entry WHERE journal_id = NEW.journal_id)"
SHRINKS = (
    "NEW.id <> OLD.id OR NEW.scope <> OLD.scope OR NEW.compartment <> OLD.compartment OR NEW.epoch < OLD.epoch "
    "OR NEW.size < OLD.size OR (NEW.size = OLD.size AND NEW.frontier <> OLD.frontier)"
)

ENTRY_GUARD = {
    "postgresql": [
        "CREATE FUNCTION journal_entry_next() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF NEW.position <> {NEXT_POSITION} THEN "
        "RAISE EXCEPTION 'journal_entry: position % is not the next one', NEW.position USING ERRCODE = '23001'; "
        "END IF; RETURN NEW; END $$",
        "CREATE TRIGGER journal_entry_next BEFORE INSERT ON journal_entry "
        "FOR EACH ROW EXECUTE FUNCTION journal_entry_next()",
    ],
    "sqlite": [
        f"CREATE TRIGGER journal_entry_next BEFORE INSERT ON journal_entry WHEN NEW.position <> {NEXT_POSITION} "
        "BEGIN SELECT RAISE(ABORT, 'journal_entry: this position is not the next one'); END",
    ],
}

JOURNAL_GUARD = {
    "postgresql": [
        "CREATE FUNCTION journal_journal_guard() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF TG_OP = 'UPDATE' THEN IF NOT ({SHRINKS}) THEN RETURN NEW; END IF; END IF; "
        "RAISE EXCEPTION 'journal_journal: a journal only grows' USING ERRCODE = '23001'; END $$",
        "CREATE TRIGGER journal_journal_rows BEFORE UPDATE OR DELETE ON journal_journal "
        "FOR EACH ROW EXECUTE FUNCTION journal_journal_guard()",
        "CREATE TRIGGER journal_journal_truncate BEFORE TRUNCATE ON journal_journal "
        "FOR EACH STATEMENT EXECUTE FUNCTION journal_journal_guard()",
    ],
    "sqlite": [
        f"CREATE TRIGGER journal_journal_update BEFORE UPDATE ON journal_journal WHEN {SHRINKS} "
        "BEGIN SELECT RAISE(ABORT, 'journal_journal: a journal only grows'); END",
        "CREATE TRIGGER journal_journal_delete BEFORE DELETE ON journal_journal "
        "BEGIN SELECT RAISE(ABORT, 'journal_journal: a journal only grows'); END",
        "CREATE TRIGGER journal_journal_replace BEFORE INSERT ON journal_journal "
        "WHEN EXISTS (SELECT 1 FROM journal_journal WHERE id = NEW.id "
        "OR (scope = NEW.scope AND compartment = NEW.compartment)) "
        "BEGIN SELECT RAISE(ABORT, 'journal_journal: this journal exists'); END",
    ],
}


class Migration(migrations.Migration):
    dependencies = [("journal", "0001_journal")]

    operations = [
        migrations.RunPython(
            append_only("journal_entry", [["journal_id", "position"], ["journal_id", "actor", "request_key"]]),
            migrations.RunPython.noop,
        ),
        migrations.RunPython(append_only("journal_checkpoint", [["journal_id", "size"]]), migrations.RunPython.noop),
        migrations.RunPython(statements(**ENTRY_GUARD), migrations.RunPython.noop),
        migrations.RunPython(statements(**JOURNAL_GUARD), migrations.RunPython.noop),
    ]
