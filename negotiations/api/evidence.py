"""What speaks for and against a claim, and the copies that are kept of it."""

from hashlib import sha256
from typing import Any, BinaryIO
from uuid import UUID

from django.http import HttpResponse
from rest_framework import serializers

from briefings.api.files import FileGiving, FileTaking, gives_file, takes_file
from briefings.models.observation import Credibility
from briefings.models.source import Reliability
from journal.models import Entry
from negotiations import queries, rules
from negotiations.actions.evidence import EvidenceAsked, add_evidence
from negotiations.api.claims import ClaimView
from negotiations.api.entries import EntryMade
from negotiations.files.copies import copy_of
from negotiations.models import Evidence
from negotiations.views.files import kept_copy
from teams.api.asked import Asked
from teams.api.fields import Choice, Digits, Line, Number, Text
from teams.api.operations import operation
from teams.api.paging import Page, PageAsked, listed, numbered
from teams.rules import require


class EvidenceShown(serializers.ModelSerializer[Evidence]):
    """What speaks for or against it, with its Admiralty grade; `digest` is the SHA-256 of the copy, if one was kept."""

    reliability = serializers.ChoiceField(Reliability.choices)
    added_by = serializers.CharField(source="added_by.person.name")
    digest = serializers.CharField(source="file.digest", default=None)

    class Meta:
        model = Evidence
        fields = [
            "id", "number", "source", "address", "quote", "reliability", "credibility", "licence", "added_by", "added_at",
            "digest",
        ]  # fmt: skip


class EvidenceWritten(Asked):
    """From where, what it says word for word, and its grade. The address is never opened by the server."""

    source = Text(max_length=300)  # type: ignore[assignment]
    reliability = Choice(Reliability.choices)
    credibility = Number(min_value=Credibility.CONFIRMED, max_value=Credibility.UNKNOWN)
    quote = Text(max_length=4000, default="")
    address = Text(max_length=1000, default="")
    licence = Text(max_length=300, default="")


class CopyWritten(EvidenceWritten):
    """The same in the address: the body is the copy."""

    credibility = Digits(min_value=Credibility.CONFIRMED, max_value=Credibility.UNKNOWN)  # type: ignore[assignment]
    name = Line(max_length=200, allow_blank=True, default="", help_text="what the file is called")


class EvidenceList(ClaimView):
    @operation("List the evidence of a claim", asks=PageAsked, gives=listed(EvidenceShown))
    def get(self, claim: UUID, page: int, limit: int) -> Page:
        return numbered(queries.evidence(self.actor, queries.claim(self.actor, claim)), page, limit)

    @operation("Add evidence", takes=EvidenceWritten, gives=EntryMade, code=201, errors=[409], keyed=True)
    def post(self, claim: UUID, request_key: str, **asked: Any) -> Entry:
        return self.act(add_evidence, claim, asked=EvidenceAsked(**asked), request_key=request_key)


class CopyList(FileTaking):
    @takes_file(
        "Add evidence with a copy: PDF, PNG, JPEG, WebP or plain text, up to 16 MiB; the same again is done once",
        asks=CopyWritten, gives=EntryMade, code=201, errors=[409],
    )  # fmt: skip
    def post(self, claim: UUID, file: BinaryIO, name: str, **asked: Any) -> Entry:
        found = queries.claim(self.actor, claim)
        require(rules.can_check_claim, self.actor, found)  # before the file is looked at
        copy = copy_of(file, name)
        key = sha256(f"{copy.digest} {sorted(asked.items())}".encode()).hexdigest()
        return add_evidence(actor=self.actor, claim=found, asked=EvidenceAsked(**asked), copy=copy, request_key=key)


class EvidenceCopy(FileGiving):
    @gives_file("Take the copy of a piece of evidence, to the byte", "application/octet-stream")
    def get(self, claim: UUID, evidence: UUID) -> HttpResponse:
        return kept_copy(self.actor, queries.evidence(self.actor, queries.claim(self.actor, claim)).get(pk=evidence))
