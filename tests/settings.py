"""The project's settings with the few values a test run needs; what it must not change is not here."""

import os

from tests.servers import place, setting, template

# Said before the project's settings read the environment. Children (xdist's workers) inherit it.
os.environ.setdefault("ANTEROOM_VAR", str(place.for_this_process()))
os.environ.setdefault("ANTEROOM_RATE_PERSON", "1000000/min")
os.environ.setdefault("ANTEROOM_RATE_STRANGER", "1000000/min")
os.environ.setdefault("ANTEROOM_LOG_LEVEL", "WARNING")

from config.settings import *  # noqa: F403
from config.settings import CHANNEL_LAYERS, DATABASES, REDIS_URL, VAR_DIR

# Argon2 takes 0.2 s a password on purpose. Signing in is tested with the real one.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

# A file, because threads and other processes open it too; xdist appends its worker's name.
if setting.current() == setting.EMBEDDED:
    DATABASES["default"]["TEST"] = {"NAME": str(VAR_DIR / "test.sqlite3")}
elif template.given():
    DATABASES["default"]["TEST"] = {"TEMPLATE": template.given()}

# One Redis serves all test processes: each rings its own bell and has its own broker.
if REDIS_URL:
    CHANNEL_LAYERS["default"]["CONFIG"]["prefix"] = f"test{setting.worker_number()}"  # type: ignore[index]
    CELERY_BROKER_URL = setting.redis_url(2 * setting.worker_number())
