"""Lines as the index takes them: no rows behind them, because a search reads nothing but the index."""

from uuid import UUID, uuid4

from negotiations.models import Correction, Sitting, Utterance
from negotiations.search.finding import SearchPage, Within, search
from negotiations.search.index import index_correction, index_utterances

HERE = UUID(int=1)
SITTING = UUID(int=2)


def said(number: int, text: str, language: str = "uk", **more: UUID) -> Utterance:
    """The line with this primary key; `delegation`, `sitting` and `speaker` are ids."""
    sitting = Sitting(pk=more.get("sitting", SITTING), delegation_id=more.get("delegation", HERE))
    return Utterance(pk=number, sitting=sitting, text=text, language=language, speaker_id=more.get("speaker", uuid4()))


def index(*texts: str, language: str = "uk", first: int = 1) -> None:
    index_utterances([said(number, text, language) for number, text in enumerate(texts, first)])


def correct(line: Utterance, number: int, text: str) -> None:
    index_correction(Correction(utterance=line, number=number, text=text))


def found(text: str, **more: object) -> list[int]:
    """Lines that are found, newest first."""
    return [hit.utterance for hit in page(text, **more).hits]


def page(text: str, *, before: int | None = None, limit: int = 50, **within: object) -> SearchPage:
    return search(Within(**{"delegation": HERE, **within}), text, before=before, limit=limit)  # type: ignore[arg-type]
