from django.test import Client
from django.urls import reverse

from teams.models import Person
from tests.pages import browser


def test_language_and_theme_are_kept_and_used(team):
    page, address = browser(team.analyst), reverse("preferences")
    assert page.post(address, {"language": "uk", "theme": "dark"}).status_code == 303
    person = Person.objects.get(pk=team.analyst.person.pk)
    assert (person.language, person.theme) == ("uk", "dark")
    assert '<html lang="uk" data-theme="dark"' in page.get(address).content.decode()


def test_what_does_not_exist_is_refused(team):
    answer = browser(team.analyst).post(reverse("preferences"), {"language": "xx", "theme": "dark"})
    assert answer.status_code == 422
    assert Person.objects.get(pk=team.analyst.person.pk).language == "en"


def test_the_switch_changes_the_person_and_leads_back(team):
    page = browser(team.analyst)
    answer = page.post(reverse("set_language"), {"language": "uk", "next": "/preferences/"})
    assert answer.url == "/preferences/"
    assert Person.objects.get(pk=team.analyst.person.pk).language == "uk"


def test_the_switch_works_before_signing_in(db):
    client = Client()
    client.post(reverse("set_language"), {"language": "uk", "next": "/account/login/"})
    assert 'lang="uk"' in client.get("/account/login/").content.decode()


def test_the_switch_leads_nowhere_else(team):
    answer = browser(team.analyst).post(reverse("set_language"), {"language": "uk", "next": "https://example.com/"})
    assert answer.url == "/"
