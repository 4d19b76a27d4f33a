"""One operation of the API: parse, call, render. The same words describe it in the OpenAPI document."""

from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

from drf_spectacular.utils import OpenApiParameter, OpenApiResponse, extend_schema
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from teams.api.asked import LONGEST_KEY, Asked, Nothing, body_of, key_of, query_of
from teams.api.errors import MEANINGS, Problem

Handler = Callable[..., Any]
ALWAYS = (400, 401, 403, 404, 429)
KEY = OpenApiParameter(
    "Idempotency-Key",
    {"type": "string", "minLength": 1, "maxLength": LONGEST_KEY},
    OpenApiParameter.HEADER,
    required=True,
    description="Chosen by the client, new for each thing to do; a retry with the same key is done once, for ever.",
)


def operation(
    summary: str,
    *,
    takes: type[Asked] | None = None,
    asks: type[Asked] = Nothing,
    gives: type[BaseSerializer[Any]] | None = None,
    code: int = 200,
    errors: Iterable[int] = (),
    keyed: bool = False,
) -> Callable[[Handler], Handler]:
    """Make a view's method of a function that gets its fields by name and returns what `gives` renders.

    `takes` reads the body, `asks` the query; `keyed` demands an Idempotency-Key and hands it on as `request_key`.
    """

    def decorate(handler: Handler) -> Handler:
        @wraps(handler)
        def method(view: Any, request: Request, **where: Any) -> Response:
            where.pop("delegation", None)
            asked = query_of(request, asks) | (body_of(request, takes) if takes else {})
            if keyed:
                asked["request_key"] = key_of(request)
            found = handler(view, **where, **asked)
            return Response(gives(found, context={"view": view}).data if gives else None, status=code)

        return extend_schema(
            summary=summary,
            operation_id=name_of(handler),
            tags=[handler.__module__.rpartition(".")[2]],
            request=takes if takes and takes is not Nothing else None,
            parameters=[*([asks] if asks is not Nothing else []), *([KEY] if keyed else [])],
            responses={code: gives or OpenApiResponse(description="Done.")} | problems(takes, errors),
        )(method)

    return decorate


def name_of(handler: Handler) -> str:
    """noteListPost: the view and the method."""
    view, _, method = handler.__qualname__.partition(".")
    return f"{view[0].lower()}{view[1:]}{method.capitalize()}"


def problems(takes: type[Asked] | None, errors: Iterable[int]) -> dict[int, OpenApiResponse]:
    told = {*ALWAYS, *errors, *((413, 415) if takes else ())}
    return {number: OpenApiResponse(Problem, description=MEANINGS[number]) for number in sorted(told)}
