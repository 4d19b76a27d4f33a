"""The mandate's pages: drafting with rows, issuing after a repetition, reading it, and what the others are told."""

import pytest

from negotiations.digests import draft_digest
from negotiations.models import Directive, DirectiveAcknowledgement, Standing
from tests import mandate
from tests.pages import at, browser, key

SECRET = "Days until all are home"


@pytest.fixture
def measure(team):
    return mandate.prisoners(team)


def rows(*boundaries, total=None):
    """What the form sends: a row for each boundary, and the numbers that Django's formsets count with."""
    sent = {"rows-TOTAL_FORMS": str(total or len(boundaries)), "rows-INITIAL_FORMS": "0"}
    for number, row in enumerate(boundaries):
        sent |= {f"rows-{number}-{name}": value for name, value in ({"rule": "at_most"} | row).items()}
    return sent


def draft(seat, *boundaries, **form):
    sent = {"text": "Bring everybody home.", "guidance": "Stay with the lists.", **rows(*boundaries), **form, **key()}
    return browser(seat).post(at(seat, "directive_draft"), sent)


def test_a_leader_drafts_reads_it_again_and_issues(team, measure):
    row = {"measure": measure.pk, "values": "30", "margin": "5", "red_line": "on", "note": "the winter"}
    assert draft(team.leader, row, {}).status_code == 303
    page, made = browser(team.leader), Directive.objects.get().pk
    repeated = page.get(at(team.leader, "draft_issue", made)).content.decode()
    for text in (
        "Bring everybody home.",
        "Stay with the lists.",
        "at most 30 days; at the edge within 5 days",
        "red line",
        "Draft of a directive",
    ):
        assert text in repeated
    assert Directive.objects.get().standing == Standing.DRAFT
    assert page.post(at(team.leader, "draft_issue", made), key()).status_code == 409, "nobody says what was read"
    read = {"digest": draft_digest(Directive.objects.get())}
    assert f'value="{read["digest"]}"' in repeated
    assert page.post(at(team.leader, "draft_issue", made), read | key()).status_code == 303
    assert Directive.objects.get().standing == Standing.ISSUED
    assert "Directive 1" in page.get(at(team.leader, "draft", made)).content.decode()
    shown = page.get(at(team.leader, "mandate")).content.decode()
    assert all(
        text in shown for text in ("in force", "at most 30 days", "the winter", "have not read it", "Denys Klen")
    )


def test_another_row_keeps_what_was_typed(team, measure):
    answer = draft(team.leader, {"measure": measure.pk, "values": "30"}, more="1", text="")
    assert answer.status_code == 200
    assert [form["values"].value() for form in answer.context["rows"]] == ["30", None]
    assert "This field is required" not in answer.content.decode()
    assert not Directive.objects.exists()


def test_a_condition_and_lists(team, measure):
    second = mandate.days(team, measure.point, "Days of silence")
    row = {"measure": measure.pk, "rule": "only_if", "values": "10; 20"}
    row |= {"when_measure": second.pk, "when_rule": "at_least", "when_values": "5"}
    assert draft(team.leader, row).status_code == 303
    boundary = Directive.objects.get().boundaries.get()
    assert (boundary.values, boundary.when_values) == (["10", "20"], ["5"])
    shown = browser(team.leader).get(at(team.leader, "draft", Directive.objects.get().pk)).content.decode()
    assert f"{SECRET}: 10 days, 20 days: only if Days of silence: at least 5 days" in shown


def test_words_are_banned_in_a_row(team, measure):
    """The place says that they are words, whatever the rule's field holds; and a draft comes back as it was typed."""
    number = measure.point.number
    here = {"measure": f"words:{number}", "values": "ransom; price of a child", "note": "never"}
    assert draft(team.leader, here, {"rule": "without", "values": "обмін"}).status_code == 303
    made = [(one.point, one.values) for one in Directive.objects.get().boundaries.order_by("number")]
    assert made == [(measure.point, ["ransom", "price of a child"]), (None, ["обмін"])]
    page = browser(team.leader)
    shown = page.get(at(team.leader, "draft", Directive.objects.get().pk)).content.decode()
    for text in ("Not to be said: ransom; price of a child", "never", "on every point"):
        assert text in shown
    kept = page.get(at(team.leader, "draft_change", Directive.objects.get().pk)).context["rows"].forms[:2]
    assert [(row["measure"].value(), row["values"].value()) for row in kept] == [
        (f"words:{number}", "ransom; price of a child"),
        ("words:", "обмін"),
    ]
    refused = draft(team.leader, {"measure": measure.pk, "rule": "without", "values": "ransom"})
    assert (refused.status_code, "under “Banned words”" in refused.content.decode()) == (422, True)
    assert draft(team.leader, here | {"values": "–; ..."}).status_code == 422


