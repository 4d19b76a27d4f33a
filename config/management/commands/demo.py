import os
import socket
import threading
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import connection
from django.urls import reverse

from negotiations.demo.performing import Performance
from negotiations.demo.telling import Stage, set_stage
from teams.actions.sign_in import make_link
from teams.models import Role, SignInLink


class Command(BaseCommand):
    help = "Set up the training negotiation, serve it, print one sign-in line per role, and play a sitting live."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default %(default)s)")
        parser.add_argument("--port", type=int, default=int(os.environ.get("PORT", "8000")))
        parser.add_argument(
            "--speed", type=float, default=6.0, help="how many times faster than spoken (default %(default)s)"
        )
        parser.add_argument("--no-serve", action="store_true", help="set up and print the links only")

    def handle(self, *args: Any, host: str, port: int, speed: float, no_serve: bool, **options: Any) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        stage = set_stage()
        if no_serve:
            return self._print_links(stage, host, port)
        threading.Thread(target=self._play, args=(stage, host, port, speed), daemon=True).start()
        call_command("serve", host=host, port=port, no_migrate=True)
        return None

    def _play(self, stage: Stage, host: str, port: int, speed: float) -> None:
        _wait_for(host, port)
        self._print_links(stage, host, port)
        try:
            Performance(stage, speed=speed).play()
        finally:
            connection.close()

    def _print_links(self, stage: Stage, host: str, port: int) -> None:
        shown = {Role(seat.role): seat for seat in reversed(stage.seats.values())}
        for role in Role:
            secret = make_link(person=shown[role].person, purpose=SignInLink.Purpose.DEMO)
            self.stdout.write(f"sign-in {role} http://{host}:{port}{reverse('sign_in_link', args=[secret])}")
        self.stdout.flush()


def _wait_for(host: str, port: int, seconds: float = 60.0) -> None:
    """Until somebody listens there."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex((host, port)) == 0:
                return
        time.sleep(0.1)
