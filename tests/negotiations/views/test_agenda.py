"""The agenda's tree, the page of a point, and the ladder on it, as each seat sees them."""

import html
import re

import pytest

from journal.models import Entry
from negotiations.actions import ladder, options as actions
from negotiations.models import Measure, Option, OptionState, Point, PointNote, Stakes, Stance
from negotiations.queries import in_tree
from tests import mandate, table
from tests.pages import at, browser, key


def tree():
    return [(depth, point.title) for depth, point in in_tree(Point.objects.all())]


def move(team, number, **form):
    return browser(team.head).post(at(team.head, "point_move", number), {**form, **key()})


@pytest.fixture
def three(team):
    return [table.point(team, title) for title in ("One", "Two", "Three")]


@pytest.mark.parametrize(
    ("number", "step", "after"),
    [
        (2, "up", [(0, "Two"), (0, "One"), (0, "Three")]),
        (1, "down", [(0, "Two"), (0, "One"), (0, "Three")]),
        (3, "in", [(0, "One"), (0, "Two"), (1, "Three")]),
        (1, "up", [(0, "One"), (0, "Two"), (0, "Three")]),
        (3, "down", [(0, "One"), (0, "Two"), (0, "Three")]),
        (1, "in", [(0, "One"), (0, "Two"), (0, "Three")]),
        (1, "out", [(0, "One"), (0, "Two"), (0, "Three")]),
    ],
)
def test_one_step_by_a_button(team, three, number, step, after):
    assert move(team, number, step=step).status_code == 303
    assert tree() == after


def test_out_comes_after_the_one_it_stood_under(team, three):
    move(team, 2, step="in")
    assert tree() == [(0, "One"), (1, "Two"), (0, "Three")]
    move(team, 2, step="out")
    assert tree() == [(0, "One"), (0, "Two"), (0, "Three")]


def test_dropped_before_another_or_last(team, three):
    move(team, 3, before="1")
    assert tree() == [(0, "Three"), (0, "One"), (0, "Two")]
    move(team, 3, parent="", before="")
    assert tree() == [(0, "One"), (0, "Two"), (0, "Three")]
    assert move(team, 3, before="99").status_code == 422
    assert move(team, 3, step="sideways").status_code == 422


def test_the_agenda_costs_as_much_for_sixty_points_with_options(team, django_assert_max_num_queries):
    for number in range(60):
        point = table.point(team, f"Point {number}")
        measure = mandate.days(team, point)
        for value in range(5):
            mandate.rung(team, measure, value)
        ladder.open_option(actor=team.head, option=point.options.first())
    for seat in (team.head, team.delegate):
        page = browser(seat)
        with django_assert_max_num_queries(12):
            assert page.get(at(seat, "points")).status_code == 200


@pytest.fixture
def measure(team):
    return mandate.prisoners(team)


def page_of(seat, number=1):
    return browser(seat).get(at(seat, "point", number)).content.decode()


def test_a_note_on_a_point_is_for_who_wrote_it_alone(team, measure):
    """On the page, by the API and in a search; an empty one is gone."""
    url = at(team.delegate, "point_note", 1)
    assert browser(team.delegate).post(url, {"text": "Ask about the canary.", **key()}).status_code == 303
    assert "Ask about the canary." in page_of(team.delegate)
    for seat in team.seats.values():
        if seat == team.delegate:
            continue
        told = browser(seat)
        pages = [told.get(at(seat, "point", 1)), told.get(at(seat, "search"), {"q": "canary"})]
        pages.append(told.get(f"/api/v1/delegations/{seat.delegation_id}/points/1/note/"))
        assert not any("Ask about the canary" in page.content.decode() for page in pages)
    assert "canary" not in str(list(Entry.objects.values_list("body", flat=True)))
    head = browser(team.head)
    assert head.post(at(team.head, "point_note", 1), {"text": "Mine.", **key()}).status_code == 303
    old = head.get(at(team.head, "point", 1)).context["note_form"]["version"].value()
    assert (
        head.post(at(team.head, "point_note", 1), {"text": "Mine, again.", "version": old, **key()}).status_code == 303
    )
    refused = head.post(at(team.head, "point_note", 1), {"text": "Another window.", "version": old, **key()})
    assert (refused.status_code, "Another window." in refused.content.decode()) == (409, True)
    assert head.post(at(team.head, "point_note", 1), {"text": "", **key()}).status_code == 303
    assert PointNote.objects.get().seat == team.delegate


