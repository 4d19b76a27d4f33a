"""Wiring only: settings, addresses, processes. Nothing here decides or stores."""

from config.celery import app as celery_app

__all__ = ["celery_app"]
