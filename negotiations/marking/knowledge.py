"""What spotters know of a delegation, kept in memory as long as nothing of it changes.

Whatever changes a term, a form or a sense is told in the notes' journal. So the journal is the stamp: a process keeps
the position up to which it has read, and looks at the kinds of what came since. That holds in every process, without a
word between them, and costs one short query a batch of lines.
"""

import logging
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import DatabaseError

from briefings.models import Designation, Sense, Term
from journal import queries as reading
from negotiations.counter_moves import cards_of
from negotiations.desk.marks import Concept, Knowledge, Meaning
from negotiations.desk.terms import Form, TermSpotter
from negotiations.marking.norms import NORM_KINDS, filed_norms
from negotiations.models import PredictedClaim, Reply, is_there
from teams.compartments import CAUCUS

MOST_KEPT: Final = 16
"""Delegations whose knowledge a process keeps."""
_FORMS: Final = frozenset({"term.filed", "term.changed", "terms.imported"})
_SENSES: Final = _FORMS | {"sense.written", "sense.agreed"}
logger = logging.getLogger(__name__)
_kept: "OrderedDict[Any, _Kept]" = OrderedDict()
_lock = threading.Lock()


@dataclass(slots=True)
class _Kept:
    """`position`: up to where the notes' journal was read when the parts were loaded."""

    position: int
    parts: dict[str, Any] = field(default_factory=dict)


def knowledge_of(delegation: Any) -> Knowledge:
    """What the delegation (its id) is prepared with, as it stands now."""
    with _lock:  # two threads that load the same would take twice as long
        return Knowledge(**_fresh(delegation), **_load_all(_UNTOLD, delegation))


def forget() -> None:
    """Empty the memory: for tests, whose deletions no journal tells."""
    with _lock:
        _kept.clear()


def _fresh(delegation: Any) -> dict[str, Any]:
    journal = reading.journals(str(delegation), [CAUCUS]).get()
    kept = _kept.setdefault(delegation, _Kept(journal.size))
    _kept.move_to_end(delegation)
    while len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    if kept.position > journal.size:  # restored from a backup
        kept.parts.clear()
    since = (
        set(reading.kinds_between(journal.pk, kept.position, journal.size)) if kept.position < journal.size else set()
    )
    stale = [name for name, (kinds, _load) in _TOLD.items() if name not in kept.parts or since & kinds]
    kept.parts |= _load_all({name: _TOLD[name][1] for name in stale}, delegation)
    kept.position = journal.size
    return kept.parts


def _load_all(loaders: dict[str, Callable[[Any], Any]], delegation: Any) -> dict[str, Any]:
    """What one part lacks must not keep the others from being looked for; a database that is away is waited for."""
    found = {}
    for name, load in loaders.items():
        try:
            found[name] = load(delegation)
        except DatabaseError:
            raise
        except Exception:
            logger.exception("%s cannot be prepared, and are not looked for", name)
    return found


def _terms(delegation: Any) -> TermSpotter:
    forms = Designation.objects.filter(term__delegation=delegation, is_proposed=False).order_by("term_id", "place")
    return TermSpotter(Form(*row) for row in forms.values_list("term_id", "text", "language"))


def _concepts(delegation: Any) -> dict[Any, Concept]:
    meanings: dict[Any, dict[str, Meaning]] = {}
    senses = Sense.objects.filter(term__delegation=delegation).order_by("term_id", "said_on", "place")
    for term, whose, text, language in senses.values_list("term_id", "whose", "text", "language"):
        meanings.setdefault(term, {})[whose] = Meaning(whose, text, language)
    names: Iterable[tuple[Any, str]] = Term.objects.filter(delegation=delegation).values_list("pk", "name")
    return {pk: Concept(name, tuple(meanings.get(pk, {}).values())) for pk, name in names}


def _claims(delegation: Any) -> list[PredictedClaim]:
    found = PredictedClaim.objects.filter(delegation=delegation, removed_at=None)
    return list(found.order_by("point__place", "written_at", "pk"))


def _replies(delegation: Any) -> list[Reply]:
    found = Reply.objects.filter(is_there(), delegation=delegation).select_related("point")
    return list(found.order_by("point__place", "place", "written_at", "pk"))


_TOLD: Final[dict[str, tuple[frozenset[str], Callable[[Any], Any]]]] = {
    "terms": (_FORMS, _terms),
    "concepts": (_SENSES, _concepts),
    "cards": (frozenset({"card.written"}), cards_of),
    "norms": (NORM_KINDS, filed_norms),
}
_UNTOLD: Final[dict[str, Callable[[Any], Any]]] = {"claims": _claims, "replies": _replies}
"""What is taken away without an entry is read anew each time: it is little."""
