"""Which machine does what on this host. Each is made at its first use and kept: a model takes seconds to load."""

from functools import cache
from typing import Any

from negotiations.machines.argos import Argos
from negotiations.machines.llama import Llama
from negotiations.machines.whisper import Whisper
from negotiations.models.machine import MachineKind

MADE_BY = {MachineKind.TRANSLATION: Argos, MachineKind.SPEECH: Whisper, MachineKind.CLAIMS: Llama}


@cache
def machine(kind: str) -> Any:
    """The machine of this kind; which port it is follows from the kind. Raises Missing."""
    return MADE_BY[MachineKind(kind)]()
