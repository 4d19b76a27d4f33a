"""A briefing pack from the press of the button to the day after."""

import os
from datetime import timedelta
from functools import partial
from hashlib import sha256

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client

from briefings.actions import dossiers, observations, senses, sources, terms
from briefings.actions.observations import ObservationAsked
from journal.clock import database_now
from journal.models import Entry
from negotiations.actions import pack_making, packs, points
from negotiations.models import Pack, PackState
from negotiations.packs import files
from teams.actions import people, roster
from teams.rules import Conflict
from tests import house, table
from tests.packed import packed, pages, text
from tests.pages import at, browser, key

pytestmark = pytest.mark.django_db


def audit(team: house.House, kind: str) -> list[dict]:
    mine = Entry.objects.filter(journal__scope=team.scope, journal__compartment="audit", kind=kind)
    return list(mine.order_by("position").values_list("body", flat=True))


def test_a_pack_is_asked_for_watched_and_taken(team, var) -> None:
    table.point(team, "Полонені")
    people.set_preferences(person=team.delegate.person, language="uk", theme="auto")
    seat = house.again(team).delegate
    page: Client = browser(seat)
    assert page.post(at(seat, "pack_ask"), key()).status_code == 303
    again = page.post(at(seat, "pack_ask"), key(), follow=True)
    assert [str(one) for one in again.context["messages"]][-1].startswith("Добірка 1 ")
    (pack,) = Pack.objects.all()
    watching = page.get(at(seat, "pack_progress")).content.decode()
    assert "hx-get" in watching
    assert "<progress" in watching
    assert page.get(at(seat, "pack_file", pack.pk)).status_code == 404
    assert (pack_making.make_next_pack(), pack_making.make_next_pack()) == (1, 0)
    ready = page.get(at(seat, "pack_progress")).content.decode()
    assert "hx-get" not in ready
    assert at(seat, "pack_file", pack.pk) in ready
    taken = page.get(at(seat, "pack_file", pack.pk))
    digest = sha256(taken.content).hexdigest()
    assert 'filename="briefing-pack-1.pdf"' in taken.headers["Content-Disposition"]
    assert "no-store" in taken.headers["Cache-Control"]
    body = {"seat": seat.actor, "name": "Denys Klen", "pack": str(pack.pk), "number": 1, "digest": digest}
    assert (audit(team, "pack.made"), audit(team, "pack.taken")) == ([body], [body])
    told = pages(taken.content)
    pack.refresh_from_db()
    assert len(told) == pack.pages >= 2
    for one in told:
        assert "DenysKlen·делегат·" in one
        assert str(pack.pk)[:8] in one
    assert "Порядокденний" in told[1]
    assert "Полонені" in told[1]
    assert oct(files.path_of(pack.pk).stat().st_mode)[-3:] == "600"
    for other in (team.head, team.leader):
        assert browser(other).get(at(other, "pack_file", pack.pk)).status_code == 404


def test_what_is_expired_is_gone_and_so_is_what_a_killed_worker_left(team, var) -> None:
    pack, page = packed(team.head), browser(team.head)
    left, fresh = var / "packs" / "11111111-1111-4111-8111-111111111111.pdf", var / "packs" / "half.tmp"
    for file in (left, fresh):
        file.write_bytes(b"%PDF")
    os.utime(left, (0, 0))
    os.utime(files.path_of(pack.pk), (0, 0))
    assert pack_making.expire_packs() == 0
    assert (left.exists(), fresh.exists(), files.path_of(pack.pk).exists()) == (False, True, True)
    Pack.objects.filter(pk=pack.pk).update(expires_at=database_now() - timedelta(seconds=1))
    assert page.get(at(team.head, "pack_file", pack.pk)).status_code == 404  # before the sweep, too
    assert (pack_making.expire_packs(), pack_making.expire_packs()) == (1, 0)
    assert not files.path_of(pack.pk).exists()
    assert page.get(at(team.head, "pack_file", pack.pk)).status_code == 404
    assert "expired" in page.get(at(team.head, "packs")).content.decode()


