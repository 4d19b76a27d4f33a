"""Sweeps that Celery makes run. What is due stands in the database, so a lost broker delays it by one sweep."""

from celery import shared_task

from briefings.actions import leverage


@shared_task
def remind_of_reviews() -> int:
    """Tell whose means of pressure is due for a review."""
    return leverage.remind_of_reviews()
