"""The pages of dossiers: found by any spelling, beside the record, entered before they are shown."""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any
from unittest import mock

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from PIL import Image

from briefings.actions import dossiers
from briefings.actions.senses import change_sense
from briefings.models import Alias, Dossier, Grant, Observation, Photo, Sense
from journal.models import Entry
from negotiations.actions.dossiers import link_speaker
from negotiations.actions.speakers import add_speaker, place_speaker
from negotiations.models import Speaker
from negotiations.queries import lines_cited, speakers_known, speakers_of
from teams.rules import Conflict
from tests.cast import Cast, assembled

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker) as cast:
        yield cast


@pytest.fixture
def pages(cast: Cast):
    """Asks a page of the cast's delegation as somebody: posts where data is given."""

    def ask(who: str, name: str, /, *args: object, **data: Any):
        url, client = reverse(name, args=[cast.places["delegation"], *args]), cast.client(who)
        query = data.pop("query", {})
        return client.post(url, data) if data else client.get(url, query)

    return ask


def reads(cast: Cast) -> int:
    return Entry.objects.filter(
        journal__scope=str(cast.places["delegation"]), kind__in=["dossier.read", "source.read"]
    ).count()


def test_the_page_shows_the_line_that_is_cited_and_the_tactics_of_the_register(cast: Cast, pages: Any) -> None:
    dossier, speaker = Dossier.objects.get(pk=cast.places["dossier"]), Speaker.objects.get(pk=cast.places["speaker"])
    link_speaker(actor=cast.seats["analyst"], dossier=dossier, speaker=speaker)
    page = pages("head", "dossier", dossier.pk).content.decode()
    line = reverse("line", args=[cast.places["delegation"], cast.places["citation"]])
    assert all(
        word in page for word in ("canary-observation", line, "B2", "TLP:RED", "deadline <b>1</b>", "Delegate Rem")
    )


def test_nothing_is_shown_unless_it_is_entered_that_it_is_read(cast: Cast, pages: Any) -> None:
    before = reads(cast)
    for who, name, key in (("leader", "dossier", "dossier"), ("press", "dossier", "dossier"), ("head", "source", "source"), ("head", "photo", "dossier")):  # fmt: skip
        assert pages(who, name, cast.places[key]).status_code == 200
    assert reads(cast) == before + 4
    with mock.patch("briefings.actions.reading.journal.append", side_effect=RuntimeError), pytest.raises(RuntimeError):
        pages("leader", "dossier", cast.places["dossier"])


@pytest.mark.parametrize("typed", ["Бєзсмертний", "Bezsmertnyi", "Bezsmertny", "Безсмертный"])
def test_any_spelling_finds_the_person_on_the_page_and_by_the_api(cast: Cast, pages: Any, typed: str) -> None:
    lawful = {"purpose": "Talks", "basis": "task", "keep_until": cast.places["day"]}
    made = pages("analyst", "dossier_add", name="Роман Бєзсмертний", **lawful)
    assert made.status_code == 303
    assert "Роман Бєзсмертний" in pages("head", "dossiers", query={"q": typed}).content.decode()
    assert "Hidden Canary" not in pages("head", "dossiers", query={"q": typed}).content.decode()
    answer = cast.client("head").get(f"/api/v1/delegations/{cast.places['delegation']}/dossiers/", {"q": typed})
    assert [one["name"] for one in answer.json()["results"]] == ["Роман Бєзсмертний"]


def test_a_list_of_two_hundred_asks_no_more_than_twelve_queries(cast: Cast, pages: Any) -> None:
    analyst = cast.seats["analyst"]
    first = Dossier.objects.get(pk=cast.places["dossier"])
    made = [Dossier(**{name: getattr(first, name) for name in ("delegation_id", "purpose", "basis", "keep_until", "opened_by_id", "opened_at")}, name=f"Person {number}") for number in range(200)]  # fmt: skip
    Dossier.objects.bulk_create(made)
    Alias.objects.bulk_create(Alias(dossier=one, spelling=f"Особа {number}") for number, one in enumerate(made))
    Grant.objects.bulk_create(
        Grant(dossier=one, seat=analyst, given_by=analyst, given_at=one.opened_at) for one in made
    )
    client, url = cast.client("analyst"), reverse("dossiers", args=[cast.places["delegation"]])
    for query in ({}, {"q": "Persn 77"}, {"organisation": "canary-organisation"}):
        with CaptureQueriesContext(connection) as told:
            assert client.get(url, query).status_code == 200
        assert len(told) <= 12, [one["sql"][:200] for one in told]


