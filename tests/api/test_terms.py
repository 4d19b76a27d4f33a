"""Terms through the API: what the pages do, programs do too."""

from io import BytesIO
from zipfile import ZipFile

import pytest

from briefings.files.tbx_out import FOOT, HEAD
from briefings.models import FalseFriend, Sense, Term
from journal.models import Entry

pytestmark = pytest.mark.django_db

HOUSE = "delegations/{delegation}/"
TERMS, TERM = HOUSE + "terms/", HOUSE + "terms/{term}/"
FORM, SENSE = HOUSE + "forms/{form}/", HOUSE + "senses/{sense}/"
ROW = '<conceptEntry id="{0}"><langSec xml:lang="en"><termSec><term>word {0}</term></termSec></langSec></conceptEntry>'
DEFINED = {"whose": "treaty", "language": "en", "text": "Fifteen.", "norm": "{norm}"}


def tbx(*keys: str) -> bytes:
    return (HEAD + "".join(ROW.format(key) for key in keys) + FOOT).encode()


def whole(answer) -> bytes:
    return b"".join(answer.streaming_content)


def test_a_term_is_found_by_any_inflection_request_and_standing(call):
    for query, names in (
        ("?q=першопричинами", ["root causes"]), ("?q=ceasefire", ["ceasefire"]), ("?request=to_ask", ["root causes"]),
        ("?standing=forbidden", []), ("?standing=preferred&q=root", ["root causes"]),
    ):  # fmt: skip
        told = call("analyst").get(TERMS + query).json()["results"]
        assert [one["name"] for one in told] == names, query
    assert (
        len(call("interpreter").get(TERMS + "?request=to_ask").json()["results"]) == 2
    )  # whose request it does not read
    assert call("analyst").get(TERMS + "?standing=liked").status_code == 400
    made = call("adviser").post(TERMS, {"text": "buffer zone", "language": "en", "request": "to_ask"})
    assert (made.status_code, made.json()["request"]) == (201, "to_ask")
    assert call("adviser").post(TERMS, {"text": "x", "language": "en", "request": "asked"}).status_code == 400


def test_a_term_its_forms_and_senses_are_changed_and_taken_back(call, cast):
    assert call("analyst").put(TERM, {"note": "Never listed."}).json()["note"] == "Never listed."
    asked = {"request": "answered", "asked_on": "2026-01-30", "settled_on": "2026-02-01"}
    assert call("analyst").put(TERM + "request/", asked).json().items() >= asked.items()
    seen = call("recorder").get(TERM).json()
    assert [seen[name] for name in ("note", "request", "asked_on", "settled_on")] == ["", "", None, None]
    judged = call("delegate").put(FORM, {"standing": "forbidden", "instead": "заявлені причини"}).json()
    assert (judged["standing"], judged["instead"]) == ("forbidden", "заявлені причини")
    assert call("delegate").send("DELETE", FORM).status_code == 204
    only = call("delegate").get(TERM).json()["forms"]
    assert [form["text"] for form in only] == ["root causes"]
    assert call("delegate").send("DELETE", f"{HOUSE}forms/{only[0]['id']}/").status_code == 409
    body = DEFINED | {"norm": str(cast.places["norm"])}
    assert call("analyst").put(SENSE, body).json()["norm"] == str(cast.places["norm"])
    assert call("analyst").put(SENSE, body | {"norm": None}).status_code == 400  # it stands nowhere then
    assert call("analyst").put(SENSE, body | {"norm": str(cast.places["term"])}).status_code == 404
    assert call("analyst").send("DELETE", SENSE).status_code == 204
    assert not Sense.objects.filter(pk=cast.places["sense"]).exists()
    assert call("analyst").send("DELETE", HOUSE + "senses/{agreed_sense}/").status_code == 409


def test_false_friends_are_listed_warned_of_and_taken_back(call, cast):
    friend = {"text": "поводы", "language": "ru", "warning": "Pretexts."}
    made = call("interpreter").post(FORM + "false-friends/", friend)
    assert (made.status_code, made.json()["form"]) == (201, str(cast.places["form"]))
    told = call("recorder").get(TERM + "false-friends/").json()["results"]
    assert [one["text"] for one in told] == ["причины", "поводы"]
    for wrong in ({"language": "uk"}, {"warning": ""}, {"text": 5}, {"language": "Russian"}, {"term": "x"}):
        assert call("interpreter").post(FORM + "false-friends/", friend | wrong).status_code == 400, wrong
    gone = f"{HOUSE}false-friends/{made.json()['id']}/"
    statuses = [call(who).send("DELETE", gone).status_code for who in ("interpreter", "analyst", "analyst")]
    assert (statuses, FalseFriend.objects.count()) == ([403, 204, 404], 1)


