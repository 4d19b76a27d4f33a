"""Dossiers, what was observed, and where it is from. What a seat may not see is not there."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import combinations
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from briefings import rules
from briefings.models import Alias, Difference, Dossier, Grant, Observation, Source, Tombstone
from briefings.names.likeness import SAME, beginnings, matches, same_person
from briefings.names.spelling import is_mixed
from briefings.rules.dossiers import ALL_OF_IT, BY_NAME, IN_PART
from teams.days import today
from teams.models import Role, Seat
from teams.queries import roster

SOON = timedelta(days=30)


def dossiers(seat: Seat) -> QuerySet[Dossier]:
    """Those of which the seat sees at least the name, joined ones too; what of them it sees is told by `seeing`."""
    if seat.role in IN_PART and rules.can_list_dossiers(seat, seat.delegation):
        return _of(seat)
    return readable_dossiers(seat)


def readable_dossiers(seat: Seat) -> QuerySet[Dossier]:
    """Those that the seat reads in full: all for leaders and the head, else those granted by name."""
    found = _of(seat)
    if not rules.can_list_dossiers(seat, seat.delegation) or seat.role not in ALL_OF_IT | BY_NAME:
        return found.none()
    granted = Exists(Grant.objects.filter(dossier=OuterRef("pk"), seat=seat))
    return found if seat.role in ALL_OF_IT else found.filter(granted)


def _of(seat: Seat) -> QuerySet[Dossier]:
    found = (
        Dossier.objects.filter(delegation=seat.delegation_id)
        .select_related("delegation", "photo")
        .defer("photo__content")
    )
    return found.prefetch_related(*(Prefetch(name, to_attr=f"{name}_read") for name in ("aliases", "grants")))


def dossier(seat: Seat, key: Any) -> Dossier:
    """One of them; Dossier.DoesNotExist otherwise."""
    return dossiers(seat).get(pk=key)


def pictured(seat: Seat, key: Any) -> Dossier:
    """One that the seat reads in full, with its photo; Dossier.DoesNotExist where there is none."""
    return readable_dossiers(seat).defer(None).get(pk=key, photo__isnull=False)


def dossiers_found(seat: Seat, words: str = "", organisation: str = "") -> list[Dossier]:
    """The list, by name or, where something is looked for, the likest first, whatever script it is typed in.

    A dossier joined to another that the seat sees stands within that one, and is found by its name there. Who sees the
    names alone is not told that two of them are one person: to him both stand by themselves.
    """
    found = list(dossiers(seat))
    seen = set() if seat.role in IN_PART else {one.pk for one in found}
    spellings: dict[Any, list[str]] = defaultdict(list)
    for one in found:
        spellings[one.same_as_id if one.same_as_id in seen else one.pk] += _spellings(seat, one)
    heads = {one.pk: one for one in found if one.same_as_id not in seen}
    if organisation:
        readable = seat.role not in IN_PART
        heads = {key: one for key, one in heads.items() if readable and one.organisation == organisation}
    if not words.strip():
        return list(heads.values())
    scored = [(matches(words, spellings[key]), one) for key, one in heads.items()]
    return [one for score, one in sorted(scored, key=lambda pair: -pair[0]) if score]


def people_named(seat: Seat, words: str) -> list[tuple[Any, str]]:
    """The same by key and name alone, the likest first: while one types, a list of hundreds is asked at every letter."""
    mine = dossiers(seat).select_related(None).prefetch_related(None)
    found = list(mine.order_by("name", "pk").values_list("pk", "name", "same_as"))
    seen = set() if seat.role in IN_PART else {key for key, _, _ in found}
    head = {key: joined if joined in seen else key for key, _, joined in found}
    spellings = defaultdict(list)
    for key, name, _ in found:
        spellings[head[key]].append(name)
    if seat.role not in IN_PART:
        for key, spelling in Alias.objects.filter(dossier__in=mine.order_by().values("pk")).values_list(
            "dossier", "spelling"
        ):
            spellings[head[key]].append(spelling)
    scored = [(matches(words, spellings[key]), key, name) for key, name, _ in found if head[key] == key]
    return [(key, name) for score, key, name in sorted(scored, key=lambda one: -one[0]) if score]


def _spellings(seat: Seat, one: Dossier) -> list[str]:
    """Who sees a name alone is not told by a search which others there are."""
    return [one.name] if seat.role in IN_PART else one.spellings


def organisations(seat: Seat) -> list[str]:
    """To choose from."""
    named = readable_dossiers(seat).exclude(organisation="").order_by("organisation")
    return list(named.values_list("organisation", flat=True).distinct())


def observations(seat: Seat, dossier: Dossier | None = None) -> QuerySet[Observation]:
    """What was learned, the newest first; a relation only to who reads both ends. With joined dossiers' own."""
    mine = readable_dossiers(seat).prefetch_related(None).values("pk")
    found = Observation.objects.filter(dossier__in=mine).filter(Q(other=None) | Q(other__in=mine))
    if dossier is not None:
        found = found.filter(Q(dossier=dossier) | Q(dossier__same_as=dossier) | Q(other=dossier))
    return found.select_related(
        "dossier__delegation", "other", "source__delegation", "written_by__person"
    ).prefetch_related("source__readers", "dossier__grants")


