"""Parties, speakers, and the decision whom a name belongs to: it can always be taken back."""

import pytest

from negotiations import queries
from negotiations.actions import speakers
from negotiations.models import Speaker
from teams.rules import Conflict, Denied
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def doubtful(talks) -> Speaker:
    """A name that an import could not place."""
    return Speaker.objects.create(delegation=talks.delegation, name="Petrenko I.", in_doubt=True)


def place(talks, speaker, **where) -> Speaker:
    return speakers.place_speaker(actor=talks.analyst, speaker=speaker, **where)


def waiting(talks) -> list[str]:
    return [speaker.name for speaker in queries.undecided_speakers(talks.analyst)]


def test_a_name_in_doubt_waits_until_somebody_gives_it_a_party(talks, doubtful) -> None:
    assert waiting(talks) == ["Petrenko I."]
    place(talks, doubtful, party=table.party(talks))
    assert waiting(talks) == []


def test_a_name_joined_to_a_speaker_stands_for_him_and_can_be_parted_again(talks, doubtful) -> None:
    ivan = table.speaker(talks)
    joined = place(talks, doubtful, same_as=ivan)
    assert (joined.placed, waiting(talks)) == (ivan, [])
    assert doubtful not in queries.speakers(talks.analyst)
    parted = place(talks, joined)
    assert (parted.placed, waiting(talks)) == (parted, ["Petrenko I."])


def test_a_speaker_is_not_joined_to_himself_nor_to_one_who_is_joined_nor_with_names_joined_to_him(
    talks, doubtful
) -> None:
    ivan, olena = table.speaker(talks), table.speaker(talks, "Olena")
    place(talks, doubtful, same_as=ivan)
    for speaker, same_as in [(olena, olena), (olena, doubtful), (ivan, olena)]:
        with pytest.raises(Conflict):
            place(talks, speaker, same_as=same_as)


@pytest.mark.django_db(transaction=True)
def test_two_who_join_two_speakers_to_each_other_at_once_do_not_make_both_vanish(talks) -> None:
    for number in range(8):
        one, two = table.speaker(talks, f"One {number}"), table.speaker(talks, f"Two {number}")
        results = together(
            lambda one=one, two=two: speakers.place_speaker(actor=talks.analyst, speaker=one, same_as=two),
            lambda one=one, two=two: speakers.place_speaker(actor=talks.adviser, speaker=two, same_as=one),
        )
        assert len(lost(results, Conflict)) == 1


def test_placing_and_renaming_with_an_old_copy_loses_nothing(talks) -> None:
    ivan = table.speaker(talks)
    old = Speaker.objects.get(pk=ivan.pk)
    speakers.change_speaker(actor=talks.head, speaker=ivan, title="minister", language="uk", hotkey=3)
    place(talks, old, party=table.party(talks, "Mediators", "mediator"))
    found = Speaker.objects.get(pk=ivan.pk)
    assert (found.title, found.hotkey, found.party.name) == ("minister", 3, "Mediators")


def test_names_and_hotkeys_are_there_once(talks) -> None:
    table.speaker(talks, "Ivan", hotkey=1)
    table.party(talks, "Mediators")
    for again in (
        lambda: table.speaker(talks, "Ivan"),
        lambda: table.speaker(talks, "Olena", hotkey=1),
        lambda: table.party(talks, "Mediators"),
    ):
        with pytest.raises(Conflict):
            again()


@pytest.mark.parametrize("hotkey", [0, 10])
def test_a_hotkey_is_a_digit_from_1_to_9(talks, hotkey) -> None:
    with pytest.raises(Conflict):
        table.speaker(talks, "Ivan", hotkey=hotkey)


def test_nothing_of_another_delegation_is_named(talks, doubtful) -> None:
    other = house.opened("Other talks", roles=("head",))
    foreign = table.speaker(other, "Foreign")
    for act in (
        lambda: place(talks, doubtful, party=foreign.party),
        lambda: place(talks, doubtful, same_as=foreign),
        lambda: place(talks, foreign),
        lambda: speakers.add_speaker(actor=talks.head, name="x", party=foreign.party),
        lambda: speakers.add_speaker(actor=talks.head, name="x", party=table.party(talks), seat=other.head),
        lambda: speakers.change_speaker(actor=talks.head, speaker=foreign, title="", language="en", hotkey=None),
    ):
        with pytest.raises(Denied):
            act()


def test_only_those_who_prepare_the_talks_keep_parties_and_speakers(talks, doubtful) -> None:
    for role in ["leader", "interpreter", "press", "auditor"]:
        seat = talks.seats[role]
        for act in (
            lambda: speakers.add_party(actor=seat, name="x", side="ours"),
            lambda: speakers.place_speaker(actor=seat, speaker=doubtful),
        ):
            with pytest.raises(Denied):
                act()
