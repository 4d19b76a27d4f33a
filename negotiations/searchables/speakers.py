from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from briefings.names.likeness import matches
from negotiations import queries
from negotiations.models import Speaker
from negotiations.searchables.dossiers import LONGEST_NAME
from negotiations.searchables.searchable import Place, Row, Searchable, texts
from teams.models import Seat


def _rows(seat: Seat) -> Iterator[Row]:
    for speaker in queries.speakers(seat):
        yield _row(speaker)


def spelt(seat: Seat, typed: str) -> Iterator[Row]:
    """Those whose name, or a name joined to theirs, is spelt like that."""
    spellings: dict[int | str, list[str]] = {}
    everybody = list(queries.all_speakers(seat))
    for one in everybody:
        spellings.setdefault(str(one.placed.pk), []).append(one.name)
    heads = [one for one in everybody if one.same_as_id is None]
    scored = [(matches(typed[:LONGEST_NAME], spellings[str(one.pk)]), one) for one in heads]
    for score, one in sorted(scored, key=lambda pair: (-pair[0], pair[1].name, str(pair[1].pk))):
        if score:
            yield _row(one)


def _row(speaker: Speaker) -> Row:
    party = str(speaker.party) if speaker.party else ""
    place = Place("record", query=f"speaker={speaker.pk}")
    return Row(speaker.pk, speaker.name, place, texts(speaker.title, party))


SPEAKERS = Searchable("speakers", _("Speakers"), _rows, spelt)
