"""What was said is never changed: lines and corrections only come to be."""

from django.db import migrations

from journal.triggers import append_only


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0001_negotiations"), ("journal", "0002_append_only")]

    operations = [
        migrations.RunPython(
            append_only("negotiations_utterance", [["sitting_id", "number"]]), migrations.RunPython.noop
        ),
        migrations.RunPython(
            append_only("negotiations_correction", [["utterance_id", "number"]]), migrations.RunPython.noop
        ),
    ]
