from negotiations.models import Point
from tests import table
from tests.pages import at, browser, key


def test_add_rename_and_remove(team):
    page, form = browser(team.adviser), {"title": "Prisoners of war", **key()}
    for _ in range(2):
        assert page.post(at(team.adviser, "point_add"), form).status_code == 303
    assert [str(point) for point in Point.objects.all()] == ["1 Prisoners of war"]
    assert page.post(at(team.adviser, "point_rename", 1), {"title": "Prisoners", **key()}).status_code == 303
    assert "Prisoners" in page.get(at(team.adviser, "points")).content.decode()
    assert page.post(at(team.adviser, "point_remove", 1), key()).status_code == 303
    assert not Point.objects.exists()
    assert page.post(at(team.adviser, "point_remove", 1), key()).status_code == 404


def test_what_is_wrong_keeps_the_text(team):
    table.point(team)
    page = browser(team.head)
    answer = page.post(at(team.head, "point_add"), {"title": "x" * 201, **key()})
    assert answer.status_code == 422
    assert answer.context["point_form"]["title"].value() == "x" * 201
    again = page.post(at(team.head, "point_rename", 1), {"title": "", **key()})
    assert (again.status_code, again.context["renaming"].number) == (422, 1)


def test_who_sees_and_who_changes(team):
    table.point(team)
    assert browser(team.leader).get(at(team.leader, "points")).status_code == 200
    assert browser(team.leader).post(at(team.leader, "point_add"), {"title": "No", **key()}).status_code == 403
    assert browser(team.press).get(at(team.press, "points")).status_code == 404


def test_as_many_queries_for_one_point_as_for_three(team, django_assert_num_queries):
    page = browser(team.head)
    for title in ("Ceasefire", "Prisoners"):
        table.point(team, title)
        with django_assert_num_queries(4):
            page.get(at(team.head, "points"))
        table.point(team, "Another")
