"""The letter that asks for definitions leaves the house, told in the audit journal; once sent, its terms are asked."""

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import queries, rules
from briefings.actions.term_files import log_taking_out
from briefings.actions.terms import state_request
from briefings.letters.as_docx import docx
from briefings.letters.as_pdf import pdf
from briefings.letters.questions import letter_of
from briefings.models import Request
from teams.models import Seat
from teams.rules import Conflict, require

KINDS: Final = {
    "docx": (docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (pdf, "application/pdf"),
}


@transaction.atomic
def take_letter(*, actor: Seat, kind: str, language: str) -> tuple[bytes, str]:
    """The letter about every term that is to be asked for, and its media type. Raises Conflict where there is none."""
    require(rules.can_weigh_terms, actor, actor.delegation)
    terms = list(queries.to_define(actor).order_by("name", "key"))
    log_taking_out(actor=actor, what=f"letter.{kind}", count=len(terms))
    if not terms:
        raise Conflict(_("No term is marked “to ask”: there is nothing to ask for."))
    delegation = actor.delegation
    make, media = KINDS[kind]
    letter = letter_of(terms, language=language, negotiation=delegation.negotiation, party=delegation.our_party)
    return make(letter), media


@transaction.atomic
def mark_letter_sent(*, actor: Seat, terms: Collection[UUID], asked_on: date) -> int:
    """Of the terms that stood in the letter, those that were still to be asked are asked; returns how many.

    Conflict where none is. A term that was marked “to ask” since stood in no letter, and stays.
    """
    require(rules.can_keep_terms, actor, actor.delegation)
    found = list(queries.to_define(actor).filter(pk__in=terms).order_by("pk"))
    if not found:
        raise Conflict(_("None of these definitions is to be asked for any more. Nothing was changed."))
    for term in found:
        state_request(actor=actor, term=term, request=Request.ASKED, asked_on=asked_on)
    return len(found)
