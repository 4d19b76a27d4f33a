"""What a delegation has prepared for its talks, told only through actions; names are those of tests' addresses."""

from typing import Any

from negotiations.actions import checklists, predicting, questions, removing, replies
from negotiations.models import Point, Round, Utterance
from teams.models import Seat

KINDS = ("claim", "reply", "question", "outcome", "item")
IDS = (*KINDS, *(f"removed_{kind}" for kind in KINDS))


def prepare(keeper: Seat, point: Point, round: Round, line: Utterance) -> dict[str, Any]:
    """Of each kind one that is there and one that was removed; a claim's source; a checklist of the round."""
    checklist = checklists.begin_checklist(actor=keeper, round=round)
    made: dict[str, Any] = {}
    for prefix in ("", "removed_"):
        made[f"{prefix}question"] = questions.prepare_question(
            actor=keeper, point=point, text_en="Who are the fifty-four?"
        )
        made[f"{prefix}claim"] = predicting.predict_claim(
            actor=keeper,
            point=point,
            said_en="We hold nobody.",
            answer_en="Your own list has 1,240 names.",
            words=["hold nobody"],
        )
        made[f"{prefix}reply"] = replies.add_reply(
            actor=keeper, point=point, trigger="The lists are not ready.", reply_en="Then hand over what is ready."
        )
        made[f"{prefix}outcome"] = questions.record_outcome(
            actor=keeper, question=made["question"], outcome="dodged" if prefix else "asked", utterance=line
        )
        made[f"{prefix}item"] = checklists.add_item(actor=keeper, checklist=checklist, text_en="Compare the lists")
    source = predicting.add_source(actor=keeper, claim=made["claim"], text="Line 1.1.1")
    for kind in KINDS:
        removing.put_away(actor=keeper, prepared=made[f"removed_{kind}"])
    return {name: row.pk for name, row in made.items()} | {"claim_source": source.pk}
