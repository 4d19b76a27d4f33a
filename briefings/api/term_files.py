"""Terms in and out: the starting set, TBX, and the letter that asks for definitions."""

from typing import Any

from django.conf import settings
from django.http.response import HttpResponseBase
from rest_framework import serializers

from briefings.actions.letters import KINDS, mark_letter_sent
from briefings.actions.term_files import Remark, Told, import_terms, start_terms
from briefings.api.files import FileGiving, FileTaking, gives_file, takes_file
from briefings.views.files import TBX, letter_file, terms_file
from teams.api.adapter import SeatView
from teams.api.asked import Asked
from teams.api.fields import Choice, Day, Flag, Id, Line
from teams.api.operations import operation


class RemarkTold(serializers.Serializer[Remark]):
    """What was read otherwise than it stands, or stays otherwise than the file has it."""

    key = serializers.CharField(help_text="the concept's id in the file")
    what = serializers.CharField()


class TermsTold(serializers.Serializer[Told]):
    """What becomes, or in a dry run would become, of the concepts of a file."""

    new = serializers.IntegerField()
    same = serializers.IntegerField(help_text="on the list already, alike")
    other = serializers.IntegerField(help_text="on the list already with other content, which stays")
    remarks = RemarkTold(many=True)
    untold = serializers.IntegerField(help_text="remarks beyond those that are told")


class TermImportAsked(Asked):
    """How the file is imported."""

    dry_run = Flag(default=False, help_text="true: read and report, write nothing")
    name = Line(max_length=200, allow_blank=True, default="", help_text="what the file is called")


class LetterAsked(Asked):
    """What the letter is to be."""

    kind = Choice([(kind, kind.upper()) for kind in KINDS], default="docx")
    language = Choice(settings.LANGUAGES, default="en")


class LetterSentAsked(Asked):
    """Which terms the letter asked for, and when it was sent."""

    terms = serializers.ListField(child=Id(), allow_empty=False, max_length=10_000)
    asked_on = Day()


class LetterSent(serializers.Serializer[dict[str, int]]):
    """What came of it."""

    asked = serializers.IntegerField(help_text="how many of them were still to be asked, and now are asked")


class TermStart(SeatView):
    @operation("Load the starting set; again changes nothing", gives=TermsTold)
    def post(self) -> Told:
        return start_terms(actor=self.actor)


class TermImport(FileTaking):
    @takes_file(
        "Import terms from TBX (ISO 30042): all that are new, or nothing", asks=TermImportAsked, gives=TermsTold
    )
    def post(self, file: Any, **asked: Any) -> Told:
        return import_terms(actor=self.actor, file=file, **asked)


class TermExport(FileGiving):
    @gives_file("Export the terms as TBX: the audit journal tells it first", TBX)
    def post(self) -> HttpResponseBase:
        return terms_file(self.actor)


class TermLetter(FileGiving):
    @gives_file(
        "The letter that asks for every definition marked so: the audit journal tells it first",
        *(media for _, media in KINDS.values()),
        asks=LetterAsked,
        errors=[409],
    )
    def post(self, **asked: str) -> HttpResponseBase:
        return letter_file(self.actor, **asked)


class TermLetterSent(SeatView):
    @operation(
        "Say that the letter was sent: its terms are asked", takes=LetterSentAsked, gives=LetterSent, errors=[409]
    )
    def post(self, **asked: Any) -> dict[str, int]:
        return {"asked": mark_letter_sent(actor=self.actor, **asked)}
