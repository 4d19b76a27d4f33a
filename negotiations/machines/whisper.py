"""Speech to text by faster-whisper (https://github.com/SYSTRAN/faster-whisper): a local model, never fetched by us."""

import os
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from negotiations.machines.ports import Heard, Missing

FOLDER = "ANTEROOM_WHISPER_MODEL"


class Whisper:
    """The model whose folder the environment names."""

    def __init__(self) -> None:
        folder = os.environ.get(FOLDER, "")
        try:
            library: Any = import_module("faster_whisper")
        except ImportError as error:
            raise Missing("install faster-whisper") from error
        if not folder or not Path(folder).is_dir():
            raise Missing(f"name the folder of a model in {FOLDER}")
        self._model = library.WhisperModel(folder, device="cpu", compute_type="int8", local_files_only=True)
        self.name = f"faster-whisper {Path(folder).name}"

    def transcribe(self, recording: Path, language: str) -> Iterator[Heard]:
        """The segments in order, as they are found; silence is left out."""
        segments, _about = self._model.transcribe(str(recording), language=language, vad_filter=True)
        for one in segments:
            if text := one.text.strip():
                yield Heard(one.start, one.end, text)
