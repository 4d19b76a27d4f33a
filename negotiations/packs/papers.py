"""What a seat reads of the agenda and of what hangs on it, fetched once for all points; nothing past the queries."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.utils.translation import get_language

from briefings import queries as known
from briefings.models import Interpretation, Norm, NormVersion, Sense, Term
from briefings.norms.comparing import plain
from briefings.norms.currency import Wording, effective
from negotiations import queries
from negotiations.ladder import Ladder, Rung, ladders
from negotiations.marking.knowledge import knowledge_of
from negotiations.models import VIEWS, Option, Point, PredictedClaim, Reply, Stakes, Stance
from teams.days import today
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Article:
    """A norm with the wording in force today, if there is one, and our newest reading, if the seat reads it."""

    norm: Norm
    wording: Wording | None
    reading: Interpretation | None


class Papers:
    """Of one seat, as things stand while it is read; each part is looked up when it is first asked for."""

    def __init__(self, seat: Seat) -> None:
        self.seat = seat

    @cached_property
    def points(self) -> list[Point]:
        return [point for _depth, point in queries.in_tree(queries.points(self.seat))]

    @cached_property
    def stances(self) -> dict[Any, Stance]:
        return {one.point_id: one for one in queries.stances(self.seat)}

    @cached_property
    def stakes(self) -> dict[Any, Stakes]:
        """Under None those of the talks as a whole."""
        return {one.point_id: one for one in queries.stakes(self.seat)}

    @cached_property
    def ladders(self) -> dict[Any, Ladder]:
        return ladders(self.seat)

    @cached_property
    def claims(self) -> dict[Any, list[PredictedClaim]]:
        found = defaultdict(list)
        for claim in queries.predicted_claims(self.seat):
            found[claim.point_id].append(claim)
        return found

    @cached_property
    def replies(self) -> dict[Any, list[tuple[int, Reply]]]:
        found = defaultdict(list)
        for depth, reply in queries.in_tree(queries.replies(self.seat)):
            found[reply.point_id].append((depth, reply))
        return found

    @cached_property
    def terms(self) -> dict[Any, Term]:
        return {term.pk: term for term in known.whole_terms(self.seat).order_by("name", "key")}

    @cached_property
    def articles(self) -> dict[Any, Article]:
        """By the norm: those that something else here cites, and those we have a reading of."""
        readings: dict[Any, Interpretation] = {}
        for one in known.interpretations(self.seat):
            readings.setdefault(one.norm_id, one)
        cited = {key for key in (*self._cited_in_claims, *self._cited_in_terms) if key}
        norms = list(known.norms(self.seat).filter(pk__in=cited | readings.keys()))
        versions = defaultdict(list)
        for version in known.norm_versions(self.seat).filter(norm__in=[norm.pk for norm in norms]):
            versions[version.norm_id].append(version)
        day = today(self.seat.delegation)
        return {
            norm.pk: Article(norm, in_force(versions[norm.pk], day), readings.get(norm.pk))
            for norm in sorted(norms, key=lambda norm: (norm.instrument.title, norm.place, norm.article))
        }

    @property
    def _cited_in_claims(self) -> Iterable[Any]:
        return (source.norm_id for claims in self.claims.values() for one in claims for source in one.sources.all())

    @property
    def _cited_in_terms(self) -> Iterable[Any]:
        return (sense.norm_id for term in self.terms.values() for sense in meanings(term))

    def terms_on(self, point: Point) -> list[Term]:
        """Those that stand in what this seat reads of the point."""
        spotter, found = knowledge_of(self.seat.delegation_id).terms, set()
        for text, language in self._texts(point):
            found |= {spot.form.term for spot in spotter.spot(text, language)}
        return [term for key, term in self.terms.items() if key in found]

    def articles_on(self, point: Point) -> list[Article]:
        """Those that the claims foreseen on the point, or the senses of its terms, cite."""
        cited = {source.norm_id for claim in self.claims[point.pk] for source in claim.sources.all()}
        cited |= {sense.norm_id for term in self.terms_on(point) for sense in meanings(term)}
        return [article for key, article in self.articles.items() if key in cited]

    def _texts(self, point: Point) -> Iterable[tuple[str, str]]:
        yield point.title, ""
        yield from ((str(word), "") for word in point.words)
        if stance := self.stances.get(point.pk):
            yield from ((getattr(stance, name), "") for name in VIEWS)
        for rung in rungs(self.ladders.get(point.pk)):
            yield from _written(rung.option)
        for claim in self.claims[point.pk]:
            yield from ((getattr(claim, f"said_{code}"), code) for code in ("en", "uk", "ru"))


def _written(option: Option) -> Iterable[tuple[str, str]]:
    return (option.title, ""), (option.text_en, "en"), (option.text_uk, "uk")


def rungs(ladder: Ladder | None) -> list[Rung]:
    """All options of a point, ours first."""
    return [*ladder.rungs, *ladder.proposals, *ladder.counters] if ladder else []


def meanings(term: Term) -> list[Sense]:
    """The senses that came with a term."""
    return list(term.senses.all())


def in_force(versions: Iterable[NormVersion], on: date) -> Wording | None:
    """The wording of that day, in the reader's language where there is one."""
    rows = [Wording(one.pk, one.language, one.text, one.in_force_from, one.in_force_to) for one in versions]
    valid = [one for one in effective(rows) if one.since <= on and (one.until is None or on < one.until)]
    mine = [one for one in valid if one.language == get_language()]
    return (mine or valid)[-1] if valid else None


def text_of(wording: Wording | None) -> str:
    """As it is read, without the marks of its file."""
    return plain(wording.text) if wording else ""
