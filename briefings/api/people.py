"""Importing people from a file: a report of every row, then all of it or nothing."""

from typing import Any

from rest_framework import serializers

from briefings import rules
from briefings.actions.people import Row, import_people
from briefings.api.files import FileTaking, takes_file
from briefings.files.people import read_people
from briefings.models import Basis
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Flag, Line
from teams.rules import require


class PeopleAsked(Asked):
    """How the file is imported. Without purpose, basis and a last day nothing is."""

    dry_run = Flag(default=False, help_text="true: read and report, write nothing")
    purpose = Line(max_length=300, help_text="what the dossiers are kept for")
    basis = Choice(Basis.choices)
    keep_until = Day(help_text="the last day on which they are kept")


class PersonTold(serializers.Serializer[Row]):
    """What becomes, or in a dry run would become, of one row."""

    where = serializers.CharField(source="entry.where", help_text="its place in the file")
    name = serializers.CharField(source="entry.name")
    fate = serializers.CharField(
        help_text="new; same: has a dossier already; other: the same, but the file says otherwise, and the dossier stays as it is; wrong: keeps all others out"
    )
    differs = serializers.ListField(
        child=serializers.CharField(), help_text="the fields of which the file says otherwise"
    )
    problem = serializers.CharField(source="entry.problem", help_text="what is wrong with it, or empty")
    warning = serializers.CharField(source="entry.warning", help_text="what to look at, or empty")
    like = serializers.ListField(child=serializers.CharField(), help_text="who may be the same person")


class PeopleImport(FileTaking):
    @takes_file(
        "Import people from CSV, XLSX or vCard, up to 4 MiB and 2,000 people",
        asks=PeopleAsked,
        gives=PersonTold,
        many=True,
    )
    def post(self, file: Any, **asked: Any) -> list[Row]:
        require(rules.can_open_dossier, self.actor, self.actor.delegation)
        return import_people(actor=self.actor, entries=read_people(file), **asked)
