"""The search and its suggestions, and the pages that go with them, over a full briefing. Runs inside Django.

200 dossiers with 2,000 observations, 1,000 terms in three languages, 1,000 articles, 10,000 notes.
"""

import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from statistics import quantiles
from typing import Any

from django.db import connection
from django.test import Client
from django.urls import reverse

from briefings.models import Alias, Designation, Dossier, Instrument, Norm, NormVersion, Observation, Source, Term
from briefings.terms.seeking import sought
from config import memory
from journal.clock import database_now
from negotiations.actions import pack_making, packs
from negotiations.demo.telling import set_stage
from negotiations.models import Note, Pack
from teams.models import Role, Seat
from tests.bench.figure import Figure

PEOPLE, SEEN, TERMS, NORMS, NOTES, TIMES = 200, 10, 1_000, 1_000, 10_000, 60
SAID = (
    "The exchange of prisoners was agreed for the next week.", "Сторони говорили про перемир’я та гарантії безпеки.",
    "Договорённость о коридоре не была подтверждена.", "Nobody confirmed the list of the wounded.",
    "Повернення дітей лишається першим питанням.",
)  # fmt: skip
FAMILIES = ("Безсмертний", "Коваленко", "Petrenko", "Иванов", "Шевчук", "Zhuravlyov", "Щербина", "Lomen")
TYPED = ("bezs", "бєзсм", "кова", "зона 1", "zone 99", "charter 4", "convention 12", "щерб", "ivan", "гара")
SOUGHT = ("prisoners", "перемир’ям", "договорённости", "Bezsmertnyi", '"list of the wounded"', "children zone", "ніщо")


def searching() -> Iterator[Figure]:
    """What each answer takes, from the request to its last byte; the first answer of a process by itself."""
    memory.settle()  # as the server does
    stage = set_stage()
    head, analyst = (
        next(seat for seat in stage.seats.values() if seat.role == role) for role in (Role.HEAD, Role.ANALYST)
    )
    _brief(analyst)
    client, where = (
        Client(headers={"Host": "localhost"}),
        f"of {PEOPLE} dossiers, {TERMS:,} terms, {NORMS:,} norms, {connection.vendor}",
    )
    client.force_login(head.person, "django.contrib.auth.backends.ModelBackend")

    def ask(name: str, q: str = "") -> Callable[[], Any]:
        return lambda: client.get(reverse(name, args=[head.delegation_id]), {"q": q} if q else {})

    yield _p95(f"suggestions while typing {where}", [ask("search_suggestions", typed) for typed in TYPED], 50, 25)
    began = time.perf_counter()
    ask("search", "prisoners")()
    yield Figure(f"the first search of a process, {connection.vendor}", time.perf_counter() - began, "s")
    yield _p95(f"a search, and of {NOTES:,} notes, {where}", [ask("search", typed) for typed in SOUGHT], 200, 150)
    for name in ("dossiers", "terms", "readiness"):
        yield _p95(f"the page of {name}, {connection.vendor}", [ask(name)], 150, 75)
    yield _pack(head)


def _pack(seat: Seat) -> Figure:
    """The head's pack of all this, made as the worker makes it."""
    asked, began = packs.ask_pack(actor=seat), time.perf_counter()
    pack_making.make_next_pack()
    took, pages = time.perf_counter() - began, Pack.objects.get(pk=asked.pk).pages
    name = f"a hundred pages of a pack of {pages}, {connection.vendor}"
    return Figure(name, took * 100 / pages, "s", sense="at most", must=20, aim=10)


def _p95(name: str, asked: list[Callable[[], Any]], must: float, aim: float) -> Figure:
    took = []
    for turn in range(TIMES + len(asked)):
        began = time.perf_counter()
        answer = asked[turn % len(asked)]()
        if turn >= len(asked):
            took.append((time.perf_counter() - began) * 1e3)
        if answer.status_code != 200:
            raise RuntimeError(f"{name}: {answer.status_code}")
    return Figure(f"{name}, p95", quantiles(took, n=20)[-1], "ms", sense="at most", must=must, aim=aim)


def _brief(keeper: Seat) -> None:
    """Rows as the actions write them, many at once: what is measured is the reading."""
    now, where = database_now(), keeper.delegation
    lawful = {"purpose": "Bench", "basis": "task", "keep_until": now.date() + timedelta(days=30)}
    people = Dossier.objects.bulk_create(
        Dossier(
            delegation=where, name=f"{FAMILIES[n % len(FAMILIES)]} {n}", role="Adviser", biography=SAID[n % 5],
            opened_by=keeper, opened_at=now, **lawful,
        )
        for n in range(PEOPLE)
    )  # fmt: skip
    Alias.objects.bulk_create(Alias(dossier=one, spelling=f"Alias {FAMILIES[n % 7]}") for n, one in enumerate(people))
    source = Source.objects.create(delegation=where, title="Paper", reliability="B", written_by=keeper, written_at=now)
    Observation.objects.bulk_create(
        Observation(
            dossier=one, kind="position", text=f"{SAID[n % 5]} {n}", observed_on=now.date(), source=source,
            credibility=2, marking="green", written_by=keeper, written_at=now, **lawful,
        )
        for one in people for n in range(SEEN)
    )  # fmt: skip
    define(where)
    last = Note.objects.order_by("-position").values_list("position", flat=True).first() or 0
    Note.objects.bulk_create(
        Note(
            delegation=where, author=keeper, to="room", text=f"{SAID[n % 5]} {n}", position=last + 1_000 + n,
            sent_at=now,
        )
        for n in range(NOTES)
    )  # fmt: skip


def define(where: Any, terms: int = TERMS, norms: int = NORMS) -> None:
    """That many terms, each in three languages, and articles."""
    made = Term.objects.bulk_create(
        Term(delegation=where, key=f"bench-{n}", name=f"neutral zone {n}", note=SAID[n % 5]) for n in range(terms)
    )
    forms = (("en", "neutral zone"), ("uk", "нейтральна зона"), ("ru", "нейтральная зона"))
    Designation.objects.bulk_create(
        Designation(
            term=term, place=place, language=language, text=f"{text} {n}", sought=sought(f"{text} {n}", language)
        )
        for n, term in enumerate(made) for place, (language, text) in enumerate(forms)
    )  # fmt: skip
    treaties = [Instrument.objects.create(delegation=where, title=f"Bench Convention {n}") for n in range(20)]
    articles = Norm.objects.bulk_create(
        Norm(instrument=treaties[n % 20], article=str(n), title="Bench", place=n) for n in range(norms)
    )
    NormVersion.objects.bulk_create(
        NormVersion(
            norm=one,
            language="en",
            text=" ".join(SAID * 5),
            sought=sought(" ".join(SAID * 5), "en"),
            in_force_from=date(1950, 1, 1),
            source="Bench",
        )
        for one in articles
    )
