"""Two at one moment: one pack is asked for, and one worker makes it."""

import pytest

from journal.models import Entry
from negotiations.actions import pack_making, packs
from negotiations.models import Pack, PackState
from teams.rules import Conflict
from tests import house
from tests.threads import lost, together, won


@pytest.mark.django_db(transaction=True)
def test_of_two_that_are_asked_for_at_once_one_is_made_by_one_worker() -> None:
    team = house.opened()
    asked = together(*(lambda: packs.ask_pack(actor=team.head),) * 3)
    assert (len(won(asked)), len(lost(asked, Conflict))) == (1, 2)
    made = together(pack_making.make_next_pack, pack_making.make_next_pack)
    assert sorted(won(made)) == [0, 1]
    assert Pack.objects.get().state == PackState.READY
    assert Entry.objects.filter(journal__scope=team.scope, kind="pack.made").count() == 1