def test_what_contradicts_itself_is_told_and_kept(team, measure):
    row, other = {"measure": measure.pk, "values": "30"}, {"measure": measure.pk, "rule": "at_least", "values": "40"}
    answer = draft(team.leader, row, other)
    assert answer.status_code == 422
    assert "exclude each other" in answer.content.decode()
    assert [form["values"].value() for form in answer.context["rows"]] == ["30", "40"]
    for wrong in ({"values": "30"}, {"measure": measure.pk, "values": "many"}, {"measure": "nothing"}):
        assert draft(team.leader, wrong).status_code == 422
    assert draft(team.leader, **{"rows-TOTAL_FORMS": "x"}).status_code == 422
    assert not Directive.objects.exists()


def test_a_draft_is_changed_and_thrown_away(team, measure):
    mandate.drafted(team, mandate.at_most(measure, 30, note="the winter"))
    page = browser(team.leader)
    first = page.get(at(team.leader, "draft_change", Directive.objects.get().pk)).context["rows"].forms[0]
    assert (first["values"].value(), first["note"].value()) == ("30", "the winter")
    sent = {"text": "Sooner.", **rows({"measure": measure.pk, "values": "20"}), **key()}
    assert page.post(at(team.leader, "draft_change", Directive.objects.get().pk), sent).status_code == 303
    assert Directive.objects.get().boundaries.get().values == ["20"]
    assert page.post(at(team.leader, "draft_discard", Directive.objects.get().pk), key()).status_code == 303
    assert not Directive.objects.exists()


def test_the_head_enters_one_received_and_a_leader_confirms_it(team, measure):
    assert draft(team.head, {"measure": measure.pk, "values": "30"}).status_code == 422
    assert draft(team.head, {"measure": measure.pk, "values": "30"}, received_from="By telephone").status_code == 303
    assert Directive.objects.get().standing == Standing.RECEIVED
    page = browser(team.head)
    assert page.post(at(team.head, "draft_issue", Directive.objects.get().pk), key()).status_code == 403
    assert (
        browser(team.leader)
        .post(
            at(team.leader, "draft_issue", Directive.objects.get().pk),
            {"digest": draft_digest(Directive.objects.get()), **key()},
        )
        .status_code
        == 303
    )
    assert page.post(at(team.head, "directive_revoke", 1), key()).status_code == 403
    assert browser(team.leader).post(at(team.leader, "directive_revoke", 1), key()).status_code == 303
    assert Directive.objects.get().standing == Standing.REVOKED


def test_the_others_read_the_guidance_and_say_so(team, measure):
    mandate.in_force(team, mandate.at_most(measure, 30), guidance="Stay with the lists.")
    page = browser(team.delegate)
    shown = page.get(at(team.delegate, "mandate")).content.decode()
    assert "Stay with the lists." in shown
    assert not any(
        text in shown for text in ("Bring everybody home.", SECRET, "at most", Directive.objects.get().digest)
    )
    for _ in range(2):
        assert page.post(at(team.delegate, "mandate"), key()).status_code == 303
    assert DirectiveAcknowledgement.objects.get().seat == team.delegate
    assert "you have read it" in page.get(at(team.delegate, "mandate")).content.decode()


@pytest.mark.parametrize("who", ["recorder", "interpreter", "press", "auditor"])
def test_it_is_not_there_for_the_rest(team, measure, who):
    mandate.in_force(team, mandate.at_most(measure, 30))
    page, seat = browser(team.seats[who]), team.seats[who]
    assert page.get(at(seat, "mandate")).status_code == 404
    assert page.post(at(seat, "mandate"), key()).status_code == 404
    assert at(seat, "mandate") not in page.get(at(seat, "overview")).content.decode()


@pytest.mark.parametrize("who", ["delegate", "adviser", "analyst", "recorder"])
def test_a_directive_is_no_address_of_theirs(team, measure, who):
    mandate.in_force(team, mandate.at_most(measure, 30))
    page, seat = browser(team.seats[who]), team.seats[who]
    one = Directive.objects.get()
    for name, which in (
        ("directive", one.number),
        *((name, one.pk) for name in ("draft", "draft_change", "draft_issue")),
    ):
        assert page.get(at(seat, name, which)).status_code == 404
    acts = ("draft_issue", "draft_discard", "draft_change")
    for name, which in (("directive_revoke", one.number), *((name, one.pk) for name in acts)):
        assert page.post(at(seat, name, which), key()).status_code == 404
    assert page.get(at(seat, "directive_draft")).status_code == 404
    assert page.post(at(seat, "directive_draft"), {"text": "x", **rows(), **key()}).status_code == 404


def test_nothing_in_force(team):
    assert "No directive is in force" in browser(team.leader).get(at(team.leader, "mandate")).content.decode()
    assert "No directive is in force" in browser(team.delegate).get(at(team.delegate, "mandate")).content.decode()
    assert browser(team.delegate).post(at(team.delegate, "mandate"), key()).status_code == 404
