from django.urls import path

from journal.socket import endpoint

websocket_urlpatterns = [path("ws/delegations/<uuid:scope>/", endpoint)]
