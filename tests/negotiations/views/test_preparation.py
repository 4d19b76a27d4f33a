"""The pages of the preparation, as they are used."""

from uuid import uuid4

from negotiations import queries
from negotiations.actions import record, sittings
from negotiations.models import Carried, ChecklistItem, PredictedClaim, Question, Reply
from tests import table
from tests.pages import at, browser, key


def test_a_claim_is_foreseen_tried_sourced_removed_and_put_back(team) -> None:
    point, page = table.point(team, "Prisoners"), browser(team.analyst)
    assert "No claim is foreseen yet" in page.get(at(team.analyst, "predicted_claims")).content.decode()
    form = {"point": point.pk, "said_en": "We hold nobody.", "words": "hold nobody, никого", **key()}
    refused = page.post(at(team.analyst, "claim_write"), form)
    assert (refused.status_code, refused.context["form"]["said_en"].value()) == (422, "We hold nobody.")
    for _ in range(2):
        assert page.post(at(team.analyst, "claim_write"), form | {"answer_en": "Here is your list."}).status_code == 303
    claim = PredictedClaim.objects.get()
    assert claim.words == ["hold nobody", "никого"]
    tried = page.post(at(team.analyst, "claim_try"), {"text": "Никого у нас нет", "language": "ru"})
    assert [one.claim for one in tried.context["foreseen"]] == [claim]
    assert page.post(at(team.analyst, "source_add", claim.pk), {"text": "Line 1.1.1", **key()}).status_code == 303
    shown = page.get(at(team.analyst, "predicted_claim", claim.pk)).content.decode()
    assert "Line 1.1.1" in shown
    change = {"point": point.pk, "said_en": "Nobody is held.", "answer_en": "Here.", **key()}
    assert page.post(at(team.analyst, "claim_change", claim.pk), change | {"answer_en": ""}).status_code == 422
    assert page.post(at(team.analyst, "claim_change", claim.pk), change | key()).status_code == 303
    assert page.post(at(team.analyst, "source_remove", claim.pk, 10**6), key()).status_code == 404
    source = claim.sources.get()
    assert page.post(at(team.analyst, "source_remove", claim.pk, source.pk), key()).status_code == 303
    assert page.post(at(team.analyst, "claims_remove", claim.pk), key()).status_code == 303
    assert page.get(at(team.analyst, "predicted_claim", claim.pk)).status_code == 404
    assert page.post(at(team.analyst, "claims_restore", claim.pk), key()).status_code == 303
    found = page.get(at(team.analyst, "predicted_claims"), {"q": "HELD", "point": point.number}).context["claims"]
    assert list(found) == [claim]
    assert list(page.get(at(team.analyst, "predicted_claims"), {"q": "zeppelin"}).context["claims"]) == []
    assert page.get(at(team.analyst, "predicted_claims"), {"point": "9" * 5000}).status_code == 200


def test_a_tree_is_grown_changed_and_moved(team) -> None:
    point, page = table.point(team), browser(team.head)
    form = {"point": point.pk, "trigger": "Not ready.", "words": "ready", "reply_en": "Then what is.", **key()}
    assert page.post(at(team.head, "reply_add"), form | {"reply_en": ""}).status_code == 422
    assert page.post(at(team.head, "reply_add"), form | key()).status_code == 303
    root = Reply.objects.get()
    grown = {"parent": root.pk, "trigger": "Tomorrow.", "reply_uk": "Сьогодні."}
    refused = page.post(at(team.head, "reply_add"), grown | {"reply_uk": ""} | key())
    assert (refused.status_code, refused.context["growing"]) == (422, root)
    assert page.post(at(team.head, "reply_add"), grown | key()).status_code == 303
    leaf = Reply.objects.get(parent=root)
    assert page.post(at(team.head, "reply_move", leaf.pk), {"step": "out", **key()}).status_code == 303
    leaf.refresh_from_db()
    assert leaf.parent is None
    change = {"trigger": "Next week.", "reply_en": "Now.", **key()}
    assert page.post(at(team.head, "reply_change", leaf.pk), change).status_code == 303
    shown = page.get(at(team.head, "replies")).content.decode()
    assert shown.index("Not ready.") < shown.index("Next week.")
    assert browser(team.press).get(at(team.press, "replies")).status_code == 404


