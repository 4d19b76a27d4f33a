"""The preparation through the API."""

import pytest

from negotiations.models import PredictedClaim

pytestmark = pytest.mark.django_db

DELEGATION = "delegations/{delegation}/"
CLAIMS, REPLIES, QUESTIONS = (DELEGATION + name for name in ("predicted-claims/", "replies/", "questions/"))
LISTS = DELEGATION + "checklists/"
CLAIM = {"point": 2, "said_uk": "Ми нікого не тримаємо.", "answer_uk": "Ось список.", "words": ["тримати"]}


def test_a_claim_is_foreseen_recognised_and_put_back(call, cast):
    made = call("analyst").post(CLAIMS, CLAIM | {"speaker": str(cast.places["speaker"])})
    assert (made.status_code, {name: made.json()[name] for name in CLAIM}) == (201, CLAIM)
    path = f"{CLAIMS}{made.json()['id']}/"
    norm = {"norm": str(cast.places["norm"])}
    assert call("head").post(path + "sources/", norm).json()["norm"] == norm["norm"]
    said = {"text": "Нікого ми тут не тримали.", "language": "uk"}
    (found,) = call("leader").post(CLAIMS + "recognition/", said).json()["results"]
    assert (found["claim"], found["words"], found["title"]) == (made.json()["id"], ["тримати"], CLAIM["said_uk"])
    assert call("press").post(CLAIMS + "recognition/", said).json()["results"] == []
    assert call("head").delete(path).status_code == 204
    assert (call("head").get(path).status_code, call("head").delete(path).status_code) == (404, 404)
    assert call("head").post(path + "restoration/").json()["sources"][0]["norm"] == norm["norm"]


@pytest.mark.parametrize(
    ("wrong", "status"),
    [
        ({"point": "2"}, 400), ({"point": 99}, 404), ({"said_uk": ""}, 400), ({"answer_uk": "x" * 301}, 400),
        ({"words": "тримати"}, 400), ({"words": [""]}, 400), ({"speaker": "x"}, 400), ({"state": "x"}, 400),
    ],
)  # fmt: skip
def test_a_claim_is_read_strictly(call, wrong, status):
    before = PredictedClaim.objects.count()
    assert call("head").post(CLAIMS, CLAIM | wrong).status_code == status
    assert PredictedClaim.objects.count() == before


def test_a_reply_grows_and_moves(call):
    root = call("delegate").post(REPLIES, {"point": 2, "trigger": "No.", "reply_en": "Why?"}).json()
    leaf = call("delegate").post(REPLIES, {"parent": root["id"], "trigger": "So.", "reply_uk": "Чому?"}).json()
    assert (leaf["parent"], leaf["point"]) == (root["id"], 2)
    assert call("head").post(f"{REPLIES}{root['id']}/move/", {"parent": leaf["id"]}).status_code == 400
    moved = call("head").post(f"{REPLIES}{leaf['id']}/move/", {"before": root["id"]}).json()
    assert moved["parent"] is None
    ids = [one["id"] for one in call("leader").get(REPLIES).json()["results"]]
    assert ids.index(leaf["id"]) < ids.index(root["id"])
    assert call("head").post(REPLIES, {"trigger": "x", "reply_en": "y"}).status_code == 400


def test_a_question_is_dodged_once_in_a_line(call, cast):
    made = call("adviser").post(QUESTIONS, {"point": 2, "text_en": "Who are they?"}).json()
    path = f"{QUESTIONS}{made['id']}/"
    dodged = {"outcome": "dodged", "citation": str(cast.places["citation"])}
    assert (made["standing"], call("head").post(path + "outcomes/", dodged).status_code) == ("", 201)
    assert call("head").post(path + "outcomes/", dodged).status_code == 409
    assert call("head").put(path, {"point": 2, "text_en": "Who?"}).status_code == 409
    shown = call("leader").get(path).json()
    assert (shown["standing"], shown["dodges"]) == ("dodged", 1)
    counts = call("leader").get(QUESTIONS + "dodges/").json()["speakers"]
    assert counts == {str(cast.places["speaker"]): 1}


def test_a_checklist_is_begun_ticked_and_carried_over(call):
    assert call("head").post(DELEGATION + "rounds/", {"carry": ["checklist", "points"]}).json()["number"] == 2
    carried = call("leader").get(DELEGATION + "rounds/2/carried/").json()
    assert (len(carried["checklist"]), carried["points"], carried["questions"]) == (1, [1, 2], [])
    listed = call("leader").get(LISTS + "2/").json()
    assert (listed["percent"], [one["carried_from"] for one in listed["items"]] != [None]) == (0, True)
    item = f"{DELEGATION}checklist-items/{listed['items'][0]['id']}/"
    assert call("head").put(item + "done/", {"done": True}).json()["done_by"] == "Head Person"
    assert call("analyst").put(item + "done/", {"done": True}).status_code == 409
    late = call("head").post(LISTS + "2/items/", {"text_en": "Later", "only_if": listed["items"][0]["id"]}).json()
    shown = call("head").get(LISTS + "2/").json()
    assert (shown["percent"], late["id"] in shown["counting"]) == (50, True)
    assert call("recorder").post(DELEGATION + "rounds/", {"carry": ["points"]}).status_code == 403
    assert call("head").post(DELEGATION + "rounds/2/carried/", {"what": []}).status_code == 400
    more = call("head").post(DELEGATION + "rounds/2/carried/", {"what": ["questions"]}).json()
    assert len(more["questions"]) == 1
