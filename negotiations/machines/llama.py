"""A language model by llama.cpp (https://github.com/abetlen/llama-cpp-python): one GGUF file, run on this host."""

import os
from importlib import import_module
from pathlib import Path
from typing import Any

from negotiations.machines.ports import Missing

FILE = "ANTEROOM_LLAMA_MODEL"
CONTEXT, LONGEST_ANSWER = 4096, 512  # tokens


class Llama:
    """The model whose file the environment names."""

    def __init__(self) -> None:
        file = Path(os.environ.get(FILE, ""))
        try:
            library: Any = import_module("llama_cpp")
        except ImportError as error:
            raise Missing("install llama-cpp-python") from error
        if not file.is_file():
            raise Missing(f"name the GGUF file of a model in {FILE}")
        self._model = library.Llama(model_path=str(file), n_ctx=CONTEXT, verbose=False)
        self.name = f"llama.cpp {file.stem}"

    def answer(self, order: str, text: str) -> str:
        """What the model says, without any chance in it: the same question has the same answer."""
        talk = [{"role": "system", "content": order}, {"role": "user", "content": text}]
        found = self._model.create_chat_completion(messages=talk, temperature=0.0, max_tokens=LONGEST_ANSWER)
        return str(found["choices"][0]["message"]["content"])
