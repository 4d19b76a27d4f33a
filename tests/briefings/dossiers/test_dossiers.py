"""Dossiers: who sees what, what is refused, what is left of what was deleted."""

import csv
from dataclasses import replace
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import ObjectDoesNotExist, ValidationError
from django.db import IntegrityError, transaction

from briefings import queries
from briefings.actions import dossiers, joining, observations, photos, reading, sources
from briefings.files.pictures import Picture
from briefings.models import Dossier, Observation, Source, Tombstone
from briefings.seeing import face
from briefings.views.files import dossiers_file
from journal.models import Entry
from teams.models import Role
from teams.rules import Conflict, Denied
from tests.briefings.dossiers.conftest import day, opened, written

pytestmark = pytest.mark.django_db
NAMES = {"name": "Роман Бєзсмертний"}


def asked(source: Source, **more: Any) -> observations.ObservationAsked:
    given = observations.ObservationAsked(
        kind="position", text="No date for the lists.", observed_on=day(-2), source=source, credibility=2,
        marking="amber", purpose="These talks", basis="task", keep_until=day(90), citation="1.1.4",
    )  # fmt: skip
    return replace(given, **more)


def audit(team: Any) -> list[tuple[str, dict[str, Any]]]:
    found = Entry.objects.filter(journal__scope=team.scope, journal__compartment="audit").order_by("position")
    return [(entry.kind, entry.body) for entry in found if "." in entry.kind and entry.kind[:2] in {"do", "ob", "so"}]


def test_each_role_sees_what_the_matrix_says(team) -> None:
    one = opened(team, biography="Born in Motyzhyn.", pronunciation="bez-SMERT-nyi", motives="A place in the party")
    assert [found.pk for found in queries.dossiers(team.leader)] == [one.pk]
    nothing = ("delegate", "adviser", "recorder", "auditor")
    assert [role for role in nothing if queries.dossiers_found(team.seats[role])] == []
    assert {role: queries.readable_dossiers(seat).count() for role, seat in team.seats.items()} == {
        role: 1 if role in {"leader", "head", "analyst"} else 0 for role in Role.values
    }
    interpreter, press = face(team.interpreter, one), face(team.press, one)
    assert (interpreter.name, interpreter.role, interpreter.pronunciation) == (one.name, "Envoy", "bez-SMERT-nyi")
    assert (interpreter.biography, interpreter.motives, interpreter.aliases) == (None, None, None)
    assert (press.name, press.biography, press.role, press.motives) == (one.name, "Born in Motyzhyn.", None, None)


def test_a_grant_lets_one_member_in_and_its_end_lets_out(team) -> None:
    one = opened(team)
    dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.delegate)
    assert queries.dossier(team.delegate, one.pk) == one
    with pytest.raises(ObjectDoesNotExist):
        queries.dossier(team.adviser, one.pk)
    with pytest.raises(Denied):
        dossiers.add_alias(actor=team.delegate, dossier=one, spelling="Bezsmertnyi")
    with pytest.raises(Conflict):
        dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.delegate)
    with pytest.raises(ValidationError):
        dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.recorder)
    with pytest.raises(Denied):
        dossiers.grant_dossier(actor=team.analyst, dossier=one, seat=team.adviser)
    dossiers.revoke_grant(actor=team.head, dossier=one, seat=team.delegate)
    assert queries.dossiers_found(team.delegate) == []


@pytest.mark.parametrize("missing", [{"purpose": " "}, {"basis": ""}, {"basis": "because"}, {"keep_until": None}])
def test_nothing_is_saved_without_purpose_basis_and_a_last_day(team, missing) -> None:
    missing = {name: day(-1) if value is None else value for name, value in missing.items()}
    with pytest.raises(ValidationError):
        opened(team, **missing)
    one, source = opened(team), written(team)
    with pytest.raises(ValidationError):
        observations.add_observation(actor=team.analyst, dossier=one, asked=asked(source, **missing))
    assert not Observation.objects.exists()


