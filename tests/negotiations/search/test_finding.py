"""Searching, in the database of the setting: FTS5 or PostgreSQL's full text."""

import unicodedata
from uuid import UUID

import pytest
from django.db import connection, transaction

from negotiations.actions.record import correct_utterance
from negotiations.search.documents import VERSIONS
from negotiations.search.finding import COUNTED, Hit
from negotiations.search.index import index_utterances
from tests import house, table
from tests.negotiations.search.lines import correct, found, index, page, said
from tests.negotiations.views.said import line

pytestmark = pytest.mark.django_db

ELSEWHERE = UUID(int=3)
TEXTS = (
    "Сторони говорили про перемир’я.",
    "Перемир’ям задоволені не всі.",
    "Обмен пленными и обмена не было.",
    "The prisoner was released.",
    "Дорожная карта согласована.",
    "Карта согласована, дорожная служба тоже.",
)


def index_in_their_languages() -> None:
    languages = ("uk", "uk", "ru", "en", "ru", "ru")
    index_utterances(
        [said(number, text, language) for number, (text, language) in enumerate(zip(TEXTS, languages, strict=True), 1)]
    )


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("перемир’ям", [2, 1]),
        ("перемир'я", [2, 1]),
        ("перемирʼю", [2, 1]),
        (unicodedata.normalize("NFD", "ПЕРЕМИР’Я"), [2, 1]),
        ("пере\u00adмир’я", [2, 1]),
        ("обмену", [3]),
        ("обмен пленных", [3]),
        ("prisoners", [4]),
        ("release prisoner", [4]),
        ("дорожной карте", [6, 5]),
        ("«дорожной карте»", [5]),
        ('"карта дорожная"', []),
        ("дорожная -служба", [5]),
        ("дорожная -«дорожная карта»", [6]),
        ("перемир’я обмен", []),
        ("карта", [6, 5]),
        ("картон", []),
    ],
)
def test_a_line_is_found_by_any_form_of_its_words(typed, lines):
    index_in_their_languages()
    assert found(typed) == lines


def test_a_text_in_decomposed_letters_is_found_by_composed_ones():
    index(unicodedata.normalize("NFD", "Її район, йод і ґрунт"))
    for typed in ("її", "району", "йоду", "ґрунт"):
        assert found(typed) == [1], typed


@pytest.mark.parametrize("typed", ["п’ятьма", "п'ять", "пʼяти", "O’Neill", "o'neill", "ONEILL", "нілл"])
def test_apostrophes_are_equal_and_belong_to_the_word(typed):
    index("П'ять пунктів від пана O'Neill")
    assert found(typed) == ([] if typed in {"ONEILL", "нілл"} else [1])


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("S/2014/189", [1]),
        ("s/2014/18", []),
        ("2014", [2, 1]),
        ("189", [1]),
        ("marker-0010000", [3]),
        ("0010000", [3]),
        ("marker-001000", []),
        ("49", [3]),
        ("2202 189", []),
        ('"2014 189"', [1]),
    ],
)
def test_numbers_and_symbols_are_found_exactly(typed, lines):
    index("Документ S/2014/189", "Резолюція 2202 (2014)", "Стаття 49, marker-0010000")
    assert found(typed) == lines


def test_both_versions_of_a_corrected_line_are_found_and_each_says_which():
    line = said(7, "Обмін у суботу")
    index_utterances([line])
    correct(line, 1, "Обмін у неділю")
    correct(line, 2, "Обмін у понеділок")
    assert page("суботою").hits == [Hit(7, 0)]
    assert page("неділя").hits == [Hit(7, 1)]
    assert page("обмін").hits == [Hit(7, 2)]
    assert page("обмін").count == 1
    assert page("субота неділя").hits == []


def test_what_the_recorder_takes_down_and_corrects_is_found():
    team = house.opened()
    sitting, speaker = table.under_way(team), table.speaker(team)
    said_so = line(team.recorder, sitting, speaker, "Обмін у суботу", "uk")
    correct_utterance(actor=team.recorder, utterance=said_so, text="Обмін у неділю", reason="heard", request_key="1")
    here = {"delegation": team.delegation.pk}
    assert page("суботи", **here).hits == [Hit(said_so.pk, 0)]
    assert page("неділі", **here).hits == [Hit(said_so.pk, 1)]
    assert page("обмін", sittings=(sitting.pk,), speakers=(speaker.pk,), **here).hits == [Hit(said_so.pk, 1)]


def test_more_corrections_than_the_index_has_room_for_do_no_harm():
    line = said(7, "перше")
    index_utterances([line])
    correct(line, VERSIONS - 1, "друге")
    correct(line, VERSIONS, "третє")
    assert (found("друге"), found("третє")) == ([7], [])


