"""Is this text, as cited, what binds this state on this day?"""

from datetime import date, timedelta

import pytest

from briefings.norms.currency import Bond, Light, Said, Why, Wording, judge

ELEVEN = Wording(1, "en", "The Council shall consist of eleven Members.", date(1945, 10, 24), date(1965, 8, 31))
FIFTEEN = Wording(2, "en", "The Council shall consist of fifteen Members.", date(1965, 8, 31))
REPRINT = Wording(3, "en", "The Council shall consist of fifteen  members.", date(2014, 2, 10))
TODAY = date(2026, 1, 1)


def why(*wordings, **asked):
    finding = judge(wordings, **{"on": TODAY, **asked})
    return finding.light, [reason.why for reason in finding.reasons]


def test_the_words_in_force_bind() -> None:
    finding = judge([ELEVEN, FIFTEEN, REPRINT], on=TODAY, quotation="shall consist of fifteen Members")
    assert (finding.light, finding.reasons[0].why, finding.reasons[0].day) == (Light.CLEAR, Why.BINDS, FIFTEEN.since)


def test_an_old_wording_is_told_with_the_day_it_changed() -> None:
    finding = judge([FIFTEEN, ELEVEN], on=TODAY, quotation="consist of eleven Members")
    assert (finding.light, finding.reasons[0].why) == (Light.STOP, Why.SUPERSEDED)
    assert (finding.reasons[0].day, finding.cited.key, finding.in_force.key) == (date(1965, 8, 31), 1, 2)


def test_the_old_wording_bound_in_its_time() -> None:
    assert why(ELEVEN, FIFTEEN, on=date(1960, 1, 1), quotation="eleven Members")[0] is Light.CLEAR
    assert why(ELEVEN, FIFTEEN, on=date(1965, 8, 30))[0] is Light.CLEAR
    assert judge([ELEVEN, FIFTEEN], on=date(1965, 8, 31)).in_force.key == 2


def test_a_wording_without_an_end_is_ended_by_the_next_that_says_something_else() -> None:
    open_ended = Wording(1, "en", ELEVEN.text, ELEVEN.since)
    assert why(open_ended, FIFTEEN, quotation="eleven Members") == (Light.STOP, [Why.SUPERSEDED])
    assert why(FIFTEEN, REPRINT, quotation=FIFTEEN.text) == (Light.CLEAR, [Why.BINDS])


UKRAINIAN = Wording(5, "uk", "Рада складається з одинадцяти членів.", ELEVEN.since)


@pytest.mark.parametrize("first", [ELEVEN, Wording(1, "en", ELEVEN.text, ELEVEN.since)])
def test_a_change_in_one_language_ends_the_words_of_another(first) -> None:
    finding = judge([first, UKRAINIAN, FIFTEEN, REPRINT], on=TODAY, quotation="з одинадцяти членів")
    assert (finding.light, finding.reasons[0].why, finding.reasons[0].day) == (
        Light.STOP, Why.SUPERSEDED, FIFTEEN.since,
    )  # fmt: skip
    assert (finding.cited.key, finding.in_force.language) == (5, "en")
    before = FIFTEEN.since - timedelta(days=1)
    assert why(first, UKRAINIAN, FIFTEEN, on=before, quotation=UKRAINIAN.text) == (Light.CLEAR, [Why.BINDS])


def test_whether_a_later_text_in_another_language_changed_anything_is_not_known() -> None:
    finding = judge([UKRAINIAN, FIFTEEN], on=TODAY, quotation=UKRAINIAN.text)
    assert (finding.light, finding.reasons[0].why, finding.reasons[0].day) == (
        Light.UNKNOWN, Why.DOUBTED, FIFTEEN.since,
    )  # fmt: skip
    assert why(UKRAINIAN, FIFTEEN, on=date(1960, 1, 1), quotation=UKRAINIAN.text) == (Light.CLEAR, [Why.BINDS])
    assert why(UKRAINIAN, FIFTEEN) == (Light.CLEAR, [Why.BINDS])


def test_printing_in_another_language_ends_nothing() -> None:
    same = Wording(6, "uk", "Рада складається з п’ятнадцяти членів.", FIFTEEN.since)
    assert why(FIFTEEN, REPRINT, same, quotation=same.text) == (Light.CLEAR, [Why.BINDS])


def test_a_gap_between_two_wordings_is_told_as_unknown() -> None:
    late = Wording(4, "en", "fifty-four members", date(1973, 9, 24))
    finding = judge([ELEVEN, late], on=date(1970, 1, 1))
    assert (finding.light, finding.reasons[0].why) == (Light.UNKNOWN, Why.GAP)
    assert (finding.reasons[0].day, finding.reasons[0].other_day) == (date(1965, 8, 31), date(1973, 9, 24))


@pytest.mark.parametrize(
    ("asked", "light", "reason"),
    [
        ({"bonds": []}, Light.UNKNOWN, Why.STATE_UNKNOWN),
        ({"bonds": [Bond(None)]}, Light.STOP, Why.ONLY_SIGNED),
        ({"bonds": [Bond(date(2027, 1, 1))]}, Light.STOP, Why.NOT_YET_BOUND),
        ({"bonds": [Bond(date(1991, 1, 1), date(2019, 10, 23))]}, Light.STOP, Why.WITHDREW),
        ({"bonds": [Bond(date(1991, 1, 1))]}, Light.CLEAR, Why.BINDS),
        ({"said": [Said("not to us", date(1991, 1, 1))]}, Light.CAUTION, Why.RESERVED),
        ({"said": [Said("we read it so", date(1991, 1, 1), excludes=False)]}, Light.CAUTION, Why.DECLARED),
        ({"said": [Said("not to us", date(1991, 1, 1), date(2001, 1, 1))]}, Light.CLEAR, Why.BINDS),
        ({"binds_by_itself": False}, Light.CAUTION, Why.NOT_BINDING),
        ({"quotation": "consist of twelve Members"}, Light.CAUTION, Why.MISQUOTED),
        ({"on": date(1940, 1, 1)}, Light.STOP, Why.NOT_YET),
    ],
)
def test_what_else_a_light_is_given_for(asked, light, reason) -> None:
    assert why(ELEVEN, FIFTEEN, **asked) == (light, [reason])


def test_the_gravest_reason_stands_first_and_none_is_dropped() -> None:
    said = [Said("not to us", date(1991, 1, 1))]
    assert why(ELEVEN, FIFTEEN, quotation="eleven Members", said=said, bonds=[]) == (
        Light.STOP, [Why.SUPERSEDED, Why.STATE_UNKNOWN, Why.RESERVED],
    )  # fmt: skip


def test_nothing_filed_is_never_a_yes() -> None:
    assert why() == (Light.UNKNOWN, [Why.NO_TEXT])


def test_what_went_out_of_force_is_told() -> None:
    assert why(ELEVEN) == (Light.STOP, [Why.ENDED])
