"""What they will say, and what we answer, with its sources."""

from collections.abc import Collection
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from briefings.models import Norm
from journal import append as journal
from journal.clock import database_now
from negotiations import rules
from negotiations.models import ClaimSource, Point, PredictedClaim, Speaker
from teams.actions.locking import lock_actor, require_own
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_text, optional_text

LONGEST = {"said": 500, "answer": 300}
MOST_WORDS = 40
MOST_SOURCES = 20


@transaction.atomic
def predict_claim(
    *, actor: Seat, point: Point, speaker: Speaker | None = None, words: Collection[str] = (), **texts: str
) -> PredictedClaim:
    """Foresee a claim on a point; `texts` are said_ and answer_ in en, uk and ru, of each at least one."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, point, speaker)
    claim = PredictedClaim.objects.create(
        delegation=actor.delegation, point=point, speaker=speaker, words=clean_words(words=words), written_by=actor,
        written_at=database_now(), **_cleaned(texts),
    )  # fmt: skip
    journal.append(_told(actor, claim, changed=False))
    return claim


@transaction.atomic
def change_claim(
    *, actor: Seat, claim: PredictedClaim, point: Point, speaker: Speaker | None = None, words: Collection[str] = (), **texts: str
) -> PredictedClaim:  # fmt: skip
    """Write it anew, in whole."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, claim, point, speaker)
    claim = _locked(claim)
    for name, value in _cleaned({**dict.fromkeys(_names(), ""), **texts}).items():
        setattr(claim, name, value)
    claim.point, claim.speaker, claim.words = point, speaker, clean_words(words=words)
    claim.written_by, claim.written_at = actor, database_now()
    claim.save()
    journal.append(_told(actor, claim, changed=True))
    return claim


@transaction.atomic
def add_source(*, actor: Seat, claim: PredictedClaim, text: str = "", norm: Norm | None = None) -> ClaimSource:
    """Where one can look it up: a text, a norm, or both."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, claim, norm.instrument if norm else None)
    claim = _locked(claim)
    if claim.sources.count() >= MOST_SOURCES:
        raise ValidationError(_("At most %(count)d sources for a claim.") % {"count": MOST_SOURCES})
    told = optional_text(text, 300) if norm else clean_text(text, 300)
    return ClaimSource.objects.create(claim=claim, text=told, norm=norm)


@transaction.atomic
def remove_source(*, actor: Seat, source: ClaimSource) -> None:
    """Take a source away."""
    actor = lock_actor(actor)
    require(rules.can_keep_preparation, actor, actor.delegation)
    require_own(actor, source.claim)
    ClaimSource.objects.filter(pk=source.pk).delete()


def clean_words(*, words: Collection[str]) -> list[str]:
    """Key words without what is empty or stands twice."""
    found = list(dict.fromkeys(clean_text(word, 80) for word in words if word.strip()))
    if len(found) > MOST_WORDS:
        raise ValidationError({"words": _("At most %(count)d key words.") % {"count": MOST_WORDS}})
    return found


def _locked(claim: PredictedClaim) -> PredictedClaim:
    found = PredictedClaim.objects.select_for_update(no_key=True, of=("self",)).filter(removed_at=None)
    locked = found.filter(pk=claim.pk).first()
    if locked is None:
        raise Conflict(_("It was removed. Put it back first."))
    return locked


def _names() -> list[str]:
    return [f"{part}_{language}" for part in LONGEST for language in ("en", "uk", "ru")]


def _cleaned(texts: dict[str, str]) -> dict[str, str]:
    cleaned = {name: optional_text(text, LONGEST[name.partition("_")[0]]) for name, text in texts.items()}
    if not any(text for name, text in cleaned.items() if name.startswith("said_")):
        raise ValidationError(_("Write what they will say, in at least one language."))
    if not any(text for name, text in cleaned.items() if name.startswith("answer_")):
        raise ValidationError(_("Write what we answer, in at least one language."))
    return cleaned


def _told(actor: Seat, claim: PredictedClaim, *, changed: bool) -> journal.Draft:
    body: dict[str, Any] = {
        "claim": str(claim.pk), "point": claim.point.number, "point_title": claim.point.title, "title": str(claim),
        "changed": changed, "by": actor.person.name,
    }  # fmt: skip
    return journal.Draft(actor.scope, CAUCUS, "claim.predicted", body, actor.actor)
