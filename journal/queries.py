"""What a reader of journals sees. Nothing here writes."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from journal.models import Checkpoint, Entry, Journal

PAGE = 500


def journals(scope: str, compartments: Iterable[str]) -> QuerySet[Journal]:
    """The journals of a scope's compartments, by name."""
    return Journal.objects.filter(scope=scope, compartment__in=list(compartments)).order_by("compartment")


def entries_until(journal_id: int, position: int, limit: int = PAGE, *, without: Collection[str] = ()) -> list[Entry]:
    """The last entries up to a position, in order; but for those of some kinds."""
    found = Entry.objects.filter(journal_id=journal_id, position__lte=position).order_by("-position")
    return list(reversed((found.exclude(kind__in=without) if without else found)[:limit]))


def entries_between(journal_id: int, after: int, until: int, kinds: Iterable[str]) -> QuerySet[Entry]:
    """The entries of these kinds behind one position and up to another, in order."""
    found = Entry.objects.filter(journal_id=journal_id, position__gt=after, position__lte=until, kind__in=list(kinds))
    return found.order_by("position")


def kinds_between(journal_id: int, after: int, until: int) -> QuerySet[Entry, str]:
    """The kinds of all entries behind one position and up to another."""
    found = Entry.objects.filter(journal_id=journal_id, position__gt=after, position__lte=until)
    return found.order_by("kind").values_list("kind", flat=True).distinct()


def entries_at(journal_id: int, positions: Iterable[int]) -> QuerySet[Entry]:
    """The entries at these positions, in order."""
    return Entry.objects.filter(journal_id=journal_id, position__in=list(positions)).order_by("position")


def count_since(scope: str, compartment: str, kind: str, since: datetime) -> int:
    """How many entries of a kind were made from that moment on."""
    found = Entry.objects.filter(journal__scope=scope, journal__compartment=compartment, kind=kind)
    return found.filter(recorded_at__gte=since).count()


def of_kind(scope: str, compartment: str, kind: str) -> QuerySet[Entry]:
    """The entries of a kind, in order."""
    found = Entry.objects.filter(journal__scope=scope, journal__compartment=compartment, kind=kind)
    return found.order_by("position")


def heads(journal_ids: Iterable[int]) -> Mapping[int, int]:
    """The size of each journal."""
    return dict(Journal.objects.filter(pk__in=list(journal_ids)).values_list("pk", "size"))


def leaves(journal: Journal, start: int, stop: int) -> Iterator[bytes]:
    """Leaf hashes of the entries with index start to stop (exclusive), for proofs; streamed, however many."""
    rows = journal.entries.filter(position__gt=start, position__lte=stop).order_by("position")
    return map(bytes, rows.values_list("leaf", flat=True).iterator(chunk_size=10_000))


def checkpoints(journal: Journal) -> QuerySet[Checkpoint]:
    """Its checkpoints, newest first."""
    return journal.checkpoints.order_by("-size")


def latest_checkpoint(journal: Journal) -> Checkpoint | None:
    return checkpoints(journal).first()


def latest_checkpoints(found: Iterable[Journal]) -> Mapping[int, Checkpoint]:
    """The latest checkpoint of each journal, by the journal's key; a journal that has none is missing."""
    newest = Checkpoint.objects.filter(journal=OuterRef("journal")).order_by("-size").values("size")[:1]
    rows = Checkpoint.objects.filter(journal__in=[journal.pk for journal in found], size=Subquery(newest))
    return {checkpoint.journal_id: checkpoint for checkpoint in rows}
