"""What a speaker, or the side, said before on the matter of a line: found by the index, those that oppose it first."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import reduce
from operator import or_
from typing import Any, Final
from uuid import UUID

from django.db.models import Q
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from briefings import queries as known
from briefings.models import Term
from briefings.morphology.lemmas import lemmas
from negotiations import queries
from negotiations.desk.contradictions import Kind, Likeness, compare, in_order
from negotiations.desk.passages import CUE, PLAIN, painted
from negotiations.desk.telling import Reading, read, sought
from negotiations.models import Point, Speaker, Utterance
from negotiations.quoting import Quoted, leaves, newest, quoted
from negotiations.search.finding import Within
from negotiations.search.gathering import Gathered, gather
from negotiations.spotting import phrase, place_of, spoken_of
from teams.models import Seat

MOST_WORDS: Final = 10
"""Words of a line that are looked for, and forms of a point or a term."""
MOST_COMPARED: Final = 30
SHOWN: Final = 12
MOST_TERM_WORDS: Final = 16
SPEAKER, SIDE = "speaker", "side"


@dataclass(frozen=True, slots=True)
class Matter:
    """What is looked for: the words of the line (""), a point ("point-3") or a term ("term-<id>") by its forms."""

    key: str = ""
    label: str = ""
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier line beside the line in hand: both as quoted, and by what they seem to oppose each other."""

    line: Utterance
    now: Quoted
    then: Quoted
    likeness: Likeness

    @property
    def kinds(self) -> list[Kind]:
        return self.likeness.kinds

    @property
    def now_marked(self) -> SafeString:
        return _marked(self.now, self.likeness.now, [cue.now for cue in self.likeness.cues])

    @property
    def then_marked(self) -> SafeString:
        return _marked(self.then, self.likeness.then, [cue.then for cue in self.likeness.cues])


@dataclass(frozen=True, slots=True)
class Before:
    """The line, what was looked for and where, and what was found."""

    line: Utterance
    matter: Matter
    matters: list[Matter]
    whose: str
    pairs: list[Pair] = field(default_factory=list)


def said_before(seat: Seat, line: Utterance, *, on: str = "", whose: str = SPEAKER) -> Before:
    """Look back from a line; the objects' own DoesNotExist where `on` names nothing that the seat sees."""
    now = read(newest(line).text, line.language)
    matters = [Matter(), *_points(seat, line), *_terms(seat, line, now)]
    matter = next((one for one in matters if one.key == on), None) or _named(seat, on)
    whose = SIDE if whose == SIDE and line.speaker.placed.party else SPEAKER
    words = {} if matter.key else sought(now, MOST_WORDS)
    found = _gathered(seat, line, whose, matter.phrases[:MOST_WORDS] if matter.key else words.values())
    weights = {one.phrase: one.weight for one in found}
    rarity = {lemma: weights.get(form, 1.0) for lemma, form in words.items()}
    order = _ranked(seat, line, now, found, rarity, anyway=bool(matter.key))
    known_matters = matters if matter in matters else [*matters, matter]
    return Before(line, matter, known_matters, whose, _pairs(seat, line, order))


def _gathered(seat: Seat, line: Utterance, whose: str, phrases: Iterable[str]) -> list[Gathered]:
    """Lines recorded before this one; and those of earlier sittings that were imported after it."""
    speaker, phrases = line.speaker.placed, list(phrases)
    names = ((one.pk, one.placed) for one in queries.all_speakers(seat))
    mine = {
        pk for pk, placed in names if placed.pk == speaker.pk or (whose == SIDE and _side(placed) == _side(speaker))
    }
    found = gather(Within(seat.delegation_id, speakers=tuple(sorted(mine))), phrases, before=line.pk)
    if late := queries.sittings_recorded_late(seat, line):
        found += gather(Within(seat.delegation_id, sittings=tuple(late), speakers=tuple(sorted(mine))), phrases)
    return found


