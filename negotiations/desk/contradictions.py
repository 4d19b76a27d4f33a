"""What two lines have in common, and by what they seem to oppose each other. A person judges; this only puts in order.

Two lines are compared by their telling words, by lemma: those they share, weighed by how rare they are. A line that
shares words *and* denies one of them, gives another number for the same thing, or says the opposite word comes first.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from negotiations.desk.opposites import opposites, turned_round
from negotiations.desk.telling import Reading

FEWEST: Final = 2
"""Telling words that two lines share if they speak of the same thing."""
RARE: Final = 3.0
"""What a word weighs that is so rare that it is enough alone."""


class Kind(TextChoices):
    DENIED = "denied", _("one denies")
    NUMBER = "number", _("another number")
    OPPOSITE = "opposite", _("opposite words")


class Place(NamedTuple):
    """`[start, end)` of a text, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Cue:
    """Something that two lines seem to oppose each other by, and where in each."""

    kind: Kind
    now: Place
    then: Place


@dataclass(frozen=True, slots=True)
class Likeness:
    """What a line shares with an earlier one: lemmas, what they weigh, their places in both lines, and the cues."""

    shared: tuple[str, ...]
    weight: float
    now: tuple[Place, ...]
    then: tuple[Place, ...]
    cues: tuple[Cue, ...]

    @property
    def kinds(self) -> list[Kind]:
        """Each kind of cue once."""
        return list(dict.fromkeys(cue.kind for cue in self.cues))


def compare(now: Reading, then: Reading, rarity: Mapping[str, float], *, anyway: bool = False) -> Likeness | None:
    """What the lines have in common; None where that is too little to be about the same thing, unless `anyway`.

    `rarity` says of a lemma what it weighs: from 1 for what is common upwards.
    """
    shared = tuple(lemma for lemma in now.by_lemma if lemma in then.by_lemma)
    weight = sum(rarity.get(lemma, 1.0) for lemma in shared)
    if not (shared or anyway):
        return None
    cues = (*_denied(now, then, shared), *_numbers(now, then), *_opposite(now, then))
    opposite = any(cue.kind == Kind.OPPOSITE for cue in cues)
    if not (anyway or len(shared) >= FEWEST or weight >= RARE or opposite):
        return None
    return Likeness(shared, weight, _places(now, shared), _places(then, shared), cues)


def in_order(likenesses: Iterable[tuple[int, Likeness]]) -> list[tuple[int, Likeness]]:
    """Those that seem to oppose first, then by what they share, then the newest: keys grow with the record.

    What shares a single word opposes nothing for certain: it stands behind.
    """
    return sorted(likenesses, key=lambda pair: (-_opposed(pair[1]), -pair[1].weight, -pair[0]))


def _opposed(likeness: Likeness) -> int:
    return len(likeness.kinds) if len(likeness.shared) >= FEWEST else 0


def _place(reading: Reading, *at: int) -> Place:
    return Place(min(reading.words[one].start for one in at), max(reading.words[one].end for one in at))


def _places(reading: Reading, lemmas: Iterable[str]) -> tuple[Place, ...]:
    return tuple(sorted(_place(reading, at) for lemma in lemmas for at in reading.by_lemma[lemma]))


def _denied(now: Reading, then: Reading, shared: Iterable[str]) -> Iterator[Cue]:
    """A shared word that is denied wherever the one line says it, and nowhere in the other."""
    for lemma in shared:
        here, there = ([(at, one.denial_of(at)) for at in one.by_lemma[lemma]] for one in (now, then))
        both = {all(denial is not None for _, denial in one) for one in (here, there)}
        if both == {True, False} and not (any(d is not None for _, d in here) and any(d is not None for _, d in there)):
            yield Cue(Kind.DENIED, _spread(now, here), _spread(then, there))
            return  # one is enough: a denial reaches several words


def _spread(reading: Reading, said: list[tuple[int, int | None]]) -> Place:
    at, denial = said[0]
    return _place(reading, at) if denial is None else _place(reading, denial)


def _numbers(now: Reading, then: Reading) -> Iterator[Cue]:
    """The same thing counted in both, and never the same number."""
    here, there = now.counted, then.counted
    for unit in here.keys() & there.keys():
        if here[unit].keys().isdisjoint(there[unit].keys()):
            first, second = (next(iter(one[unit].values())) for one in (here, there))
            yield Cue(Kind.NUMBER, _place(now, first), _place(then, second))


def _opposite(now: Reading, then: Reading) -> Iterator[Cue]:
    """A word of the one line that says the opposite of a word of the other, where neither says both."""
    if now.language != then.language:
        return
    against = opposites(now.language)
    for lemma, places in now.by_lemma.items():
        if lemma in then.by_lemma:
            continue
        for other in (*sorted(against.get(lemma, ())), *turned_round(lemma, now.language)):
            if other in then.by_lemma and other not in now.by_lemma:
                yield Cue(Kind.OPPOSITE, _place(now, places[0]), _place(then, then.by_lemma[other][0]))
                return
