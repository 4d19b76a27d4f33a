"""How allauth signs people in here: nobody signs up, and the journal hears of every sign-in."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.contrib.auth.signals import user_logged_in, user_logged_out
from django.dispatch import receiver
from django.http import HttpRequest

from teams.actions.people import choose_password
from teams.actions.sign_in import end_session, log_sign_in
from teams.models import Person


class ClosedAdapter(DefaultAccountAdapter):
    """Accounts come from the roster only."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def set_password(self, user: Person, password: str) -> None:
        choose_password(person=user, password=password)


# These two signals are Django's own, sent by allauth's views: there is no other place to hear of them.
@receiver(user_logged_in)
def _signed_in(sender: Any, user: Person, **kwargs: Any) -> None:
    log_sign_in(person=user, kind="signed.in")


@receiver(user_logged_out)
def _signed_out(sender: Any, user: Person | None, request: HttpRequest, **kwargs: Any) -> None:
    if user:
        end_session(person=user, session_key=request.session.session_key or "")