def _side(speaker: Speaker) -> str:
    return speaker.party.side if speaker.party else ""


def _ranked(
    seat: Seat, line: Utterance, now: Reading, found: list[Gathered], rarity: dict[str, float], *, anyway: bool
) -> list[tuple[Utterance, Likeness]]:
    """The lines that hold most of what is rare, read and compared; a bounded number, however long the record."""
    weights: Counter[int] = Counter()
    for one in found:
        for key in one.lines:
            weights[key] += one.weight  # type: ignore[assignment]
    best = sorted(weights, key=lambda key: (-weights[key], -key))[:MOST_COMPARED]
    compared = (
        (key, compare(now, read(one.text, one.language), rarity, anyway=anyway))
        for key, one in queries.newest_wordings(seat, best).items()
        if one.order < _order(line)
    )
    order = in_order((key, one) for key, one in compared if one)[:SHOWN]
    lines = queries.utterances(seat).in_bulk([key for key, _ in order])
    return [(lines[key], one) for key, one in order]


def _order(line: Utterance) -> tuple[int, int, int]:
    return line.sitting.round.number, line.sitting.number, line.number


def _pairs(seat: Seat, line: Utterance, found: list[tuple[Utterance, Likeness]]) -> list[Pair]:
    if not found:
        return []
    hashes, zone = leaves(seat, [line, *(one for one, _ in found)]), seat.delegation.venue_zone
    return [
        Pair(
            one,
            quoted(line, likeness.now, hashes[newest(line).position], zone),
            quoted(one, likeness.then, hashes[newest(one).position], zone),
            likeness,
        )
        for one, likeness in found
    ]


def _points(seat: Seat, line: Utterance) -> list[Matter]:
    return [_of_point(one) for one in spoken_of(newest(line).text, line.language, queries.points(seat))]


def _of_point(point: Point) -> Matter:
    return Matter(f"point-{point.number}", f"{point.number} {point.title}", (point.title, *point.words))


def _terms(seat: Seat, line: Utterance, now: Reading) -> list[Matter]:
    """The terms of which a form stands in the line, whatever its inflection."""
    told = [now.words[places[0]].term for places in now.by_lemma.values()][:MOST_TERM_WORDS]
    if not told:
        return []
    holding = reduce(or_, (Q(sought__contains=f" {term} ") for term in told))
    said, found = lemmas(newest(line).text, line.language), {}
    for form in known.designations(seat).filter(holding, is_proposed=False).order_by("term__name", "place"):
        if place_of(phrase(form.text, form.language), said) >= 0:
            found[form.term_id] = form.term
    return [_of_term(seat, term) for term in found.values()]


def _of_term(seat: Seat, term: Term) -> Matter:
    forms = known.designations(seat, term).filter(is_proposed=False).order_by("place")
    return Matter(f"term-{term.pk}", term.name, tuple(forms.values_list("text", flat=True)))


def _named(seat: Seat, on: str) -> Matter:
    """A point or a term that the line does not name."""
    kind, _, key = on.partition("-")
    if kind == "point" and key.isascii() and key.isdecimal() and len(key) <= len("999999999"):
        return _of_point(queries.points(seat).get(number=int(key)))
    try:
        return _of_term(seat, known.terms(seat).get(pk=UUID(key if kind == "term" else "")))
    except ValueError as error:
        raise Term.DoesNotExist from error


def _marked(quote: Quoted, shared: Iterable[Any], cues: Iterable[Any]) -> SafeString:
    """The passage, escaped, with what it shares and what opposes in `<mark>`."""
    moved = [[(start - quote.start, end - quote.start) for start, end in places] for places in (shared, cues)]
    told = painted(quote.text, 0, len(quote.text), *moved)
    return format_html_join("", "{}", ((_piece(text, level),) for text, level in told))


def _piece(text: str, level: int) -> SafeString | str:
    if level == PLAIN:
        return text
    return format_html('<mark class="cue">{}</mark>' if level == CUE else "<mark>{}</mark>", text)