def test_a_suspended_seat_takes_nothing_and_has_nothing_made(team, var) -> None:
    ready, page = packed(team.analyst), browser(team.analyst)
    waiting = packs.ask_pack(actor=team.analyst)
    roster.suspend_seat(actor=team.head, seat=team.analyst, reason="Lost a laptop")
    assert page.get(at(team.analyst, "pack_file", ready.pk)).status_code == 404
    with pytest.raises(PermissionDenied):
        packs.take_pack(actor=team.analyst, pack=ready)
    assert pack_making.make_next_pack() == 1
    assert Pack.objects.get(pk=waiting.pk).state == PackState.CANCELLED
    assert len(audit(team, "pack.made")) == 1


def test_a_seat_suspended_while_it_is_made_has_no_file(team, var, monkeypatch) -> None:
    whole = pack_making.pdf

    def suspended_meanwhile(*given, **more):
        roster.suspend_seat(actor=team.head, seat=team.analyst, reason="Lost a laptop")
        return whole(*given, **more)

    monkeypatch.setattr(pack_making, "pdf", suspended_meanwhile)
    pack = packed(team.analyst)
    assert (pack.state, files.path_of(pack.pk).exists()) == (PackState.CANCELLED, False)


def test_another_role_or_a_dossier_taken_back_ends_a_pack(db, var) -> None:
    team = house.form()
    lawful = {"purpose": "These talks", "basis": "task", "keep_until": database_now().date() + timedelta(days=20)}
    dossier = dossiers.open_dossier(actor=team.analyst, name="I. Varga", **lawful)
    dossiers.grant_dossier(actor=team.head, dossier=dossier, seat=team.delegate)
    pack, page = packed(team.delegate), browser(team.delegate)
    assert "I.Varga" in text(page.get(at(team.delegate, "pack_file", pack.pk)).content)
    dossiers.revoke_grant(actor=team.head, dossier=dossier, seat=team.delegate)
    refused = page.get(at(team.delegate, "pack_file", pack.pk), follow=True)
    assert "Have a new one made" in refused.content.decode()
    newer = packed(team.delegate)
    assert "I.Varga" not in text(page.get(at(team.delegate, "pack_file", newer.pk)).content)
    roster.change_seat(actor=team.head, seat=team.delegate, role="press", post="")
    assert page.get(at(team.delegate, "pack_file", newer.pk)).status_code == 404


def test_what_is_hidden_or_deleted_after_it_was_made_leaves_by_no_pack(team, var) -> None:
    lawful = {"purpose": "These talks", "basis": "task", "keep_until": database_now().date() + timedelta(days=20)}
    dossier = dossiers.open_dossier(actor=team.analyst, name="I. Varga", **lawful)
    source = sources.write_source(actor=team.analyst, title="Monitor", reliability="B")
    seen = {"kind": "career", "observed_on": database_now().date(), "marking": "amber"}
    asked = ObservationAsked(text="Served in Orven.", source=source, credibility=2, **seen, **lawful)
    observation = observations.add_observation(actor=team.analyst, dossier=dossier, asked=asked)
    pack, page = packed(team.analyst), browser(team.analyst)
    assert "ServedinOrven" in text(page.get(at(team.analyst, "pack_file", pack.pk)).content)
    observations.delete_observation(actor=team.analyst, observation=observation, reason="no longer needed")
    refused = page.get(at(team.analyst, "pack_file", pack.pk), follow=True)
    assert "Have a new one made" in refused.content.decode()
    assert (pack_making.expire_packs(), files.path_of(pack.pk).exists()) == (1, False)
    for change in (
        partial(dossiers.add_alias, dossier=dossier, spelling="Igor Varga"),
        partial(dossiers.delete_dossier, dossier=dossier, reason="wrong man"),
    ):
        pack = packed(team.analyst)
        assert pack_making.expire_packs() == 0
        change(actor=team.analyst)
        assert (pack_making.expire_packs(), files.path_of(pack.pk).exists()) == (1, False)


