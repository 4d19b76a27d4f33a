"""A referral as its page shows it, with what the directive says of the option it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError

from negotiations import queries, rules
from negotiations.digests import answer_digest, referral_digest
from negotiations.ladder import Rung, told
from negotiations.models import Package, Progress, Referral
from negotiations.package_room import Card, card_of, question
from teams.models import Seat


@dataclass(frozen=True, slots=True)
class Lists:
    """Referrals by what they wait for."""

    proposed: list[Referral]
    asked: list[Referral]
    done: list[Referral]


def by_progress(found: Sequence[Referral]) -> Lists:
    return Lists(
        [one for one in found if one.progress == Progress.PROPOSED],
        [one for one in found if one.progress == Progress.ASKED],
        [one for one in found if one.progress in {Progress.ANSWERED, Progress.WITHDRAWN}],
    )


def referral_room(seat: Seat, referral: Referral) -> dict[str, Any]:
    """What is shown, and its fingerprint: an answer is bound to it."""
    return {
        "referral": referral,
        "digest": answer_digest(referral),
        "moved": referral.progress == Progress.ASKED and referral_digest(referral) != referral.digest,
        "rung": _rung(seat, referral),
        "card": _card(seat, referral),
        "may": _may(seat, referral),
    }


def _rung(seat: Seat, referral: Referral) -> Rung | None:
    """The option, if this seat may see it still; a rung that was closed again is gone for the delegate who asked."""
    if referral.option is None:
        return None
    seen = list(queries.options(seat).filter(pk=referral.option.pk))
    return next(iter(told(seat, seen, queries.measures_on(seat, referral.option.point))), None)


def _card(seat: Seat, referral: Referral) -> Card | None:
    """The package, for leaders and the head."""
    if referral.package is None or not rules.can_see_mandate(seat, seat.delegation):
        return None
    return card_of(seat, referral.package)


def asked_about(seat: Seat, query: Mapping[str, str]) -> dict[str, str]:
    """What a link to a new question says; one about a package begins with its options by name."""
    asked = {name: query.get(name, "") for name in ("option", "package", "utterance", "next")}
    try:
        package = queries.packages(seat).get(pk=asked["package"])
    except (ValidationError, Package.DoesNotExist):
        return asked
    return asked | {"question": question(package)}


def _may(seat: Seat, referral: Referral) -> dict[str, bool]:
    asks, open_still = rules.can_ask_leaders(seat, referral), referral.progress in {Progress.PROPOSED, Progress.ASKED}
    return {
        "answer": referral.progress == Progress.ASKED and rules.can_answer_referral(seat, referral),
        "ask": asks and referral.progress == Progress.PROPOSED,
        "withdraw": asks and open_still and not referral.ad_referendum,
        "see_comment": rules.can_see_mandate(seat, seat.delegation),
    }


def waiting_for(seat: Seat) -> list[Referral]:
    """Those that this leader may answer."""
    return [one for one in queries.open_referrals(seat) if rules.can_answer_referral(seat, one)]
