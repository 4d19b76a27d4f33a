from negotiations.models import Point
from tests import table
from tests.pages import at, browser, key


def titles():
    return [str(point) for point in Point.objects.order_by("number")]


def test_add_change_and_remove(team):
    page, form = (
        browser(team.adviser),
        {"title": "Prisoners of war", "minutes": "40", "words": "prisoners, полонені", **key()},
    )
    for _ in range(2):
        assert page.post(at(team.adviser, "point_add"), form).status_code == 303
    assert titles() == ["1 Prisoners of war"]
    change = {"title": "Prisoners", "owner": team.delegate.pk, "led_by": team.head.pk, "proposed_by": "ours", **key()}
    assert page.post(at(team.adviser, "point_change", 1), change).status_code == 303
    point = Point.objects.get()
    assert (point.title, point.owner, point.led_by, point.minutes, point.words) == (
        "Prisoners", team.delegate, team.head, None, [],
    )  # fmt: skip
    listed = page.get(at(team.adviser, "points")).content.decode()
    assert "Prisoners" in listed
    assert "Denys Klen" in listed
    assert page.post(at(team.adviser, "point_remove", 1), key()).status_code == 403
    page = browser(team.head)
    assert page.post(at(team.head, "point_remove", 1), key()).status_code == 303
    assert not Point.objects.exists()
    assert page.post(at(team.head, "point_remove", 1), key()).status_code == 404


def test_what_is_wrong_keeps_the_text(team):
    table.point(team)
    page = browser(team.head)
    answer = page.post(at(team.head, "point_add"), {"title": "x" * 201, **key()})
    assert answer.status_code == 422
    assert answer.context["point_form"]["title"].value() == "x" * 201
    again = page.post(at(team.head, "point_change", 1), {"title": "", "words": "kept", **key()})
    assert (again.status_code, again.context["change_form"]["words"].value()) == (422, "kept")


def test_who_sees_and_who_changes(team):
    table.point(team)
    assert browser(team.leader).get(at(team.leader, "points")).status_code == 200
    assert browser(team.leader).post(at(team.leader, "point_add"), {"title": "No", **key()}).status_code == 403
    assert browser(team.press).get(at(team.press, "points")).status_code == 404
    assert browser(team.press).get(at(team.press, "point", 1)).status_code == 404
