"""Three delegates of the other side, as the analysts know them before the sitting."""

from dataclasses import replace
from datetime import date, timedelta

from briefings.actions import dossiers, observations, sources
from briefings.models import Aspect, Basis, Credibility, Dossier, Marking, Reliability, Source
from journal.clock import database_now
from negotiations.actions.dossiers import link_speaker
from negotiations.models import Speaker
from teams.models import Seat

PURPOSE = "To understand the other side in these talks"
PEOPLE = {
    "I. Varga": (
        "Ілля Варга", ("Ilya Varga", "Илья Варга"),
        {
            "role": "Head of delegation", "organisation": "Foreign Ministry of Tessaria",
            "languages": "Russian, English, some Arvelian", "address_as": "Mr Ambassador", "pronunciation": "il-YA VAR-ha",
            "biography": "Diplomat since 1991. Ambassador to Elmark from 2014 to 2019; head of delegation since the first round.",
            "motives": "Wants to be remembered as the one who closed the file. Values being quoted to the letter.",
        },
    ),
    "R. Terk": (
        "Родіон Терк", ("Rodion Terk", "Родион Терк"),
        {
            "role": "General", "organisation": "General Staff of Tessaria", "languages": "Russian",
            "address_as": "General", "pronunciation": "ro-di-ON TERK",
            "biography": "Served in the engineers; in the joint commission on prisoners since 2022.",
            "motives": "Answers for lists that he did not draw up himself.",
        },
    ),
    "E. Korben": (
        "Елла Корбен", ("Ella Korben", "Элла Корбен"),
        {
            "role": "Legal counsel", "organisation": "Foreign Ministry of Tessaria", "languages": "Russian, French, English",
            "address_as": "Madam Counsel", "pronunciation": "EL-la kor-BEN",
            "biography": "Doctor of law; published on the law of treaties.",
            "motives": "Her standing among treaty lawyers: she does not defend a wrong citation for long.",
        },
    ),
}  # fmt: skip
SOURCES = {
    "gazette": ("Official gazette of Tessaria", Reliability.A, "Public, in the archive of the mission"),
    "host": ("A diplomat of the host country", Reliability.B, "Conversation in the margins; only by the head's leave"),
    "press": ("Evening Courier, interviews", Reliability.D, "Cuttings kept by the analysts"),
}
SEEN = (
    ("I. Varga", Aspect.CAREER, "Ambassador to Elmark from 2014 to 2019.", "gazette", 1, Marking.CLEAR, 900, ""),
    ("I. Varga", Aspect.POSITION, "Everything is to be one package; nothing is agreed before all of it is.", "host", 2, Marking.AMBER, 40, "1.1.5"),
    ("I. Varga", Aspect.REPEATS, "Returns to dates of summits that nobody else has named.", "host", 2, Marking.AMBER, 21, ""),
    ("R. Terk", Aspect.CONDUCT, "Reads figures from a sheet and does not leave it with us.", "host", 2, Marking.STRICT, 21, ""),
    ("R. Terk", Aspect.CAREER, "Joined the commission on prisoners in 2022.", "press", 3, Marking.GREEN, 600, ""),
    ("E. Korben", Aspect.CONDUCT, "Withdraws a citation when the text in force is shown to her.", "host", 2, Marking.AMBER, 21, ""),
)  # fmt: skip
RELATIONS = (
    ("R. Terk", "I. Varga", "Reports to him at the table, and to the General Staff besides."),
    ("E. Korben", "I. Varga", "Drafts his texts; was his student."),
)


def tell_people(seats: dict[str, Seat]) -> None:
    """Dossiers kept by two analysts; the commissioner and the legal adviser are let in to some."""
    analyst, head, today = seats["leyn"], seats["severan"], database_now().date()
    found = {printed: _open(analyst, printed, today) for printed in PEOPLE}
    known = {
        key: sources.write_source(actor=analyst, title=title, reliability=grade, where=where)
        for key, (title, grade, where) in SOURCES.items()
    }
    for printed, kind, text, key, credibility, marking, ago, citation in SEEN:
        asked = _asked(kind, text, known[key], credibility, today - timedelta(days=ago), today)
        _write(analyst, found[printed], asked, marking, citation)
    for one, other, text in RELATIONS:
        asked = _asked(Aspect.RELATION, text, known["host"], Credibility.PROBABLE, today - timedelta(days=21), today)
        _write(analyst, found[one], asked, Marking.AMBER, "", found[other])
    for dossier in found.values():
        dossiers.grant_dossier(actor=head, dossier=dossier, seat=seats["ignar"])
    for printed, member in (("R. Terk", "talen"), ("E. Korben", "astor"), ("I. Varga", "talen")):
        dossiers.grant_dossier(actor=head, dossier=found[printed], seat=seats[member])


def _open(analyst: Seat, printed: str, today: date) -> Dossier:
    name, spellings, texts = PEOPLE[printed]
    dossier = dossiers.open_dossier(
        actor=analyst, name=name, purpose=PURPOSE, basis=Basis.TASK, keep_until=today + timedelta(days=540), **texts
    )
    for spelling in spellings:
        dossiers.add_alias(actor=analyst, dossier=dossier, spelling=spelling)
    speaker = Speaker.objects.get(delegation=analyst.delegation, name=printed)
    link_speaker(actor=analyst, dossier=dossier, speaker=speaker)
    return dossier


def _asked(
    kind: str, text: str, source: Source, credibility: int, observed_on: date, today: date
) -> observations.ObservationAsked:
    return observations.ObservationAsked(
        kind=kind, text=text, observed_on=observed_on, source=source, credibility=credibility, marking=Marking.AMBER,
        purpose=PURPOSE, basis=Basis.TASK, keep_until=today + timedelta(days=20 if kind == Aspect.CAREER else 365),
    )  # fmt: skip


def _write(
    analyst: Seat, dossier: Dossier, asked: observations.ObservationAsked, marking: str, citation: str,
    other: Dossier | None = None,
) -> None:  # fmt: skip
    asked = replace(asked, marking=marking, citation=citation, other=other)
    observations.add_observation(actor=analyst, dossier=dossier, asked=asked)
