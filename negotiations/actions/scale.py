"""The delegation's own scale of verdicts, as long as nothing was judged by it."""

import re
from collections.abc import Sequence
from dataclasses import asdict

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from journal import append as journal
from negotiations import queries, rules
from negotiations.models import VerdictLabel
from negotiations.scale import BEST, WORST, Label
from teams.actions.locking import lock_actor, lock_delegation
from teams.compartments import CAUCUS
from teams.models import Seat
from teams.rules import Conflict, require
from teams.wording import clean_line

FEWEST, MOST = 2, 9
KEY = re.compile(r"[a-z][a-z0-9-]{0,39}")


@transaction.atomic
def set_scale(*, actor: Seat, labels: Sequence[Label]) -> list[Label]:
    """Put these labels, best first, in place of the scale. Conflict from the first verdict on: what was signed was signed
    by the scale that there was.
    """
    delegation, actor = lock_delegation(actor), lock_actor(actor)
    require(rules.can_shape_scale, actor, delegation)
    if queries.scale_is_fixed(actor):
        raise Conflict(_("Verdicts were signed by this scale: it stays as it is."))
    rows = [
        VerdictLabel(
            delegation=delegation, place=place, key=label.key, en=clean_line(label.en, 60),
            uk=clean_line(label.uk, 60), rating=label.rating,
        )
        for place, label in enumerate(labels)
    ]  # fmt: skip
    _check(rows)
    VerdictLabel.objects.filter(delegation=delegation).delete()
    VerdictLabel.objects.bulk_create(rows)
    shaped = queries.scale(actor)
    body = {"labels": [asdict(label) for label in shaped], "by": actor.person.name}
    journal.append(journal.Draft(actor.scope, CAUCUS, "scale.shaped", body, actor.actor))
    return shaped


def _check(rows: list[VerdictLabel]) -> None:
    if not FEWEST <= len(rows) <= MOST:
        raise ValidationError(_("A scale has two to nine labels."))
    if any(not KEY.fullmatch(row.key) for row in rows) or len({row.key for row in rows}) < len(rows):
        raise ValidationError(_("Each label has a key of its own: small letters, digits and hyphens."))
    if any(not WORST <= row.rating <= BEST for row in rows):
        raise ValidationError(_("A rating is from 1, the worst, to 5, the best."))
    if len({row.rating for row in rows}) < FEWEST:
        raise ValidationError(_("At least two labels have different ratings: else nothing is better or worse."))
