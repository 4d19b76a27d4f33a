"""The full-text index of the record; `negotiations.search` writes and reads it."""

from django.db import migrations

from journal.triggers import statements

# The terms come ready-made, parted by spaces: whatever else ASCII has is part of one. Without content, because the
# lines are in a table of their own; without sizes, because nothing is ranked.
FTS5 = (
    "CREATE VIRTUAL TABLE negotiations_search USING fts5("
    "terms, content='', columnsize=0, tokenize=\"ascii tokenchars '-/_.,|=:+*&!?()[]{}<>@#$^~;'\")"
)


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0002_append_only"), ("journal", "0002_append_only")]

    operations = [
        migrations.RunPython(
            statements(
                sqlite=[FTS5],
                postgresql=[
                    "CREATE TABLE negotiations_search (document bigint PRIMARY KEY, terms tsvector NOT NULL)",
                    "CREATE INDEX negotiations_search_terms ON negotiations_search USING gin (terms)",
                ],
            ),
            migrations.RunPython.noop,
        )
    ]
