"""What the delegation of the training negotiation has been briefed with. The treaties are real, the states are not."""

from datetime import date

from briefings.actions import interpretations, norms, terms
from briefings.actions.norm_imports import import_norms
from briefings.models import Instrument, Norm
from negotiations.demo import story
from teams.models import Seat

NORMS = story.HERE / "norms.json"
BOUND = {
    "Charter of the United Nations": date(1992, 3, 2),
    "Geneva Convention III (1949)": date(1993, 4, 14),
    "Geneva Convention IV (1949)": date(1993, 4, 14),
}
DECLARED = "The repatriation of prisoners is understood to follow the settlement of all other questions."
READING = (
    "Civilians and children are protected persons. To bring them back is owed, whatever becomes of prisoners of war: "
    "an exchange of the ones for the others has no ground here."
)


def prepare(by_role: dict[str, Seat]) -> None:
    """File the norms the sitting will speak of, whom they bind, and how we read them."""
    adviser, theirs = (
        by_role["adviser"],
        next(party.name for party in story.CAST.parties if party.side == "counterpart"),
    )
    leave_undefined(by_role["analyst"])
    import_norms(actor=adviser, file=NORMS, name=NORMS.name)
    for title, since in BOUND.items():
        instrument = Instrument.objects.get(delegation=adviser.delegation, title=title)
        for state in (story.FRAME.our_party, theirs):
            norms.state_adherence(
                actor=adviser, instrument=instrument, state=state, bound_from=since, source="Depositary notification"
            )
    release = _norm(adviser, "Geneva Convention III (1949)", "118")
    norms.file_reservation(
        actor=adviser, about=release, state=theirs, kind="declaration", text=DECLARED, made_on=date(1993, 4, 14),
        source="Depositary notification",
    )  # fmt: skip
    transfers = _norm(adviser, "Geneva Convention IV (1949)", "49")
    interpretations.write_interpretation(actor=by_role["analyst"], norm=transfers, text=READING)


def _norm(seat: Seat, instrument: str, article: str) -> Norm:
    return Norm.objects.get(instrument__delegation=seat.delegation_id, instrument__title=instrument, article=article)


def leave_undefined(analyst: Seat) -> None:
    """A word that everybody says and nobody has defined: the desk's board tells of it once it is said often."""
    text, *others = (("en", "prisoner"), ("uk", "полонений"), ("ru", "пленный"))
    term = terms.file_term(
        actor=analyst, text=text[1], language=text[0], note="Of war only, or also those held without trial?"
    )
    for language, form in others:
        terms.add_form(actor=analyst, term=term, text=form, language=language, standing="preferred")