def test_the_database_keeps_no_observation_without_a_purpose(team) -> None:
    one = observations.add_observation(actor=team.analyst, dossier=opened(team), asked=asked(written(team)))
    for wrong in ({"purpose": ""}, {"basis": ""}, {"credibility": 7}, {"judged": "A"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Observation.objects.filter(pk=one.pk).update(**wrong)


@pytest.mark.parametrize(
    "wrong",
    [
        {"observed_on": 1}, {"credibility": 0}, {"judged": "D"}, {"citation": "line four"}, {"kind": "relation"},
        {"text": "\u3164"},
    ],
)  # fmt: skip
def test_an_observation_that_contradicts_itself_is_refused(team, wrong) -> None:
    wrong = {name: day(value) if name == "observed_on" else value for name, value in wrong.items()}
    with pytest.raises(ValidationError):
        observations.add_observation(actor=team.analyst, dossier=opened(team), asked=asked(written(team), **wrong))


def test_a_fact_and_its_source_are_two_rights(team) -> None:
    one, source = opened(team), written(team)
    seen = observations.add_observation(actor=team.analyst, dossier=one, asked=asked(source))
    dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.delegate)
    assert [found.grade for found in queries.observations(team.delegate, one)] == ["B2"]
    assert {role for role, seat in team.seats.items() if queries.sources(seat)} == {"head", "analyst"}
    sources.let_in(actor=team.head, source=source, seat=team.leader)
    assert queries.source(team.leader, source.pk) == source
    with pytest.raises(Denied):
        reading.read_source(actor=team.delegate, source=source)
    sources.change_source(actor=team.analyst, source=source, title="Monitor", reliability="D")
    assert queries.observations(team.delegate, one).get(pk=seen.pk).grade == "D2"


def test_reading_is_entered_before_anything_leaves_and_names_nobody(team) -> None:
    one, source = opened(team), written(team)
    reading.read_dossier(actor=team.leader, dossier=one)
    reading.read_source(actor=team.head, source=source)
    kinds = [(kind, body["seat"]) for kind, body in audit(team)][-2:]
    assert kinds == [("dossier.read", team.leader.actor), ("source.read", team.head.actor)]
    assert one.name not in repr(audit(team))
    with mock.patch("briefings.actions.reading.journal.append", side_effect=RuntimeError), pytest.raises(RuntimeError):
        reading.read_dossier(actor=team.leader, dossier=one)


def test_what_is_over_is_deleted_and_leaves_a_tombstone(team) -> None:
    one, source = opened(team), written(team)
    first, second = (
        observations.add_observation(actor=team.analyst, dossier=one, asked=asked(source, text=text, keep_until=day(9)))
        for text in ("First.", "Second.")
    )
    assert [(kept.pk, over) for kept, over in queries.due(team.head)] == [
        (kept.pk, False) for kept in sorted((first, second), key=lambda each: str(each.pk))
    ]
    with pytest.raises(ValidationError):
        observations.delete_observation(actor=team.analyst, observation=first)
    Observation.objects.filter(pk=first.pk).update(keep_until=day(-1))
    first.refresh_from_db()
    observations.delete_observation(actor=team.analyst, observation=first)
    observations.keep_observation(actor=team.analyst, observation=second, keep_until=day(200), purpose="The next round")
    assert [(left.kind, left.deleted_by) for left in queries.tombstones(team.head, one)] == [("position", team.analyst)]
    assert queries.due(team.head) == []
    assert "First." not in repr(list(Tombstone.objects.values()))


def test_a_relation_is_seen_from_both_ends_by_who_reads_both(team) -> None:
    one, other, source = opened(team), opened(team, "Ivan Petrenko"), written(team)
    observations.add_observation(
        actor=team.analyst, dossier=one, asked=asked(source, kind="relation", other=other, text="Schoolfellows.")
    )
    assert queries.observations(team.head, one).count() == queries.observations(team.head, other).count() == 1
    dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.delegate)
    assert queries.observations(team.delegate, one).count() == 0
    dossiers.delete_dossier(actor=team.analyst, dossier=other, reason="Not a delegate any more")
    assert [left.dossier for left in queries.tombstones(team.head).order_by("kind")] == [None, one]
    assert list(Dossier.objects.values_list("pk", flat=True)) == [one.pk]


def test_a_dossier_is_deleted_only_with_a_reason_whatever_others_hold_of_him(team) -> None:
    one, source = opened(team), written(team)
    Dossier.objects.filter(pk=one.pk).update(keep_until=day(-1))
    for _held in range(2):
        with pytest.raises(ValidationError, match="Say why"):
            dossiers.delete_dossier(actor=team.analyst, dossier=one, reason=" ")
        observations.add_observation(actor=team.analyst, dossier=one, asked=asked(source, keep_until=day(200)))
    Observation.objects.first().delete()
    assert Observation.objects.exists()
    dossiers.delete_dossier(actor=team.analyst, dossier=one, reason="He left the talks")
    left = [(each.kind, each.reason) for each in queries.tombstones(team.head).order_by("kind")]
    assert left == [("dossier", "He left the talks"), ("position", "He left the talks")]


def test_a_photo_a_spelling_and_a_source_leave_their_trace_too(team) -> None:
    one, source = opened(team), written(team)
    alias = dossiers.add_alias(actor=team.analyst, dossier=one, spelling="Bezsmertny")
    picture = Picture(b"jpeg", 1, 1)
    for _time in range(2):
        photos.add_photo(actor=team.analyst, dossier=one, picture=picture)
    photos.remove_photo(actor=team.analyst, dossier=one)
    dossiers.remove_alias(actor=team.analyst, alias=alias)
    with pytest.raises(Conflict):
        dossiers.remove_alias(actor=team.analyst, alias=alias)
    assert sorted(left.kind for left in queries.tombstones(team.head, one)) == ["photo", "photo", "spelling"]
    seen = observations.add_observation(actor=team.analyst, dossier=one, asked=asked(source))
    with pytest.raises(Denied):
        sources.delete_source(actor=team.head, source=source)
    with pytest.raises(Conflict):
        sources.delete_source(actor=team.analyst, source=source)
    observations.delete_observation(actor=team.analyst, observation=seen, reason="Hearsay")
    sources.delete_source(actor=team.analyst, source=source, reason="He asked for it")
    dossiers.add_alias(actor=team.analyst, dossier=one, spelling="Biezsmertny")
    photos.add_photo(actor=team.analyst, dossier=one, picture=picture)
    dossiers.delete_dossier(actor=team.analyst, dossier=one, reason="Wrong person")
    gone = sorted((left.reason, left.kind) for left in queries.tombstones(team.leader).exclude(reason=""))
    went = [("Wrong person", kind) for kind in ("dossier", "photo", "spelling")]
    assert gone == [("He asked for it", "source"), ("Hearsay", "position"), *went]
    assert not Source.objects.exists()
    assert "source.deleted" in [kind for kind, _body in audit(team)]


