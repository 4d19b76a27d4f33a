from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from negotiations.actions.indexing import index_missing
from negotiations.management.choosing import delegation_of
from teams.models import Delegation


class Command(BaseCommand):
    help = (
        "Add to the search every line and correction that it lacks, such as those recorded while it could not be "
        "written. The record goes on meanwhile; interrupted, the command is started again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--delegation", help="id of the delegation; all of them if left out")

    def handle(self, *args: Any, delegation: str | None, **options: Any) -> None:
        chosen = [delegation_of(delegation)] if delegation else Delegation.objects.order_by("created_at")
        for one in chosen:
            self._index(one)

    def _index(self, delegation: Delegation) -> None:
        lines = added = last = 0
        while batch := index_missing(delegation=delegation, after=last):
            lines, added, last = lines + batch.lines, added + batch.added, batch.last
            self.stderr.write(f"{delegation.negotiation}: {lines} lines looked at, {added} additions")
        self.stdout.write(f"{delegation.negotiation}: {lines} lines, {added} additions to the search")
