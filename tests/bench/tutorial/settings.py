"""The project a reader of the Channels tutorial ends up with; LAYER chooses memory, core or pubsub."""

import os

SECRET_KEY = "a benchmark serves nobody"
DEBUG = False
ALLOWED_HOSTS = ["*"]
INSTALLED_APPS = ["channels"]
ASGI_APPLICATION = "tests.bench.tutorial.asgi.application"
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
_HOSTS = {"CONFIG": {"hosts": [os.environ.get("REDIS_URL", "")]}}
CHANNEL_LAYERS = {
    "default": {
        "memory": {"BACKEND": "channels.layers.InMemoryChannelLayer"},
        "core": {"BACKEND": "channels_redis.core.RedisChannelLayer", **_HOSTS},
        "pubsub": {"BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer", **_HOSTS},
    }[os.environ.get("LAYER", "memory")]
}
