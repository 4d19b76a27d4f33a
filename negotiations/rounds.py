"""In which round things happen."""

from negotiations.models import Round, Sitting
from teams.models import Delegation


def round_now(delegation: Delegation) -> Round | None:
    """The round of the sitting that was opened last; nothing before the first."""
    held = Sitting.objects.filter(delegation=delegation).exclude(opened_at=None).select_related("round")
    last = held.order_by("-opened_at").first()
    return last.round if last else None
