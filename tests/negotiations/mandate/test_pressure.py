"""The register of pressure, and the alert when unlike things are tied together."""

import pytest

from journal.append import KeyReused
from journal.models import Entry
from negotiations import queries
from negotiations.actions import marking, points, pressure, record, speakers
from negotiations.cards import CARDS
from negotiations.models import Nature, Point, Pressure, Tactic, Utterance
from teams.rules import Denied
from tests import house, table

pytestmark = pytest.mark.django_db


@pytest.fixture
def talks():
    return house.opened()


@pytest.fixture
def sitting(talks):
    return table.under_way(talks)


def agenda(talks) -> list[Point]:
    """The article's case: prisoners of war are one point, civilians and children another."""
    named = {
        "Prisoners of war": [
            "prisoner of war",
            "POW",
            "POWs",
            "військовополонені",
            "військовополонений",
            "военнопленный",
        ],
        "Civilians and children": ["civilian", "child", "цивільний", "дитина", "дети", "ребенок", "гражданское лицо"],
    }
    return [points.add_point(actor=talks.head, title=title, words=words) for title, words in named.items()]


def said(talks, sitting, text: str, language: str = "en", speaker=None) -> Utterance:
    speaker = speaker or talks.delegation.speakers.first() or table.speaker(talks)
    entry = record.record_utterance(
        actor=talks.recorder, sitting=sitting, speaker=speaker, language=language, text=text, request_key=text
    )
    marking.mark_what_is_new()
    return Utterance.objects.get(position=entry.position)


def alerts() -> list[dict]:
    return list(Entry.objects.filter(kind="linkage.spotted").order_by("position").values_list("body", flat=True))


def test_prisoners_tied_to_children_raise_the_alert_with_our_wording(talks, sitting) -> None:
    agenda(talks)
    said(talks, sitting, "We speak of the prisoners of war and of nothing else.")
    assert alerts() == []
    said(talks, sitting, "The prisoners of war come home together with the children, as one package.")
    (alert,) = alerts()
    assert [point["title"] for point in alert["points"]] == ["Prisoners of war", "Civilians and children"]
    assert alert["card"]["en"].startswith("We discuss here: Prisoners of war. Civilians and children:")
    assert (alert["citation"], alert["times"]) == ("1.1.2", 1)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("uk", "Питання військовополонених вирішимо разом із питанням дітей."),
        ("ru", "Вопрос военнопленных мы решим вместе с вопросом детей."),
        ("en", "No POWs without the civilians."),
    ],
)
def test_it_is_found_in_three_languages_and_in_any_form(talks, sitting, language, text) -> None:
    agenda(talks)
    said(talks, sitting, text, language)
    assert len(alerts()) == 1


def test_what_stands_under_one_root_belongs_together(talks, sitting) -> None:
    prisoners, children = agenda(talks)
    points.move_point(actor=talks.head, point=children, parent=prisoners)
    said(talks, sitting, "Prisoners of war and children.")
    assert alerts() == []


def test_our_own_words_raise_nothing(talks, sitting) -> None:
    agenda(talks)
    party = table.party(talks, "Us", "ours")
    ours = speakers.add_speaker(actor=talks.head, name="Halyna Bereza", party=party)
    said(talks, sitting, "Prisoners of war and children.", speaker=ours)
    assert alerts() == []


def test_a_deadline_is_registered_from_a_line_and_judged_later(talks, sitting) -> None:
    line = said(talks, sitting, "We need your answer by Friday, before the summit.")
    entry = pressure.raise_pressure(actor=talks.delegate, tactic=Tactic.DEADLINE, utterance=line, request_key="k")
    assert (entry.body["citation"], entry.body["speaker"], entry.body["times"]) == ("1.1.1", "Ivan Petrenko", 1)
    assert "no date" in entry.body["card"]["en"]
    raised = Pressure.objects.get()
    pressure.judge_pressure(
        actor=talks.analyst, pressure=raised, nature=Nature.MADE, until="Friday", effect="None", answer="We went on."
    )
    raised.refresh_from_db()
    assert (raised.nature, raised.until, raised.answer) == ("made", "Friday", "We went on.")
    assert queries.pressure_counts(talks.head) == {line.speaker_id: {"deadline": 1}}


def test_one_key_registers_once_and_only_the_same(talks, sitting) -> None:
    line = said(talks, sitting, "By Friday.")
    one, again = (
        pressure.raise_pressure(actor=talks.delegate, tactic=Tactic.DEADLINE, utterance=line, request_key="k")
        for _ in range(2)
    )
    assert (one.position, Pressure.objects.count()) == (again.position, 1)
    with pytest.raises(KeyReused):
        pressure.raise_pressure(actor=talks.delegate, tactic=Tactic.THREAT, utterance=line, request_key="k")


def test_how_often_a_speaker_did_so_is_told(talks, sitting) -> None:
    lines = [said(talks, sitting, f"By Friday, {n}.") for n in range(3)]
    times = [
        pressure.raise_pressure(actor=talks.analyst, tactic=Tactic.DEADLINE, utterance=line, request_key=str(n)).body[
            "times"
        ]
        for n, line in enumerate(lines)
    ]
    assert times == [1, 2, 3]


def test_the_register_is_for_those_who_read_the_notes(talks, sitting) -> None:
    pressure.raise_pressure(actor=talks.head, tactic=Tactic.DELAY, what="Third empty sitting", request_key="k")
    raised = Pressure.objects.get()
    for role in ("recorder", "interpreter", "press", "auditor"):
        assert not queries.pressures(talks.seats[role]).exists()
        with pytest.raises(Denied):
            pressure.raise_pressure(actor=talks.seats[role], tactic=Tactic.DELAY, request_key="x")
        with pytest.raises(Denied):
            pressure.judge_pressure(actor=talks.seats[role], pressure=raised, nature=Nature.REAL)


def test_every_tactic_has_a_card_in_three_languages_that_names_no_date_of_ours() -> None:
    assert set(CARDS) == set(Tactic)
    for card in CARDS.values():
        told = card.about("Prisoners", "Children")
        assert all("{" not in text and text.strip() for text in (told.en, told.uk, told.ru))
