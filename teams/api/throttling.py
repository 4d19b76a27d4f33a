"""Throttles keep one client from crowding out the others; they are not what keeps strangers out."""

from rest_framework.throttling import AnonRateThrottle, UserRateThrottle


class PersonThrottle(UserRateThrottle):
    scope = "person"


class StrangerThrottle(AnonRateThrottle):
    scope = "stranger"