def test_it_is_cancelled_before_and_while_it_is_made(team, var, monkeypatch) -> None:
    waiting, page = packs.ask_pack(actor=team.head), browser(team.head)
    assert page.post(at(team.head, "pack_cancel", waiting.pk), key()).status_code == 303
    assert pack_making.make_next_pack() == 0
    with pytest.raises(Conflict):
        packs.cancel_pack(actor=team.head, pack=waiting)
    whole = pack_making.contents

    def cancelled_on_the_way(seat, dossiers):
        for place, part in enumerate(whole(seat, dossiers)):
            if place == 2:
                packs.cancel_pack(actor=team.head, pack=Pack.objects.get(state=PackState.MAKING))
            yield part

    monkeypatch.setattr(pack_making, "contents", cancelled_on_the_way)
    pack = packed(team.head)
    assert (pack.state, pack.number, files.path_of(pack.pk).exists()) == (PackState.CANCELLED, 2, False)
    assert audit(team, "pack.made") == []


def test_a_pack_whose_worker_died_is_made_by_another_and_the_first_writes_nothing(team, var, monkeypatch) -> None:
    asked, whole, inner = packs.ask_pack(actor=team.head), pack_making.pdf, []

    def overtaken(*given, **more):
        if not inner:
            inner.append(True)
            Pack.objects.update(taken_at=database_now() - pack_making.LEASE - timedelta(seconds=1))
            assert pack_making.make_next_pack() == 1
            inner.append(files.path_of(asked.pk).read_bytes())
        return whole(*given, **more)

    monkeypatch.setattr(pack_making, "pdf", overtaken)
    assert (pack_making.make_next_pack(), pack_making.make_next_pack()) == (1, 0)
    assert files.path_of(asked.pk).read_bytes() == inner[1]
    assert len(audit(team, "pack.made")) == 1


def test_one_that_cannot_be_made_says_so_and_another_can_be_asked_for(team, var, monkeypatch, caplog) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(pack_making, "pdf", lambda *_, **__: 1 / 0)
        assert packed(team.head).state == PackState.FAILED
    assert "cannot be made" in caplog.text
    assert "have it made again" in browser(team.head).get(at(team.head, "packs")).content.decode()
    assert packed(team.head).state == PackState.READY


def test_a_file_that_was_altered_is_not_handed_out(team, var) -> None:
    pack, page = packed(team.head), browser(team.head)
    files.path_of(pack.pk).write_bytes(b"%PDF-1.4 another")
    assert page.get(at(team.head, "pack_file", pack.pk)).status_code == 404
    files.drop(pack.pk)
    assert page.get(at(team.head, "pack_file", pack.pk)).status_code == 404
    assert audit(team, "pack.taken") == []


def test_what_people_wrote_is_text_and_a_hundred_pages_are_made(db, var) -> None:
    """Markup, a word of 10,000 letters, marks that turn the line round, many lines: nothing breaks, all is there."""
    team = house.form("Long talks")
    person = team.head.person
    type(person).objects.filter(pk=person.pk).update(name="Ґ" * 150 + " & <b>Sons</b>")
    nasty = "<b>bold</b> <a href='file:///etc/passwd'>&amp;</a> <img src='file:///etc/passwd'/> \u202eevil\u2066 𝔘 "
    for number in range(30):
        point = table.point(team, f"Point {number} <para>{nasty[:60]}")
        points.state_stance(
            actor=team.head, point=point, our_position="Їжак " * 790 + "кінець", our_interest=nasty + "W" * 3800,
            their_position="line\n" * 790, their_interest=nasty,
        )  # fmt: skip
    term = terms.file_term(actor=team.analyst, text="root causes", language="en")
    senses.write_sense(actor=team.analyst, term=term, whose="ours", text="причина " * 1249 + "край", language="uk")
    pack = packed(house.again(team).head)
    assert pack.state == PackState.READY
    content = files.path_of(pack.pk).read_bytes()
    told = pages(content)
    assert len(told) == pack.pages >= 100
    whole = "".join(told)
    assert whole.count("<b>bold</b><ahref='file:///etc/passwd'>&amp;</a>") >= 30
    assert whole.count("кінець") == 30
    assert (whole.count("причина"), whole.count("край")) == (1249, 1)
    assert "\u202e" not in whole
    assert all(str(pack.pk)[:8] in one for one in told)
    assert b"/URI" not in content
    shown = browser(team.head).get(at(team.head, "pack_page")).content.decode()
    assert "<b>bold</b>" not in shown
    assert "&lt;b&gt;bold&lt;/b&gt;" in shown
