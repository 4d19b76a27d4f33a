"""What a hostile or broken client sends is answered 4xx in one shape, and nothing is written."""

import json

import pytest
from django.test import Client

from journal.models import Entry
from tests.cast import unknown

pytestmark = pytest.mark.django_db

NOTES = "delegations/{delegation}/notes/"
NOTE = {"text": "Ask for the text.", "to": "all", "priority": "flash"}


def raw(**fields):
    """A note's body as bytes, each field as it is written."""
    told = {"text": '"x"', "to": '"all"', "priority": '"flash"'} | fields
    return "{" + ",".join(f'"{name}":{value}' for name, value in told.items()) + "}"


BODIES = {
    "deep array": "[" * 100_000,
    "deep object": '{"text":' * 5_000 + "1" + "}" * 5_000,
    "deep field": raw(text="[" * 900 + "]" * 900),
    "huge integer": raw(text="9" * 5_000),
    "large integer": raw(text="9" * 4_000),
    "NaN": raw(text="NaN"),
    "Infinity": raw(text="-Infinity"),
    "overflow": raw(text="1e999"),
    "doubled key": '{"text":"a","text":"b","to":"all","priority":"flash"}',
    "lone surrogate": raw(text='"\\ud800"'),
    "surrogate key": '{"\\udfff":1}',
    "NUL": raw(text='"a\\u0000b"'),
    "raw control": raw(text='"a\nb"'),
    "not UTF-8": b"\xff\xfe{}",
    "UTF-16": '{"text":"x"}'.encode("utf-16"),
    "empty": b"",
    "cut short": raw()[:-1],
    "two values": raw() + raw(),
    "array": "[1]",
    "null": "null",
    "string": '"x"',
    "number": "3",
    "text is a list": raw(text='["x"]'),
    "text is true": raw(text="true"),
    "text is a number": raw(text="12"),
    "text is null": raw(text="null"),
    "to is a list": raw(to='["all"]'),
    "to is unknown": raw(to='"leaders"'),
    "to is an object": raw(to="{}"),
    "priority in full width": raw(priority='"ｆｌａｓｈ"'),
    "reply_to is no id": raw(reply_to='"x"'),
    "reply_to is a number": raw(reply_to="7"),
    "reply_to in another form": raw(reply_to=f'"{"a" * 32}"'),
    "position": raw(position="1"),
    "author": raw(author='"x"'),
    "sent_at": raw(sent_at='"2026-01-01T00:00:00Z"'),
    "a key of 10 kB": raw(**{"k" * 10_000: "1"}),
    "many keys": raw(**{f"k{number}": "1" for number in range(20_000)}),
    "1 MiB and more": raw(text='"' + "x" * 1_100_000 + '"'),
}


@pytest.mark.parametrize("name", BODIES)
def test_a_body_that_is_no_note_is_refused(call, name):
    caller, body = call("head"), BODIES[name]
    before = Entry.objects.count()
    answer = caller.post(NOTES, body if isinstance(body, bytes) else body.encode())
    told = answer.json()
    assert answer.status_code == (413 if name == "1 MiB and more" else 400)
    assert told.keys() - {"fields"} == {"code", "detail"}
    assert len(answer.content) < 2_000
    assert Entry.objects.count() == before


def test_a_backslash_before_u0000_is_text(call):
    answer = call("head").post(NOTES, {**NOTE, "text": r"write \u0000 here"})
    assert answer.json()["body"]["text"] == r"write \u0000 here"


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml", "x"],
)
def test_only_json_is_read(call, kind):
    answer = call("head").post(NOTES, json.dumps(NOTE).encode(), **{"Content-Type": kind})
    assert (answer.status_code, answer.json()["code"]) == (415, "unsupported_media_type")


def test_no_verb_is_hidden_in_another(call):
    caller = call("head")
    before = Entry.objects.count()
    assert caller.post(NOTES, {**NOTE, "_method": "DELETE"}).status_code == 400
    assert caller.get(NOTES, _method="POST").status_code == 400
    answer = caller.post("delegations/{delegation}/seats/{seat}/", {}, **{"X-HTTP-Method-Override": "DELETE"})
    assert (answer.status_code, Entry.objects.count()) == (405, before)


@pytest.mark.parametrize("verb", ["TRACE", "PATCH", "PROPFIND", "CONNECT"])
def test_other_verbs_are_refused(call, verb):
    assert call("head").send(verb, NOTES).status_code == 405
    assert call("other").send(verb, NOTES).status_code == 404


def test_head_and_options_show_no_more_than_get(call):
    for who, status in (("head", 200), ("other", 404), ("anonymous", 401)):
        assert call(who).send("HEAD", NOTES).status_code == status
        answer = call(who).send("OPTIONS", NOTES)
        assert answer.status_code == status
        assert b"sign" not in answer.content


