import os
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.urls import reverse

from teams.actions.people import make_administrator
from teams.actions.sign_in import make_link
from teams.models import SignInLink


class Command(BaseCommand):
    help = "Make an account that forms delegations (and sees no content), and print its one-time sign-in link."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("email")
        parser.add_argument("--name", default="Administrator")

    def handle(self, *args: Any, email: str, name: str, **options: Any) -> None:
        person = make_administrator(email=email, name=name)
        secret = make_link(person=person, purpose=SignInLink.Purpose.INVITATION)
        origin = os.environ.get("ANTEROOM_URL", settings.ORIGINS[0])
        self.stdout.write(f"sign-in {origin}{reverse('sign_in_link', args=[secret])}")
