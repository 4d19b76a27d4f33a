"""The API's addresses, and the document that describes them."""

from functools import cache

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path
from django.views.decorators.http import require_safe
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from drf_spectacular.utils import extend_schema
from rest_framework.request import Request

from teams.api.adapter import PersonView


@cache
def document() -> bytes:
    """The OpenAPI 3 document: made once in a process, the same for everybody, and without content."""
    described = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return OpenApiJsonRenderer().render(described)


@login_not_required
@require_safe
def schema(request: HttpRequest) -> HttpResponse:
    return HttpResponse(document(), content_type="application/json")


@extend_schema(exclude=True)
class Unknown(PersonView):
    """Any other address below /api/: answered like one that may not be seen."""

    def initial(self, request: Request, *args: object, **kwargs: object) -> None:
        super().initial(request, *args, **kwargs)
        raise Http404


urlpatterns = [
    path("schema/", schema, name="schema"),
    path("v1/", include("teams.api.urls")),
    path("v1/", include("briefings.api.urls")),
    path("v1/", include("negotiations.api.urls")),
    re_path("", Unknown.as_view()),
]
