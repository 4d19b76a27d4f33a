"""The demo's story is whole: everyone exists, every line is in its language and time, every reference leads somewhere."""

import json
import re
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from negotiations.demo import story

RECORD = story.load_record()
EARLIER = story.load_earlier()
NOTES = story.load_notes()
TEXTS = (*EARLIER, *RECORD, *NOTES)
SEATS = {seat.key: seat for seat in story.CAST.seats}
SPEAKERS = {speaker.key: speaker for speaker in story.CAST.speakers}
SIDES = {party.name: party.side for party in story.CAST.parties}
LINES = pytest.mark.parametrize("lines", [EARLIER, RECORD], ids=["earlier", "record"])

ADDRESSED = {"room": {"head", "delegate"}, "back_office": {"adviser", "analyst"}}
ADDRESSED["all"] = ADDRESSED["room"] | ADDRESSED["back_office"] | {"leader"}

FOREIGN = {"en": r"[А-Яа-яЁёІіЇїЄєҐґ]", "uk": r"[ЫыЭэЁёЪъA-HJ-UWYZa-z]", "ru": r"[ІіЇїЄєҐґA-Za-z]"}
REAL = re.compile(
    r"\b(?:russia|ukrain|belarus|moscow|kyiv|kremlin|crimea|donbas|donetsk|minsk|istanbul|poland|german|turk|israel"
    r"|serbia|georgia|moldov|america|china|nato|osce|red cross"
    r"|росі|росс|украї|украи|білорус|белорус|москв|київ|киев|крим|крым|донба|мінськ|минск|стамбул|поль[щш]|німеч"
    r"|герман|туреч|турц|сербі|серби|грузи|грузі|молдов|америк|нато|обсє|обсе|червон\w+ хрест|красн\w+ крест)",
    re.IGNORECASE,
)
SPOKEN_WORDS_A_SECOND = 2.4
LONGEST_SILENCE = timedelta(minutes=2)
CITATION = re.compile(r"\b(\d)\.(\d)\.(\d+)(?:–(\d+))?")


def test_as_many_as_a_training_sitting_needs():
    assert len(SEATS) == 12
    sides = Counter(SIDES[speaker.party] for speaker in SPEAKERS.values())
    assert sides == {"ours": 4, "counterpart": 6, "mediator": 2}
    assert len(RECORD) >= 150
    assert len(EARLIER) in range(25, 31)
    assert len(NOTES) >= 45
    assert [point.number for point in story.POINTS] == [1, 2, 3, 4, 5, 6, 7]


def test_every_role_has_a_seat_and_two_people_record():
    roles = Counter(seat.role for seat in SEATS.values())
    assert set(roles) == {
        "leader", "head", "delegate", "adviser", "analyst", "recorder", "interpreter", "press", "auditor",
    }  # fmt: skip
    assert roles["recorder"] == 2
    assert roles["head"] == 1


def test_seats_are_told_apart():
    assert len(SEATS) == len(story.CAST.seats)
    assert len({seat.initials for seat in SEATS.values()}) == len(SEATS)
    assert len({seat.email for seat in SEATS.values()}) == len(SEATS)
    assert {seat.language for seat in SEATS.values()} == {"en", "uk"}


def test_speakers_sit_where_they_say():
    assert sorted(speaker.hotkey for speaker in SPEAKERS.values() if speaker.hotkey) == list(range(1, 10))
    for speaker in SPEAKERS.values():
        assert (speaker.seat is not None) == (SIDES[speaker.party] == "ours")
        if speaker.seat:
            first, last = story.CAST.seat(speaker.seat).name.split()
            assert speaker.name == f"{first[0]}. {last}"


def test_sittings_follow_their_rounds():
    rounds = {round_.number for round_ in story.ROUNDS}
    assert {sitting.round for sitting in story.SITTINGS} == rounds
    assert [sitting.state for sitting in story.SITTINGS] == ["closed", "open", "planned"]
    assert all(earlier.opens_at < later.opens_at for earlier, later in pairwise(story.SITTINGS))
    assert story.EARLIER.closed_at > EARLIER[-1].started_at


@LINES
def test_lines_are_spoken_by_the_cast(lines):
    for line in lines:
        speaker = story.CAST.speaker(line.key)
        assert (line.speaker, line.delegation) == (speaker.name, speaker.party)
        assert line.point in {None, *(point.number for point in story.POINTS)}
        assert 1 <= len(re.findall(r"[.!?…](?=\s|$|[”»])", line.text)) <= 10


@LINES
def test_lines_are_numbered_and_keep_the_pace_of_speech(lines):
    pauses = story.LIVE.pauses if lines is RECORD else story.EARLIER.pauses
    assert [line.seq for line in lines] == list(range(1, len(lines) + 1))
    for line, following in pairwise(lines):
        silence = following.started_at - line.started_at - spoken(line)
        assert silence >= timedelta(0), line.seq
        assert (silence > LONGEST_SILENCE) == (line.seq in pauses), line.seq


@LINES
def test_times_are_those_of_the_venue(lines):
    zone = ZoneInfo(story.FRAME.venue_zone)
    assert all(line.started_at.utcoffset() == line.started_at.astimezone(zone).utcoffset() for line in lines)