def sources(seat: Seat) -> QuerySet[Source]:
    """All for the head, those of one's own for an analyst, those a leader was let in to."""
    found = Source.objects.filter(delegation=seat.delegation_id).select_related("delegation", "written_by__person")
    found = found.prefetch_related("readers")
    if not rules.can_list_dossiers(seat, seat.delegation):
        return found.none()
    mine = {Role.HEAD: Q(), Role.ANALYST: Q(written_by=seat), Role.LEADER: Q(readers=seat)}
    return found.filter(mine[Role(seat.role)]) if seat.role in mine else found.none()


def source(seat: Seat, key: Any) -> Source:
    """One of them; Source.DoesNotExist otherwise."""
    return sources(seat).get(pk=key)


def due(seat: Seat) -> list[tuple[Dossier | Observation, bool]]:
    """Dossiers and observations whose time is over, or soon will be, the first to end first; and whether it is over."""
    day = today(seat.delegation)
    kept: list[Any] = [*readable_dossiers(seat).filter(keep_until__lte=day + SOON)]
    kept += observations(seat).filter(keep_until__lte=day + SOON)
    return [(one, is_over(one, day)) for one in sorted(kept, key=lambda one: (one.keep_until, str(one.pk)))]


def is_over(kept: Dossier | Observation, today: date) -> bool:
    """`keep_until` is the last day."""
    return kept.keep_until < today


def tombstones(seat: Seat, dossier: Dossier | None = None) -> QuerySet[Tombstone]:
    """That something was deleted; of whole dossiers to leaders, the head and who did it."""
    mine = Q(dossier__in=readable_dossiers(seat).prefetch_related(None).values("pk"))
    gone = Q(dossier=None) if seat.role in ALL_OF_IT else Q(dossier=None, deleted_by=seat)
    found = Tombstone.objects.filter(mine | gone, delegation=seat.delegation_id)
    if not rules.can_list_dossiers(seat, seat.delegation):
        return found.none()
    return (found.filter(dossier=dossier) if dossier else found).select_related("deleted_by__person", "dossier")


def like_pairs(seat: Seat) -> list[tuple[Dossier, Dossier]]:
    """Those that the seat keeps and whose names may be spellings of one: for a person to decide."""
    kept = [one for one in readable_dossiers(seat) if rules.can_keep_dossier(seat, one) and one.same_as_id is None]
    told = Difference.objects.filter(first__delegation=seat.delegation_id).values_list("first", "second")
    apart = {frozenset(pair) for pair in told}
    return [pair for pair in _near(kept) if frozenset(one.pk for one in pair) not in apart and _like(*pair)]


def joined_pairs(seat: Seat) -> list[tuple[Dossier, Dossier]]:
    """Those that are joined, each with the one within which it is shown; where the seat reads both."""
    known = {one.pk: one for one in readable_dossiers(seat)}
    return [(one, known[one.same_as_id]) for one in known.values() if one.same_as_id in known]


def _near(kept: list[Dossier]) -> list[tuple[Dossier, Dossier]]:
    """Each pair once in which a word of a name begins alike."""
    places: dict[str, set[int]] = defaultdict(set)
    for place, one in enumerate(kept):
        for spelling in one.spellings:
            for beginning in beginnings(spelling):
                places[beginning].add(place)
    pairs = {pair for near in places.values() for pair in combinations(sorted(near), 2)}
    return [(kept[first], kept[second]) for first, second in sorted(pairs)]


def _like(one: Dossier, other: Dossier) -> bool:
    return any(same_person(first, second) >= SAME for first in one.spellings for second in other.spellings)


def who_may_be_let_in(seat: Seat, dossier: Dossier) -> list[Seat]:
    """For who grants it: the members who read a dossier only by name, and not this one yet."""
    if not rules.can_grant_dossier(seat, dossier):
        return []
    return [one for one in roster(seat) if one.role in BY_NAME and one.pk not in dossier.reader_ids]


def readers_of(seat: Seat, dossier: Dossier) -> list[Seat]:
    """For who grants it: the members who were let in."""
    if not rules.can_grant_dossier(seat, dossier):
        return []
    return [one for one in roster(seat) if one.pk in dossier.reader_ids]


def leaders_to_let_in(seat: Seat, source: Source) -> list[Seat]:
    """For who grants it: the leaders."""
    return [one for one in roster(seat) if one.role == Role.LEADER] if rules.can_grant_dossier(seat, source) else []


def mixed_spellings(dossier: Dossier) -> list[str]:
    """Names in which letters of two scripts stand in one word."""
    return [spelling for spelling in dossier.spellings if is_mixed(spelling)]
