from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("negotiations", "0010_suggestions")]

    operations = [
        migrations.AddField(
            model_name="mark",
            name="own",
            field=models.BooleanField(
                default=False, help_text="checks what our own side said: told to the back office alone"
            ),
        )
    ]
