"""Tell the hubs that somebody's right to read has changed."""

from functools import partial

from django.db import transaction
from django.db.models import F

from journal import doorbell
from journal.models import Access


def changed(scope: str) -> None:
    """Call it inside the transaction that changes the right; every hub notices within a second, Redis or not."""
    Access.objects.filter(scope=scope).update(epoch=F("epoch") + 1)
    transaction.on_commit(partial(doorbell.ring_scope, scope))
