"""Where to look: one delegation's record, or a part of it."""

from dataclasses import dataclass
from typing import Any

from negotiations.search.documents import DELEGATION, LANGUAGE, SITTING, SPEAKER, facet


@dataclass(frozen=True, slots=True)
class Within:
    """One delegation, and perhaps some sittings, speakers or languages (any of each)."""

    delegation: Any
    sittings: tuple[Any, ...] = ()
    speakers: tuple[Any, ...] = ()
    languages: tuple[str, ...] = ()

    def narrowing(self) -> list[list[str]]:
        """Groups of terms for the part of the record: a document needs one of each group."""
        kinds = [(SITTING, self.sittings), (SPEAKER, self.speakers), (LANGUAGE, self.languages)]
        return [[facet(kind, key) for key in keys] for kind, keys in kinds if keys]

    def facets(self) -> list[list[str]]:
        """The same, and the delegation."""
        return [[facet(DELEGATION, self.delegation)], *self.narrowing()]
