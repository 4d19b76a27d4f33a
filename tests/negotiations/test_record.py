"""Taking down what is said: gap-free numbers, one line per request, both versions of a corrected one."""

from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from journal.append import KeyReused
from journal.models import Entry
from negotiations.actions import sittings
from negotiations.actions.record import correct_utterance, record_utterance
from negotiations.models import Attendance, Utterance
from teams.actions import delegations, roster
from teams.rules import Conflict, Denied
from teams.system import System
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def sitting(talks):
    return table.under_way(talks)


@pytest.fixture
def ivan(talks, sitting):
    return table.speaker(talks)


def take_down(actor, sitting, speaker, text: str = "We agree.", **more) -> Entry:
    given = {"language": "en", "request_key": uuid4().hex, **more}
    return record_utterance(actor=actor, sitting=sitting, speaker=speaker, text=text, **given)


def correct(actor, text: str = "We do not agree.", reason: str = "misheard", **more) -> Entry:
    given = {"request_key": uuid4().hex, "utterance": Utterance.objects.first(), **more}
    return correct_utterance(actor=actor, text=text, reason=reason, **given)


@threads
def test_two_recorders_at_once_get_gap_free_numbers_in_the_journals_order() -> None:
    forming = house.form(roles=("head", "recorder"))
    second = house.second_seat(forming, "recorder")
    delegations.open_talks(actor=forming.head)
    sitting, ivan = table.under_way(forming), table.speaker(forming)

    def work(seat):
        return lambda: [take_down(seat, sitting, ivan, f"{seat.initials} {n}") for n in range(20)]

    lost(together(work(forming.recorder), work(second)), AssertionError)
    lines = list(Utterance.objects.order_by("number"))
    assert [line.number for line in lines] == list(range(1, 41))
    assert [line.position for line in lines] == sorted(line.position for line in lines)
    assert table.fresh(sitting).lines == 40


@threads
def test_one_request_from_two_tabs_at_once_is_one_line(talks, sitting, ivan) -> None:
    def work():
        return take_down(talks.recorder, sitting, ivan, request_key="same").position

    results = together(work, work, work)
    assert len(set(results)) == 1
    assert Utterance.objects.count() == 1


@threads
def test_two_replays_at_once_speak_a_line_once(talks, sitting, ivan) -> None:
    def work():
        return take_down(System(talks.delegation), sitting, ivan, request_key="same").position

    assert len(set(together(work, work))) == 1
    assert Utterance.objects.count() == 1


def test_the_entry_tells_the_line_with_its_citation(talks, sitting, ivan) -> None:
    body = take_down(talks.recorder, sitting, ivan).body
    assert (body["citation"], body["text"], body["speaker"]["name"]) == ("1.1.1", "We agree.", "Ivan Petrenko")
    assert body["party"] == {"name": "Theirs", "side": "counterpart"}


def test_what_is_said_is_kept_to_the_letter(talks, sitting, ivan) -> None:
    text = "«Так»,\u202e — сказав він…  двічі; 🦔 e\u0301".replace("e\u0301", "é")
    take_down(talks.recorder, sitting, ivan, f"  {text}\n")
    assert Utterance.objects.get().text == text


@pytest.mark.parametrize("text", ["", "  \n", "\u200b", "\u3164", "\u202e\u2066", "a\0b", "a\ud800b", "x" * 20_001])
def test_a_text_that_is_none_is_refused(talks, sitting, ivan, text) -> None:
    with pytest.raises(ValidationError):
        take_down(talks.recorder, sitting, ivan, text)
    assert not Utterance.objects.exists()


def test_a_retry_finds_the_first_line_even_when_the_sitting_is_closed(talks, sitting, ivan) -> None:
    first = take_down(talks.recorder, sitting, ivan, request_key="k")
    sittings.close_sitting(actor=talks.head, sitting=sitting)
    assert take_down(talks.recorder, sitting, ivan, request_key="k").position == first.position


def test_a_key_used_for_another_text_is_refused(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan, request_key="k")
    with pytest.raises(KeyReused):
        take_down(talks.recorder, sitting, ivan, "Another.", request_key="k")


@pytest.mark.parametrize("step", ["pause_sitting", "close_sitting"])
def test_nothing_is_recorded_while_the_sitting_is_not_open(talks, sitting, ivan, step) -> None:
    getattr(sittings, step)(actor=talks.head, sitting=sitting)
    with pytest.raises(Conflict):
        take_down(talks.recorder, sitting, ivan)


