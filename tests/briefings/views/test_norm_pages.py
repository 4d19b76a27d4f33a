"""The pages of norms, in a browser without script."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from briefings.models import Adherence, NormVersion, Reservation
from tests.cast import Cast, assembled

pytestmark = [pytest.mark.django_db, pytest.mark.once]
ENTRY = {
    "instrument": "Hague Regulations", "article": "42", "language": "en", "text": "Territory is occupied when …",
    "in_force_from": "1910-01-26", "source": "36 Stat. 2277",
}  # fmt: skip


@pytest.fixture(scope="module")
def cast(django_db_setup: None, django_db_blocker: Any) -> Iterator[Cast]:
    with assembled(django_db_blocker) as cast:
        yield cast


@pytest.fixture
def page(cast):
    def ask(who: str, name: str, *args: Any, **data: Any):
        url, client = reverse(name, args=[cast.places["delegation"], *args]), cast.client(who)
        return client.post(url, data, follow=True) if data else client.get(url)

    return ask


def text(answer) -> str:
    return answer.content.decode()


def test_a_file_is_reported_and_then_imported_once(cast, page) -> None:
    file = SimpleUploadedFile("hague.json", json.dumps([ENTRY]).encode())
    report = page("analyst", "norm_import", file=file)
    assert "Import 1 wording" in text(report)
    assert "Hague Regulations" in text(report)
    assert not NormVersion.objects.filter(norm__article="42").exists()
    held = report.context["held"].id
    assert "Imported 1 wording" in text(page("analyst", "norm_import_confirm", held, request_key="1"))
    assert NormVersion.objects.filter(norm__article="42").count() == 1
    gone = page("analyst", "norm_import_confirm", held, request_key="2")
    assert gone.status_code == 404


def test_a_broken_file_is_told_and_nothing_is_kept(page) -> None:
    answer = page("analyst", "norm_import", file=SimpleUploadedFile("x.json", b"{"))
    assert answer.status_code == 422
    assert "not JSON" in text(answer)


def test_the_question_is_answered_on_the_page(cast, page) -> None:
    norm = cast.places["norm"]
    url = reverse("norm", args=[cast.places["delegation"], norm])
    answer = cast.client("press").get(url, {"on": "2026-01-01", "state": "Karst", "quotation": "eleven Members"})
    assert "does not bind as cited" in text(answer)
    assert "Aug. 31, 1965" in text(answer) or "31 August 1965" in text(answer)
    assert "<ins>fifteen</ins>" in text(answer)
    assert "Fifteen, not eleven." not in text(answer)
    assert "Fifteen, not eleven." in text(page("delegate", "norm", norm))
    assert cast.client("press").get(url, {"on": "no day"}).status_code == 200


def test_a_party_and_a_reservation_are_filed(cast, page) -> None:
    place = cast.places["instrument"]
    page("adviser", "adherence_state", place, state="Sylvania", bound_from="2001-01-01", source="C.N.9")
    page("adviser", "adherence_state", place, state="Sylvania", bound_from="", source="C.N.10")
    assert Adherence.objects.get(state="Sylvania").bound_from is None
    said = {
        "state": "Sylvania",
        "kind": "reservation",
        "text": "Not Article 23.",
        "made_on": "2001-01-01",
        "source": "C",
    }
    assert "Not Article 23." in text(page("adviser", "norm_reservation", cast.places["norm"], **said))
    wrong = page("adviser", "instrument_reservation", place, **{**said, "withdrawn_on": "2000-01-01"})
    assert (wrong.status_code, Reservation.objects.filter(state="Sylvania").count()) == (422, 1)
    assert "withdrawn after it is made" in text(wrong)


def test_a_reading_is_reviewed(cast, page) -> None:
    norm = cast.places["norm"]
    assert "draft, not reviewed" in text(page("adviser", "norm", norm))
    told = page("adviser", "interpretation_review", norm, cast.places["reading"], request_key="r")
    assert "reviewed by Adviser Person" in text(told)


def test_a_wording_is_filed_by_hand(page) -> None:
    told = page("adviser", "norm_file", **ENTRY)
    assert "The wording is filed." in text(told)
    twice = page("adviser", "norm_file", **ENTRY)
    assert (twice.status_code, "filed already" in text(twice)) == (409, True)


def test_norms_are_found_by_their_words(cast) -> None:
    url, client = reverse("norms", args=[cast.places["delegation"]]), cast.client("interpreter")
    assert "Article 23" in text(client.get(url, {"q": "Charter fifteen"}))
    assert "Nothing found" in text(client.get(url, {"q": "zeppelin"}))
