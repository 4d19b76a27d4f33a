"""What is prepared for the talks: claims, replies, questions, checklists, and what a round takes over."""

import pytest
from django.core.exceptions import ValidationError

from briefings.actions import terms
from briefings.models import Norm
from journal.models import Entry
from negotiations import queries
from negotiations.actions import (
    checklists,
    ledgers,
    options,
    predicting,
    questions,
    record,
    removing,
    replies,
    sittings,
)
from negotiations.actions.carrying import carry_over
from negotiations.actions.speakers import place_speaker
from negotiations.checklist_templates import TEMPLATES
from negotiations.counting import counting, readiness
from negotiations.models import Carry, ClaimSource, Point, PredictedClaim, Round, Utterance
from teams.rules import Conflict, Denied
from tests import briefed, house, table
from tests.pages import at, browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def point(talks):
    return table.point(talks, "Prisoners")


def said(talks, speaker, text="Everything is under study.", key="k"):
    sitting = queries.live_sitting(talks.head) or table.under_way(talks)
    entry = record.record_utterance(
        actor=talks.recorder, sitting=sitting, speaker=speaker, language="en", text=text, request_key=key
    )
    return Utterance.objects.select_related("sitting__round", "speaker__party").get(position=entry.position)


def test_a_claim_has_two_sides_and_its_sources(talks, point) -> None:
    with pytest.raises(ValidationError):
        predicting.predict_claim(actor=talks.analyst, point=point, said_en="We hold nobody.")
    with pytest.raises(ValidationError):
        predicting.predict_claim(actor=talks.analyst, point=point, answer_uk="Ось список.", said_ru=" ")
    claim = predicting.predict_claim(
        actor=talks.analyst, point=point, said_ru="Мы никого не держим.", answer_uk="Ось список.", words=["держать", "держать", " "]
    )  # fmt: skip
    assert (str(claim), claim.words) == ("Мы никого не держим.", ["держать"])
    briefed.file_norms(talks.analyst)
    norm = Norm.objects.get()
    predicting.add_source(actor=talks.delegate, claim=claim, norm=norm)
    with pytest.raises(ValidationError):
        predicting.add_source(actor=talks.delegate, claim=claim)
    changed = predicting.change_claim(
        actor=talks.head, claim=claim, point=point, said_en="Nobody is held.", answer_en="Here is the list."
    )
    assert (changed.said_ru, changed.words, changed.written_by) == ("", [], talks.head)
    (shown,) = queries.predicted_claims(talks.leader)
    assert [str(source) for source in shown.sources.all()] == [str(norm)]
    predicting.remove_source(actor=talks.head, source=ClaimSource.objects.get())
    assert Entry.objects.filter(kind="claim.predicted").count() == 2


def test_a_tree_is_six_deep_and_moves_with_all_below(talks, point) -> None:
    chain = [replies.add_reply(actor=talks.adviser, point=point, trigger="1", reply_en="so")]
    for name in "23456":
        chain.append(replies.add_reply(actor=talks.adviser, parent=chain[-1], trigger=name, reply_uk="так"))
    with pytest.raises(ValidationError):
        replies.add_reply(actor=talks.adviser, parent=chain[-1], trigger="7", reply_en="no")
    with pytest.raises(ValidationError):
        replies.add_reply(actor=talks.adviser, trigger="nowhere", reply_en="no")
    other = replies.add_reply(actor=talks.adviser, point=point, trigger="a", reply_en="b")
    for wrong in (
        {"reply": chain[0], "parent": chain[3]},
        {"reply": chain[0], "parent": other},
        {"reply": other, "before": chain[1]},
        {"reply": other, "parent": replies.add_reply(
            actor=talks.adviser, point=table.point(talks, "Elsewhere"), trigger="x", reply_en="y")},
    ):  # fmt: skip
        with pytest.raises(ValidationError):
            replies.move_reply(actor=talks.adviser, **wrong)
    replies.move_reply(actor=talks.adviser, reply=chain[1], parent=other)
    replies.move_reply(actor=talks.adviser, reply=other, before=chain[0])
    tree = [(depth, one.trigger) for depth, one in queries.in_tree(queries.replies(talks.leader)) if one.point == point]
    assert tree == [(0, "a"), (1, "2"), (2, "3"), (3, "4"), (4, "5"), (5, "6"), (0, "1")]


