"""Celery's worker and beat as threads of this process, for the embedded setting."""

import threading
from typing import Any

from celery.beat import Service

from config.celery import app


class Jobs:
    """Runs until the process ends; what is due stands in the database, so nothing is lost with it."""

    def __init__(self) -> None:
        self.worker: Any = app.WorkController(pool="solo", concurrency=1, without_heartbeat=True, without_gossip=True)
        self.beat: Any = Service(app)

    def start(self) -> None:
        threading.Thread(target=self.worker.start, name="jobs", daemon=True).start()
        threading.Thread(target=self.beat.start, kwargs={"embedded_process": False}, name="beat", daemon=True).start()
