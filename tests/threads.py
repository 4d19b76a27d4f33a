"""Several real threads at one moment, each with a database connection of its own."""

import threading
from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection

PATIENCE = 60.0


def together(*calls: Callable[[], Any], patience: float = PATIENCE) -> list[Any]:
    """Run all calls at the same moment; what each returned, or the exception it raised, in the order given."""
    barrier, results = threading.Barrier(len(calls)), [None] * len(calls)

    def run(place: int, call: Callable[[], Any]) -> None:
        try:
            barrier.wait(PATIENCE)
            results[place] = call()
        except Exception as error:  # noqa: BLE001  it is the result
            results[place] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=item, daemon=True) for item in enumerate(calls)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(patience)
        assert not thread.is_alive(), "a thread is stuck"
    return results


def won(results: Sequence[Any]) -> list[Any]:
    """The results that are no exceptions."""
    return [result for result in results if not isinstance(result, Exception)]


def lost(results: Sequence[Any], kind: type[Exception] = Exception) -> list[Exception]:
    """The exceptions of a kind; any other exception is raised."""
    wrong = [result for result in results if isinstance(result, Exception) and not isinstance(result, kind)]
    if wrong:
        raise wrong[0]
    return [result for result in results if isinstance(result, Exception)]
