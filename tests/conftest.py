"""What every test has: a clean cache, a database that can be emptied, markers by folder."""

import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from hypothesis import settings as hypothesis

from tests import flush, sharing
from tests.servers import setting, template

FOLDERS = ("browser", "chaos")
# Whatever the database, these come to the same: once is enough, in the embedded run. Some touch neither a database nor
# a broker; some look at what a page says and how it looks. What a live sitting does is tried in both settings.
ONCE = (
    "briefings/files/", "briefings/morphology/", "briefings/names/", "briefings/norms/", "negotiations/reading/", "negotiations/claims/test_copies", "negotiations/desk/", "negotiations/guard/",
    "negotiations/lint/", "negotiations/demo/test_story", "look/", "architecture/", "journal/test_canonical", "journal/test_checkpoints", "journal/test_keys", "journal/test_merkle",
    "journal/test_offline", "permissions/test_matrix", "permissions/test_canary", "i18n/test_catalogue",
    "i18n/test_formats", "i18n/test_pages", "i18n/test_sources", "browser/test_every_page", "browser/test_preferences",
    "browser/test_cover", "browser/test_cyrillic_keyboard",
)  # fmt: skip
NEEDS = {
    "postgresql": (setting.PRODUCTION, "only on PostgreSQL"),
    "sqlite": (setting.EMBEDDED, "only on SQLite"),
}

# Two shared cores: a slow example says nothing about the code.
hypothesis.register_profile("suite", deadline=None, derandomize=True, print_blob=True)
hypothesis.load_profile("suite")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long form of the tests that have one (make chaos)")


def pytest_configure(config: pytest.Config) -> None:
    flush.install()
    if threading.current_thread() is threading.main_thread():
        # Told to end, a run ends as with Ctrl-C: fixtures stop the servers they started.
        signal.signal(signal.SIGTERM, signal.default_int_handler)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark tests by their folder, and skip those of the other database, with the one reason that is allowed."""
    for item in items:
        for folder in FOLDERS:
            if folder in Path(item.path).parts:
                item.add_marker(folder)
        if Path(item.path).relative_to(Path(__file__).parent).as_posix().startswith(ONCE):
            item.add_marker("once")
        for marker, (needed, reason) in NEEDS.items():
            if item.get_closest_marker(marker) and setting.current() != needed:
                item.add_marker(pytest.mark.skip(reason=reason))
    sharing.by_length(items)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> sharing.Sharing:
    return sharing.Sharing(config, log)


@pytest.fixture(scope="session")
def django_db_keepdb(django_db_modify_db_settings: None) -> bool:
    """Whether the file of the tests' database is there and migrated: on SQLite a copy of the run's template is."""
    if not template.given() or setting.current() != setting.EMBEDDED:
        return False
    template.lay(Path(settings.DATABASES["default"]["TEST"]["NAME"]))
    return True


@pytest.fixture(autouse=True)
def clean_cache() -> Iterator[None]:
    """Throttles count in the cache: no test inherits another's count."""
    yield
    cache.clear()


@pytest.fixture(scope="session")
def long_form(request: pytest.FixtureRequest) -> bool:
    """Whether this run takes the time for the long form."""
    return bool(request.config.getoption("--long"))