@pytest.mark.parametrize(
    "query",
    [
        {"limit": "0"}, {"limit": "501"}, {"limit": "-1"}, {"limit": "１０"}, {"limit": "1e1"}, {"limit": "+1"},
        {"limit": "0x1"}, {"limit": ""}, {"limit": "9" * 5_000}, {"since": "-1"}, {"since": str(2**64)},
        {"since": "1.5"}, {"since": "\0"}, {"ordering": "password"}, {"fields": "__all__"}, {"format": "xml"},
        {"text__startswith": "T"}, {"limit": ["1", "2"]},
    ],
)  # fmt: skip
def test_a_query_is_read_strictly(call, query):
    assert call("head").get(NOTES, **query).status_code == 400


@pytest.mark.parametrize("page", ["0", "-1", "1" + "0" * 20, "1000001", "٣", "last"])
def test_a_page_is_a_number_within_reason(call, page):
    assert call("head").get("delegations/{delegation}/seats/", page=page).status_code == 400


def test_a_page_beyond_the_end_is_empty(call):
    assert call("head").get("delegations/{delegation}/seats/", page="1000000").json() == {"results": [], "next": None}


def test_what_belongs_to_another_delegation_is_not_found_through_ones_own(call, cast):
    """The head of both: a place of the one below the address of the other is an unknown place."""
    for path in (
        "sittings/{sitting}/",
        "speakers/{speaker}/",
        "notes/{note}/",
        "seats/{seat}/",
        "utterances/{citation}/",
        "options/{option}/",
        "directives/{directive}/",
        "referrals/{referral}/",
        "points/{measured}/stance/",
        "points/{measured}/stakes/",
        "points/{measured}/measures/",
    ):
        own = call("head").get("delegations/{delegation}/" + path)
        foreign = call("head").get("delegations/{forming}/" + path)
        nothing = call("head").client.get("/api/v1/" + cast.address("delegations/{forming}/" + path, **{
            **unknown(), "forming": cast.places["forming"],
        }))  # fmt: skip
        assert (own.status_code, foreign.status_code) == (200, 404)
        assert foreign.content == nothing.content


def test_bodies_do_not_reach_into_another_delegation(call, cast):
    sitting, speaker = str(cast.places["sitting"]), str(cast.places["speaker"])
    line = {"sitting": sitting, "speaker": speaker, "language": "en", "text": "x"}
    assert call("recorder").post("delegations/{forming}/utterances/", line).status_code == 404
    body = {"name": "Somebody", "party": str(cast.places["party"])}
    assert call("head").post("delegations/{forming}/speakers/", body).status_code == 404
    assert call("head").post("delegations/{forming}/notes/", {**NOTE, "sitting": sitting}).status_code == 404
    assert (
        call("head").post("delegations/{forming}/notes/", {**NOTE, "reply_to": str(cast.places["note"])}).status_code
        == 404
    )


def test_bodies_do_not_bring_the_mandate_of_another_delegation(call, cast):
    """What is named stands in the one; who asks is the head of the other, too."""
    point = call("head").post("delegations/{forming}/points/", {"title": "Prisoners"}).json()["number"]
    values = {str(cast.places["measure"]): "5"}
    forming, option = "delegations/{forming}/", str(cast.places["option"])
    assert call("head").post(forming + "options/", {"point": point, "title": "x", "values": values}).status_code == 400
    assert call("head").post(forming + f"points/{point}/trial/", {"values": values}).status_code == 400
    assert call("head").post(forming + "referrals/", {"question": "x", "option": option}).status_code == 404
    body = {"question": "x", "utterance": cast.places["citation"]}
    assert call("head").post(forming + "referrals/", body).status_code == 404
    limit = {"measure": str(cast.places["measure"]), "rule": "at_most", "values": ["5"]}
    body = {"text": "x", "boundaries": [limit], "received_from": "By letter."}
    assert call("head").post(forming + "directives/", body).status_code == 400
    body = {"title": "x", "parent": 2}
    assert call("head").post(forming + "points/", body).status_code == 404