def test_one_person_spelt_five_ways_is_proposed_joined_by_a_person_and_parted(team) -> None:
    spellings = ("Роман Бєзсмертний", "Roman Bezsmertnyi", "Bezsmertny Roman", "Роман Безсмертный", "R. Biezsmertnyi")
    five = [opened(team, name) for name in spellings]
    other = opened(team, "Roman Bezhenar")
    assert len(queries.like_pairs(team.analyst)) == 10
    assert queries.like_pairs(team.head) == []
    joining.join_dossiers(actor=team.analyst, dossier=five[1], into=five[0])
    found = {
        typed: [one.pk for one in queries.dossiers_found(team.head, typed)] for typed in ("Bezsmertnyi", "Безсмертный")
    }
    assert all(five[0].pk in keys and five[1].pk not in keys and other.pk not in keys for keys in found.values())
    with pytest.raises(Conflict):
        joining.join_dossiers(actor=team.analyst, dossier=five[0], into=five[2])
    with pytest.raises(Denied):
        joining.part_dossiers(actor=team.head, dossier=five[1])
    joining.part_dossiers(actor=team.analyst, dossier=five[1])
    assert len(queries.dossiers_found(team.head, "Безсмертный")) == 5
    joining.tell_apart(actor=team.analyst, dossier=five[0], other=five[1])
    assert len(queries.like_pairs(team.analyst)) == 9


def test_joining_opens_nothing_to_who_was_not_let_in(team) -> None:
    one, hidden, source = opened(team), opened(team, "Roman Bezsmertnyi"), written(team)
    observations.add_observation(actor=team.analyst, dossier=hidden, asked=asked(source))
    dossiers.grant_dossier(actor=team.head, dossier=one, seat=team.delegate)
    joining.join_dossiers(actor=team.analyst, dossier=hidden, into=one)
    assert (queries.observations(team.head, one).count(), queries.observations(team.delegate, one).count()) == (1, 0)


def test_what_is_shown_within_is_read_and_exported_too(team) -> None:
    one, within = opened(team), opened(team, "Roman Bezsmertnyi")
    joining.join_dossiers(actor=team.analyst, dossier=within, into=one)
    before = len(audit(team))
    reading.read_dossier(actor=team.leader, dossier=one)
    assert [body["dossier"] for _kind, body in audit(team)[before:]] == [str(one.pk), str(within.pk)]
    rows = csv.reader(dossiers_file(team.head).content.decode("utf-8-sig").splitlines())
    assert {row[0]: row[-1] for row in rows} == {"name": "same_as", one.name: "", within.name: one.name}


def test_a_limited_seat_learns_nothing_from_searching(team) -> None:
    one = opened(team, organisation="Ministry")
    dossiers.add_alias(actor=team.analyst, dossier=one, spelling="Canary Alias")
    assert queries.dossiers_found(team.press, "Canary") == queries.dossiers_found(team.press, "", "Ministry") == []
    assert queries.dossiers_found(team.press, "Bezsmertny") == queries.dossiers_found(team.head, "Kanari") == [one]
    assert queries.organisations(team.press) == []


def test_a_relation_that_stands_in_another_dossier_is_read_there_too(team) -> None:
    one, other, source = opened(team), opened(team, "Ivan Petrenko"), written(team)
    relation = asked(source, kind="relation", other=one, text="Schoolfellows.")
    observations.add_observation(actor=team.analyst, dossier=other, asked=relation)
    before = len(audit(team))
    reading.read_dossier(actor=team.head, dossier=one)
    assert [body["dossier"] for _kind, body in audit(team)[before:]] == [str(one.pk), str(other.pk)]


def test_who_sees_names_alone_is_not_told_that_two_are_one(team) -> None:
    one, within = opened(team, "Zorro"), opened(team, "Roman Kukushkin")
    joining.join_dossiers(actor=team.analyst, dossier=within, into=one)
    for seat in (team.press, team.interpreter):
        assert [each.name for each in queries.dossiers_found(seat, "Kukushkin")] == ["Roman Kukushkin"]
        assert [name for _key, name in queries.people_named(seat, "Kukush")] == ["Roman Kukushkin"]
        assert len(queries.dossiers_found(seat)) == 2
    assert [each.name for each in queries.dossiers_found(team.head, "Kukushkin")] == ["Zorro"]
