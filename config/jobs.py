"""Celery's worker and beat as threads of this process, for the embedded setting."""

import threading
from typing import Any

from celery.beat import Service
from django.conf import settings

from config.celery import app
from negotiations.marking import bell

HEARD_WITHIN = 10.0  # seconds; a ring that is older was answered by the sweep


class Jobs:
    """Runs until the process ends; what is due stands in the database, so nothing is lost with it."""

    def __init__(self) -> None:
        self.worker: Any = app.WorkController(pool="solo", concurrency=1, without_heartbeat=True, without_gossip=True)
        self.beat: Any = Service(app)

    def start(self) -> None:
        threading.Thread(target=self.worker.start, name="jobs", daemon=True).start()
        threading.Thread(target=self.beat.start, kwargs={"embedded_process": False}, name="beat", daemon=True).start()


def answer_the_bell() -> None:
    """Have each line of this process marked as soon as it is recorded: here, or by a worker where there is a broker.

    A broker that is away is waited for by the bell's thread alone; the sweep finds what it did not hear of.
    """
    from negotiations.actions.marking import mark_new_lines  # noqa: PLC0415  needs the applications loaded
    from negotiations.tasks import mark_lines  # noqa: PLC0415

    def send(delegation: Any) -> None:
        mark_lines.apply_async((str(delegation),), retry=False, expires=HEARD_WITHIN)

    bell.attach(send if settings.REDIS_URL else mark_new_lines)
