"""Translation by Argos Translate (https://github.com/argosopentech/argos-translate): local models, no network."""

from importlib import import_module
from typing import Any

from negotiations.machines.ports import Missing


class Argos:
    """The pairs that are installed in the library's own folder (`ARGOS_PACKAGES_DIR`)."""

    def __init__(self) -> None:
        try:
            self._argos: Any = import_module("argostranslate.translate")
        except ImportError as error:
            raise Missing("install argostranslate and the packages of the languages") from error
        self.name = "Argos Translate"

    def translate(self, text: str, language: str, into: str) -> str:
        """The text in the other language. Raises Missing where the pair is not installed."""
        known = {one.code: one for one in self._argos.get_installed_languages()}
        found = known[language].get_translation(known[into]) if {language, into} <= known.keys() else None
        if found is None:
            raise Missing(f"install the Argos package from {language} to {into}")
        return str(found.translate(text))