def test_stance_stakes_and_measures_are_kept(team, measure):
    page = browser(team.head)
    assert page.post(at(team.head, "point_stance", 1), {"our_position": "All for all", **key()}).status_code == 303
    assert page.post(at(team.head, "point_stakes", 1), {"reservation": "Ninety days", **key()}).status_code == 303
    form = {"name": "Where", "kind": "choice", "choices": "Here\nThere\n", **key()}
    assert page.post(at(team.head, "measure_add", 1), form).status_code == 303
    assert (Stance.objects.get().our_position, Stakes.objects.get().reservation) == ("All for all", "Ninety days")
    assert Measure.objects.get(name="Where").choices == ["Here", "There"]
    assert page.post(at(team.head, "measure_add", 1), {**form, **key()}).status_code == 409
    for who, sees in {"leader": (1, 1), "delegate": (1, 0), "recorder": (0, 0), "interpreter": (0, 0)}.items():
        shown = page_of(team.seats[who])
        assert ("All for all" in shown, "Ninety days" in shown) == sees
    gone = at(team.head, "measure_remove", 1, Measure.objects.get(name="Where").pk)
    assert page.post(gone, key()).status_code == 303
    assert page.post(gone, key()).status_code == 404


def add(team, who, measure, **form):
    where = at(team.seats[who], "option_add", 1)
    return browser(team.seats[who]).post(where, {"title": "All for all", "opener": "head", **form, **key()})


def test_a_delegate_proposes_and_the_head_accepts_opens_and_closes(team, measure):
    field = f"value_{measure.pk}"
    assert add(team, "delegate", measure, **{field: "20"}).status_code == 303
    option = Option.objects.get()
    assert (option.state, option.values) == (OptionState.PROPOSED, {str(measure.pk): "20"})
    assert "All for all" not in page_of(team.analyst)
    page = browser(team.head)
    for step in ("accept", "open", "close", "open"):
        assert page.post(at(team.head, f"option_{step}", option.pk), key()).status_code == 303
    option.refresh_from_db()
    assert (option.state, option.is_open) == (OptionState.PREPARED, True)
    assert "All for all" in page_of(team.analyst)
    assert "20 days" in page_of(team.delegate)


def test_what_the_ladder_shows_to_whom(team, measure):
    first, second, third = (mandate.rung(team, measure, value, title=f"Within {value}") for value in (10, 20, 30))
    for option in (first, second):
        ladder.open_option(actor=team.head, option=option)
    head, delegate, recorder = (page_of(team.seats[who]) for who in ("head", "delegate", "recorder"))
    assert all(text in head for text in ("Within 10", "Within 20", "Within 30", "Fallback 2", "closed to the room"))
    assert ("Within 20" in delegate, "active" in delegate) == (True, True)
    assert not any(text in delegate for text in ("Within 10", "Within 30", "Fallback", "Opening", "closed to the room"))
    assert "Within" not in recorder
    where = at(team.delegate, "option_look", third.pk)
    assert browser(team.delegate).post(where, key()).status_code == 404


def test_rungs_that_are_not_opened_change_places(team, measure):
    for value in (10, 20, 30):
        mandate.rung(team, measure, value, title=f"Within {value}")
    last, page = Option.objects.get(title="Within 30"), browser(team.head)
    order = Option.objects.order_by("place").values_list("title", flat=True)
    page.post(at(team.head, "option_raise", last.pk), key())
    assert list(order.all()) == ["Within 10", "Within 30", "Within 20"]
    page.post(at(team.head, "option_lower", last.pk), key())
    assert list(order.all()) == ["Within 10", "Within 20", "Within 30"]


def test_values_that_cannot_be_are_told_and_the_text_is_kept(team, measure):
    answer = add(team, "head", measure, **{f"value_{measure.pk}": "900", "text_uk": "Усі"})
    assert (answer.status_code, answer.context["form"]["text_uk"].value()) == (422, "Усі")
    assert add(team, "head", measure, **{f"value_{measure.pk}": "many"}).status_code == 422
    assert not Option.objects.exists()


def test_an_option_is_changed_with_its_values(team, measure):
    option, page = mandate.rung(team, measure, 20, text_en="As it was"), browser(team.head)
    where = at(team.head, "option_change", option.pk)
    form = page.get(where).context["form"]
    assert (form["text_en"].value(), str(form[f"value_{measure.pk}"].value())) == ("As it was", "20")
    sent = {"title": "Other", "text_en": "As it is", "opener": "leader", f"value_{measure.pk}": "", **key()}
    assert page.post(where, sent).status_code == 303
    option.refresh_from_db()
    assert (option.title, option.text_en, option.opener, option.values) == ("Other", "As it is", "leader", {})
    assert browser(team.delegate).get(where).status_code == 404


def put(team, step, option, **form):
    return browser(team.head).post(at(team.head, f"option_{step}", option.pk), {**form, **key()})


def test_outside_is_refused_with_the_boundary_and_a_way_to_the_leaders(team, measure):
    mandate.in_force(team, mandate.at_most(measure, 30, red_line=True))
    option = mandate.opened(team, measure, 45)
    answer = put(team, "table", option)
    shown = answer.content.decode()
    assert answer.status_code == 409
    assert "Not tabled: it is outside the directive." in shown
    assert "Days until all are home: at most 30 days" in shown
    assert f"{at(team.head, 'referral_propose')}?option={option.pk}" in shown
    assert Option.objects.get().state == OptionState.PREPARED
    assert "at most 30" not in page_of(team.delegate)


