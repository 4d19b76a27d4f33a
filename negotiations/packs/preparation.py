"""What else is prepared: the questions we have, and the checklist of the newest round."""

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext as _

from negotiations import queries
from negotiations.models import ChecklistItem, Outcome, Question
from negotiations.packs.sections import Section, table
from teams.models import Seat


def questions(seat: Seat) -> Section:
    rows = [(str(one.point), _asked(one), _standing(one)) for one in queries.questions(seat)]
    return Section("questions", _("Questions"), table((_("Point"), _("Question"), _("Standing")), rows, (3, 6, 2)))


def _asked(question: Question) -> str:
    english, ukrainian = question.text_en, question.text_uk
    return (ukrainian or english) if get_language() == "uk" else (english or ukrainian)


def _standing(question: Question) -> str:
    last = question.outcomes.all()
    return (
        str(Outcome(max(last, key=lambda one: (one.recorded_at, one.pk)).outcome).label) if last else _("not asked yet")
    )


def checklist(seat: Seat) -> Section:
    newest = queries.checklists(seat).first()
    rows = (
        [(_done(one), str(one), one.owner.person.name if one.owner else "") for one in newest.items.all()]
        if newest
        else []
    )
    title = _("Checklist of round %(number)s") % {"number": newest.round.number} if newest else _("Checklist")
    return Section("checklist", title, table((_("Done"), _("What"), _("Owner")), rows, (2, 6, 3)))


def _done(item: ChecklistItem) -> str:
    return date_format(item.done_at, "SHORT_DATE_FORMAT") if item.done_at else _("open")
