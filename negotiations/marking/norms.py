"""The instruments of a delegation as the desk asks them. Texts and parties alone: how we read a norm is not among it."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any, Final

from briefings.models import Adherence, Force, Instrument, Norm, NormVersion, Reservation, Statement
from briefings.norms.currency import Bond, Said, Wording
from negotiations.desk import citations

NORM_KINDS: Final = frozenset(
    {
        "norm.filed",
        "norm.ended",
        "norm.removed",
        "norms.imported",
        "instrument.changed",
        "adherence.filed",
        "reservation.filed",
        "reservation.withdrawn",
    }
)
"""What is told when any of it changes."""


def filed_norms(delegation: Any) -> citations.Norms:
    """All that this delegation (its id) has filed; five queries."""
    bonds: dict[Any, dict[str, tuple[Bond, ...]]] = defaultdict(dict)
    for one in Adherence.objects.filter(instrument__delegation=delegation).order_by(
        "instrument", "state", "bound_from"
    ):
        by_state, state = bonds[one.instrument_id], one.state.casefold()
        by_state[state] = (*by_state.get(state, ()), Bond(one.bound_from, one.bound_to))
    said = _said(Reservation.objects.filter(instrument__delegation=delegation).order_by("made_on", "pk"))
    articles = _articles(delegation, said)
    return citations.Norms(
        citations.Instrument(
            one.pk, one.title, tuple(one.names), binds_parties=one.force == Force.PARTIES,
            binds_by_itself=one.force != Force.NOBODY, bonds=bonds[one.pk], said=said[one.pk],
            articles=articles[one.pk],
        )
        for one in Instrument.objects.filter(delegation=delegation).order_by("title")
    )  # fmt: skip


def _said(reservations: Iterable[Reservation]) -> dict[Any, dict[str, tuple[Said, ...]]]:
    """By what it was said to, an article or a whole instrument (its key), and by who said it."""
    found: dict[Any, dict[str, tuple[Said, ...]]] = defaultdict(dict)
    for one in reservations:
        by_state, state = found[one.norm_id or one.instrument_id], one.state.casefold()
        excludes = one.kind == Statement.RESERVATION
        by_state[state] = (*by_state.get(state, ()), Said(one.text, one.made_on, one.withdrawn_on, excludes))
    return found


def _articles(delegation: Any, said: dict[Any, dict[str, tuple[Said, ...]]]) -> dict[Any, dict[str, citations.Article]]:
    wordings: dict[Any, list[Wording]] = defaultdict(list)
    versions = NormVersion.objects.filter(norm__instrument__delegation=delegation)
    for one in versions.order_by("norm", "in_force_from", "language"):
        wordings[one.norm_id].append(Wording(one.pk, one.language, one.text, one.in_force_from, one.in_force_to))
    found: dict[Any, dict[str, citations.Article]] = defaultdict(dict)
    for norm in Norm.objects.filter(instrument__delegation=delegation).order_by("instrument", "place", "article"):
        article = citations.Article(norm.pk, norm.article, tuple(wordings[norm.pk]), said[norm.pk])
        found[norm.instrument_id].setdefault(norm.article.casefold(), article)
    return found
