"""What each kind of machine does, whichever library does it."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Missing(Exception):
    """The machine's library or its model is not on this host; says what to install or to set."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of speech: from and to in seconds from the beginning of the recording, and what was understood."""

    start: float
    end: float
    text: str


class Translator(Protocol):
    """Puts a text into another language; languages are primary BCP 47 tags. Raises Missing for a pair it has not."""

    name: str

    def translate(self, text: str, language: str, into: str) -> str: ...


class Transcriber(Protocol):
    """Writes down what is said in a recording of one language, in order."""

    name: str

    def transcribe(self, recording: Path, language: str) -> Iterable[Heard]: ...


class Model(Protocol):
    """A language model: continues a conversation of one order and one text."""

    name: str

    def answer(self, order: str, text: str) -> str: ...
