from teams.models.delegation import Delegation
from teams.models.person import Person
from teams.models.presence import Presence, Seen
from teams.models.seat import Desk, Role, Seat
from teams.models.sign_in_link import SignInLink
from teams.models.token import Token

__all__ = ["Delegation", "Desk", "Person", "Presence", "Role", "Seat", "Seen", "SignInLink", "Token"]
