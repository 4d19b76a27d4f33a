"""The terms side by side: who means what, and what each sense would concede where the seat weighs that."""

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from briefings import rules
from briefings.models import Request, Sense, Term, Whose
from negotiations.packs.papers import Papers, meanings
from negotiations.packs.sections import Block, Heading, Section, Words, table


def terms(papers: Papers) -> Section:
    weighs = rules.can_weigh_terms(papers.seat, papers.seat.delegation)
    blocks = [block for term in papers.terms.values() for block in _term(term, weighs=weighs)]
    return Section("terms", _("Terms"), blocks)


def _term(term: Term, *, weighs: bool) -> list[Block]:
    forms = "; ".join(form.text for form in term.designations.all() if not form.is_proposed)
    asked = Request(term.request)
    found: list[Block] = [
        Heading(term.name, str(asked.label) if weighs and asked != Request.NONE else ""),
        Words(forms),
    ]
    found += [Words(term.note)] if weighs and term.note else []
    heads = [_("Whose"), _("Definition"), _("Source")]
    rows = [[str(Whose(one.whose).label), one.text, _source(one)] for one in meanings(term)]
    if weighs:
        heads.append(_("It would concede"))
        rows = [[*row, one.concedes] for row, one in zip(rows, meanings(term), strict=True)]
    return found + table(heads, rows, (2, 5, 3, 4) if weighs else (2, 6, 3))


def _source(sense: Sense) -> str:
    agreed = _("agreed on %(day)s") % {"day": date_format(sense.agreed_on)} if sense.agreed_on else ""
    said = date_format(sense.said_on) if sense.said_on else ""
    told = (said, sense.source, str(sense.norm) if sense.norm else "", sense.citation, agreed)
    return ", ".join(one for one in told if one)
