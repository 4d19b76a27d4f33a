"""A delegation whose every name and word is Ukrainian: what is Latin on its pages, the interface has said."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from negotiations.actions import (
    checklists,
    directives,
    ladder,
    measures,
    notes,
    options,
    points,
    predicting,
    questions,
    record,
    referrals,
    removing,
    replies,
    sittings,
    speakers,
)
from negotiations.boundaries import BoundaryAsked
from negotiations.digests import draft_digest, version
from negotiations.guard.limits import Rule
from negotiations.models import Point, Utterance
from teams.actions import delegations, people, roster, sign_in, tokens
from teams.models import Person, Role, Seat, SignInLink

NAMES = {
    Role.LEADER: "Леся Дуб",
    Role.DELEGATE: "Денис Клен",
    Role.ADVISER: "Ада Липа",
    Role.ANALYST: "Антон Явір",
    Role.RECORDER: "Роман Верба",
    Role.INTERPRETER: "Інна Тополя",
    Role.PRESS: "Петро Граб",
    Role.AUDITOR: "Ольга Осика",
}


@dataclass
class Stage:
    """`seats` by role; `places` fills the addresses of pages, by the names of their parts."""

    administrator: Person
    seats: dict[str, Seat]
    places: dict[str, Any] = field(default_factory=dict)


def form() -> Seat:
    """A delegation of its head alone, whose talks are not open; returns the head's seat."""
    administrator = people.make_administrator(email="admin@example.org", name="Адміністратор")
    head = delegations.form_delegation(
        founder=administrator, negotiation="Карстські переговори", our_party="Арвелія", venue="Карстський дім",
        venue_zone="UTC", head_email="head@example.org", head_name="Галина Береза",
    )  # fmt: skip
    people.set_preferences(person=head.person, language="uk", theme="auto")
    return head


def set_stage() -> Stage:
    """Talks are open, a sitting is paused, another planned; a line with its correction, notes, a point, a token."""
    head = form()
    administrator = Person.objects.get(is_staff=True)
    seats = {Role.HEAD.value: head}
    for role, name in NAMES.items():
        email = f"{role}@example.org"
        seats[role.value] = roster.add_seat(actor=head, email=email, name=name, role=role, post="Посада", language="uk")
    people.set_preferences(person=administrator, language="uk", theme="auto")
    delegations.open_talks(actor=head)
    stage = Stage(administrator, seats)
    _sit(stage)
    return stage


def _sit(stage: Stage) -> None:
    head, recorder, analyst = (stage.seats[role] for role in (Role.HEAD, Role.RECORDER, Role.ANALYST))
    party = speakers.add_party(actor=head, name="Тессарія", side="counterpart")
    speaker = speakers.add_speaker(actor=head, name="І. Варга", party=party, title="Генерал", language="uk", hotkey=1)
    speakers.add_speaker(actor=head, name="Невідомий", party=None)
    talks = sittings.plan_round(actor=head, title="Перший", place="Відень")
    sitting, planned = (sittings.plan_sitting(actor=head, round=talks, title=title) for title in ("Межа", "Завтра"))
    sittings.open_sitting(actor=head, sitting=sitting, unready="Так домовлено")
    said = record.record_utterance(
        actor=recorder, sitting=sitting, speaker=speaker, language="uk", text="Ми цього не казали.", request_key="1"
    )
    line = Utterance.objects.get(sitting=sitting, position=said.position)
    record.correct_utterance(
        actor=recorder, utterance=line, text="Ми цього не писали.", reason="почуте", request_key="2"
    )
    note = notes.send_note(actor=analyst, to="room", priority="flash", text="Вони це підписали.", request_key="3")
    notes.send_note(
        actor=head, to="all", priority="routine", text="Дякую.", request_key="4", reply_to=note.body["note"]
    )
    point = points.add_point(actor=head, title="Тиша")
    token, _secret = tokens.make_token(actor=head, name="Архів", scope="read")
    mandated = _mandate(stage, point) | _prepare(analyst, point, line)
    sittings.take_up_point(actor=head, sitting=sitting, point=point)
    sittings.pause_sitting(actor=recorder, sitting=sitting, reason="обід")
    invited = sign_in.make_link(person=stage.seats[Role.PRESS].person, purpose=SignInLink.Purpose.INVITATION)
    stage.places = {
        "delegation_id": head.delegation_id, "reference": sitting.reference, "planned": planned.reference, "citation": "1.1.1",
        "number": point.number, "seat_id": analyst.pk, "speaker_id": speaker.pk, "token_id": token.pk,
        "compartment": "record", "secret": invited, "uidb36": "1", "key": "set-password", "desk": "room", **mandated,
    }  # fmt: skip


def _prepare(analyst: Seat, point: Point, line: Utterance) -> dict[str, Any]:
    """A claim with its source, a reply, a question that was dodged, and a checklist with one thing done and one removed."""
    claim = predicting.predict_claim(
        actor=analyst, point=point, said_uk="Ми нікого не тримаємо.", answer_uk="Ось ваш список.", words=["тримати"],
        speaker=line.speaker,
    )  # fmt: skip
    predicting.add_source(actor=analyst, claim=claim, text="Протокол")
    replies.add_reply(actor=analyst, point=point, trigger="Списки не готові.", reply_uk="Дайте готове.")
    question = questions.prepare_question(actor=analyst, point=point, text_uk="Хто вони?")
    for outcome in ("asked", "dodged"):
        questions.record_outcome(actor=analyst, question=question, outcome=outcome, utterance=line)
    listed = checklists.begin_checklist(actor=analyst, round=line.sitting.round)
    texts = ("Прочитати протокол", "Звірити склад", "Написати заяву")
    first, _second, last = (checklists.add_item(actor=analyst, checklist=listed, text_uk=text) for text in texts)
    checklists.tick_item(actor=analyst, item=first, done=True)
    removing.put_away(actor=analyst, prepared=last)
    return {"claim_id": claim.pk}


def _mandate(stage: Stage, point: Point) -> dict[str, Any]:
    """A directive in force and a draft, an option that is outside, and an open question about it."""
    head, leader = stage.seats[Role.HEAD], stage.seats[Role.LEADER]
    measure = measures.add_measure(actor=head, point=point, name="Тривалість", kind="number", unit="днів")
    limit = BoundaryAsked(measure.pk, Rule.AT_MOST, ["30"], margin=Decimal(5), red_line=True, note="до зими")
    drafts = [
        directives.draft_directive(actor=leader, text="До зими.", guidance="Усіх на всіх.", boundaries=[limit])
        for _ in range(2)
    ]
    directives.issue_directive(actor=leader, directive=drafts[0], digest=draft_digest(drafts[0]))
    option = options.draft_option(
        actor=head, point=point, title="Усіх на всіх", text_uk="Усіх.", values={str(measure.pk): "40"}
    )
    ladder.open_option(actor=head, option=option)
    options.look_again(actor=stage.seats[Role.ANALYST], option=option, version=version(option))
    options.record_counter(actor=head, point=point, title="Частинами")
    referrals.propose_referral(actor=head, question="Чи можна?", option=option, recommended="approve")
    return {"option_id": option.pk, "measure_id": measure.pk, "directive_id": drafts[1].pk}
