"""The mandate of the training negotiation: what is prepared before the sitting, and what happens to it while it runs."""

from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal

from django.core.exceptions import ObjectDoesNotExist

from briefings.actions.term_files import start_terms
from negotiations import queries
from negotiations.actions import (
    counter_moves,
    directives,
    ladder,
    ledgers,
    measures,
    options,
    points,
    pressure,
    quoting,
    referrals,
    sittings,
    tabling,
    walking_away,
)
from negotiations.boundaries import BoundaryAsked
from negotiations.demo import together
from negotiations.demo.checking import check_the_count
from negotiations.digests import answer_digest, draft_digest, version
from negotiations.guard.limits import Rule
from negotiations.guard.values import Kind
from negotiations.models import (
    Decision,
    Direction,
    Option,
    OptionState,
    Party,
    Point,
    Progress,
    Referral,
    Side,
    Sitting,
    Tactic,
    Utterance,
)
from teams.models import Delegation, Seat
from teams.rules import Conflict

Step = Callable[[dict[str, Seat], Sitting], None]

PROPOSED = {
    1: Side.OURS,
    2: Side.OURS,
    3: Side.COUNTERPART,
    4: Side.OURS,
    5: Side.OURS,
    6: Side.MEDIATOR,
    7: Side.MEDIATOR,
}
WORDS = {
    4: ["prisoner of war", "POW", "POWs", "військовополонений", "военнопленный"],
    5: ["child", "children", "civilian", "дитина", "діти", "цивільний", "дети", "ребенок", "гражданский"],
}
PRISONERS = 4
RUNGS = (
    ("All for all in thirty days", "30", "In four stages, the wounded first, under the Tracing Bureau."),
    ("All for all in sixty days", "60", "In six stages, if the lists are exchanged on the first day."),
    ("All for all in ninety days", "90", "In stages by lists, if nothing else moves."),
)
BANNED = ["ransom", "price of a child", "викуп", "выкуп"]


def prepare(seats: dict[str, Seat]) -> None:
    """Words to spot, a ladder of three rungs, a directive with a red line, and a card for walking away."""
    head, leader = seats["severan"], seats["rostan"]
    analyst = next(seat for seat in seats.values() if seat.role == "analyst")
    start_terms(actor=analyst)
    agenda = {point.number: point for point in Point.objects.filter(delegation=head.delegation)}
    for number, side in PROPOSED.items():
        spotted = {"words": WORDS[number], "led_by": seats["talen"]} if number in WORDS else {}
        points.change_point(actor=head, point=agenda[number], title=agenda[number].title, proposed_by=side, **spotted)
    point = agenda[PRISONERS]
    points.state_stance(
        actor=head, point=point, our_position="All for all, the wounded first.", our_interest="Every family has its own back.",
        their_position="Everything as one package.", their_interest="To be paid for what is owed.",
        our_position_from="Our list of 12 January", their_position_from="1.1.4", their_interest_from="Their letter of 3 January",
    )  # fmt: skip
    points.set_stakes(
        actor=leader, point=point, aspiration="Everybody home within thirty days.",
        reservation="Sixty days, the wounded first.", alternative="Exchanges by lists through the Tracing Bureau.",
    )  # fmt: skip
    days = measures.add_measure(
        actor=head, point=point, name="Days until all are home", kind=Kind.NUMBER, unit="days", least=Decimal(0), most=Decimal(365)
    )  # fmt: skip
    wounded = measures.add_measure(actor=head, point=point, name="Wounded first", kind=Kind.YES_NO)
    for title, value, text in RUNGS:
        option = options.draft_option(
            actor=head, point=point, title=title, text_en=text, values={str(days.pk): value, str(wounded.pk): True}
        )
        options.look_again(actor=seats["talen"], option=option, version=version(option))
    boundaries = [
        BoundaryAsked(days.pk, Rule.AT_MOST, ["60"], note="The leaders decide on more."),
        BoundaryAsked(wounded.pk, Rule.MUST, [True], red_line=True, note="No exception."),
        together.condition(together.prepare(seats, agenda), days),
        BoundaryAsked(None, Rule.WITHOUT, BANNED, note="Nobody is bought back.", point=PRISONERS),
    ]
    directive = directives.draft_directive(
        actor=leader, text="Bring everybody home, the wounded first, within sixty days.", boundaries=boundaries,
        guidance="Prisoners of war are not weighed against children. We set ourselves no dates.",
    )  # fmt: skip
    directives.issue_directive(actor=leader, directive=directive, digest=draft_digest(directive))
    ladder.open_option(actor=head, option=_rung(head.delegation, 1))
    together.compose(seats)
    walking_away.prepare_walk_away(
        actor=head, triggers="They name a price for a child.", checklist="All lines recorded. The car is at the door.",
        words="What was said in the last line ends this sitting. We return when it is withdrawn.",
        tell="The chair, the State Secretary, the families' office.",
    )  # fmt: skip
    counter_moves.write_card(
        actor=seats["astor"], tactic=Tactic.ULTIMATUM, advice="Calmly, and once. Then go on with the point.",
        en="We have heard an ultimatum. We do not pay for silence with land. Our proposal stays on the table.",
        uk="Ми почули ультиматум. Землею за тишу не платимо. Наша пропозиція лишається на столі.",
        precedents="The first round, line 1.1.25: an eighth point or nothing; the seven points were adopted.",
    )  # fmt: skip


