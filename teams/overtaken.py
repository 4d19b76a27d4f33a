"""What is said where the database refuses an action at its end."""

import logging

from django.utils.translation import gettext as _

logger = logging.getLogger(__name__)


def overtaken() -> str:
    """For whoever acted on what somebody else removed or changed meanwhile: a constraint saw it, and nothing is written.

    Called where the IntegrityError is caught: it is logged, for it may also be a fault of ours.
    """
    logger.warning("an action was overtaken", exc_info=True)  # noqa: LOG014  called inside the handlers
    return _("Somebody has removed or changed what this is about. Nothing was changed: reload the page.")