def test_only_the_recorder_records(talks, sitting, ivan) -> None:
    for role in ["leader", "head", "delegate", "adviser", "analyst", "interpreter", "press", "auditor"]:
        with pytest.raises(Denied):
            take_down(talks.seats[role], sitting, ivan)


def test_a_suspended_recorder_records_nothing_even_with_an_old_seat_in_hand(talks, sitting, ivan) -> None:
    roster.suspend_seat(actor=talks.head, seat=talks.recorder, reason="lost device")
    with pytest.raises(Denied):
        take_down(talks.recorder, sitting, ivan)


def test_a_speaker_or_a_sitting_of_another_delegation_is_refused(talks, sitting, ivan) -> None:
    other = house.opened("Other talks", roles=("head", "recorder"))
    theirs, foreign = table.under_way(other), table.speaker(other, "Foreign")
    for at, who in [(sitting, foreign), (theirs, ivan), (theirs, foreign)]:
        with pytest.raises(Denied):
            take_down(talks.recorder, at, who)
    assert not Utterance.objects.exists()


def test_whoever_speaks_attends(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan)
    take_down(talks.recorder, sitting, ivan)
    assert [(found.speaker, found.seat) for found in Attendance.objects.all()] == [(ivan, None)]


def test_a_line_tells_the_party_of_that_moment(talks, sitting, ivan) -> None:
    from negotiations.actions.speakers import place_speaker

    take_down(talks.recorder, sitting, ivan)
    ours = table.party(talks, "Ours", "ours")
    moved = place_speaker(actor=talks.head, speaker=ivan, party=ours)
    take_down(talks.recorder, sitting, moved)
    told = Entry.objects.filter(kind="utterance.recorded").order_by("position")
    assert [entry.body["party"]["name"] for entry in told] == ["Theirs", "Ours"]


def test_the_record_keeps_recording_when_the_search_is_broken(talks, sitting, ivan, monkeypatch) -> None:
    from negotiations.actions import record

    monkeypatch.setattr(record, "index_utterances", lambda lines: 1 / 0)
    monkeypatch.setattr(record, "index_correction", lambda correction: Utterance.objects.get(pk="x"))
    take_down(talks.recorder, sitting, ivan)
    correct(talks.recorder)
    assert Utterance.objects.get().corrections.count() == 1


def test_a_correction_stands_beside_the_line_and_both_stay(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan)
    correct(talks.recorder, "We do not agree.")
    correct(talks.head, "We shall not agree.")
    line = Utterance.objects.get()
    assert line.text == "We agree."
    assert list(line.corrections.values_list("number", "text")) == [(1, "We do not agree."), (2, "We shall not agree.")]
    told = [entry.body for entry in Entry.objects.filter(kind="utterance.corrected").order_by("position")]
    assert [(body["was"], body["text"]) for body in told] == [
        ("We agree.", "We do not agree."), ("We do not agree.", "We shall not agree."),
    ]  # fmt: skip


@threads
def test_corrections_by_two_people_at_once_are_numbered_one_after_the_other(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan)

    def work(seat):
        return lambda: [correct(seat, f"{seat.role} {n}") for n in range(5)]

    lost(together(work(talks.recorder), work(talks.head)), AssertionError)
    assert list(Utterance.objects.get().corrections.values_list("number", flat=True)) == list(range(1, 11))


def test_a_correction_that_changes_nothing_is_refused(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan)
    with pytest.raises(Conflict):
        correct(talks.recorder, "We agree.")


def test_a_key_that_corrected_one_line_does_not_pass_for_a_correction_of_another(talks, sitting, ivan) -> None:
    for text in ("One.", "Two."):
        take_down(talks.recorder, sitting, ivan, text)
    first, second = Utterance.objects.order_by("number")
    correct(talks.recorder, utterance=first, request_key="k")
    with pytest.raises(KeyReused):
        correct(talks.recorder, utterance=second, request_key="k")


def test_a_key_that_recorded_a_line_does_not_pass_for_its_correction(talks, sitting, ivan) -> None:
    take_down(talks.recorder, sitting, ivan, request_key="k")
    with pytest.raises(KeyReused):
        correct(talks.recorder, "We agree.", request_key="k")


def test_only_recorder_and_head_correct(talks, sitting, ivan) -> None:
    for role in ["leader", "delegate", "adviser", "analyst", "interpreter", "press", "auditor"]:
        take_down(talks.recorder, sitting, ivan)
        with pytest.raises(Denied):
            correct(talks.seats[role])
