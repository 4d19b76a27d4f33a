"""The pages of claims: a claim's way in the browser, hostile files, and ten thousand of them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.utils import timezone

from negotiations.actions import record
from negotiations.models import Claim, Evidence, Verdict
from tests import claimed

pytestmark = pytest.mark.django_db


def browser(seat) -> Client:
    client = Client()
    client.force_login(seat.person, "django.contrib.auth.backends.ModelBackend")
    return client


def test_a_claim_from_the_line_to_the_verdict(talks, sitting) -> None:
    line, home = claimed.line(talks, sitting), f"/delegations/{talks.delegation.pk}/claims/"
    room, desk, second = browser(talks.delegate), browser(talks.analyst), browser(talks.adviser)
    assert "No claim is marked yet" in desk.get(home).content.decode()
    told = room.post(
        f"{home}mark/", {"utterance": line.citation, "request_key": "k"}, headers={"Accept": "application/json"}
    )
    assert (told.status_code, told.json()["citation"]) == (201, line.citation)
    again = desk.post(f"{home}mark/", {"utterance": line.citation}, headers={"Accept": "application/json"})
    assert (again.status_code, talks.delegate.person.name in again.json()["error"]["message"]) == (409, True)
    page = f"{home}{Claim.objects.get().pk}/"
    assert "UNVERIFIED" in room.get(page).content.decode()
    assert "Sign a verdict" not in desk.get(page).content.decode()
    desk.post(f"{page}take/")
    assert "Sign a verdict" in desk.get(page).content.decode()
    record.correct_utterance(actor=talks.recorder, utterance=line, text="54 it is.", reason="misheard", request_key="c")
    verdict = {"fact": "wrong", "say_en": "The list has 54 names.", "ask_en": "Whose?", "reading": 0}
    refused = desk.post(f"{page}verdict/sign/", verdict)
    assert (refused.status_code, "54 it is." in refused.content.decode()) == (409, True)
    assert "The list has 54 names." in refused.content.decode()
    assert 'name="reading" value="1"' in refused.content.decode()
    assert desk.post(f"{page}verdict/sign/", verdict | {"reading": 1}).status_code == 303
    assert "one signature" in room.get(page).content.decode()
    second.post(f"{page}safe/", {"number": 1})
    for address in (page, home, f"/delegations/{talks.delegation.pk}/sittings/{sitting.reference}/claims/"):
        html = room.get(address).content.decode()
        assert "Safe to say" in html
        assert "UNVERIFIED" not in html
    assert room.post(f"{page}seen/", {"number": 1}).status_code == 303
    assert Verdict.objects.get().showings.get().seat == talks.delegate


def test_evidence_is_kept_or_refused_and_handed_out_as_a_download(talks, sitting) -> None:
    claim = claimed.taken(talks.analyst, claimed.marked(talks.analyst, claimed.line(talks, sitting)))
    page, desk = f"/delegations/{talks.delegation.pk}/claims/{claim.pk}/", browser(talks.analyst)
    asked = {"source": "S/PV.7138", "reliability": "A", "credibility": 1, "quote": "Word for word."}
    for data in (b"<html><script>alert(1)</script>", b"MZ\0", b"%PDF-1.7 half"):
        refused = desk.post(f"{page}evidence/add/", asked | {"copy": SimpleUploadedFile("x.pdf", data)})
        assert (refused.status_code, "Word for word." in refused.content.decode()) == (422, True)
    assert desk.post(f"{page}evidence/add/", asked | {"address": "javascript:alert(1)"}).status_code == 422
    assert not Evidence.objects.exists()
    inside = asked | {"address": "http://169.254.169.254/latest/", "copy": SimpleUploadedFile("a.txt", b"As it was.")}
    assert desk.post(f"{page}evidence/add/", inside).status_code == 303
    kept = desk.get(f"{page}evidence/{Evidence.objects.get().pk}/copy/")
    assert (kept.content, kept["Content-Type"]) == (b"As it was.", "application/octet-stream")
    assert kept["Content-Disposition"].startswith("attachment;")
    assert kept["X-Content-Type-Options"] == "nosniff"


def test_one_of_our_own_is_not_there_for_the_room(talks, sitting) -> None:
    claim = claimed.signed(
        talks.analyst, claimed.marked(talks.analyst, claimed.line(talks, sitting, speaker=claimed.ours(talks)))
    )
    home = f"/delegations/{talks.delegation.pk}/claims/"
    for seat, status in ((talks.head, 404), (talks.delegate, 404), (talks.leader, 404), (talks.adviser, 200)):
        assert browser(seat).get(f"{home}{claim.pk}/").status_code == status
        assert (claimed.SAID in browser(seat).get(home).content.decode()) == (status == 200)


def test_ten_thousand_claims_are_listed_as_fast_as_three(talks, sitting, django_assert_num_queries) -> None:
    line, desk = claimed.line(talks, sitting), browser(talks.analyst)
    address, now = f"/delegations/{talks.delegation.pk}/claims/", timezone.now()

    def many(start: int, count: int) -> None:
        rows = [
            Claim(
                delegation=talks.delegation, utterance=line, start=n, end=n + 1, text=f"Claim {n}", speaker=line.speaker,
                marked_by=talks.analyst, marked_at=now, said_at=now,
            )
            for n in range(start, start + count)
        ]  # fmt: skip
        Claim.objects.bulk_create(rows, batch_size=500)

    many(0, 3)
    desk.get(address)
    with django_assert_num_queries(QUERIES):
        desk.get(address)
    many(3, 9_997)
    with django_assert_num_queries(QUERIES):
        html = desk.get(address).content.decode()
    assert html.count('class="claim-card ') == 30


QUERIES = 8


def test_a_person_says_what_a_claim_is_the_same_as_and_what_it_is_not(talks, sitting) -> None:
    first, other = (
        claimed.marked(talks.analyst, claimed.line(talks, sitting, text))
        for text in ("Our side has released 1,240 prisoners.", "The bridge at Orven was never closed by us.")
    )
    desk, page = browser(talks.analyst), f"/delegations/{talks.delegation.pk}/claims/{other.pk}/"
    assert f"{first.utterance.citation} · Our side has released" in desk.get(page).content.decode()
    assert desk.post(f"{page}same/", {"same_as": str(first.pk)}).status_code == 303
    assert claimed.fresh(other).same_as == first
    assert f">{first.utterance.citation}</a>" in desk.get(page).content.decode()
    told = desk.post(f"{page}same/", {"same_as": str(other.pk)}, headers={"Accept": "application/json"})
    assert (told.status_code, list(told.json()["error"]["fields"])) == (422, ["same_as"])
    desk.post(f"{page}same/", {"same_as": ""})
    assert claimed.fresh(other).same_as is None


def test_the_scale_is_shaped_on_its_page_until_a_verdict_is_signed(talks, sitting) -> None:
    page = f"/delegations/{talks.delegation.pk}/claims/scale/"
    adviser, room = browser(talks.adviser), browser(talks.delegate)
    assert "Misleading" in room.get(page).content.decode()
    assert 'name="rows-0-en"' not in room.get(page).content.decode()
    rows = {"rows-TOTAL_FORMS": 3, "rows-INITIAL_FORMS": 0}
    rows |= {"rows-0-en": "It is so", "rows-0-uk": "Так", "rows-0-rating": 5, "rows-2-rating": 3}
    rows |= {"rows-1-en": "Not so", "rows-1-uk": "Не так", "rows-1-rating": 1}
    half = adviser.post(f"{page}shape/", rows | {"rows-1-uk": ""})
    assert (half.status_code, "Write it in both languages." in half.content.decode()) == (422, True)
    alike = adviser.post(f"{page}shape/", rows | {"rows-1-rating": 5})
    assert (alike.status_code, 'value="Not so"' in alike.content.decode()) == (422, True)
    assert adviser.post(f"{page}shape/", rows).status_code == 303
    assert "It is so" in room.get(page).content.decode()
    claim = claimed.marked(talks.delegate, claimed.line(talks, sitting))
    claimed.signed(talks.analyst, claim, {"fact": "it-is-so"})
    late = adviser.post(f"{page}shape/", rows)
    assert (late.status_code, "it stays as it is" in late.content.decode()) == (409, True)


def test_a_copy_by_the_api_is_kept_once_and_handed_out_to_the_byte(talks, sitting) -> None:
    claim = claimed.taken(talks.analyst, claimed.marked(talks.analyst, claimed.line(talks, sitting)))
    desk, home = browser(talks.analyst), f"/api/v1/delegations/{talks.delegation.pk}/claims/{claim.pk}/evidence/"
    asked = "source=S/PV.7138&reliability=A&credibility=1&name=minutes.txt"
    for _ in range(2):
        made = desk.post(f"{home}copies/?{asked}", b"Signed on 5 May.", content_type="application/octet-stream")
        assert made.status_code == 201
    (told,) = desk.get(home).json()["results"]
    kept = browser(talks.delegate).get(f"{home}{told['id']}/copy/")
    assert (kept.content, kept["X-Content-Type-Options"]) == (b"Signed on 5 May.", "nosniff")
    wrong = desk.post(f"{home}copies/?{asked}", b"%PDF-1.7 half", content_type="application/octet-stream")
    assert (wrong.status_code, wrong.json()["code"]) == (400, "unreadable")