def test_a_question_is_put_and_dodged_in_a_line(team, sitting, speaker) -> None:
    point, page = table.point(team), browser(team.adviser)
    assert (
        page.post(at(team.adviser, "question_add"), {"point": point.pk, "text_uk": "Хто вони?", **key()}).status_code
        == 303
    )
    record.record_utterance(
        actor=team.recorder,
        sitting=sitting,
        speaker=speaker,
        language="en",
        text="Under study.",
        request_key=uuid4().hex,
    )
    question = Question.objects.get()
    put = at(team.adviser, "question_put", question.pk)
    wrong = page.post(put, {"outcome": "dodged", "utterance": "9.9.9", **key()})
    assert (wrong.status_code, wrong.context["putting"]) == (422, question)
    assert page.post(put, {"outcome": "dodged", "utterance": "1.1.1", **key()}).status_code == 303
    assert page.post(put, {"outcome": "dodged", "utterance": "1.1.1", **key()}).status_code == 409
    shown = page.get(at(team.adviser, "questions"), {"standing": "dodged"})
    assert [one.dodges for one in shown.context["questions"]] == [1]
    assert [(row["speaker"], row["times"]) for row in shown.context["dodgers"]] == [(speaker, 1)]
    assert page.get(at(team.adviser, "questions"), {"standing": "open"}).context["questions"] == []
    change = {"point": point.pk, "text_en": "Who?", **key()}
    assert page.post(at(team.adviser, "question_change", question.pk), change).status_code == 409


def test_a_round_is_prepared_and_the_next_starts_from_it(team) -> None:
    page = browser(team.head)
    assert "No rounds yet" in page.get(at(team.head, "preparation")).content.decode()
    assert "carry" not in page.get(at(team.head, "rounds")).context["round_form"].fields
    sittings.plan_round(actor=team.head)
    point = table.point(team, "Prisoners")
    assert page.post(at(team.head, "checklist_begin", 1), {"template": "next_round", **key()}).status_code == 303
    assert page.post(at(team.head, "checklist_begin", 1), {"template": "", **key()}).status_code == 409
    add = {"text_uk": "Ще одне", "owner": team.delegate.pk, **key()}
    assert page.post(at(team.head, "item_add", 1), add | {"text_uk": ""}).status_code == 422
    assert page.post(at(team.head, "item_add", 1), add | key()).status_code == 303
    item = ChecklistItem.objects.get(text_uk="Ще одне")
    assert page.post(at(team.head, "item_tick", item.pk), {"done": "yes", **key()}).status_code == 303
    shown = page.get(at(team.head, "preparation"))
    assert (shown.context["readiness"].done, shown.context["readiness"].percent > 0) == (1, True)
    change = {"text_uk": "Ще одна справа", "only_if": item.pk, **key()}
    assert page.post(at(team.head, "item_change", item.pk), change).status_code == 422
    form = {"title": "Second", "carry": ["checklist", "points"], **key()}
    assert page.post(at(team.head, "round_create"), form).status_code == 303
    second = page.get(at(team.head, "preparation")).context
    assert second["round"].number == 2
    assert [group["kind"] for group in second["carried"]] == ["checklist", "points"]
    assert Carried.objects.get().point == point
    assert second["offered"] == []
    later = table.point(team, "Later")
    assert page.post(at(team.head, "round_carry", 2), key()).status_code == 422
    assert page.post(at(team.head, "round_carry", 2), {"what": ["points"], **key()}).status_code == 303
    assert [one.point for one in queries.carried(team.leader, second["round"])] == [point, later]
    seen = browser(team.leader).get(at(team.leader, "preparation_round", 2))
    assert "Take over what is marked" not in seen.content.decode()
    assert "carry" not in browser(team.recorder).get(at(team.recorder, "rounds")).context["round_form"].fields
