from argparse import ArgumentParser
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from negotiations.actions.machines import hear_recording
from negotiations.machines.ports import Heard, Missing
from negotiations.management.choosing import add_delegation, delegation_of
from teams.rules import Conflict
from teams.system import System


class Command(BaseCommand):
    help = (
        "Write down what is said in RECORDING as WebVTT, by the speech-to-text machine that the head has let in. The file "
        "says that a machine wrote it; a person reads it against the recording before it is imported."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("recording", metavar="RECORDING", type=Path)
        parser.add_argument("--language", required=True, help="of what is said: en, uk, ru …")
        parser.add_argument("--out", metavar="FILE", type=Path, help="default: beside the recording, as .vtt")
        add_delegation(parser)

    def handle(
        self, *args: Any, recording: Path, language: str, out: Path | None, delegation: str | None, **options: Any
    ) -> None:
        actor, out = System(delegation_of(delegation)), out or recording.with_suffix(".vtt")
        try:
            name, heard = hear_recording(actor=actor, recording=recording, language=language)
            with out.open("x", encoding="utf-8", newline="\n") as file:
                file.writelines(_cues(name, heard))
        except FileExistsError as error:
            raise CommandError(f"{out} is there already: move it, or name another with --out") from error
        except (Conflict, Missing, OSError, ValidationError) as error:
            raise CommandError(f"{recording}: {error}") from error
        self.stdout.write(f"written by a machine, to be read by a person: {out}")


def _cues(name: str, heard: Iterable[Heard]) -> Iterator[str]:
    yield f"WEBVTT\n\nNOTE machine text by {name}: unverified\n\n"
    for one in heard:
        yield f"{_clock(one.start)} --> {_clock(one.end)}\n{' '.join(one.text.split()).replace('-->', '→')}\n\n"


def _clock(seconds: float) -> str:
    """Hours, minutes, seconds and thousandths, as WebVTT has them."""
    whole = round(seconds * 1000)
    return f"{whole // 3_600_000:02}:{whole // 60_000 % 60:02}:{whole // 1000 % 60:02}.{whole % 1000:03}"
