"""What a delegation has been briefed with, told only through actions; names are those of tests' addresses."""

from datetime import date
from typing import Any

from briefings.actions import interpretations, norms
from briefings.files.norm_entry import NormEntry
from teams.models import Seat

IDS = ("norm", "instrument", "reading")
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
    norm = norms.file_version(actor=keeper, entry=wording(FIFTEEN, CHANGED)).norm
    instrument = norm.instrument
    norms.state_adherence(
        actor=keeper, instrument=instrument, state="Karst", bound_from=date(1991, 12, 24), source="C.N.1"
    )
    norms.file_reservation(
        actor=keeper, about=norm, state="Karst", kind="declaration", text="We read it so.", made_on=date(1991, 12, 24),
        source="C.N.2",
    )  # fmt: skip
    reading = interpretations.write_interpretation(actor=keeper, norm=norm, text="Fifteen, not eleven.")
    return {"norm": norm.pk, "instrument": instrument.pk, "reading": reading.pk}
