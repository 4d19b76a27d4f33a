"""Importing a record: all of it or nothing, the same file once, and what it says of itself is true."""

import io
from pathlib import Path

import pytest

from journal.models import Entry, Journal
from negotiations.actions import imports, sittings
from negotiations.models import RecordImport, Round, Sitting, Speaker, State, Utterance
from negotiations.reading import ReadingError
from teams.rules import Conflict, Denied
from teams.system import System
from tests import house, table
from tests.threads import lost, together

pytestmark = pytest.mark.django_db
threads = pytest.mark.django_db(transaction=True)

VTT = """WEBVTT

00:00:01.000 --> 00:00:03.000
<v Ivan Petrenko>We agree to a ceasefire.

00:00:04.000 --> 00:00:06.000
<v Olena Koval>From which day?

00:00:07.000 --> 00:00:09.000
<v Ivan Petrenko>From Monday.
"""


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def file(tmp_path) -> Path:
    path = tmp_path / "record.vtt"
    path.write_text(VTT, encoding="utf-8")
    return path


def bring(talks, file, sitting=None, actor=None, **more) -> imports.Outcome:
    place = sitting or table.planned(talks)
    return imports.import_record(actor=actor or talks.recorder, sitting=place, file=file, **more)


def everything() -> tuple[int, ...]:
    found = (Utterance, Entry, RecordImport, Speaker)
    return (*(model.objects.count() for model in found), sum(Journal.objects.values_list("size", flat=True)))


def test_every_line_is_entered_with_its_speaker_and_the_sitting_is_closed(talks, file) -> None:
    outcome = bring(talks, file)
    lines = list(Utterance.objects.select_related("speaker", "sitting").order_by("number"))
    assert [(line.speaker.name, line.text) for line in lines] == [
        ("Ivan Petrenko", "We agree to a ceasefire."), ("Olena Koval", "From which day?"), ("Ivan Petrenko", "From Monday."),
    ]  # fmt: skip
    assert {line.source for line in lines} == {"imported"}
    assert (lines[0].sitting.state, lines[0].sitting.lines) == (State.CLOSED, 3)
    assert outcome.made is not None
    assert outcome.report.lines == 3
    told = Entry.objects.filter(kind="utterance.recorded").order_by("position")
    assert [entry.body["number"] for entry in told] == [line.number for line in lines] == [1, 2, 3]
    assert [entry.position for entry in told] == [line.position for line in lines]


def test_the_same_file_again_changes_nothing_whatever_it_is_called(talks, file, tmp_path) -> None:
    first, other = bring(talks, file), tmp_path / "other name.srt"
    other.write_bytes(file.read_bytes())
    place, before = table.planned(talks), everything()
    again = bring(talks, other, place, talks.head)
    assert again.repeated
    assert again.made == first.made
    assert everything() == before
    assert table.fresh(place).state == State.PLANNED


@threads
def test_the_same_file_twice_at_once_is_one_import(talks, file) -> None:
    places = [table.planned(talks), table.planned(talks)]
    results = together(
        lambda: bring(talks, file, places[0], talks.recorder), lambda: bring(talks, file, places[1], talks.head)
    )
    lost(results, AssertionError)
    assert sorted(result.repeated for result in results) == [False, True]
    assert (Utterance.objects.count(), RecordImport.objects.count()) == (3, 1)


@threads
def test_two_files_into_one_sitting_at_once_are_one_import(talks, file, tmp_path) -> None:
    other, place = tmp_path / "other.vtt", table.planned(talks)
    other.write_text(VTT.replace("Monday", "Tuesday"), encoding="utf-8")
    results = together(lambda: bring(talks, file, place), lambda: bring(talks, other, place, talks.head))
    assert len(lost(results, Conflict)) == 1
    assert Utterance.objects.count() == table.fresh(place).lines == 3