def test_what_is_removed_goes_with_all_below_and_comes_back(talks, point) -> None:
    root = replies.add_reply(actor=talks.head, point=point, trigger="1", reply_en="so")
    leaf = replies.add_reply(actor=talks.head, parent=root, trigger="2", reply_en="so")
    for one in (leaf, root):
        removing.put_away(actor=talks.head, prepared=one)
    with pytest.raises(Conflict):
        removing.put_away(actor=talks.analyst, prepared=root)
    with pytest.raises(Conflict):
        replies.change_reply(actor=talks.head, reply=root, trigger="1", reply_en="no")
    with pytest.raises(Conflict):
        replies.add_reply(actor=talks.head, parent=root, trigger="3", reply_en="no")
    with pytest.raises(Conflict):
        removing.put_back(actor=talks.head, prepared=leaf)
    told = Entry.objects.filter(kind="preparation.removed").order_by("position")
    assert [(entry.body["what"], entry.body["title"]) for entry in told] == [("reply", "2"), ("reply", "1")]
    for one in (root, leaf):
        removing.put_back(actor=talks.analyst, prepared=one)
    with pytest.raises(Conflict):
        removing.put_back(actor=talks.head, prepared=leaf)
    assert [depth for depth, _ in queries.in_tree(queries.replies(talks.head))] == [0, 1]


def test_what_stands_under_a_removed_reply_is_nowhere_until_it_is_back(talks, point) -> None:
    root = replies.add_reply(actor=talks.head, point=point, trigger="1", reply_en="so")
    leaf = replies.add_reply(actor=talks.head, parent=root, trigger="2", reply_en="so")
    removing.put_away(actor=talks.head, prepared=root)
    assert not queries.replies(talks.head).exists()
    assert list(queries.replies(talks.head, removed=True)) == [root]
    with pytest.raises(Conflict):
        replies.add_reply(actor=talks.head, parent=leaf, trigger="3", reply_en="no")
    removing.put_back(actor=talks.head, prepared=root)
    assert set(queries.replies(talks.head)) == {root, leaf}


def test_who_dodges_is_counted_under_all_his_names(talks, point) -> None:
    theirs, alias = table.speaker(talks), table.speaker(talks, "I. Petrenko")
    question = questions.prepare_question(actor=talks.analyst, point=point, text_en="Who are they?")
    for speaker, key in ((theirs, "a"), (alias, "b")):
        line = said(talks, speaker, key=key)
        questions.record_outcome(
            actor=talks.analyst, question=question, outcome="dodged", utterance=line, speaker=speaker
        )
    place_speaker(actor=talks.recorder, speaker=alias, same_as=theirs)
    assert queries.dodge_counts(talks.head) == {theirs.pk: 2}


def test_dodges_are_counted_for_the_question_and_for_the_speaker(talks, point) -> None:
    theirs = table.speaker(talks)
    party = table.party(talks, "Ours", "ours")
    ours = table.speaker(talks, "Our Head")
    type(ours).objects.filter(pk=ours.pk).update(party=party)
    asked, dodged = said(talks, ours, "Who are they?", "a"), said(talks, theirs, key="b")
    question = questions.prepare_question(actor=talks.analyst, point=point, text_en="Who are they?")
    more = {"actor": talks.analyst, "question": question}
    with pytest.raises(ValidationError):
        questions.record_outcome(**more, outcome="dodged", utterance=asked)
    questions.record_outcome(**more, outcome="asked", utterance=asked)
    first = questions.record_outcome(**more, outcome="dodged", utterance=dodged)
    questions.record_outcome(**more, outcome="dodged", utterance=asked, speaker=theirs)
    with pytest.raises(Conflict):
        questions.record_outcome(**more, outcome="dodged", utterance=dodged)
    with pytest.raises(Conflict):
        questions.change_question(**more, point=point, text_en="Who?")
    (shown,) = queries.questions(talks.leader)
    assert (shown.standing, shown.dodges, queries.dodge_counts(talks.leader)) == ("dodged", 2, {theirs.pk: 2})
    removing.put_away(actor=talks.head, prepared=first)
    assert queries.dodge_counts(talks.leader) == {theirs.pk: 1}
    assert list(queries.unanswered_questions(talks.head)) == [question]
    questions.record_outcome(**more, outcome="answered", utterance=dodged)
    assert not queries.unanswered_questions(talks.head).exists()
    assert Entry.objects.filter(kind="question.put").latest("position").body["citation"] == "1.1.2"