def test_a_form_without_purpose_says_so_and_keeps_what_was_typed(cast: Cast, pages: Any) -> None:
    count = Dossier.objects.count()
    page = pages("analyst", "dossier_add", name="Ivan Petrenko", purpose="", basis="", keep_until=cast.places["day"])
    assert (page.status_code, Dossier.objects.count()) == (422, count)
    assert 'value="Ivan Petrenko"' in page.content.decode()


def test_a_photo_goes_in_as_a_file_and_comes_out_as_a_picture_that_can_do_nothing(cast: Cast, pages: Any) -> None:
    out, key = BytesIO(), cast.places["dossier"]
    Image.new("RGB", (90, 60), "blue").save(out, "PNG")
    file = SimpleUploadedFile("..%2f..\u202egpj.exe", out.getvalue(), "text/html")
    assert pages("analyst", "photo_add", key, file=file).status_code == 303
    answer = pages("head", "photo", key)
    wanted = {
        "Content-Type": "image/jpeg", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store",
        "Content-Security-Policy": "default-src 'none'; sandbox", "Content-Disposition": 'inline; filename="photo.jpg"',
    }  # fmt: skip
    assert {name: answer.headers[name] for name in wanted} == wanted
    assert Image.open(BytesIO(answer.content)).size == (90, 60)
    svg = SimpleUploadedFile("photo.jpg", b"<svg onload='x()'/>", "image/jpeg")
    assert pages("analyst", "photo_add", key, file=svg).status_code == 303
    assert Photo.objects.get(pk=key).width == 90
    dossiers.revoke_grant(actor=cast.seats["head"], dossier=Dossier.objects.get(pk=key), seat=cast.seats["analyst"])
    assert pages("analyst", "photo", key).status_code == 404


def test_people_are_imported_after_a_report_and_exported_as_text(cast: Cast, pages: Any) -> None:
    lawful = {"purpose": "Talks", "basis": "task", "keep_until": cast.places["day"]}
    table = b"name,role,biography\n=HYPERLINK(1),Envoy,@SUM(1)\nHidden Canary,x,\n"
    count = Dossier.objects.count()
    report = pages("analyst", "people_import", file=SimpleUploadedFile("people.csv", table), **lawful)
    assert (report.status_code, Dossier.objects.count()) == (200, count)
    confirm = report.context["upload"].id
    assert pages("head", "people_import_confirm", confirm, x="1").status_code == 403
    assert pages("analyst", "people_import_confirm", confirm, x="1").status_code == 303
    assert pages("analyst", "people_import_confirm", confirm, x="2").status_code == 404
    assert Dossier.objects.count() == count + 1
    text = pages("leader", "dossiers_export", x="1").content.decode()
    assert '"\'=HYPERLINK(1)"' in text
    assert '"\'@SUM(1)"' in text
    assert "canary-observation" not in text


def test_what_is_deleted_leaves_a_trace_on_the_page(cast: Cast, pages: Any) -> None:
    key = cast.places["observation"]
    assert pages("analyst", "observation_delete", key, reason="").status_code == 303
    assert Observation.objects.filter(pk=key).exists()
    assert pages("analyst", "observation_delete", key, reason="wrong person").status_code == 303
    page = pages("head", "due").content.decode()
    assert "wrong person" in page
    assert "canary-observation" not in page


def test_a_voice_brings_all_the_names_it_is_joined_with(cast: Cast) -> None:
    analyst = cast.seats["analyst"]
    dossier, head = Dossier.objects.get(pk=cast.places["dossier"]), Speaker.objects.get(pk=cast.places["speaker"])
    names = [add_speaker(actor=cast.seats["recorder"], name=f"Rem {number}", party=head.party) for number in range(2)]
    for one in names:
        place_speaker(actor=cast.seats["recorder"], speaker=one, same_as=head)
    link_speaker(actor=analyst, dossier=dossier, speaker=names[0])
    assert {one.pk for one in speakers_of(analyst, dossier)} == {head.pk, *(one.pk for one in names)}
    assert speakers_known(analyst).get(pk=head.pk).has_dossier


