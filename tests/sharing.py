"""Which test process runs what: whole files, the long ones first, the browser's in as few processes as will do.

A file stays together because of what is made once for it. The browser's folder needs a served negotiation and a
Chromium, ten seconds in each process that has them, and its tests wait more than they work: two processes take its
files first, the others everything else; who has nothing left of its own kind helps.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

BROWSING = 2  # processes that take the browser's files first
# What takes longest begins first, or all would wait for it at the end.
EARLY = (
    "tests/browser/test_every_page", "tests/browser/test_notes", "tests/browser/test_recorder",
    "tests/browser/test_keyboard", "tests/browser/", "tests/chaos/", "tests/config/test_running",
    "tests/permissions/test_matrix",
    "tests/realtime/", "tests/negotiations/views/test_hostile", "tests/teams/test_races", "tests/journal/test_offline",
    "tests/servers/", "tests/i18n/", "tests/negotiations/",
)  # fmt: skip


def by_length(items: list[pytest.Item]) -> None:
    """Put what takes longest first; files stay together."""
    files = {item.nodeid.partition("::")[0]: None for item in items}
    places = {file: place for place, file in enumerate(sorted(files, key=_rank))}
    items.sort(key=lambda item: places[item.nodeid.partition("::")[0]])


def _rank(file: str) -> tuple[int, str]:
    return next((place for place, name in enumerate(EARLY) if file.startswith(name)), len(EARLY)), file


class Sharing(LoadScopeScheduling):
    """xdist's own scheduler, but for the units and for who takes which."""

    def __init__(self, config: pytest.Config, log: Any = None) -> None:
        config.option.loadscopereorder = False  # they come in order
        super().__init__(config, log)

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0]

    def _assign_work_unit(self, node: Any) -> None:
        browses = int(node.gateway.id.removeprefix("gw")) < BROWSING
        own = (unit for unit in self.workqueue if unit.startswith("tests/browser/") == browses)
        self.workqueue.move_to_end(next(own, next(iter(self.workqueue))), last=False)
        super()._assign_work_unit(node)
