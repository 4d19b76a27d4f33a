"""Dossiers through the API: files of people, photos, who is who, whose voice it is."""

from io import BytesIO

import pytest
from PIL import Image

from briefings.models import Dossier, Photo
from journal.models import Entry
from tests.briefings.dossiers.test_people import CARD, HOSTILE as FILES, book
from tests.briefings.dossiers.test_photos import HOSTILE as PICTURES, described, encoded

pytestmark = pytest.mark.django_db

DOSSIERS = "delegations/{delegation}/dossiers/"
DOSSIER, GRANTED = DOSSIERS + "{dossier}/", DOSSIERS + "{granted}/"
PHOTO = DOSSIER + "photo/"
IMPORT = DOSSIERS + "import/?purpose=These%20talks&basis=task&keep_until={day}"
CSV = "name,role\nІван Петренко,Envoy\nHiden Canary,x\nІван Петренко,y\n".encode()


def kinds(*wanted: str) -> list[str]:
    return list(Entry.objects.filter(kind__in=wanted).order_by("pk").values_list("kind", flat=True))


def test_people_are_told_row_by_row_then_imported_whole_and_once(call):
    analyst, before = call("analyst"), Dossier.objects.count()
    dry = analyst.post(IMPORT + "&dry_run=true", CSV)
    assert dry.status_code == 200, dry.content
    assert [(row["where"], row["name"], row["fate"], row["like"]) for row in dry.json()] == [
        ("row 2", "Іван Петренко", "new", []), ("row 3", "Hiden Canary", "new", ["Hidden Canary"]),
        ("row 4", "Іван Петренко", "same", []),
    ]  # fmt: skip
    assert (Dossier.objects.count(), kinds("dossiers.imported")) == (before, [])
    fates = [[row["fate"] for row in analyst.post(IMPORT, CSV).json()] for _ in range(2)]
    assert fates == [["new", "new", "same"], ["same", "same", "other"]]
    assert (Dossier.objects.count(), kinds("dossiers.imported")) == (before + 2, ["dossiers.imported"])
    for file in (CARD.encode(), book(["name", "role"], ["Olena Koval", "Envoy"])):
        assert {row["fate"] for row in analyst.post(IMPORT, file).json()} == {"new"}


def test_one_wrong_row_keeps_all_others_out(call):
    analyst, before = call("analyst"), Dossier.objects.count()
    file = "name\nIvan\u202ekoneP\nІван Петренко\n".encode()
    wrong, new = analyst.post(IMPORT + "&dry_run=true", file).json()
    assert (wrong["fate"], bool(wrong["problem"]), new["fate"]) == ("wrong", True, "new")
    refused = analyst.post(IMPORT, file)
    assert (refused.status_code, refused.json()["code"], Dossier.objects.count()) == (400, "invalid", before)
    for query in ("?basis=task&keep_until={day}", "?purpose=x&basis=whim&keep_until={day}",
                  "?purpose=x&basis=task&keep_until=2001-01-01", "?purpose=x&basis=task&keep_until=soon"):  # fmt: skip
        assert analyst.post(DOSSIERS + "import/" + query, CSV).status_code == 400, query
    assert Dossier.objects.count() == before


@pytest.mark.once
@pytest.mark.parametrize("data", FILES.values(), ids=FILES.keys())
def test_a_file_of_no_people_is_refused_in_words_and_nothing_is_lost(call, data):
    before = Dossier.objects.count()
    answer = call("analyst").post(IMPORT, data)
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")
    assert answer.json()["detail"]
    assert Dossier.objects.count() == before


def test_a_photo_is_put_read_and_removed(call, cast):
    analyst = call("analyst")
    assert analyst.send("PUT", PHOTO, described(), **{"Content-Type": "image/jpeg"}).status_code == 204
    read = call("leader").client.get(analyst.url(PHOTO), headers={"Accept": "image/jpeg"})
    assert (read.status_code, read["Content-Type"], read["X-Content-Type-Options"]) == (200, "image/jpeg", "nosniff")
    assert "sandbox" in read["Content-Security-Policy"]
    assert b"secret" not in read.content  # the page behind the picture, and what its EXIF told
    with Image.open(BytesIO(read.content)) as image:
        assert (image.format, image.size) == ("JPEG", (40, 60))
    entry = Entry.objects.filter(kind="dossier.read").order_by("pk").last()
    assert (entry.body["part"], entry.body["dossier"]) == ("photo", str(cast.places["dossier"]))
    assert [analyst.send("DELETE", PHOTO).status_code for _ in range(2)] == [204, 409]
    gone = call("leader").client.get(analyst.url(PHOTO), headers={"Accept": "image/jpeg"})
    assert (gone.status_code, gone.json()["code"]) == (404, "not_found")
    assert analyst.send("PUT", PHOTO, encoded("PNG")).status_code == 204