MANDATE = [
    ("POST", "points/"), ("PUT", "points/{measured}/"), ("POST", "points/{measured}/move/"),
    ("PUT", "points/{measured}/stance/"), ("PUT", "points/{measured}/stakes/"), ("PUT", "stakes/"),
    ("POST", "points/{measured}/measures/"), ("POST", "points/{measured}/trial/"), ("PUT", "sittings/{sitting}/point/"),
    ("POST", "options/"), ("PUT", "options/{fallback}/"), ("POST", "options/{fallback}/move/"),
    ("POST", "options/{option}/tabling/"), ("POST", "options/{counter}/agreement/"), ("POST", "counter-proposals/"),
    ("POST", "options/{fallback}/opening/"), ("POST", "directives/"), ("PUT", "directives/drafts/{draft}/"),
    ("POST", "directives/drafts/{draft}/issue/"), ("POST", "referrals/"), ("POST", "referrals/{referral}/answer/"),
    ("POST", "guidance/{directive}/acknowledgement/"), ("POST", "pressure/"), ("PUT", "pressure/{pressure}/"),
    ("POST", "concessions/"), ("POST", "concessions/{concession}/withdrawal/"), ("POST", "commitments/"),
    ("POST", "commitments/{commitment}/settlement/"), ("PUT", "walk-away/"), ("PUT", "walk-away/arming/"),
    ("POST", "sittings/{sitting}/breaking-off/"),
]  # fmt: skip
BROKEN = {
    "deep array": b"[" * 100_000, "deep object": b'{"values":' * 5_000 + b"1" + b"}" * 5_000, "NaN": b'{"values":NaN}',
    "huge integer": b'{"point":' + b"9" * 5_000 + b"}", "doubled key": b'{"title":"a","title":"b"}',
    "lone surrogate": b'{"title":"\\ud800"}', "NUL": b'{"title":"\\u0000"}', "cut short": b'{"title":', "array": b"[1]",
    "null": b"null", "unknown fields": b'{"delegation":"x","state":"tabled","verdict":"inside","issued_by":"x"}',
}  # fmt: skip


@pytest.mark.parametrize(("verb", "path"), MANDATE, ids=lambda part: part)
def test_a_broken_body_changes_nothing_of_the_mandate(call, verb, path):
    callers = [call("leader"), call("head")]
    before = Entry.objects.count()
    for name, body in BROKEN.items():
        for caller in callers:
            answer = caller.send(verb, "delegations/{delegation}/" + path, body)
            assert (answer.status_code, answer.json().keys() - {"fields"}) == (400, {"code", "detail"}), name
    assert Entry.objects.count() == before


@pytest.mark.parametrize(
    "path",
    [
        "delegations/1/", "delegations/x/notes/", "delegations/{delegation}/utterances/1.1/", "nothing/", "",
        "delegations/{delegation}/utterances/0.1.1/", "delegations/{delegation}/utterances/1.1.1 /",
        "delegations/{delegation}/utterances/１.1.1/", "delegations/{delegation}/points/" + "9" * 5_000 + "/",
        "delegations/{delegation}/points/99999999999999999999/", "delegations/{delegation}/journals/../entries/",
        "delegations/{delegation}/utterances/999999999.999999999.999999999/", "delegations/{delegation}/notes",
    ],
)  # fmt: skip
def test_an_address_of_nothing_is_told_in_the_same_shape(call, path):
    answer = call("head").get(path)
    assert (answer.status_code, answer.json()) == (404, {"code": "not_found", "detail": "There is nothing here."})


@pytest.mark.parametrize(
    "name", ["", " ", "\u200b", "\u3164", "a\u202eb", "a\u2066b", "a\nb", "x" * 201, "\ufffe", "\ue000", 7, None, ["a"]]
)
def test_a_name_can_be_seen_and_hides_nothing(call, name):
    body = {"name": name, "side": "counterpart"}
    assert call("head").post("delegations/{delegation}/parties/", body).status_code == 400


@pytest.mark.parametrize("name", ["Юрій Ї", "İstanbul", "صوت", "הסכם", "O\u2019Neill", "क्\u200dष"])
def test_a_name_in_any_script_is_kept(call, name):
    body = {"name": name, "side": "counterpart"}
    assert call("head").post("delegations/{delegation}/parties/", body).json()["name"] == name


@pytest.mark.parametrize("number", [0, 10, "1", True, 1.0, 2**63, "１"])
def test_a_number_is_a_number(call, number):
    body = {"title": "", "language": "uk", "hotkey": number}
    answer = call("head").put("delegations/{delegation}/speakers/{speaker}/", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["hotkey"])


@pytest.mark.parametrize("truth", [1, 0, "true", "yes", None, []])
def test_a_truth_is_true_or_false(call, cast, truth):
    body = {"seat": str(cast.places["seat"]), "present": truth}
    answer = call("head").put("delegations/{delegation}/sittings/{sitting}/attendance/", body)
    assert (answer.status_code, list(answer.json()["fields"])) == (400, ["present"])


@pytest.mark.parametrize("text", ["%", "_", "\\", "' OR 1=1 --", "a" * 2_000, '"', "-", "(a*)*b", "NEAR(", "\ufffe"])
def test_any_text_can_be_looked_for(call, text):
    assert call("head").get("delegations/{delegation}/utterances/", q=text).status_code == 200


def test_a_search_of_10_kb_is_refused(call):
    assert call("head").get("delegations/{delegation}/utterances/", q="a" * 10_000).status_code == 400


def test_another_host_is_refused():
    assert Client(headers={"Host": "evil.example"}).get("/api/schema/").status_code == 400