def test_each_delegation_has_its_own_record():
    index_utterances([said(1, "Обмін"), said(2, "Обмін", delegation=ELSEWHERE)])
    assert found("обмін") == [1]
    assert found("обмін", delegation=ELSEWHERE) == [2]
    assert found("обмін", delegation=UUID(int=9)) == []


def test_filters_narrow_the_search():
    one, other = UUID(int=11), UUID(int=12)
    index_utterances(
        [
            said(1, "agenda", "en", speaker=one, sitting=one),
            said(2, "agenda", "en", speaker=other, sitting=one),
            said(3, "agenda", "fr", speaker=other, sitting=other),
        ]
    )
    assert found("agenda", speakers=(one,)) == [1]
    assert found("agenda", speakers=(one, other)) == [3, 2, 1]
    assert found("agenda", sittings=(one,), speakers=(other,)) == [2]
    assert found("agenda", languages=("fr",)) == [3]
    assert found("agenda", sittings=(one,), languages=("fr",)) == []


def test_pages_follow_one_another_without_gap_or_repetition():
    lines = [said(number, "The agenda", "en") for number in range(1, 128)]
    index_utterances(lines)
    for corrected in lines[::3]:
        correct(corrected, 1, "The agenda, again")
    seen: list[int] = []
    before = None
    for _ in range(20):
        shown = page("agenda", before=before, limit=10)
        seen += [hit.utterance for hit in shown.hits]
        before = shown.next
        if before is None:
            break
    assert seen == list(range(127, 0, -1))


@pytest.mark.parametrize(("lines", "count", "is_more"), [(0, 0, False), (3, 3, False), (51, 51, False)])
def test_it_says_how_many_there_are(lines, count, is_more):
    index(*["спільна заява"] * lines)
    shown = page("заяви")
    assert (shown.count, shown.is_more, shown.next is not None) == (count, is_more, lines > len(shown.hits))


def test_it_does_not_count_for_ever():
    index(*["спільна заява"] * (COUNTED + 5))
    shown = page("заяви")
    assert (len(shown.hits), shown.count, shown.is_more) == (50, COUNTED, True)


def test_the_record_is_searched_to_its_beginning_however_long_it_is():
    """Lines far apart, as in a long record: PostgreSQL looks through ever longer stretches of it."""
    numbers = [1, 2, 4_095, 4_096, 40_000, 300_000, 600_000, 5_000_000, 5_004_000]
    index_utterances([said(number, "рідкісне слово") for number in numbers])
    assert found("слово") == numbers[::-1]
    assert [page("слово", limit=1, before=number * VERSIONS).hits[0].utterance for number in numbers[1:]] == numbers[
        :-1
    ]
    assert found("слово", limit=2) == [5_004_000, 5_000_000]
    assert page("слово", limit=2).next is not None


@pytest.mark.parametrize(("planted", "every"), [("«зелений коридор»", 25), ("«дорожная карта»", 40)])
def test_what_was_planted_in_a_record_is_found_exactly(planted, every):
    record = [
        said(
            number,
            f"Зелений ліс і коридор {number}."
            + (" Ідеться про «зелений коридор»." if number % 25 == 0 else "")
            + (" Речь идёт о «дорожная карта»." if number % 40 == 0 else "")
            + (f" marker-{number:07d}" if number % 100 == 0 else ""),
            "uk",
        )
        for number in range(1, 401)
    ]
    index_utterances(record)
    assert found(planted) == list(range(400 - 400 % every, 0, -every))
    assert found("marker-0000300") == [300]
    assert found("marker") == [400, 300, 200, 100]


def test_a_search_asks_few_questions_of_the_database(django_assert_max_num_queries):
    index("мир")
    with django_assert_max_num_queries(6):
        page("мир")


@pytest.mark.postgresql
@pytest.mark.parametrize("lines_at_once", [1, 100])
def test_what_is_not_sorted_in_yet_stays_too_little_to_slow_a_search(lines_at_once):
    for first in range(1, 401, lines_at_once):
        index(*[f"Рядок номер {first}{number} про обмін" for number in range(lines_at_once)], first=first)
    with connection.cursor() as cursor:
        cursor.execute("SELECT gin_clean_pending_list('negotiations_search_terms')")
        assert cursor.fetchone()[0] <= 64 // 8
    assert len(found("обміном", limit=500)) == 400


def test_a_refused_line_leaves_nothing_in_the_index():
    with pytest.raises(RuntimeError), transaction.atomic():
        index("мир")
        raise RuntimeError
    assert found("мир") == []
    index("мир")
    assert found("мир") == [1]
