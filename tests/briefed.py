"""What a delegation has been briefed with, told only through actions; names are those of tests' addresses."""

from datetime import date, timedelta
from typing import Any

from briefings.actions import dossiers, interpretations, norms, observations, photos, senses, sources, terms
from briefings.files.norm_entry import NormEntry
from briefings.files.pictures import Picture
from journal.clock import database_now
from teams.models import Seat

IDS = (
    "norm", "instrument", "reading", "wording", "reservation", "dossier", "granted", "alias", "source", "observation", "leader", "term", "form",
    "sense", "agreed_term", "agreed_sense", "friend",
)  # fmt: skip
ELEVEN = "The Security Council shall consist of eleven Members of the United Nations."
FIFTEEN = "The Security Council shall consist of fifteen Members of the United Nations."
CHANGED = date(1965, 8, 31)


def wording(text: str, since: date, until: date | None = None, **more: Any) -> NormEntry:
    """Article 23 of the Charter, in one of its wordings."""
    asked = {"instrument": "Charter of the United Nations", "article": "23", "language": "en", "source": "1 UNTS XVI"}
    return NormEntry(where="", text=text, in_force_from=since, in_force_to=until, **{**asked, **more})


def file_norms(keeper: Seat) -> dict[str, Any]:
    """An article with two wordings, a party, a reservation, and a reading that nobody has reviewed."""
    norms.file_version(actor=keeper, entry=wording(ELEVEN, date(1945, 10, 24), CHANGED))
    version = norms.file_version(actor=keeper, entry=wording(FIFTEEN, CHANGED))
    norm = version.norm
    instrument = norm.instrument
    norms.state_adherence(
        actor=keeper, instrument=instrument, state="Karst", bound_from=date(1991, 12, 24), source="C.N.1"
    )
    said = norms.file_reservation(
        actor=keeper, about=norm, state="Karst", kind="declaration", text="We read it so.", made_on=date(1991, 12, 24),
        source="C.N.2",
    )  # fmt: skip
    reading = interpretations.write_interpretation(actor=keeper, norm=norm, text="Fifteen, not eleven.")
    return {
        "norm": norm.pk, "instrument": instrument.pk, "reading": reading.pk, "wording": version.pk, "reservation": said.pk,
    }  # fmt: skip


def brief(seats: dict[str, Seat], citation: str) -> dict[str, Any]:
    """All of it; `citation` is a line of the record."""
    return file_norms(seats["analyst"]) | know_people(seats, citation) | define_terms(seats)


def know_people(seats: dict[str, Seat], citation: str) -> dict[str, Any]:
    """Two dossiers that an analyst keeps: `granted` is read by a delegate and an adviser too, `dossier` by no other."""
    head, analyst = seats["head"], seats["analyst"]
    lawful = {"purpose": "These talks", "basis": "task", "keep_until": database_now().date() + timedelta(days=20)}
    dossier, granted = (
        dossiers.open_dossier(
            actor=analyst, name=f"{name} Canary", role="canary-role", organisation="canary-organisation",
            pronunciation="canary-pronunciation", biography="canary-biography", motives="canary-motives", **lawful,
        )
        for name in ("Hidden", "Granted")
    )  # fmt: skip
    alias = dossiers.add_alias(actor=analyst, dossier=dossier, spelling="canary-alias")
    for who in ("delegate", "adviser"):
        dossiers.grant_dossier(actor=head, dossier=granted, seat=seats[who])
    source = sources.write_source(actor=analyst, title="canary-source", reliability="B", where="canary-where")
    asked = observations.ObservationAsked(
        kind="position", text="canary-observation", observed_on=database_now().date(), source=source, credibility=2,
        marking="red", citation=citation, **lawful,
    )  # fmt: skip
    seen = observations.add_observation(actor=analyst, dossier=dossier, asked=asked)
    photos.add_photo(actor=analyst, dossier=dossier, picture=Picture(b"canary-photo", 1, 1))
    return {
        "dossier": dossier.pk, "granted": granted.pk, "alias": alias.pk, "source": source.pk, "observation": seen.pk,
        "leader": seats["leader"].pk, "day": lawful["keep_until"].isoformat(),
    }  # fmt: skip


def define_terms(seats: dict[str, Seat]) -> dict[str, Any]:
    """A term nobody agrees on (`term`, with `form` and `sense`), one whose definition is agreed (`agreed_term`), an annex."""
    analyst, head = seats["analyst"], seats["head"]
    term = terms.file_term(actor=analyst, text="root causes", language="en", request="to_ask")
    form = terms.add_form(actor=analyst, term=term, text="першопричини", language="uk")
    friend = terms.warn_of_false_friend(
        actor=analyst, form=form, text="причины", language="ru", warning="Causes, not first ones."
    )
    sense = senses.write_sense(actor=analyst, term=term, whose="ours", text="What the text names.", language="en")
    agreed = terms.file_term(actor=analyst, text="ceasefire", language="en")
    ours = senses.write_sense(actor=analyst, term=agreed, whose="ours", text="No fire at all.", language="en")
    agreed_sense = senses.agree_sense(actor=head, sense=ours, version=ours.version)
    annex = senses.freeze_annex(actor=head, title="Definitions")
    return {
        "term": term.pk, "form": form.pk, "sense": sense.pk, "agreed_term": agreed.pk, "agreed_sense": agreed_sense.pk,
        "annex": annex.number, "friend": friend.pk, "sense_version": sense.version,
    }  # fmt: skip
