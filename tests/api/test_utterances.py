"""The record through the API."""

import pytest

pytestmark = pytest.mark.django_db

LINES = "delegations/{delegation}/utterances/"


@pytest.fixture
def line(cast):
    return {
        "sitting": str(cast.places["sitting"]), "speaker": str(cast.places["speaker"]), "language": "uk",
        "text": "Ми вимагаємо припинення вогню.", "started_at": "2026-02-24T10:00:00+02:00",
    }  # fmt: skip


def test_a_line_is_taken_down_and_found_by_its_citation(call, line):
    made = call("recorder").post(LINES, line)
    assert (made.status_code, made.json()["citation"]) == (201, "1.1.2")
    told = call("head").get(LINES + "1.1.2/").json()
    assert (told["text"], told["started_at"]) == (line["text"], "2026-02-24T08:00:00Z")
    assert told["speaker"]["party"]["side"] == "counterpart"


def test_both_versions_are_told(call):
    path = LINES + "{citation}/"
    assert call("head").post(path + "corrections/", {"text": "We signed.", "reason": "heard again"}).status_code == 201
    told = call("analyst").get(path).json()
    assert told["text"] == "We never said that."
    assert [(each["number"], each["text"], each["by"]) for each in told["corrections"]] == [
        (1, "We never signed that.", "Recorder Person"),
        (2, "We signed.", "Head Person"),
    ]


def test_a_correction_that_corrects_nothing_is_a_conflict(call):
    answer = call("head").post(LINES + "{citation}/corrections/", {"text": "We never signed that.", "reason": "same"})
    assert answer.status_code == 409


@pytest.mark.parametrize("other", [{"text": "Інше."}, {"language": "ru"}, {"source": "live"}])
def test_a_key_belongs_to_all_of_its_line(call, line, other):
    assert call("recorder").post(LINES, line, key="k").status_code == 201
    assert call("recorder").post(LINES, line, key="k").json()["citation"] == "1.1.2"
    assert call("recorder").post(LINES, {**line, **other}, key="k").status_code == 409


def test_a_key_of_a_correction_belongs_to_its_line_and_reason(call):
    path, body = LINES + "{citation}/corrections/", {"text": "We signed.", "reason": "heard again"}
    assert call("head").post(path, body, key="k").status_code == 201
    assert call("head").post(path, body, key="k").status_code == 201
    assert call("head").post(path, {**body, "reason": "guessed"}, key="k").status_code == 409


@pytest.mark.parametrize("path", [LINES, LINES + "{citation}/corrections/"])
def test_a_key_is_demanded(call, path, line):
    body = line if path == LINES else {"text": "We signed.", "reason": "heard again"}
    assert call("recorder").post(path, body, key="").json()["code"] == "key_missing"


def test_lines_are_read_on_from_a_position_or_in_a_sitting(call, cast, line):
    for number in range(3):
        call("recorder").post(LINES, {**line, "text": f"Line {number}."})
    first = call("head").get(LINES, limit=2).json()
    rest = call("head").get(LINES, since=first["next"], sitting=cast.places["sitting"]).json()
    assert [each["citation"] for each in first["results"] + rest["results"]] == ["1.1.1", "1.1.2", "1.1.3", "1.1.4"]
    assert call("head").get(LINES, sitting=cast.places["planned"]).json()["results"] == []


def test_lines_are_found_by_their_words_newest_first(call, line):
    for number in range(3):
        call("recorder").post(LINES, {**line, "text": f"Припинення вогню {number}."})
    first = call("analyst").get(LINES, q="вогонь", limit=2).json()
    rest = call("analyst").get(LINES, q="вогонь", limit=2, before=first["next"]).json()
    assert [each["citation"] for each in first["results"] + rest["results"]] == ["1.1.4", "1.1.3", "1.1.2"]
    assert rest["next"] is None


@pytest.mark.parametrize("who", ["press", "auditor"])
def test_nothing_is_found_by_who_reads_no_record(call, who):
    assert call(who).get(LINES, q="signed").json() == {"results": [], "next": None}
    assert call("head").get(LINES, q="signed").json()["results"] != []


@pytest.mark.parametrize(
    "moment",
    [
        "2026-02-24T10:00:00", "2026-02-24", "20260224T100000Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00",
        "2026-12-31T23:59:60Z", "2027-02-29T10:00:00Z", "٢٠٢٦-02-24T10:00:00Z", 1_700_000_000, True, ["2026"],
        "2026-W08-2T10:00:00Z",
    ],
)  # fmt: skip
def test_a_moment_has_its_zone(call, line, moment):
    answer = call("recorder").post(LINES, {**line, "started_at": moment})
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["started_at"])


def test_a_paused_sitting_takes_no_line(call, line):
    call("head").post("delegations/{delegation}/sittings/{sitting}/pause/", {"reason": "coffee"})
    answer = call("recorder").post(LINES, line)
    assert (answer.status_code, answer.json()["code"]) == (409, "conflict")