@pytest.mark.parametrize("broken", ["index_utterances", "_close", "seal"])
def test_whatever_fails_half_way_leaves_nothing(talks, file, monkeypatch, broken) -> None:
    place, before = table.planned(talks), everything()
    monkeypatch.setattr(imports, "BATCH", 2)
    monkeypatch.setattr(imports, broken, lambda *args: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        bring(talks, file, place)
    assert everything() == before
    assert table.fresh(place).state == State.PLANNED


def test_a_file_that_is_wrong_at_its_end_leaves_nothing(talks, tmp_path) -> None:
    path, place, before = tmp_path / "x.jsonl", table.planned(talks), everything()
    line = '{"seq": %d, "speaker": "Ivan", "lang": "en", "text": "Yes.", "party": "Theirs"}\n'
    path.write_text("".join(line % n for n in range(1, 3000)) + "{broken\n", encoding="utf-8")
    with pytest.raises(ReadingError):
        bring(talks, path, place)
    assert everything() == before


def test_a_file_that_changes_while_it_is_read_leaves_nothing(talks, file, monkeypatch) -> None:
    place, plain = table.planned(talks), imports.match_speakers

    def match(*args):
        file.write_text(VTT.replace("Monday", "Friday"), encoding="utf-8")
        return plain(*args)

    before = everything()
    monkeypatch.setattr(imports, "match_speakers", match)
    with pytest.raises(Conflict, match="changed"):
        bring(talks, file, place)
    assert everything() == before


def test_a_dry_run_tells_and_writes_nothing(talks, file) -> None:
    place, before = table.planned(talks), everything()
    outcome = bring(talks, file, place, dry_run=True)
    assert (outcome.report.lines, len(outcome.matched.new), outcome.made) == (3, 2, None)
    assert everything() == before


def test_an_uploaded_file_is_read_like_one_on_the_disk(talks) -> None:
    assert bring(talks, io.BytesIO(VTT.encode())).report.lines == 3


def test_a_speaker_of_the_same_name_is_ours_and_another_spelling_is_not(talks, file) -> None:
    ivan, other = table.speaker(talks, "Ivan Petrenko"), table.speaker(talks, "Оlena Koval")  # a Cyrillic О
    outcome = bring(talks, file)
    assert outcome.matched.known == [ivan]
    assert [speaker.name for speaker in outcome.matched.new] == ["Olena Koval"]
    assert other.utterances.count() == 0


@pytest.mark.parametrize("state", ["open", "paused", "closed"])
def test_a_sitting_that_was_held_takes_no_file(talks, file, state) -> None:
    place = table.under_way(talks)
    for step in {"open": [], "paused": [sittings.pause_sitting], "closed": [sittings.close_sitting]}[state]:
        step(actor=talks.head, sitting=place)
    with pytest.raises(Conflict):
        bring(talks, file, table.fresh(place))


def test_a_long_file_waits_while_a_sitting_is_under_way_and_a_short_one_does_not(talks, file, monkeypatch) -> None:
    table.under_way(talks)
    monkeypatch.setattr(imports, "MOST_BESIDE_A_SITTING", 2)
    with pytest.raises(Conflict, match="under way"):
        bring(talks, file)
    monkeypatch.setattr(imports, "MOST_BESIDE_A_SITTING", 3)
    assert bring(talks, file).made


@threads
def test_lines_typed_while_a_file_is_imported_and_the_files_own_are_all_there(talks, file) -> None:
    from negotiations.actions.record import record_utterance

    live, ivan, place = table.under_way(talks), table.speaker(talks, "Ivan Petrenko"), table.planned(talks)

    def type_lines() -> None:
        for n in range(15):
            record_utterance(
                actor=talks.recorder, sitting=live, speaker=ivan, language="en", text=f"{n}", request_key=f"{n}"
            )

    lost(together(type_lines, lambda: bring(talks, file, place, talks.head)), AssertionError)
    positions = list(Utterance.objects.order_by("position").values_list("position", flat=True))
    assert len(positions) == len(set(positions)) == 18
    assert list(live.utterances.order_by("number").values_list("number", flat=True)) == list(range(1, 16))


def test_only_recorder_and_head_import(talks, file) -> None:
    for role in ["leader", "delegate", "adviser", "analyst", "interpreter", "press", "auditor"]:
        place = table.planned(talks)
        with pytest.raises(Denied):
            bring(talks, file, place, talks.seats[role])


def test_nobody_imports_into_another_delegations_sitting(talks, file) -> None:
    foreign = table.planned(house.opened("Other talks", roles=("head",)))
    for actor in (talks.recorder, System(talks.delegation)):
        with pytest.raises(Denied):
            bring(talks, file, foreign, actor)


def test_the_hosts_command_makes_a_sitting_for_the_file_and_none_for_one_it_has(talks, file) -> None:
    actor = System(talks.delegation)
    assert imports.plan_for_import(actor=actor, file=file).made
    assert imports.plan_for_import(actor=actor, file=file).repeated
    imports.plan_for_import(actor=actor, file=io.BytesIO(VTT.replace("We", "They").encode()), dry_run=True)
    assert (Round.objects.count(), Sitting.objects.count()) == (1, 1)
