"""What holds for every page: questions that a database can be asked, one's language, nothing left in a cache."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation


class QuestionMiddleware:
    """A NUL in a question is nothing: PostgreSQL cannot be asked for one."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        asked = request.META.get("QUERY_STRING", "")
        while "%00" in asked:  # what is left may join to another
            asked = asked.replace("%00", "")
        request.META["QUERY_STRING"] = asked
        return self.get_response(request)


class PersonMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        person = request.user
        if not person.is_authenticated:
            return self.get_response(request)
        request.LANGUAGE_CODE = person.language
        with translation.override(person.language):
            response = self.get_response(request)
            if hasattr(response, "render") and callable(response.render):
                response.render()
        response.headers.setdefault("Cache-Control", "no-store")
        return response
