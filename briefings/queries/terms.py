"""Terms, their forms and senses, and the frozen annexes."""

from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from briefings import rules
from briefings.models import WATCHED, Annex, Designation, FalseFriend, Request, Sense, Term, Whose
from briefings.terms.seeking import readings
from teams.models import Seat

BEFORE_A_WORD = " -(«“\"/’'"


def terms(seat: Seat) -> QuerySet[Term]:
    """The terms by name; for the press those of which a definition is agreed."""
    found = Term.objects.filter(delegation=seat.delegation_id)
    if not rules.can_read_terms(seat, seat.delegation):
        return found.none()
    if rules.can_read_all_terms(seat, seat.delegation):
        return found
    return found.filter(Exists(Sense.objects.filter(term=OuterRef("pk"), agreed_on__isnull=False)))


def terms_prepared(seat: Seat) -> QuerySet[Term]:
    """The terms, and of each whether our own definition is written."""
    ours = senses(seat).filter(term=OuterRef("pk"), whose=Whose.OURS).order_by()
    return terms(seat).annotate(own=Exists(ours))


def designations(seat: Seat, term: Term | None = None) -> QuerySet[Designation]:
    """The forms of the terms, or of one; what is only proposed is not for the press."""
    found = Designation.objects.filter(term__in=terms(seat)).select_related("term", "proposed_by__person")
    found = found.filter(term=term) if term else found
    return found if rules.can_read_all_terms(seat, seat.delegation) else found.filter(is_proposed=False)


def forms_with(seat: Seat, letters: str, most: int = 200) -> "QuerySet[Designation, tuple[Any, str, str]]":
    """Of forms a word of which begins with these letters: their term's key and name, and themselves, by the term's name."""
    begun = Q(sought__startswith=letters)
    for mark in BEFORE_A_WORD:
        begun |= Q(sought__contains=f"{mark}{letters}")
    found = designations(seat).filter(begun).order_by("term__name", "place", "pk")
    return found.values_list("term", "term__name", "text")[:most]


def senses(seat: Seat, term: Term | None = None) -> QuerySet[Sense]:
    """What the terms, or one, mean to whom; for the press what is agreed."""
    found = Sense.objects.filter(term__in=terms(seat)).select_related(
        "term", "norm__instrument", "written_by__person", "agreed_by__person"
    )
    found = found.filter(term=term) if term else found
    return found if rules.can_read_all_terms(seat, seat.delegation) else found.filter(agreed_on__isnull=False)


def false_friends(seat: Seat, term: Term | None = None) -> QuerySet[FalseFriend]:
    """Forms that look alike and are not, of the terms or of one, in order; not for the press."""
    found = FalseFriend.objects.filter(designation__in=designations(seat, term)).select_related("designation__term")
    found = found.order_by("designation__place", "place")
    return found if rules.can_read_all_terms(seat, seat.delegation) else found.none()


def terms_found(seat: Seat, words: str = "", request: str = "", standing: str = "") -> QuerySet[Term]:
    """Those with these words in any inflection; by request only for those who read the notes."""
    found = terms(seat)
    for word in [one for one in words.split() if any(map(str.isalnum, one))][:10]:
        hits = Q(sought__contains=word.casefold())
        for reading in readings(word):
            hits |= Q(sought__contains=reading)
        found = found.filter(Exists(designations(seat).filter(hits, term=OuterRef("pk")).order_by()))
    if request and rules.can_weigh_terms(seat, seat.delegation):
        found = found.filter(request=request)
    if standing:
        found = found.filter(Exists(designations(seat).filter(standing=standing, term=OuterRef("pk")).order_by()))
    return found


def terms_listed(seat: Seat, words: str = "", request: str = "", standing: str = "") -> QuerySet[Term]:
    """The same for a list: with the forms, and how many senses of each the seat reads."""
    found = terms_found(seat, words, request, standing)
    agreed = Q(senses__agreed_on__isnull=False)
    read = Q() if rules.can_read_all_terms(seat, seat.delegation) else agreed
    return _with_forms(seat, found.order_by("name", "key")).annotate(
        meanings=Count("senses", filter=read, distinct=True), agreed=Count("senses", filter=agreed, distinct=True)
    )


def whole_terms(seat: Seat, found: QuerySet[Term] | None = None) -> QuerySet[Term]:
    """All of them, or those that were found, with everything that hangs on them, by key: for a file."""
    friends = Prefetch("false_friends", FalseFriend.objects.order_by("place"))
    forms = Prefetch("designations", designations(seat).order_by("place").prefetch_related(friends))
    meanings = Prefetch("senses", senses(seat).order_by("place"))
    found = terms(seat) if found is None else found
    return found.order_by("key").prefetch_related(forms, meanings)


def _with_forms(seat: Seat, found: QuerySet[Term]) -> QuerySet[Term]:
    return found.prefetch_related(Prefetch("designations", designations(seat).order_by("place")))


def to_define(seat: Seat) -> QuerySet[Term]:
    """The terms whose definition we have to ask for, with their forms; for those who read the notes."""
    found = _with_forms(seat, terms(seat).filter(request=Request.TO_ASK))
    return found if rules.can_weigh_terms(seat, seat.delegation) else found.none()


def keys_to_define(seat: Seat) -> list[UUID]:
    """Which these are: what the letter that is taken now asks for."""
    return list(to_define(seat).order_by("pk").values_list("pk", flat=True))


def refused_terms(seat: Seat) -> QuerySet[Term]:
    """The terms whose definition the other side refused or evaded; for those who read the notes."""
    found = terms(seat).filter(request__in=[Request.REFUSED, Request.EVADED]).order_by("name", "key")
    return found if rules.can_weigh_terms(seat, seat.delegation) else found.none()


def watched_words(seat: Seat) -> QuerySet[Designation]:
    """The loaded and forbidden forms that stand, for the hint in our own texts."""
    found = Designation.objects.filter(term__delegation=seat.delegation_id, standing__in=WATCHED, is_proposed=False)
    return found.order_by("term_id", "place") if rules.can_weigh_terms(seat, seat.delegation) else found.none()


def annexes(seat: Seat) -> QuerySet[Annex]:
    """The frozen definitions, in order: agreed, so for everybody who reads terms."""
    found = Annex.objects.filter(delegation=seat.delegation_id).select_related("frozen_by__person")
    return found if rules.can_read_terms(seat, seat.delegation) else found.none()
