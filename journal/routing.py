from typing import Any

from django.urls import path

from journal.socket import endpoint

# Django's `path` is typed for views; Channels puts ASGI applications into it.
application: Any = endpoint

websocket_urlpatterns = [path("ws/delegations/<uuid:scope>/", application)]