def test_a_checklist_counts_only_what_its_conditions_let_count(talks) -> None:
    first = sittings.plan_round(actor=talks.head)
    listed = checklists.begin_checklist(actor=talks.analyst, round=first, template="first_round")
    with pytest.raises(Conflict):
        checklists.begin_checklist(actor=talks.analyst, round=first)
    items = list(queries.checklist_items(talks.leader))
    conditional = [one for one in items if one.only_if_id]
    assert len(items) == len(TEMPLATES["first_round"].items)
    assert [one.text_uk for one in items if not one.text_uk or not one.text_en] == []
    assert readiness(items).all == len(items) - len(conditional) > 0
    condition = next(one for one in items if one.pk == conditional[0].only_if_id)
    checklists.tick_item(actor=talks.delegate, item=condition, done=True)
    with pytest.raises(Conflict):
        checklists.tick_item(actor=talks.head, item=condition, done=True)
    items = list(queries.checklist_items(talks.leader))
    assert conditional[0].pk in counting(items)
    assert (readiness(items).done, readiness(items).percent) == (1, 100 // readiness(items).all)
    with pytest.raises(ValidationError):
        checklists.change_item(actor=talks.head, item=condition, text_en="x", only_if=conditional[0])
    checklists.tick_item(actor=talks.head, item=condition, done=False)
    second = sittings.plan_round(actor=talks.head)
    again = checklists.begin_checklist(actor=talks.head, round=second, template=checklists.LAST)
    copies = list(again.items.order_by("place"))
    assert [(one.text_en, one.done_at) for one in copies] == [(one.text_en, None) for one in items]
    assert sum(one.only_if_id is not None for one in copies) == len(conditional)
    assert {one.only_if.checklist_id for one in copies if one.only_if} == {again.pk}
    with pytest.raises(ValidationError):
        checklists.add_item(actor=talks.head, checklist=listed, text_en="x", only_if=copies[0])


def test_a_new_round_takes_over_what_the_last_one_left_open(talks) -> None:
    agreed, open_still = table.point(talks, "Agreed"), table.point(talks, "Open")
    theirs = table.speaker(talks)
    line = said(talks, theirs)
    option = options.record_counter(actor=talks.head, point=agreed, title="All")
    type(option).objects.filter(pk=option.pk).update(state="agreed")
    first = Round.objects.get()
    listed = checklists.begin_checklist(actor=talks.head, round=first)
    done, left = (checklists.add_item(actor=talks.head, checklist=listed, text_en=text) for text in ("done", "left"))
    after = checklists.add_item(actor=talks.head, checklist=listed, text_en="after", only_if=left, owner=talks.analyst)
    checklists.change_item(actor=talks.head, item=left, text_en="left", only_if=done)
    checklists.tick_item(actor=talks.head, item=done, done=True)
    promise = ledgers.record_commitment(actor=talks.head, party=theirs.party, text="To open it", utterance=line)
    waiting = questions.prepare_question(actor=talks.head, point=open_still, text_en="When?")
    told = (("evaded", "root causes"), ("refused", "security"), ("asked", "peace"), ("answered", "ceasefire"))
    defined = [
        terms.file_term(actor=talks.analyst, text=text, language="en", request=request) for request, text in told
    ]
    with pytest.raises(ValidationError):
        carry_over(actor=talks.head, round=first, what=list(Carry))
    with pytest.raises(Denied):
        sittings.plan_round(actor=talks.recorder, carry=["points"])
    second = sittings.plan_round(actor=talks.head, carry=list(Carry))
    taken = list(queries.carried(talks.leader, second))
    assert [one.commitment for one in taken if one.commitment] == [promise]
    assert [one.point for one in taken if one.point] == [open_still]
    assert [one.question for one in taken if one.question] == [waiting]
    assert [one.term for one in taken if one.term] == defined[:2], "what they would not define"
    shown = browser(talks.head).get(at(talks.head, "preparation_round", second.number)).content.decode()
    assert all(text in shown for text in ("root causes", "evaded", "security"))
    copies = list(second.checklist.items.order_by("place"))
    assert [(one.text_en, one.carried_from, one.owner) for one in copies] == [
        ("left", left, None), ("after", after, talks.analyst),
    ]  # fmt: skip
    assert [one.only_if for one in copies] == [None, copies[0]]
    later = carry_over(actor=talks.analyst, round=second, what=list(Carry))
    assert set(later.values()) == {0}
    assert Entry.objects.get(kind="round.carried").body["counts"]["checklist"] == 2


def test_who_reads_the_notes_reads_it_and_who_is_at_work_writes_it(talks, point) -> None:
    for role in ("leader", "recorder", "interpreter", "press", "auditor"):
        with pytest.raises(Denied):
            predicting.predict_claim(actor=talks.seats[role], point=point, said_en="x", answer_en="y")
    for role in ("head", "delegate", "adviser", "analyst"):
        predicting.predict_claim(actor=talks.seats[role], point=point, said_en=role, answer_en="y")
    counts = {role: queries.predicted_claims(seat).count() for role, seat in talks.seats.items()}
    assert {role for role, count in counts.items() if count} == {"leader", "head", "delegate", "adviser", "analyst"}
    foreign = house.opened("Other talks", roles=("head",))
    with pytest.raises(Denied):
        predicting.predict_claim(actor=foreign.head, point=point, said_en="x", answer_en="y")
    with pytest.raises(Denied):
        removing.put_away(actor=foreign.head, prepared=PredictedClaim.objects.first())
    assert Point.objects.filter(predicted_claims__said_en="x").count() == 0
