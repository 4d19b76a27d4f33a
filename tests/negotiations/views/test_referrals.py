"""Referrals: asked from an option, answered in two steps on a phone, and what the asker sees of it."""

import pytest

from negotiations.actions import options, referrals
from negotiations.models import Decision, Option, Progress, Referral
from tests import mandate, table
from tests.negotiations.views import said
from tests.pages import at, browser, key


@pytest.fixture
def option(team):
    measure = mandate.prisoners(team)
    mandate.in_force(team, mandate.at_most(measure, 30))
    return mandate.opened(team, measure, 45, text_en="All within 45 days.")


@pytest.fixture
def asked(team, option):
    return referrals.propose_referral(
        actor=team.head, question="May we offer 45 days?", option=option, recommended=Decision.APPROVE
    )


def propose(seat, **form):
    return browser(seat).post(at(seat, "referral_propose"), {"question": "May we?", **form, **key()})


def rows(*annexes):
    sent = {"rows-TOTAL_FORMS": len(annexes), "rows-INITIAL_FORMS": 0}
    for place, (title, text) in enumerate(annexes):
        sent |= {f"rows-{place}-title": title, f"rows-{place}-text": text}
    return sent


def test_a_line_is_referred_with_annexes_added_and_removed_without_script(team):
    cited = said.line(team.recorder, table.under_way(team), table.speaker(team)).citation
    where = at(team.delegate, "referral_propose")
    assert f"{where}?utterance={cited}" in browser(team.delegate).get(at(team.delegate, "line", cited)).content.decode()
    page = browser(team.delegate).get(where, {"utterance": cited})
    assert page.context["form"]["utterance"].value() == cited
    asked = propose(team.delegate, utterance=cited, more="1", **rows(("Lists", "Both")))
    assert [one["title"].value() for one in asked.context["rows"]] == ["Lists", ""]
    left = propose(team.delegate, utterance=cited, remove="0", **rows(("Lists", "Both"), ("Maps", "")))
    assert [one["title"].value() for one in left.context["rows"]] == ["Maps"]
    assert not Referral.objects.exists()
    assert propose(team.delegate, utterance=cited, **rows(("Maps", "1 to 4"))).status_code == 303
    referral = Referral.objects.get()
    assert (referral.utterance.citation, referral.annexes) == (cited, [{"title": "Maps", "text": "1 to 4"}])


def test_the_head_asks_with_the_option_filled_in(team, option):
    page = browser(team.head)
    form = page.get(at(team.head, "referral_propose"), {"option": option.pk}).context["form"]
    assert str(form["option"].value()) == str(option.pk)
    sent = {"option": option.pk, "recommended": "approve"} | rows(("Lists", "Both"), ("", ""), ("Maps", "1 to 4"))
    assert propose(team.head, **sent).status_code == 303
    referral = Referral.objects.get()
    assert (referral.progress, referral.option, referral.annexes) == (
        Progress.ASKED, option, [{"title": "Lists", "text": "Both"}, {"title": "Maps", "text": "1 to 4"}],
    )  # fmt: skip


def test_a_delegate_proposes_and_sees_only_his_own(team, option, asked):
    assert propose(team.delegate, option=option.pk).status_code == 303
    mine = Referral.objects.get(proposed_by=team.delegate)
    page = browser(team.delegate)
    assert page.get(at(team.delegate, "referral", mine.number)).status_code == 200
    assert page.get(at(team.delegate, "referral", asked.number)).status_code == 404
    listed = page.get(at(team.delegate, "referrals")).content.decode()
    assert at(team.delegate, "referral", mine.number) in listed
    assert at(team.delegate, "referral", asked.number) not in listed
    assert browser(team.head).post(at(team.head, "referral_ask", mine.number), key()).status_code == 303
    assert Referral.objects.get(pk=mine.pk).progress == Progress.ASKED


def test_what_makes_no_question(team, option):
    assert propose(team.head, question="").status_code == 422
    assert propose(team.head, utterance="9.9.9").status_code == 422
    assert propose(team.head, **rows(("Lists", ""))).status_code == 422
    closed = mandate.rung(team, option.point.measures.get(), 60, title="Hidden")
    assert propose(team.delegate, option=closed.pk).status_code == 422
    assert propose(team.leader).status_code == 403
    assert propose(team.recorder).status_code == 403


def answer(team, referral, **form):
    shown = browser(team.leader).get(at(team.leader, "referral", referral.number)).context
    sent = {"digest": shown["digest"], **form, **key()}
    return browser(team.leader).post(at(team.leader, "referral_answer", referral.number), sent)


def test_a_leader_sees_everything_and_answers_in_two_steps(team, asked):
    shown = browser(team.leader).get(at(team.leader, "referral", asked.number)).content.decode()
    for text in ("May we offer 45 days?", "All within 45 days.", "outside the directive", "at most 30 days", "Approve"):
        assert text in shown
    repeated = answer(team, asked, decision="approve", words="You may.", comment="Once.")
    assert repeated.status_code == 200
    text = repeated.content.decode()
    assert all(said in text for said in ("You approve referral 1.", "You may.", "Once.", "All within 45 days."))
    assert Referral.objects.get().progress == Progress.ASKED
    assert answer(team, asked, decision="approve", words="You may.", comment="Once.", confirmed="1").status_code == 303
    referral = Referral.objects.get()
    assert (referral.decision, referral.words, referral.comment) == ("approve", "You may.", "Once.")
    again = browser(team.leader).post(
        at(team.leader, "referral_answer", 1),
        {"digest": referral.digest, "decision": "refuse", "confirmed": "1", **key()},
    )
    assert again.status_code == 409
    assert "Lesia Dub has answered" in again.content.decode()


