from django.urls import reverse

from teams.models import Delegation, Seat
from tests.pages import browser, key

FORM = {
    "negotiation": "Harbour talks", "our_party": "Ours", "venue": "Pier 4", "venue_zone": "Europe/Oslo",
    "head_name": "Hanna Berg", "head_email": "hanna@example.org",
}  # fmt: skip


def test_an_administrator_forms_one_and_gets_no_seat(team):
    page, form = browser(team.founder), {**FORM, **key()}
    for _ in range(2):
        assert page.post(reverse("delegation_form"), form).status_code in {302, 303}
    assert Delegation.objects.filter(negotiation="Harbour talks").count() == 1
    assert not Seat.objects.filter(person=team.founder).exists()


def test_a_zone_that_does_not_exist_is_told_and_the_rest_kept(team):
    answer = browser(team.founder).post(reverse("delegation_form"), {**FORM, "venue_zone": "Europe/Nowhere", **key()})
    assert answer.status_code == 422
    assert "Harbour talks" in answer.content.decode()
    assert answer.context["form"].errors.keys() == {"venue_zone"}


def test_nobody_else_forms_one(team):
    page = browser(team.head)
    assert page.get(reverse("delegation_form")).status_code == 403
    assert page.post(reverse("delegation_form"), {**FORM, **key()}).status_code == 403
    assert not Delegation.objects.filter(negotiation="Harbour talks").exists()