@LINES
def test_each_side_speaks_its_languages(lines):
    spoken_by = {side: {line.language for line in lines if SIDES[line.delegation] == side} for side in SIDES.values()}
    assert spoken_by == {"ours": {"uk", "en"}, "counterpart": {"ru", "en"}, "mediator": {"en"}}


@pytest.mark.parametrize("language", ["en", "uk", "ru"])
def test_text_is_set_in_its_own_language(language):
    own, other = ("“”", "«»") if language == "en" else ("«»", "“”")
    for text in (line.text for line in TEXTS if line.language == language):
        assert not re.search(FOREIGN[language], text), text
        assert not re.search(rf"[\"'{other}]|  | $|^ | - ", text), text
        assert text.count(own[0]) == text.count(own[1]), text


def test_nothing_real_but_treaties():
    names = [str(part) for part in (story.CAST, story.POINTS, story.ROUNDS, story.SITTINGS)]
    for text in (*(line.text for line in TEXTS), *names):
        assert not REAL.search(text), text


def test_every_tactic_is_used_and_only_across_the_table():
    used = Counter(tactic for line in RECORD for tactic in line.tactic)
    assert set(used) == set(story.TACTICS)
    assert {SIDES[line.delegation] for line in (*EARLIER, *RECORD) if line.tactic} == {"counterpart"}


@pytest.mark.parametrize("tactic", story.TACTICS)
def test_the_back_office_answers_every_tactic(tactic):
    after = {note.after for note in NOTES if SEATS[note.author].role in ADDRESSED["back_office"]}
    assert any(line.seq + lag in after for line in RECORD if tactic in line.tactic for lag in range(5))


def test_figures_that_do_not_add_up_are_off_by_the_fifty_four():
    total, *groups = map(int, re.findall(r"\d+", next(line.text for line in RECORD if "Повторяю." in line.text)))
    assert len(groups) == 3
    assert total - sum(groups) == 54


def test_agreed_definitions_are_quoted_to_the_letter():
    agreed = "“All for all”, line 1.1.19: “{}”".format(quoted(EARLIER[18]).partition(" means ")[2].rstrip("."))
    assert any(agreed in line.text for line in RECORD)
    assert any(quoted(EARLIER[13]) in line.text for line in RECORD)


def test_citations_lead_to_lines_already_spoken():
    cited = [(line, match) for line in TEXTS for match in CITATION.finditer(line.text)]
    assert len(cited) > 10
    for line, match in cited:
        round_, sitting, first, last = (int(part or 0) for part in match.groups())
        assert (round_, sitting) in {(1, 1), (2, 1)}
        spoken_so_far = len(EARLIER) if round_ == 1 else now_at(line)
        assert max(first, last) <= spoken_so_far, line.text


def test_notes_follow_the_sitting_in_order():
    assert [note.number for note in NOTES] == list(range(1, len(NOTES) + 1))
    assert all(earlier.after <= later.after for earlier, later in pairwise(NOTES))
    assert all(1 <= note.after <= len(RECORD) for note in NOTES)
    assert {note.priority for note in NOTES} == {"routine", "urgent", "flash"}
    assert {note.to for note in NOTES} == set(ADDRESSED)


def test_notes_are_written_by_those_who_may():
    for note in NOTES:
        author = story.CAST.seat(note.author)
        assert author.role in ADDRESSED["all"]
        assert note.language == author.language


def test_notes_are_acknowledged_by_those_they_are_for():
    for note in NOTES:
        seen_by = [ack.seat for ack in note.acknowledged_by]
        assert len(seen_by) == len(set(seen_by))
        assert note.author not in seen_by
        assert {SEATS[seat].role for seat in seen_by} <= ADDRESSED[note.to]
        assert all(note.after + ack.delay <= len(RECORD) and ack.delay >= 0 for ack in note.acknowledged_by)


def test_replies_answer_an_earlier_note_and_come_from_those_asked():
    replies = [note for note in NOTES if note.reply_to]
    assert len(replies) >= 5
    for reply in replies:
        asked = NOTES[reply.reply_to - 1]
        assert asked.number < reply.number
        assert reply.author != asked.author
        assert SEATS[reply.author].role in ADDRESSED[asked.to]


def test_some_notes_wait_for_the_newcomer():
    waiting = [note.priority for note in NOTES if not note.acknowledged_by]
    assert {"routine", "urgent"} <= set(waiting)
    assert "flash" not in waiting


@pytest.mark.parametrize("name", ["record.jsonl", "earlier.jsonl"])
def test_record_files_are_ordinary_record_files(name):
    rows = [json.loads(line) for line in (story.HERE / name).read_text(encoding="utf-8").splitlines()]
    for row in rows:
        assert {"seq", "speaker", "delegation", "language", "text", "started_at"} <= set(row)
        assert row["speaker"] in {speaker.name for speaker in SPEAKERS.values()}


def spoken(line: story.Line) -> timedelta:
    """How long the words take at the usual pace."""
    words = len(line.text.replace("—", " ").split())
    return timedelta(seconds=words / SPOKEN_WORDS_A_SECOND)


def quoted(line: story.Line) -> str:
    return re.search("“(.*)”", line.text).group(1)


def now_at(line: story.Line | story.Note) -> int:
    """How many lines of the live sitting have been spoken when this is said or sent."""
    return line.after if isinstance(line, story.Note) else line.seq
