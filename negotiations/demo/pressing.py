"""What both sides of the training negotiation can press with, for whom time works, and who is to be told."""

from datetime import timedelta

from briefings.actions.notices import list_partner, tell_partner
from journal.clock import database_now
from negotiations.actions.leverage import enter_on_points, judge_delay
from negotiations.models import Point
from teams.models import Seat

MEANS = (
    ("ours", "Port fees of the river fleet", 4, "in_force", (4, 6), "Half of their grain leaves through our locks."),
    ("ours", "The case before the arbitral tribunal", 3, "in_hand", (5,), "Ready to be filed; nobody was told."),
    ("theirs", "Gas for the winter", 4, "announced", (6,), "A third of what we burn; the stores last until February."),
)
WAITING = (
    (4, "them", "Each month costs us people; they feed theirs for longer."),
    (6, "us", "The corridor is safe while the observers stay, and they stay until summer."),
)


def press(by_role: dict[str, Seat]) -> None:
    """Enter it as the back office would."""
    analyst, head = by_role["analyst"], by_role["head"]
    points = {one.number: one for one in Point.objects.filter(delegation=analyst.delegation).order_by("number")}
    review = database_now().date() + timedelta(days=10)
    for holder, title, strength, state, on, what in MEANS:
        enter_on_points(
            actor=analyst, title=title, holder=holder, strength=strength, state=state, owner=analyst, description=what,
            review_on=review, points=[points[number] for number in on],
        )  # fmt: skip
    for number, gains, reason in WAITING:
        judge_delay(actor=analyst, point=points[number], gains=gains, reason=reason)
    told = list_partner(
        actor=head,
        partner="Republic of Maren",
        occasion="before",
        about="That the sitting takes place, and its agenda.",
    )
    tell_partner(actor=head, notice=told)
    list_partner(actor=head, partner="The families’ office", occasion="after", about="Whatever is agreed on prisoners.")
