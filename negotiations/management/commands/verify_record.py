import subprocess
import sys
import tempfile
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.export import export
from journal.models import Journal
from journal.offline import verify
from negotiations.management.choosing import add_delegation, delegation_of


class Command(BaseCommand):
    help = "Verify every journal of a delegation as it stands in the database, with the offline verifier."

    def add_arguments(self, parser: ArgumentParser) -> None:
        add_delegation(parser)

    def handle(self, *args: Any, delegation: str | None, **options: Any) -> None:
        scope = str(delegation_of(delegation).pk)
        bad = 0
        for journal in Journal.objects.filter(scope=scope, size__gt=0).order_by("compartment"):
            self.stdout.write(f"{journal.compartment}: ", ending="")
            self.stdout.flush()
            with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", suffix=".jsonl") as file:
                file.writelines(export(journal))
                file.flush()
                # In a process of its own: the verifier shares no code with what it checks.
                bad += subprocess.run([sys.executable, verify.__file__, file.name], check=False).returncode != 0  # noqa: S603
        if bad:
            raise CommandError(f"{bad} of the journals do not verify")
