from typing import Any

from django.db import migrations, models

UNISSUED = ("draft", "received")


def take_back(apps: Any, schema_editor: Any) -> None:
    """Drafts had numbers of their own."""
    apps.get_model("negotiations", "Directive").objects.filter(standing__in=UNISSUED).update(number=None)


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0011_packages")]

    operations = [
        migrations.AlterModelOptions(
            name="directive",
            options={
                "ordering": [models.OrderBy(models.F("number"), descending=True, nulls_first=True), "-drafted_at", "pk"]
            },
        ),
        migrations.AlterField(
            model_name="directive",
            name="number",
            field=models.PositiveIntegerField(
                blank=True, help_text="1, 2, 3 … in the order of issuing; null: a draft", null=True
            ),
        ),
        migrations.RunPython(take_back, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name="directive",
            constraint=models.CheckConstraint(
                condition=models.Q(standing__in=UNISSUED, number=None)
                | (~models.Q(standing__in=UNISSUED) & models.Q(number__isnull=False)),
                name="negotiations_directive_numbered_when_issued",
            ),
        ),
    ]
