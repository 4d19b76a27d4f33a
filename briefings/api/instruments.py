"""Instruments: whom each binds, and what states said to it; and importing norms from a file."""

from datetime import date
from typing import Any
from uuid import UUID

from rest_framework import serializers

from briefings import queries
from briefings.actions import norms as actions
from briefings.actions.norm_imports import Fate, Row, import_norms
from briefings.api.files import FileTaking, takes_file
from briefings.api.norms import AdherenceShown, ReservationAsked, ReservationShown
from briefings.models import Adherence, Force, Instrument, Reservation
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Flag, Line
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered


class InstrumentShown(serializers.ModelSerializer[Instrument]):
    """A treaty, resolution, declaration or statute."""

    force = serializers.ChoiceField(Force.choices)

    class Meta:
        model = Instrument
        fields = ["id", "title", "force", "names"]


class InstrumentAsked(Asked):
    """Whom it binds by itself, and what else it is called."""

    force = Choice(Force.choices)
    names = serializers.ListField(child=Line(max_length=200), max_length=50, default=list)


class AdherenceAsked(Asked):
    """Since when, and until when, a state is bound; without a first day it only signed."""

    state = Line(max_length=120)
    bound_from = Day(allow_null=True, default=None)
    bound_to = Day(allow_null=True, default=None)
    source = Line(max_length=300)  # type: ignore[assignment]


class NormImportAsked(Asked):
    """How the file is imported."""

    dry_run = Flag(default=False, help_text="true: read and report, write nothing")
    name = Line(max_length=200, allow_blank=True, default="", help_text="what the file is called")


class RowTold(serializers.Serializer[Row]):
    """What becomes of one entry of the file."""

    instrument = serializers.CharField(source="entry.instrument")
    article = serializers.CharField(source="entry.article")
    language = serializers.CharField(source="entry.language")
    in_force_from = serializers.DateField(source="entry.in_force_from")
    fate = serializers.ChoiceField(Fate.choices)


class InstrumentList(SeatView):
    @operation("List the instruments", asks=PageAsked, gives=listed(InstrumentShown))
    def get(self, page: int, limit: int) -> Page:
        return numbered(queries.instruments(self.actor), page, limit)


class InstrumentDetail(SeatView):
    @operation("Show one instrument", gives=InstrumentShown)
    def get(self, instrument: UUID) -> Instrument:
        return queries.instruments(self.actor).get(pk=instrument)

    @operation("Change an instrument", takes=InstrumentAsked)
    def put(self, instrument: UUID, force: str, names: list[str]) -> None:
        found = queries.instruments(self.actor).get(pk=instrument)
        actions.change_instrument(actor=self.actor, instrument=found, force=force, names=names)


class AdherenceList(SeatView):
    @operation("List the states an instrument binds", asks=PageAsked, gives=listed(AdherenceShown))
    def get(self, instrument: UUID, page: int, limit: int) -> Page:
        found = queries.instruments(self.actor).get(pk=instrument)
        return numbered(queries.adherences(self.actor, found), page, limit)

    @operation("File since when a state is bound", takes=AdherenceAsked, gives=AdherenceShown, code=201)
    def post(
        self, instrument: UUID, state: str, bound_from: date | None, bound_to: date | None, source: str
    ) -> Adherence:
        found = queries.instruments(self.actor).get(pk=instrument)
        return actions.state_adherence(
            actor=self.actor, instrument=found, state=state, bound_from=bound_from, bound_to=bound_to, source=source
        )


class InstrumentReservations(SeatView):
    @operation("List what states said to an instrument", asks=PageAsked, gives=listed(ReservationShown))
    def get(self, instrument: UUID, page: int, limit: int) -> Page:
        found = queries.instruments(self.actor).get(pk=instrument)
        return numbered(queries.reservations(self.actor, found), page, limit)

    @operation("File what a state said to an instrument", takes=ReservationAsked, gives=ReservationShown, code=201)
    def post(self, instrument: UUID, **asked: Any) -> Reservation:
        found = queries.instruments(self.actor).get(pk=instrument)
        return actions.file_reservation(actor=self.actor, about=found, **asked)


class NormImport(FileTaking):
    @takes_file(
        "Import norms from a JSON list or an act in Akoma Ntoso", asks=NormImportAsked, gives=RowTold, many=True
    )
    def post(self, file: Any, **asked: Any) -> list[Row]:
        return import_norms(actor=self.actor, file=file, **asked)
