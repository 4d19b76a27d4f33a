from argparse import ArgumentParser
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from negotiations.actions.imports import Outcome, import_record, plan_for_import
from negotiations.management.choosing import add_delegation, delegation_of, sitting_of
from negotiations.reading import ReadingError
from teams.rules import Conflict, Denied
from teams.system import System


class Command(BaseCommand):
    help = (
        "Import a record file (WebVTT, SubRip, ParlaMint TEI or JSON Lines, told by its content) into a sitting. "
        "All of it or nothing; the same file twice is one import."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", metavar="FILE")
        parser.add_argument("--dry-run", action="store_true", help="read and report, write nothing")
        parser.add_argument("--sitting", help="id or reference (2.3) of a planned sitting; otherwise a new one is made")
        parser.add_argument(
            "--starts-at", type=_moment, help="when the recording began (ISO 8601 with offset), for files of offsets"
        )
        add_delegation(parser)

    def handle(self, *args: Any, file: str, dry_run: bool, **options: Any) -> None:
        try:
            outcome = self._import(file, dry_run=dry_run, **options)
        except (ReadingError, Conflict, Denied, ValidationError) as error:
            raise CommandError(f"{file}: {error}") from error
        self.stdout.write(outcome.report.render())
        self.stdout.write(_told(outcome, dry_run=dry_run))

    def _import(
        self, file: str, *, dry_run: bool, sitting: str | None, starts_at: datetime | None, delegation: str | None,
        **_options: Any,
    ) -> Outcome:  # fmt: skip
        if sitting:
            place = sitting_of(sitting, delegation)
            actor = System(place.delegation)
            return import_record(actor=actor, sitting=place, file=file, starts_at=starts_at, dry_run=dry_run)
        actor = System(delegation_of(delegation))
        return plan_for_import(actor=actor, file=file, starts_at=starts_at, dry_run=dry_run)


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError("the offset from UTC is missing")
    return found


def _told(outcome: Outcome, *, dry_run: bool) -> str:
    known, new, doubt = len(outcome.matched.known), len(outcome.matched.new), len(outcome.matched.in_doubt)
    speakers = f"Speakers: {known} known, {new} new, {doubt} waiting for a person to decide"
    if outcome.repeated and outcome.made:
        return f"This file was imported before, into sitting {outcome.made.sitting}: nothing changed."
    if dry_run or not outcome.made:
        return f"{speakers}\nDry run: nothing was written."
    return f"{speakers}\nImported {outcome.report.lines} lines into sitting {outcome.made.sitting}."
