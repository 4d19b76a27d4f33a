"""Norms, their versions, who is bound by them, and how we read them."""

from typing import Any

from django.db.models import Count, Max, OuterRef, Q, QuerySet, Subquery

from briefings import rules
from briefings.models import Adherence, Instrument, Interpretation, Norm, NormVersion, Reservation
from briefings.terms.seeking import readings
from teams.models import Seat

MOST_WORDS = 10


def instruments(seat: Seat) -> QuerySet[Instrument]:
    """Treaties, resolutions and declarations, by title."""
    found = Instrument.objects.filter(delegation=seat.delegation_id)
    return found if rules.can_read_norms(seat, seat.delegation) else found.none()


def norms(seat: Seat, words: str = "", instrument: str = "") -> QuerySet[Norm]:
    """Articles in the order of their instruments; only those with the words, in any inflection, in a wording, or in
    article, heading or the instrument's title as they stand there.
    """
    found = Norm.objects.filter(instrument__in=instruments(seat)).select_related("instrument")
    if instrument:
        found = found.filter(instrument__title=instrument)
    for word in words.split()[:MOST_WORDS]:
        said = Q(sought__contains=word.casefold())
        for reading in readings(word):
            said |= Q(sought__contains=reading)
        called = Q(article__istartswith=word) | Q(pk__in=NormVersion.objects.filter(said).values("norm"))
        for letters in cases(word):
            called |= Q(title__icontains=letters) | Q(instrument__title__icontains=letters)
        found = found.filter(called)
    return found


def cases(word: str) -> set[str]:
    """A word as it may be written: SQLite folds the case of ASCII alone."""
    return {word, word.casefold(), word.capitalize(), word.upper()}


def norms_listed(seat: Seat, words: str = "", instrument: str = "") -> QuerySet[Norm]:
    """For a list: with how many wordings each has, and since when the newest is in force."""
    found = norms(seat, words, instrument)
    found = found.annotate(wordings=Count("versions"), newest=Max("versions__in_force_from"))
    return found.order_by("instrument__title", "place", "article")


def norms_named(seat: Seat) -> "QuerySet[Norm, tuple[Any, str, str, str]]":
    """Of each article its key, its name, its heading, and its instrument's title: for lists of many."""
    found = norms(seat).order_by("instrument__title", "place", "article")
    return found.values_list("pk", "article", "title", "instrument__title")


def norms_begun(seat: Seat, word: str, titles: list[str]) -> "QuerySet[Norm, tuple[Any, str, str, str]]":
    """Those of these instruments, and those with the letters of a word in small letters in article or heading."""
    found = Q(instrument__title__in=titles) | Q(article__icontains=word)
    for letters in cases(word):
        found |= Q(title__contains=letters)
    return norms_named(seat).filter(found)


def norm_versions(seat: Seat, norm: Norm | None = None) -> QuerySet[NormVersion]:
    """All wordings of an article, or of all, the oldest first."""
    found = NormVersion.objects.filter(norm__in=norms(seat))
    return found.filter(norm=norm) if norm else found


def norm_version(seat: Seat, key: Any) -> NormVersion:
    """One of them, with its norm; NormVersion.DoesNotExist otherwise."""
    return norm_versions(seat).select_related("norm__instrument__delegation").get(pk=key)


def adherences(seat: Seat, instrument: Instrument) -> QuerySet[Adherence]:
    """The states that are, were or said they would be bound, by name."""
    return Adherence.objects.filter(instrument=instrument, instrument__in=instruments(seat))


def reservations(seat: Seat, instrument: Instrument, norm: Norm | None = None) -> QuerySet[Reservation]:
    """What states said to the instrument; with a norm, what bears on that article."""
    found = all_reservations(seat).filter(instrument=instrument)
    return found.filter(Q(norm=norm) | Q(norm=None)) if norm else found


def all_reservations(seat: Seat) -> QuerySet[Reservation]:
    """What states said to any instrument."""
    found = Reservation.objects.filter(instrument__in=instruments(seat))
    return found.select_related("norm", "instrument__delegation")


def states_named(seat: Seat) -> list[str]:
    """The states that stand anywhere among the parties, to choose from."""
    named = Adherence.objects.filter(instrument__in=instruments(seat))
    return list(named.order_by("state").values_list("state", flat=True).distinct())


def interpretations(seat: Seat, norm: Norm | None = None) -> QuerySet[Interpretation]:
    """How we read the norm, or all, the newest first; for those who read the notes."""
    found = Interpretation.objects.filter(norm__in=norms(seat))
    found = (found.filter(norm=norm) if norm else found).select_related("written_by__person", "reviewed_by__person")
    return found if rules.can_read_interpretations(seat, seat.delegation) else found.none()


def norms_with_draft(seat: Seat) -> list[Norm]:
    """Those whose newest reading no legal adviser has reviewed."""
    newest = Interpretation.objects.filter(norm=OuterRef("pk")).order_by("-written_at")
    found = norms(seat).annotate(written=Subquery(newest.values("written_at")[:1]))
    found = found.annotate(reviewed=Subquery(newest.values("reviewed_at")[:1]))
    if not rules.can_read_interpretations(seat, seat.delegation):
        return []
    return list(found.filter(written__isnull=False, reviewed=None).order_by("instrument__title", "place", "article"))