def test_a_refused_form_is_sent_again_with_the_same_key(cast: Cast, pages: Any) -> None:
    key = cast.places["observation"]
    refused = pages("analyst", "observation_delete", key, request_key="k", reason="")
    assert refused.status_code == 303
    assert Observation.objects.filter(pk=key).exists()
    assert pages("analyst", "observation_delete", key, request_key="k", reason="Hearsay").status_code == 303
    assert not Observation.objects.filter(pk=key).exists()
    assert pages("analyst", "observation_delete", key, request_key="k", reason="Hearsay").status_code == 303


@pytest.mark.parametrize("name", ["norms", "terms", "dossiers", "search", "agreed"])
def test_a_nul_in_a_question_is_nothing(cast: Cast, pages: Any, name: str) -> None:
    assert (
        pages("head", name, query={"q": "a\0b", "organisation": "\0", "request": "\0", "instrument": "\0"}).status_code
        == 200
    )


def test_no_nul_comes_of_what_is_left_of_another(cast: Cast) -> None:
    url = reverse("norms", args=[cast.places["delegation"]])
    answer = cast.client("head").get(f"{url}?q=a%%0000b")
    assert answer.status_code == 200
    assert answer.wsgi_request.GET["q"] == "ab"


def test_a_page_with_very_many_lines_cited_is_shown(cast: Cast) -> None:
    cited = [f"{number}.{sitting}.{line}" for number in range(1, 40) for sitting in range(1, 40) for line in (1, 2)]
    assert lines_cited(cast.seats["head"], [*cited, cast.places["citation"]]).keys() >= {cast.places["citation"]}


def test_of_two_who_change_a_dossier_at_once_the_second_reads_what_the_first_wrote(cast: Cast, pages: Any) -> None:
    key, lawful = cast.places["dossier"], {"purpose": "Talks", "basis": "task", "keep_until": cast.places["day"]}
    form = pages("analyst", "dossier_change", key).content.decode()
    read = re.search(r'name="version" value="([^"]+)"', form)[1]
    first = {"name": "Hidden Canary", "biography": "By the first.", "version": read, **lawful}
    assert pages("analyst", "dossier_change", key, **first).status_code == 303
    refused = pages("analyst", "dossier_change", key, **first | {"biography": "By the second."})
    assert refused.status_code == 409
    assert "By the second." in refused.content.decode()
    assert Dossier.objects.get(pk=key).biography == "By the first."
    wrong = pages("analyst", "dossier_change", key, **first | {"purpose": "", "biography": "By the second."})
    assert wrong.status_code == 422
    assert f'name="version" value="{read}"' in wrong.content.decode()  # what its writer saw is still the first version
    again = re.search(r'name="version" value="([^"]+)"', refused.content.decode())[1]
    pages("analyst", "dossier_change", key, **first | {"biography": "By the second.", "version": again})
    assert Dossier.objects.get(pk=key).biography == "By the second."


def test_a_source_a_definition_and_a_means_of_pressure_are_changed_as_they_were_read(cast: Cast) -> None:
    analyst, api = cast.client("analyst"), f"/api/v1/delegations/{cast.places['delegation']}"
    for path, change in (
        (f"sources/{cast.places['source']}", {"title": "Other", "reliability": "C"}),
        (
            f"leverage/{cast.places['leverage']}",
            {"title": "Other", "holder": "ours", "strength": 2, "owner": str(cast.seats["analyst"].pk)},
        ),
    ):
        read = analyst.get(f"{api}/{path}/").json()["version"]
        codes = [
            analyst.put(
                f"{api}/{path}/", change | {"version": read, "title": title}, content_type="application/json"
            ).status_code
            for title in ("First", "Second")
        ]
        assert codes == [200, 409], path
    sense = Sense.objects.get(pk=cast.places["sense"])
    change = {
        "actor": cast.seats["analyst"],
        "sense": sense,
        "whose": "ours",
        "language": "en",
        "version": sense.version,
    }
    change_sense(**change, text="First.")
    with pytest.raises(Conflict):
        change_sense(**change, text="Second.")
