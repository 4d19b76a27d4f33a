import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.export import export
from journal.models import Journal
from negotiations.management.choosing import add_delegation, delegation_of
from teams.compartments import AUDIT, RECORD


class Command(BaseCommand):
    help = (
        "Export a journal with its proofs, as JSON Lines that `journal/offline/verify.py` checks without this "
        "software. Writes to FILE, or to standard output."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE", nargs="?", help="where to write; standard output if left out")
        parser.add_argument("--journal", default=RECORD, choices=[RECORD, AUDIT], help="default %(default)s")
        parser.add_argument("--hashes-only", action="store_true", help="for a witness: proofs without content")
        add_delegation(parser)

    def handle(
        self, *args: Any, file: str | None, journal: str, delegation: str | None, hashes_only: bool, **options: Any
    ) -> None:
        scope = str(delegation_of(delegation).pk)
        lines = export(Journal.objects.get(scope=scope, compartment=journal), content=not hashes_only)
        if file is None:
            sys.stdout.writelines(lines)
            return
        try:
            with Path(file).open("w", encoding="utf-8", newline="\n") as out:
                out.writelines(lines)
        except OSError as error:
            raise CommandError(f"{file}: {error.strerror}") from error
        self.stderr.write(f"exported to {file}")
