"""A frozen annex is never changed."""

from django.db import migrations

from journal.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("briefings", "0001_briefings"), ("journal", "0002_append_only")]

    operations = [
        migrations.RunPython(append_only("briefings_annex", [["delegation_id", "number"]]), migrations.RunPython.noop),
    ]
