"""The chat of the Channels tutorial: a group, and a consumer that passes on what it receives."""

import json
import os
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.bench.tutorial.settings")
django.setup()

from channels.generic.websocket import AsyncWebsocketConsumer  # noqa: E402
from channels.routing import ProtocolTypeRouter, URLRouter  # noqa: E402
from django.urls import path  # noqa: E402


class ChatConsumer(AsyncWebsocketConsumer):
    async def connect(self) -> None:
        self.publishes = b"publish" in self.scope["query_string"]
        if not self.publishes:
            await self.channel_layer.group_add("chat", self.channel_name)
        await self.accept()
        await self.send(text_data='{"hello":{}}')

    async def disconnect(self, code: int) -> None:
        await self.channel_layer.group_discard("chat", self.channel_name)

    async def receive(self, text_data: str | None = None, bytes_data: bytes | None = None) -> None:
        message = json.loads(text_data or "{}")
        await self.channel_layer.group_send("chat", {"type": "chat.message", "message": message})
        await self.send(text_data='{"ack":1}')

    async def chat_message(self, event: dict[str, Any]) -> None:
        await self.send(text_data=json.dumps(event["message"]))


application = ProtocolTypeRouter({"websocket": URLRouter([path("", ChatConsumer.as_asgi())])})