def test_a_file_is_told_first_then_entered_once(call):
    analyst = call("analyst")  # whose sign-in is an entry of its own
    before = Entry.objects.count()
    dry = analyst.post(TERMS + "import/?dry_run=true&name=terms.tbx", tbx("a", "b"))
    assert (dry.status_code, dry.json()) == (200, {"new": 2, "same": 0, "other": 0, "remarks": [], "untold": 0})
    assert (Term.objects.filter(key="a").exists(), Entry.objects.count()) == (False, before)
    done, again = (analyst.post(TERMS + "import/?name=terms.tbx", tbx("a", "b")).json() for _ in range(2))
    assert ((done["new"], again["new"]), again["same"]) == ((2, 0), 2)
    changed = call("analyst").post(TERMS + "import/", tbx("a").replace(b"word a", b"another")).json()
    assert (changed["other"], [one["key"] for one in changed["remarks"]]) == (1, ["a"])
    entry = Entry.objects.filter(kind="terms.imported").order_by("position").last()
    assert (entry.body["file"], entry.body["added"]) == ("terms.tbx", 2)
    out = call("head").send("POST", TERMS + "export/", b"", Accept="application/x-tbx+xml")
    assert (out.status_code, out["Content-Type"]) == (200, "application/x-tbx+xml")
    assert whole(out).count(b"<conceptEntry ") == Term.objects.count()
    started = [call("adviser").post(TERMS + "start/").json()["new"] for _ in range(2)]
    assert started == [4, 0]


@pytest.mark.once
@pytest.mark.parametrize(
    ("file", "why"),
    [
        (b"", "XML"), (b"{}", "XML"), (b"PK\x03\x04", "XML"), (b"<html/>", "not TBX"), (tbx("a")[:-20], "XML"),
        (b'<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]><tbx>&a;</tbx>', "DOCTYPE"),
        (tbx("a", "a"), "twice"), (tbx("a", "x" * 81), "characters"), (b"<tbx>" + b"<a>" * 200 + b"</a>" * 200 + b"</tbx>", "deep"),
        (tbx("a").replace(b"word a", b"word a " * 100), "200 characters"), (tbx("a").replace(b"word", b"w\0rd"), "XML"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_is_refused_in_words_and_nothing_is_lost(call, file, why):
    analyst = call("analyst")
    before = Term.objects.count(), Entry.objects.count()
    for query in ("?dry_run=true", ""):
        answer = analyst.post(TERMS + "import/" + query, file)
        assert (answer.status_code, answer.json()["code"]) == (400, "unreadable")
        assert why in answer.json()["detail"]
    assert (Term.objects.count(), Entry.objects.count()) == before
    assert call("analyst").post(TERMS + "import/?dry_run=yes", tbx("a")).status_code == 400
    assert call("recorder").post(TERMS + "import/", file).status_code == 403


def test_the_letter_comes_in_both_formats_and_languages(call):
    for kind, start in (("docx", b"PK"), ("pdf", b"%PDF")):
        for language in ("en", "uk"):
            query = f"letter/?kind={kind}&language={language}"
            letter = call("head").send("POST", TERMS + query, b"", Accept="application/pdf, application/octet-stream")
            assert (letter.status_code, letter.content[: len(start)]) == (200, start)
            assert f'"definitions-{language}.{kind}"' in letter["Content-Disposition"]
            if kind == "docx":
                assert "першопричини" in ZipFile(BytesIO(letter.content)).read("word/document.xml").decode()
    told = Entry.objects.filter(kind="terms.exported").order_by("position").values_list("body__what", flat=True)
    assert list(told) == ["letter.docx", "letter.docx", "letter.pdf", "letter.pdf"]
    assert call("head").post(TERMS + "letter/?kind=odt").status_code == 400
    assert call("head").post(TERMS + "letter/?language=ru").status_code == 400
    assert call("analyst").put(TERM + "request/", {"request": "none"}).status_code == 200
    refused = call("head").send("POST", TERMS + "letter/", b"", Accept="application/pdf")
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")


def test_a_frozen_annex_is_read_as_it_was_hashed(call):
    annex = call("press").get(HOUSE + "annexes/{annex}/").json()
    assert (annex["title"], "No fire at all." in annex["text"], len(annex["digest"])) == ("Definitions", True, 64)
    assert call("press").get(HOUSE + "annexes/2/").status_code == 404


def test_the_letter_was_sent(call):
    sent = {"terms": [call("analyst").get(TERM).json()["id"]], "asked_on": "2026-03-02"}
    assert call("analyst").post(TERMS + "letter/sent/", sent).json() == {"asked": 1}
    assert call("analyst").get(TERM).json()["asked_on"] == "2026-03-02"
    assert call("analyst").post(TERMS + "letter/sent/", sent).status_code == 409
    for wrong in ({"terms": []}, {"terms": ["x"]}, {"asked_on": "soon"}):
        assert call("analyst").post(TERMS + "letter/sent/", sent | wrong).status_code == 400
