from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError


class Command(BaseCommand):
    help = "Measure speed and memory against the bare limit and the tutorial's chat (needs the development packages)."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "parts",
            nargs="*",
            help="delivering, writing, guarding, marking, searching, keeping, defining, suggesting, citing; all if none is named",
        )
        parser.add_argument("--lines", type=int, default=100_000, help="lines of the long record (default %(default)s)")
        parser.add_argument("--repeats", type=int, default=3, help="runs of which the median is told")
        parser.add_argument("--out", type=Path, default=Path(settings.VAR_DIR) / "bench.json")

    def handle(self, *args: Any, parts: list[str], lines: int, repeats: int, out: Path, **options: Any) -> None:
        try:
            from tests.bench.run import PARTS, bench  # noqa: PLC0415  only where the development packages are
        except ImportError as error:
            raise CommandError(f"the development packages are missing: make bench installs them ({error})") from error
        if unknown := set(parts) - set(PARTS):
            raise CommandError(f"no such part: {', '.join(sorted(unknown))}")
        self.stdout.write(bench(parts or PARTS, lines, repeats, out))
