"""The full-text index of the record."""

from typing import Any

from django.db import migrations

from negotiations.search.index import statements


def make_index(apps: Any, schema_editor: Any) -> None:
    for statement in statements(schema_editor.connection.vendor):
        schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0002_append_only")]

    operations = [migrations.RunPython(make_index, migrations.RunPython.noop)]