@pytest.mark.once
@pytest.mark.parametrize("data", [*PICTURES.values(), b"{}"], ids=[*PICTURES, "JSON"])
def test_what_is_no_photo_is_refused_and_the_one_before_stays(call, data):
    answer = call("analyst").send("PUT", PHOTO, data, **{"Content-Type": "image/jpeg"})
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")
    assert bytes(Photo.objects.get().content) == b"canary-photo"


def test_like_names_are_proposed_joined_parted_and_told_apart(call, cast):
    analyst = call("analyst")
    other = analyst.post(IMPORT, b"name\nHidden Kanary\n").json()
    assert other[0]["like"] == ["Hidden Canary"]
    pairs = analyst.get(DOSSIERS + "likenesses/").json()["results"]
    names = [sorted((pair["one"]["name"], pair["other"]["name"])) for pair in pairs]
    assert ["Hidden Canary", "Hidden Kanary"] in names
    key = str(Dossier.objects.get(name="Hidden Kanary").pk)
    one = DOSSIERS + key + "/"
    assert analyst.put(one + "joining/", {"into": str(cast.places["dossier"])}).status_code == 204
    joined = analyst.get(DOSSIERS + "joined/").json()["results"]
    assert [(pair["dossier"]["id"], pair["into"]["name"]) for pair in joined] == [(key, "Hidden Canary")]
    assert "Hidden Kanary" not in [row["name"] for row in analyst.get(DOSSIERS).json()["results"]]
    assert [analyst.send("DELETE", one + "joining/").status_code for _ in range(2)] == [204, 409]
    assert analyst.put(DOSSIER + "difference/", {"other": key}).status_code == 204
    left = analyst.get(DOSSIERS + "likenesses/").json()["results"]
    assert key not in [each["id"] for pair in left for each in pair.values()]
    assert analyst.put(DOSSIER + "difference/", {"other": str(cast.places["dossier"])}).status_code == 409
    assert analyst.put(DOSSIER + "difference/", {"other": "x"}).status_code == 400
    assert kinds("dossier.joined", "dossier.parted", "dossier.differs") == [
        "dossier.joined", "dossier.parted", "dossier.differs",
    ]  # fmt: skip


def test_spellings_readers_and_what_is_due(call, cast):
    alias = call("leader").get(DOSSIER + "aliases/").json()["results"]
    assert [one["spelling"] for one in alias] == ["canary-alias"]
    assert kinds("dossier.read") == ["dossier.read"]
    gone = f"{DOSSIER}aliases/{alias[0]['id']}/"
    assert [call("analyst").send("DELETE", gone).status_code for _ in range(2)] == [204, 404]
    readers = call("head").get(GRANTED + "readers/").json()["results"]
    assert sorted(one["role"] for one in readers) == ["adviser", "analyst", "delegate"]
    due = call("head").get(DOSSIERS + "due/").json()["results"]
    assert sorted((row["kind"], row["name"], row["is_over"]) for row in due) == [
        ("dossier", "Granted Canary", False), ("dossier", "Hidden Canary", False),
        ("observation", "Hidden Canary", False),
    ]  # fmt: skip
    assert [row["name"] for row in call("adviser").get(DOSSIERS + "due/").json()["results"]] == ["Granted Canary"]
    found = call("head").get(DOSSIERS + "?organisation=canary-organisation").json()["results"]
    assert [row["name"] for row in found] == ["Granted Canary", "Hidden Canary"]
    assert call("head").get(DOSSIERS + "?organisation=else").json()["results"] == []


def test_the_list_goes_out_as_csv_and_the_audit_tells_it(call):
    call("analyst").post(IMPORT, b"name\n=1+1\n")
    out = call("head").send("POST", DOSSIERS + "export/", b"", Accept="text/csv")
    assert (out.status_code, out["Content-Type"]) == (200, "text/csv; charset=utf-8")
    lines = out.content.decode("utf-8-sig").splitlines()
    assert (lines[0].split(",")[0], any(line.startswith('"\'=1+1"') for line in lines)) == ('"name"', True)
    assert kinds("dossiers.exported") == ["dossiers.exported"]


def test_a_voice_of_the_record_is_somebodys(call):
    analyst, voice = call("analyst"), DOSSIER + "speakers/{speaker}/"
    assert [analyst.put(voice, {}).status_code for _ in range(2)] == [204, 409]
    told = call("leader").get(DOSSIER + "speakers/").json()["results"]
    assert [one["id"] for one in told] == [str(analyst.cast.places["speaker"])]
    assert call("delegate").get(GRANTED + "speakers/").json()["results"] == []
    assert [analyst.send("DELETE", voice).status_code for _ in range(2)] == [204, 409]
