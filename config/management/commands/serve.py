import os
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from config.checks import is_loopback
from config.jobs import Jobs, answer_the_bell
from config.server import serve


class Command(BaseCommand):
    help = (
        "Serve Anteroom. Without REDIS_URL everything runs in this one process; with it this is one of several web "
        "processes, and Celery's worker and beat run apart."
    )
    requires_system_checks = "__all__"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument("--no-migrate", action="store_true", help="leave the database's schema as it is")

    def handle(self, *args: Any, host: str, port: int, no_migrate: bool, **options: Any) -> None:
        if settings.DEBUG and not is_loopback(host):
            raise CommandError(f"DEBUG is on: {host} can be reached from elsewhere, 127.0.0.1 cannot")
        if not no_migrate:
            call_command("migrate", verbosity=0, interactive=False)
        self.check(databases=["default"])  # the `check` command would print that all is well
        if not settings.REDIS_URL:
            Jobs().start()
        answer_the_bell()
        self.stdout.write(f"serving on http://{host}:{port}/")
        self.stdout.flush()
        serve(host, port)
