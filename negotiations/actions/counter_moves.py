"""Counter-moves in the delegation's own words."""

from django.db import transaction

from journal import append as journal
from journal.models import Entry
from negotiations import rules
from negotiations.cards import CARDS
from negotiations.models import CounterMove, Tactic
from teams.actions.locking import lock_actor
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import require
from teams.wording import optional_text

LONGEST = 500
LONGEST_PRECEDENTS = 4000
LANGUAGES = ("en", "uk", "ru")


@transaction.atomic
def write_card(*, actor: Seat, tactic: str, advice: str = "", precedents: str = "", **words: str) -> Entry:
    """Write what we say against a tactic, in whole; `words` are en, uk and ru, and an empty one is said as shipped.

    Cards of what was registered before stay as they were shown. Raises Denied and ValidationError.
    """
    actor, kind = lock_actor(actor), Tactic(tactic)
    require(rules.can_write_card, actor, actor.delegation)
    told = {language: optional_text(words.get(language, ""), LONGEST) for language in LANGUAGES}
    # What is as shipped is kept as nothing, so that a better shipped wording reaches those who changed none.
    own = {language: "" if text == getattr(CARDS[kind], language) else text for language, text in told.items()}
    more = {"advice": optional_text(advice, LONGEST), "precedents": optional_text(precedents, LONGEST_PRECEDENTS)}
    return _keep(actor, kind, own | more)


@transaction.atomic
def reset_card(*, actor: Seat, tactic: str) -> Entry:
    """Say again what was shipped; advice and precedents stay."""
    actor = lock_actor(actor)
    require(rules.can_write_card, actor, actor.delegation)
    return _keep(actor, Tactic(tactic), dict.fromkeys(LANGUAGES, ""))


def _keep(actor: Seat, tactic: Tactic, texts: dict[str, str]) -> Entry:
    own = any(texts[language] for language in LANGUAGES)
    body = {"tactic": tactic.value, "own": own, "by": actor.person.name}
    entry = journal.append(journal.Draft(actor.scope, CAUCUS, "card.written", body, actor.actor))
    CounterMove.objects.update_or_create(
        delegation=actor.delegation, tactic=tactic,
        defaults={**texts, "written_by": actor, "written_at": entry.recorded_at},
    )  # fmt: skip
    return entry