def test_an_instruction_has_words_and_the_text_is_kept(team, asked):
    refused = answer(team, asked, decision="instruct")
    assert refused.status_code == 422
    assert "Write the instruction." in refused.content.decode()
    assert answer(team, asked, decision="perhaps", words="kept").context["answer_form"]["words"].value() == "kept"


def test_what_was_changed_since_cannot_be_answered(team, asked, option):
    shown = browser(team.leader).get(at(team.leader, "referral", 1)).context["digest"]
    options.change_option(actor=team.head, option=option, title="All for all", text_en="Within 60 days.")
    page = browser(team.leader)
    assert "cannot be answered as it stands" in page.get(at(team.leader, "referral", 1)).content.decode()
    form = {"digest": shown, "decision": "approve", "confirmed": "1", **key()}
    assert page.post(at(team.leader, "referral_answer", 1), form).status_code == 409
    assert Referral.objects.get().progress == Progress.ASKED


def test_nobody_else_answers(team, asked):
    form = {"digest": asked.digest, "decision": "approve", "confirmed": "1", **key()}
    assert browser(team.head).post(at(team.head, "referral_answer", 1), form).status_code == 403
    for who in ("delegate", "analyst", "recorder", "press", "auditor"):
        seat = team.seats[who]
        assert browser(seat).post(at(seat, "referral_answer", 1), form).status_code == 404
    assert browser(team.head).post(at(team.head, "referral_withdraw", 1), key()).status_code == 303
    assert Referral.objects.get().progress == Progress.WITHDRAWN


def test_a_delegate_reads_the_words_and_not_the_comment(team, option):
    mine = referrals.propose_referral(actor=team.delegate, question="May we?", option=option)
    referrals.ask_leaders(actor=team.head, referral=mine)
    answer(team, mine, decision="refuse", words="Ask for lists.", comment="For your ears.", confirmed="1")
    shown = browser(team.delegate).get(at(team.delegate, "referral", mine.number)).content.decode()
    assert ("Ask for lists." in shown, "For your ears." in shown, "at most 30" in shown) == (True, False, False)
    assert "For your ears." in browser(team.head).get(at(team.head, "referral", mine.number)).content.decode()


@pytest.mark.parametrize("who", ["recorder", "interpreter", "press", "auditor"])
def test_it_is_not_there_for_the_rest(team, asked, who):
    page, seat = browser(team.seats[who]), team.seats[who]
    assert page.get(at(seat, "referrals")).status_code == 404
    assert page.get(at(seat, "referral", 1)).status_code == 404
    assert page.get(at(seat, "referrals_waiting")).status_code == 404


def test_the_panel_shows_the_active_option_of_the_point_taken_up(team, sitting, option):
    page = browser(team.head)
    form = {"point": option.point.number, "next": "/", **key()}
    assert page.post(at(team.head, "point_take_up", sitting.reference), form).status_code == 303
    assert browser(team.delegate).post(at(team.delegate, "point_take_up", sitting.reference), form).status_code == 403
    shown = {
        who: browser(team.seats[who]).get(at(team.seats[who], "panel", sitting.reference)).content.decode()
        for who in ("head", "delegate", "analyst", "recorder", "interpreter")
    }
    assert all("Prisoners" in text for text in shown.values())
    seen = {who for who, text in shown.items() if "All for all" in text}
    assert seen == {"head", "delegate", "analyst"}
    assert {who for who, text in shown.items() if "<select" in text} == {"head", "recorder"}
    for who in ("press", "auditor"):
        assert browser(team.seats[who]).get(at(team.seats[who], "panel", sitting.reference)).status_code == 404
    gone = {"point": "", **key()}
    assert page.post(at(team.head, "point_take_up", sitting.reference), gone).status_code == 303
    assert "No point in particular" in page.get(at(team.head, "panel", sitting.reference)).content.decode()


def test_the_leader_is_told_what_waits(team, sitting, asked):
    page = browser(team.leader)
    for where in (at(team.leader, "referrals_waiting"), at(team.leader, "live", sitting.reference)):
        assert at(team.leader, "referral", 1) in page.get(where).content.decode()


def test_what_is_tabled_stands_in_the_live_record(team, sitting):
    measure = mandate.prisoners(team)
    mandate.in_force(team, mandate.at_most(measure, 30))
    option = mandate.opened(team, measure, 20, text_en="All within 20 days.")
    assert browser(team.head).post(at(team.head, "option_table", option.pk), key()).status_code == 303
    record = browser(team.recorder).get(at(team.recorder, "live", sitting.reference)).context["record_html"]
    assert "All within 20 days." in record[-1]
    assert Option.objects.get().state == "tabled"
