"""What a reader of journals sees. Nothing here writes."""

from collections.abc import Iterable, Mapping

from django.db.models import QuerySet

from journal.models import Access, Checkpoint, Entry, Journal

PAGE = 500


def journals(scope: str, compartments: Iterable[str]) -> QuerySet[Journal]:
    """The journals of a scope's compartments, by name."""
    return Journal.objects.filter(scope=scope, compartment__in=list(compartments)).order_by("compartment")


def entries_after(journal_id: int, position: int, limit: int = PAGE) -> QuerySet[Entry]:
    """The entries that follow a position, in order."""
    return Entry.objects.filter(journal_id=journal_id, position__gt=position).order_by("position")[:limit]


def entries_until(journal_id: int, position: int, limit: int = PAGE) -> list[Entry]:
    """The last entries up to a position, in order."""
    found = Entry.objects.filter(journal_id=journal_id, position__lte=position).order_by("-position")[:limit]
    return list(reversed(found))


def heads(journal_ids: Iterable[int]) -> Mapping[int, int]:
    """The size of each journal."""
    return dict(Journal.objects.filter(pk__in=list(journal_ids)).values_list("pk", "size"))


def access_epochs(scopes: Iterable[str]) -> Mapping[str, int]:
    """The access number of each scope; a scope where no right ever changed is missing."""
    return dict(Access.objects.filter(scope__in=list(scopes)).values_list("scope", "epoch"))


def leaves(journal: Journal, start: int, stop: int) -> list[bytes]:
    """Leaf hashes of the entries with index start to stop (exclusive), for proofs."""
    rows = journal.entries.filter(position__gt=start, position__lte=stop).order_by("position")
    return [bytes(leaf) for leaf in rows.values_list("leaf", flat=True)]


def latest_checkpoint(journal: Journal) -> Checkpoint | None:
    return journal.checkpoints.order_by("-size").first()
