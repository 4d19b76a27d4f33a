"""The bell that is rung when a line is recorded: whoever recorded it goes on at once, whatever answers.

It carries a delegation's id and nothing else. A lost ring costs as long as the sweep needs to come by, and no mark.
"""

import logging
import threading
from collections.abc import Callable
from typing import Any

from django.db import connection

logger = logging.getLogger(__name__)


class Bell:
    """Calls `answer` with each delegation that was rung for, one after the other, in a thread of its own."""

    def __init__(self, answer: Callable[[Any], object]) -> None:
        self._answer = answer
        self._waiting: dict[Any, None] = {}
        self._rung = threading.Condition()
        self._over = self._busy = False
        self._thread = threading.Thread(target=self._run, name="marking", daemon=True)
        self._thread.start()

    def ring(self, delegation: Any) -> None:
        """Rings that come while one is answered are answered together."""
        with self._rung:
            self._waiting[delegation] = None
            self._rung.notify_all()

    def settled(self, patience: float = 10.0) -> bool:
        """Wait until everything that was rung for is answered; False when that takes longer."""
        with self._rung:
            return self._rung.wait_for(lambda: not self._waiting and not self._busy, patience)

    def stop(self) -> None:
        """End when what is being answered is answered."""
        with self._rung:
            self._over = True
            self._rung.notify_all()
        self._thread.join(10)

    def _run(self) -> None:
        while (delegation := self._next()) is not None:
            try:
                self._answer(delegation)
            except Exception:
                logger.warning("the line is recorded, and marked by the next sweep", exc_info=True)
                connection.close()
        connection.close()

    def _next(self) -> Any:
        with self._rung:
            self._busy = False
            self._rung.notify_all()
            self._rung.wait_for(lambda: self._waiting or self._over)
            if self._over:
                return None
            self._busy = True
            delegation = next(iter(self._waiting))
            del self._waiting[delegation]
            return delegation


_here: list[Bell] = []


def attach(answer: Callable[[Any], object]) -> Bell:
    """From now on rings of this process are answered so; a process that attaches nothing leaves them to the sweep."""
    detach()
    _here.append(Bell(answer))
    return _here[0]


def detach() -> None:
    for bell in _here:
        bell.stop()
    _here.clear()


def ring(delegation: Any) -> None:
    """Call after the commit, from any thread; it never raises and never waits: what was recorded stays recorded."""
    try:
        for bell in _here:
            bell.ring(delegation)
    except Exception:
        logger.warning("the bell failed; the line is marked by the next sweep", exc_info=True)
