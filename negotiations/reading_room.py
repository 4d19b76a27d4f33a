"""Reading the record: page by page, narrowed, and a line with its surroundings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from journal import queries as reading
from negotiations import queries, reference, rules
from negotiations.models import Sitting, Utterance
from teams.compartments import RECORD
from teams.models import Seat
from teams.proofs import Sealed

PAGE = 60


@dataclass(frozen=True, slots=True)
class Leaf:
    """Some lines in order, and the keys from which the ones before and after are read; None at an end."""

    lines: list[Utterance]
    earlier: int | None = None
    later: int | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """What a reader asks for; what names nothing that this seat sees narrows to nothing."""

    sitting: str | None = None
    speaker: str = ""
    party: str = ""
    language: str = ""
    after: int | None = None
    before: int | None = None

    @classmethod
    def of(cls, asked: Mapping[str, str]) -> "Wish":
        return cls(
            sitting=asked.get("sitting"),
            speaker=asked.get("speaker", ""),
            party=asked.get("party", ""),
            language=_code(asked.get("language", "")),
            after=_key(asked.get("after", "")),
            before=_key(asked.get("before", "")),
        )


def sitting_to_read(seat: Seat, wish: Wish, *, everywhere: bool = False) -> Sitting | None:
    """The sitting that is asked for; of nothing in particular, the last one with lines; None for all of them."""
    if wish.sitting is None and not (everywhere or wish.speaker or wish.party or wish.language):
        return queries.sittings(seat).filter(lines__gt=0).first()
    return queries.sitting_by_reference(seat, *reference.parse(wish.sitting)) if wish.sitting else None


def narrowed(seat: Seat, wish: Wish, sitting: Sitting | None) -> QuerySet[Utterance]:
    """The lines that a wish means, in no order yet."""
    found = queries.utterances(seat)
    if sitting:
        found = found.filter(sitting=sitting)
    for name, text in (("speaker", wish.speaker), ("speaker__party", wish.party)):
        if text:
            joined = name.replace("speaker", "speaker__same_as", 1)
            chosen = chosen_key(text)
            found = found.filter(Q(**{name: chosen}) | Q(**{joined: chosen})) if chosen else found.none()
    return found.filter(language=wish.language) if wish.language else found


def browse(seat: Seat, wish: Wish, sitting: Sitting | None) -> Leaf:
    """One leaf of the record, by a cursor: a million lines are turned as fast as ten."""
    found, key = narrowed(seat, wish, sitting), "number" if sitting else "pk"
    if wish.before is not None:
        lines = list(found.filter(**{f"{key}__lt": wish.before}).order_by(f"-{key}")[: PAGE + 1])
        more, lines = len(lines) > PAGE, lines[:PAGE][::-1]
        return _leaf(lines, key, earlier=more, later=True)
    lines = list(found.filter(**{f"{key}__gt": wish.after or 0}).order_by(key)[: PAGE + 1])
    return _leaf(lines[:PAGE], key, earlier=bool(wish.after), later=len(lines) > PAGE)


def _leaf(lines: list[Utterance], key: str, *, earlier: bool, later: bool) -> Leaf:
    if not lines:
        return Leaf([])
    first, last = getattr(lines[0], key), getattr(lines[-1], key)
    return Leaf(lines, first if earlier else None, last if later else None)


def with_marks(seat: Seat, lines: list[Utterance]) -> list[Utterance]:
    """The lines, each with what was recognised in it, as `marks_shown`."""
    found = queries.marks_of(seat, lines)
    for line in lines:
        shown: Any = line
        shown.marks_shown = list(map(queries.as_told, found.get(line.pk, [])))
    return lines


def against_their_own(seat: Seat, line: Utterance) -> list[Any]:
    """The terms in a line with marks at hand that they may be using against their own definition, for who may say so."""
    if not rules.can_confirm_redefinition(seat, line):
        return []
    shown: Any = line
    return [one for one in shown.marks_shown if one.get("own") == "stated" and not one.get("confirmed")]


def neighbours(seat: Seat, utterance: Utterance) -> tuple[Utterance | None, Utterance | None]:
    """The lines before and after, in the same sitting."""
    numbers = utterance.number - 1, utterance.number + 1
    found = queries.utterances(seat).filter(sitting=utterance.sitting_id, number__in=numbers)
    by_number = {line.number: line for line in found}
    return by_number.get(numbers[0]), by_number.get(numbers[1])


def place_in_journal(seat: Seat, utterance: Utterance) -> dict[str, Any]:
    """Where the record's journal has a line: position, hash, and the checkpoint that first covered it, if any."""
    journal = reading.journals(seat.scope, [RECORD]).get()
    entry = reading.entries_at(journal.pk, [utterance.position]).get()
    sealed = reading.checkpoints(journal).filter(size__gte=entry.position).last()
    return {
        "journal": journal.origin,
        "position": entry.position,
        "leaf": bytes(entry.leaf).hex(),
        "recorded_at": entry.recorded_at,
        "checkpoint": Sealed(sealed) if sealed else None,
    }


def chosen_key(text: str) -> UUID | None:
    """An id that was chosen, or None where the text is none."""
    try:
        return UUID(text)
    except ValueError:
        return None


def _key(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= 18 else None


def _code(text: str) -> str:
    """A language's code; something that is none stays something that no line has."""
    return text if text.replace("-", "").isalnum() and text.isascii() else text and "-"
