from argparse import ArgumentParser
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.models import Entry
from negotiations.management.choosing import add_delegation, open_sitting_of, sitting_of
from negotiations.models import Sitting
from negotiations.replaying import Spoken, replay, spoken_of
from teams.rules import Conflict

PAGE = 500


class Command(BaseCommand):
    help = (
        "Speak an imported record into an open sitting, line by line, as if it were spoken now. Interrupted, it goes "
        "on where it stopped when it is started again."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("record", metavar="FROM", help="id or reference (1.1) of the sitting to replay")
        parser.add_argument("--into", help="id or reference of the open sitting; otherwise the one that is open")
        parser.add_argument("--speed", type=float, default=1.0, help="times as fast as spoken (default %(default)s)")
        add_delegation(parser)

    def handle(
        self, *args: Any, record: str, into: str | None, speed: float, delegation: str | None, **options: Any
    ) -> None:
        if not 0.01 <= speed <= 100_000:
            raise CommandError("--speed is between 0.01 and 100000")
        source = sitting_of(record, delegation)
        target = sitting_of(into, delegation) if into else open_sitting_of(str(source.delegation_id))
        if target.delegation_id != source.delegation_id:
            raise CommandError("both sittings must belong to one delegation")
        try:
            spoken = replay(_lines(source), target, speed=speed, after_line=self._tell)
        except (Conflict, KeyboardInterrupt) as error:
            raise CommandError(f"stopped: {error or 'interrupted'}; start it again to go on") from error
        self.stdout.write(f"{spoken} lines of {source} spoken into {target}")

    def _tell(self, number: int, entry: Entry, fresh: bool) -> None:
        if fresh and number % 50 == 0:
            self.stdout.write(f"{number} lines, now at {entry.body['citation']}")


def _lines(source: Sitting) -> Iterator[Spoken]:
    """Page by page: a cursor left open holds SQLite to what it saw, and the next line could not be written behind it."""
    lines = source.utterances.select_related("speaker__party", "speaker__same_as__party").order_by("number")
    after = 0
    while page := list(lines.filter(number__gt=after)[:PAGE]):
        yield from spoken_of(page)
        after = page[-1].number