def test_at_the_edge_a_reason_is_asked_for(team, measure):
    mandate.in_force(team, mandate.at_most(measure, 30))
    option = mandate.opened(team, measure, 30)
    assert put(team, "table", option).status_code == 422
    assert put(team, "table", option, reason="The last bus").status_code == 303
    assert put(team, "agree", option, reason="The last bus").status_code == 303
    option.refresh_from_db()
    assert option.state == OptionState.AGREED


def test_a_moment_ago_asks_for_a_second_look_or_waives_it(team, measure):
    mandate.in_force(team, mandate.at_most(measure, 30))
    option = mandate.rung(team, measure, 20)
    ladder.open_option(actor=team.head, option=option)
    assert put(team, "table", option).status_code == 409
    look = at(team.analyst, "option_look", option.pk)
    assert browser(team.analyst).post(look, key()).status_code == 303
    assert put(team, "table", option).status_code == 409, "nobody says what was looked at"
    seen = re.search(r'name="version" value="([^"]+)"', page_of(team.analyst)).group(1)
    actions.change_option(actor=team.head, option=option, title="Otherwise", values=option.values)
    assert browser(team.analyst).post(look, {"version": seen, **key()}).status_code == 303
    assert put(team, "table", option).status_code == 409, "it was changed after the look"
    seen = re.search(r'name="version" value="([^"]+)"', page_of(team.analyst)).group(1)
    assert browser(team.analyst).post(look, {"version": seen, **key()}).status_code == 303
    assert put(team, "table", option).status_code == 303


def test_who_changes_what_another_has_changed_is_told_and_keeps_what_was_typed(team, measure):
    option = mandate.rung(team, measure, 20)
    change, head = at(team.head, "option_change", option.pk), browser(team.head)
    seen = re.search(r'name="version" value="([^"]+)"', head.get(change).content.decode()).group(1)
    actions.change_option(actor=team.leader, option=option, title="The leader's", values={})
    form = {"title": "The head's", "opener": "head", "version": seen}
    refused = head.post(change, form | key())
    assert (refused.status_code, Option.objects.get().title) == (409, "The leader's")
    shown = html.unescape(refused.content.decode())
    assert all(text in shown for text in ("since you read it", "The head's"))
    again = re.search(r'name="version" value="([^"]+)"', shown).group(1)
    assert head.post(change, form | {"version": again} | key()).status_code == 303
    assert Option.objects.get().title == "The head's"


@pytest.mark.parametrize(("what", "field"), [("stance", "our_position"), ("stakes", "reservation")])
def test_positions_and_stakes_are_not_overwritten_unread(team, what, field):
    table.point(team)
    url, head = at(team.head, f"point_{what}", 1), browser(team.head)
    shown = head.get(at(team.head, "point", 1)).context[f"{what}_form"]["version"].value()
    assert head.post(url, {field: "First", "version": shown, **key()}).status_code == 303
    refused = head.post(url, {field: "Second", "version": shown, **key()})
    assert (refused.status_code, "Second" in refused.content.decode()) == (409, True)
    again = refused.context[f"{what}_form"]["version"].value()
    assert head.post(url, {field: "Second", "version": again, **key()}).status_code == 303


def test_their_proposal_is_kept_and_refused(team, measure):
    page = browser(team.delegate)
    form = {"title": "In stages", f"value_{measure.pk}": "90", "heard_in": "9.9.9", **key()}
    assert page.post(at(team.delegate, "counter_add", 1), form).status_code == 422
    assert page.post(at(team.delegate, "counter_add", 1), form | {"heard_in": ""}).status_code == 303
    assert "In stages" in page_of(team.analyst)
    option = Option.objects.get()
    assert page.post(at(team.delegate, "option_refuse", option.pk), key()).status_code == 403
    assert put(team, "refuse", option).status_code == 303


def test_only_the_head_tries_values(team, measure):
    mandate.in_force(team, mandate.at_most(measure, 30))
    form = {f"value_{measure.pk}": "31", **key()}
    shown = browser(team.head).post(at(team.head, "values_try", 1), form).content.decode()
    assert "outside the directive" in shown
    assert "at most 30 days" in shown
    for who in ("leader", "delegate", "analyst", "recorder"):
        seat = team.seats[who]
        assert browser(seat).post(at(seat, "values_try", 1), form).status_code == 403
    for _ in range(9):
        assert browser(team.head).post(at(team.head, "values_try", 1), form).status_code == 200
    assert browser(team.head).post(at(team.head, "values_try", 1), form).status_code == 409
