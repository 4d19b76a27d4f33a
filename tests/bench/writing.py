"""How fast notes are acknowledged over HTTP, each after its commit, and how soon they are then everywhere."""

from collections.abc import Iterator
from statistics import median

from tests.bench import servers
from tests.bench.figure import Figure


def writing(repeats: int = 3) -> Iterator[Figure]:
    """Fifty writers, then one with ten sockets."""
    with servers.product() as ((ours,), _field):
        busy = [ours.load("ack:4", subscribers=1, publishers=50)["phases"][0] for _ in range(repeats)]
        calm = [ours.load("lat:20:60", subscribers=10, publishers=1)["phases"][0] for _ in range(repeats)]
    yield Figure("acknowledged notes, 50 writers", median(each["acks_per_second"] for each in busy), "/s")
    yield Figure("their wait, p99", median(each["ack_ms"]["p99"] for each in busy), "ms", sense="at most")
    yield Figure(
        "post to delivered, 10 sockets, p50", median(each["latency_ms"]["p50"] for each in calm), "ms", sense="at most"
    )
    yield Figure(
        "post to delivered, 10 sockets, p99", median(each["latency_ms"]["p99"] for each in calm), "ms", sense="at most"
    )
