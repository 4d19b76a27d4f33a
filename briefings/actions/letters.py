"""The letter that asks for definitions leaves the house: told in the audit journal."""

from typing import Final

from django.db import transaction
from django.utils.translation import gettext as _

from briefings import queries, rules
from briefings.actions.term_files import log_taking_out
from briefings.letters.as_docx import docx
from briefings.letters.as_pdf import pdf
from briefings.letters.questions import letter_of
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
