"""Every address of the product."""

from django.urls import URLPattern, URLResolver, include, path

from config import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.healthz, name="healthz"),
    path("account/", include("config.account")),
    path("api/", include("config.api")),
    path("", include("teams.urls")),
    path("", include("briefings.urls")),
    path("", include("negotiations.urls")),
]

handler403 = "teams.views.errors.denied"
handler404 = "teams.views.errors.not_found"
