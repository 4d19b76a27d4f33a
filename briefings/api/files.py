"""Operations whose body, or whose answer, is a file."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from django.http.response import HttpResponseBase
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiResponse, extend_schema
from rest_framework.exceptions import ParseError
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from briefings.files.unreadable import Unreadable
from teams.api.adapter import SeatView
from teams.api.asked import Asked, Nothing, query_of
from teams.api.errors import Problem
from teams.api.files import AnyAnswer, FileParser, file_of
from teams.api.operations import Handler, name_of, problems

TOO_LARGE = OpenApiResponse(Problem, description="The body is larger than 64 MiB.")


class FileTaking(SeatView):
    """For a view whose body is the file, whatever it is called."""

    parser_classes = [FileParser]


class FileGiving(SeatView):
    """For a view that answers with a file."""

    content_negotiation_class = AnyAnswer


def takes_file(
    summary: str,
    *,
    asks: type[Asked] = Nothing,
    gives: type[BaseSerializer[Any]] | None = None,
    many: bool = False,
    code: int = 200,
    errors: Iterable[int] = (),
) -> Callable[[Handler], Handler]:
    """Make a view's method of a function that gets the body as `file`, and the address's fields by name.

    A file that is Unreadable is answered 400 with its sentence, and nothing is written.
    """

    def decorate(handler: Handler) -> Handler:
        @wraps(handler)
        def method(view: Any, request: Request, **where: Any) -> Response:
            where.pop("delegation", None)
            asked = query_of(request, asks)
            with file_of(request) as file:
                try:
                    found = handler(view, file=file, **where, **asked)
                except Unreadable as error:
                    raise ParseError(str(error), "unreadable") from error
            return Response(gives(found, many=many).data if gives else None, status=code)

        answer = OpenApiResponse(gives(many=many) if gives else None, description="" if gives else "Done.")
        return extend_schema(
            **_described(handler, summary, asks),
            request={"application/octet-stream": OpenApiTypes.BINARY},
            responses={code: answer} | problems(None, errors) | {413: TOO_LARGE},
        )(method)

    return decorate


def gives_file(
    summary: str, *media: str, asks: type[Asked] = Nothing, errors: Iterable[int] = ()
) -> Callable[[Handler], Handler]:
    """Make a view's method of a function that gets the address's fields by name and returns the file's answer."""

    def decorate(handler: Handler) -> Handler:
        @wraps(handler)
        def method(view: Any, request: Request, **where: Any) -> HttpResponseBase:
            where.pop("delegation", None)
            answer: HttpResponseBase = handler(view, **where, **query_of(request, asks))
            return answer

        files = {(200, kind): OpenApiResponse(OpenApiTypes.BINARY, description="The file.") for kind in media}
        return extend_schema(
            **_described(handler, summary, asks), request=None, responses={**files, **problems(None, errors)}
        )(method)

    return decorate


def _described(handler: Handler, summary: str, asks: type[Asked]) -> dict[str, Any]:
    return {
        "summary": summary, "operation_id": name_of(handler), "tags": [handler.__module__.rpartition(".")[2]],
        "parameters": [asks] if asks is not Nothing else [],
    }  # fmt: skip
