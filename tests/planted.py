"""Words planted in everything that is kept apart, each with those who may read it.

`SEEN` is what a briefing pack holds; what the pages and the API show besides stands with their tests.
"""

from datetime import date, timedelta

from briefings.actions import dossiers, interpretations, norms, senses, sources, terms
from briefings.actions.observations import ObservationAsked, add_observation
from journal.clock import database_now
from negotiations.actions import checklists, ladder, options, points, predicting, questions, replies, sittings
from negotiations.boundaries import BoundaryAsked
from negotiations.guard.limits import Rule
from negotiations.models import Option
from tests import briefed, mandate, table
from tests.house import House

MANDATE = {"leader", "head"}
CAUCUS = MANDATE | {"delegate", "adviser", "analyst"}
RECORD = CAUCUS | {"recorder", "interpreter"}
TERMS = RECORD | {"press"}
# What is planted, and who reads it; the auditor reads nothing.
READERS = {
    "cnpoint": RECORD, "cnourposition": CAUCUS, "cnourinterest": CAUCUS, "cntheirposition": CAUCUS, "cntheirinterest": CAUCUS,
    "cnaspiration": MANDATE, "cnreservation": MANDATE, "cnalternative": MANDATE,
    "cnactivetitle": CAUCUS, "cnactivetext": CAUCUS, "cntalking": CAUCUS, "cncondition": MANDATE,
    "cnclosedtitle": MANDATE, "cnclosedtext": MANDATE, "cncounter": CAUCUS, "cnproposal": MANDATE | {"delegate"},
    "cnsaid": CAUCUS, "cnanswer": CAUCUS, "cnsource": CAUCUS, "cntrigger": CAUCUS, "cnreply": CAUCUS, "cnquestion": CAUCUS,
    "cnterm": RECORD, "cnmeans": RECORD, "cnnote": CAUCUS, "cnconcedes": CAUCUS, "cnagreedterm": TERMS, "cnagreed": TERMS,
}  # fmt: skip
ONCE = {
    "cnguidance": CAUCUS, "cndirective": MANDATE, "cnbanned": MANDATE, "cnremark": MANDATE, "cnoverall": MANDATE,
    "cnchecklist": CAUCUS, "cnreading": CAUCUS,
    "cnname": MANDATE | {"analyst", "interpreter", "press"}, "cngranted": CAUCUS | {"interpreter", "press"},
    "cnbiography": MANDATE | {"analyst", "press"}, "cnspoken": MANDATE | {"analyst", "interpreter"},
    "cnmotives": MANDATE | {"analyst"}, "cnobserved": MANDATE | {"analyst"}, "cnhidden": set(),
}  # fmt: skip
SEEN = {f"{canary}{one}x": who for canary, who in READERS.items() for one in (1, 2)} | ONCE


def plant(team: House) -> None:
    for one in ("1x", "2x"):
        plant_point(team, one)
        plant_terms(team, one)
    plant_rest(team)
    plant_people(team)


def plant_point(team: House, one: str) -> None:
    head, analyst, delegate = team.head, team.analyst, team.delegate
    point = table.point(team, f"cnpoint{one} named cnterm{one}")
    measure = mandate.days(team, point)
    points.state_stance(
        actor=analyst, point=point, our_position=f"cnourposition{one}", our_interest=f"cnourinterest{one}",
        their_position=f"cntheirposition{one}", their_interest=f"cntheirinterest{one}",
    )  # fmt: skip
    points.set_stakes(
        actor=head, point=point, aspiration=f"cnaspiration{one}", reservation=f"cnreservation{one}",
        alternative=f"cnalternative{one}",
    )  # fmt: skip
    told = {"text_en": f"cnactivetext{one}", "talking_points": f"cntalking{one}", "condition": f"cncondition{one}"}
    active = mandate.rung(team, measure, title=f"cnactivetitle{one}", **told)
    mandate.rung(team, measure, title=f"cnclosedtitle{one}", text_en=f"cnclosedtext{one}")
    ladder.open_option(actor=head, option=Option.objects.get(pk=active.pk))
    options.draft_option(actor=delegate, point=point, title=f"cnproposal{one}")
    options.record_counter(actor=head, point=point, title=f"cncounter{one}")
    claim = predicting.predict_claim(actor=analyst, point=point, said_en=f"cnsaid{one}", answer_en=f"cnanswer{one}")
    predicting.add_source(actor=analyst, claim=claim, text=f"cnsource{one}")
    replies.add_reply(actor=analyst, point=point, trigger=f"cntrigger{one}", reply_en=f"cnreply{one}")
    questions.prepare_question(actor=analyst, point=point, text_en=f"cnquestion{one}")


def plant_terms(team: House, one: str) -> None:
    analyst, head = team.analyst, team.head
    term = terms.file_term(actor=analyst, text=f"cnterm{one}", language="en", note=f"cnnote{one}")
    told = {"whose": "ours", "language": "en", "concedes": f"cnconcedes{one}"}
    senses.write_sense(actor=analyst, term=term, text=f"cnmeans{one}", **told)
    agreed = terms.file_term(actor=analyst, text=f"cnagreedterm{one}", language="en")
    ours = senses.write_sense(actor=analyst, term=agreed, whose="ours", text=f"cnagreed{one}", language="en")
    senses.agree_sense(actor=head, sense=ours, version=ours.version)


def plant_rest(team: House) -> None:
    head, analyst = team.head, team.analyst
    banned = BoundaryAsked(None, Rule.WITHOUT, ["cnbanned"], note="cnremark", red_line=True)
    mandate.in_force(team, banned, text="cndirective", guidance="cnguidance")
    points.set_stakes(actor=head, aspiration="cnoverall")
    checklist = checklists.begin_checklist(actor=analyst, round=sittings.plan_round(actor=head))
    checklists.add_item(actor=analyst, checklist=checklist, text_en="cnchecklist")
    norm = norms.file_version(actor=analyst, entry=briefed.wording(briefed.FIFTEEN, briefed.CHANGED, article="27")).norm
    interpretations.write_interpretation(actor=analyst, norm=norm, text="cnreading")


def plant_people(team: House) -> None:
    analyst, today = team.analyst, database_now().date()
    lawful = {"purpose": "These talks", "basis": "task", "keep_until": today + timedelta(days=20)}
    dossier = dossiers.open_dossier(
        actor=analyst, name="cnname", pronunciation="cnspoken", biography="cnbiography", motives="cnmotives", **lawful
    )
    granted = dossiers.open_dossier(actor=analyst, name="cngranted", **lawful)
    for who in ("delegate", "adviser"):
        dossiers.grant_dossier(actor=team.head, dossier=granted, seat=team.seats[who])
    source = sources.write_source(actor=analyst, title="cnhidden", reliability="B", where="cnhidden")
    asked = ObservationAsked(
        kind="position", text="cnobserved", observed_on=date(2026, 1, 31), source=source, credibility=2, marking="red",
        **lawful,
    )  # fmt: skip
    add_observation(actor=analyst, dossier=dossier, asked=asked)
