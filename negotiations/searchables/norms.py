from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext, gettext_lazy as _

from briefings import queries
from negotiations.search.texts import Text
from negotiations.searchables.searchable import Place, Row, Searchable
from teams.models import Seat

CALLED = "article стаття статья"
FIELDS = ("norm", "language", "in_force_from", "text", "note")


def _rows(seat: Seat) -> Iterator[Row]:
    """The articles, each wording by itself: a hit leads to the wording that has the words."""
    wordings: dict[Any, list[Any]] = {}
    for norm, *version in queries.norm_versions(seat).values_list(*FIELDS):
        wordings.setdefault(norm, []).append(version)
    names = {one.title: " ".join([one.title, *one.names]) for one in queries.instruments(seat)}
    told = queries.norms_named(seat)
    for key, article, heading, title in told:
        for language, since, text, note in wordings.get(key, ()):
            place = Place("norm", (key,), f"wording-{language}-{since:%Y-%m-%d}")
            found = [Text(text, language), *([Text(note)] if note else [])]
            yield Row(
                f"{key}.{language}.{since:%Y-%m-%d}",
                called(title, article, heading),
                place,
                found,
                f"{CALLED} {names[title]}",
            )


def called(instrument: str, article: str, heading: str) -> str:
    """The article as it is named in a list."""
    label = gettext("Article %(article)s") % {"article": article}
    return f"{instrument}, {label}" + (f" · {heading}" if heading else "")


NORMS = Searchable("norms", _("Norms"), _rows)