def _rung(delegation: Delegation, place: int) -> Option:
    found = Option.objects.select_related("delegation", "point")
    return found.get(delegation=delegation, point__number=PRISONERS, side="ours", place=place)


def after_line(seats: dict[str, Seat], sitting: Sitting, number: int) -> None:
    """What the head and the leader do once this line is spoken; what a newcomer did first is left as it is."""
    for step in STEPS.get(number, ()):
        with suppress(Conflict, ObjectDoesNotExist):
            step(seats, sitting)


def _table_the_first(seats: dict[str, Seat], _sitting: Sitting) -> None:
    first = _rung(seats["severan"].delegation, 1)
    if first.state == OptionState.PREPARED:
        tabling.table_option(actor=seats["severan"], option=first, reason="As document 7 has it.")


def _try_ninety(seats: dict[str, Seat], _sitting: Sitting) -> None:
    """The guard refuses this one."""
    head = seats["severan"]
    for place in (2, 3):
        ladder.open_option(actor=head, option=_rung(head.delegation, place))
    tabling.table_option(actor=head, option=_rung(head.delegation, 3))


def _refer(seats: dict[str, Seat], _sitting: Sitting) -> None:
    head = seats["severan"]
    option = _rung(head.delegation, 3)
    if not option.referrals.exists():
        referrals.propose_referral(
            actor=head, option=option, question="They move on the lists only if the time is ninety days. May we?",
            recommended=Decision.INSTRUCT, recommendation="Sixty days is enough; the lists decide, not the time.",
        )  # fmt: skip


def _answer(seats: dict[str, Seat], _sitting: Sitting) -> None:
    leader = seats["rostan"]
    for referral in Referral.objects.filter(delegation=leader.delegation, progress=Progress.ASKED):
        referrals.answer_referral(
            actor=leader, referral=referral, digest=answer_digest(referral), decision=Decision.INSTRUCT,
            comment="Ninety is not for this round.", words="Stay with sixty days, and ask for the lists first.",
        )  # fmt: skip
    ladder.close_option(actor=seats["severan"], option=_rung(leader.delegation, 3))


def _last_line(sitting: Sitting) -> Utterance:
    return Utterance.objects.filter(sitting=sitting).select_related("sitting__round", "speaker").latest("number")


def _register(tactic: Tactic) -> Step:
    """Register the line just spoken."""

    def register(seats: dict[str, Seat], sitting: Sitting) -> None:
        line = _last_line(sitting)
        pressure.raise_pressure(actor=seats["leyn"], tactic=tactic, utterance=line, request_key=f"story:{line.pk}")

    return register


def _take_up(number: int) -> Step:
    """The recorder says which point is under discussion."""

    def take_up(seats: dict[str, Seat], sitting: Sitting) -> None:
        point = Point.objects.get(delegation=sitting.delegation_id, number=number)
        sittings.take_up_point(actor=seats["lusk"], sitting=sitting, point=point)

    return take_up


def _enter_what_was_agreed(seats: dict[str, Seat], sitting: Sitting) -> None:
    """The wounded go home: what they gave, and what they promised."""
    point = Point.objects.get(delegation=sitting.delegation_id, number=PRISONERS)
    line = _last_line(sitting)
    ledgers.record_concession(
        actor=seats["ignar"], point=point, direction=Direction.GOT, text="The wounded and sick apart from all else",
        utterance=line, weight=3,
    )  # fmt: skip
    ledgers.record_commitment(
        actor=seats["ignar"], party=Party.objects.get(delegation=sitting.delegation_id, side=Side.COUNTERPART),
        towards="Arvelia", text="To bring the wounded and sick to the Orven bridge", due=date(2026, 5, 21), utterance=line,
    )  # fmt: skip


def _show_beside(round_number: int, sitting: int, number: int) -> Step:
    """The analyst shows the line just spoken beside an earlier one."""

    def show(seats: dict[str, Seat], live: Sitting) -> None:
        now, then = _last_line(live), queries.utterance(seats["leyn"], (round_number, sitting, number))
        quoting.show_lines(actor=seats["leyn"], now=now, then=then, request_key=f"story:{now.pk}:beside", sitting=live)

    return show


STEPS: dict[int, tuple[Step, ...]] = {
    27: (_take_up(1),),
    34: (_show_beside(1, 1, 15),),
    42: (_register(Tactic.ULTIMATUM),),
    54: (_take_up(2),),
    62: (_take_up(PRISONERS),),
    64: (_table_the_first,),
    68: (check_the_count,),
    79: (_try_ninety,),
    80: (_refer,),
    87: (_answer,),
    88: (_register(Tactic.LINKAGE),),
    107: (_take_up(3),),
    129: (_take_up(6),),
    145: (_show_beside(2, 1, 88),),
    147: (_enter_what_was_agreed,),
    153: (_take_up(7),),
}
