"""Terms that are spoken again and again, and of which nobody has filed a definition."""

from dataclasses import dataclass, field
from typing import Any, Final

from django.db.models import Count, Exists, F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from briefings import queries as known
from briefings.models import Sense, Term
from negotiations.models import Correction, MarkKind
from negotiations.queries.marks import marks
from teams.models import Seat

OFTEN: Final = 5
"""Times that a term is spoken in one sitting, by whomever, before it is told."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """How often in which sitting; `reference` as in 2.3."""

    reference: str
    times: int


@dataclass(frozen=True, slots=True)
class Undefined:
    """A term without any sense, and the sittings in which it was spoken often, the most often first."""

    term: Term
    sittings: list[Spoken] = field(default_factory=list)


def undefined_terms(seat: Seat) -> list[Undefined]:
    """The candidates for a request, those spoken most often in a sitting first; a line counts as it now reads."""
    newest = Correction.objects.filter(utterance=OuterRef("utterance")).order_by("-number").values("number")[:1]
    found = marks(seat).filter(kind=MarkKind.TERM, term__in=known.terms(seat)).order_by()
    found = found.exclude(Exists(Sense.objects.filter(term=OuterRef("term"))))
    found = found.annotate(newest=Coalesce(Subquery(newest), Value(0))).filter(version=F("newest"))
    where = ("term", "utterance__sitting__round__number", "utterance__sitting__number")
    rows = found.values(*where).annotate(times=Count("pk")).filter(times__gte=OFTEN)
    spoken: dict[Any, list[Spoken]] = {}
    for term, talks, number, times in rows.order_by("-times", *where).values_list(*where, "times"):
        spoken.setdefault(term, []).append(Spoken(f"{talks}.{number}", times))
    terms = known.terms(seat).in_bulk(list(spoken))
    return [Undefined(terms[key], sittings) for key, sittings in spoken.items()]
