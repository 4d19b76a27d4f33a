"""What was agreed in these talks, clause by clause, and found by its words in any inflection."""

from dataclasses import dataclass

from negotiations import queries
from negotiations.models import Option, Round
from negotiations.phrasing import values_text
from negotiations.search.query import parse
from negotiations.search.texts import Text, holds
from negotiations.searchables.searchable import in_languages
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Clause:
    """An agreed option, with what it says of the point's measures in words."""

    option: Option
    values: list[tuple[str, str]]

    @property
    def round(self) -> Round | None:
        return self.option.round

    @property
    def texts(self) -> list[Text]:
        """What is looked through."""
        named = [Text(self.option.title), Text(str(self.option.point))]
        return named + in_languages(self.option, "text_en", "text_uk") + [Text(" ".join(each)) for each in self.values]


def clauses(seat: Seat, typed: str = "", round: int | None = None) -> list[Clause]:
    """Those that the seat reads, the latest round first; with all these words, or of one round, where it is asked."""
    found, measures = queries.agreed_options(seat), list(queries.measures(seat))
    told = [Clause(option, values_text(measures, option.values)) for option in found]
    query = parse(typed)
    return [
        one
        for one in told
        if (query.reason or holds(one.texts, query)) and (round is None or (one.round and one.round.number == round))
    ]
